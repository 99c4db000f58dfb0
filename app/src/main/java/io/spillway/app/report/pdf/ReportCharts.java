package io.spillway.app.report.pdf;

import io.spillway.app.report.Report;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.comparison.Cell;
import io.spillway.scenarios.comparison.Column;
import io.spillway.scenarios.comparison.Row;
import io.spillway.scenarios.comparison.Section;
import io.spillway.scenarios.evaluation.Figure;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** The charts of a report, drawn without a window. */
final class ReportCharts {
    private static final Color[] PALETTE = {
        new Color(0x0B6E99), new Color(0xE08A1E), new Color(0x3F8F5F), new Color(0xB6463F), new Color(0x7A5BA6),
        new Color(0x5A6B7B), new Color(0xC9A227), new Color(0x2AA5A0), new Color(0xA65B87), new Color(0x8A9A5B),
        new Color(0x99ABC0)
    };
    private static final Color GRID = new Color(0xD5DCE2);
    private static final int LONGEST_LABEL = 90;

    private ReportCharts() {}

    /** Cost by service category, a bar for each scenario. */
    static JFreeChart categories(Report report) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Row row : report.comparison().rows(Section.CATEGORY)) {
            for (int i = 0; i < row.cells().size(); i++) {
                Column column = report.comparison().columns().get(i);
                Cell cell = row.cells().get(i);
                double value = cell.amount() == null ? 0 : cell.amount().value();
                data.addValue(
                        value, row.label(), label(column.result().scenario().name()));
            }
        }
        return chart("Cost by service category", data, List.of(PALETTE), true);
    }

    /** The projects of one scenario as a waterfall; empty when one of its steps cannot be computed. */
    static Optional<JFreeChart> waterfall(Report report) {
        Waterfall waterfall = report.waterfall();
        if (waterfall == null || report.projects() == null) {
            return Optional.empty();
        }
        Figure start = waterfall.start();
        Figure end = waterfall.end();
        if (start == null || end == null) {
            return Optional.empty();
        }
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        double before = start.amount().value();
        step(data, "Baseline", 0, before, 0, 0);
        for (Waterfall.Step step : waterfall.steps()) {
            Figure after = step.after();
            if (after == null) {
                return Optional.empty();
            }
            double now = after.amount().value();
            step(
                    data,
                    label(step.change().title()),
                    Math.min(before, now),
                    0,
                    Math.max(0, now - before),
                    Math.max(0, before - now));
            before = now;
        }
        step(data, label(report.projects().name()), 0, end.amount().value(), 0, 0);
        JFreeChart chart = chart(
                "From the baseline to " + report.projects().name(),
                data,
                List.of(new Color(0, 0, 0, 0), PALETTE[5], PALETTE[3], PALETTE[2]),
                true);
        CategoryPlot plot = chart.getCategoryPlot();
        ((StackedBarRenderer) plot.getRenderer()).setSeriesVisibleInLegend(0, false);
        return Optional.of(chart);
    }

    private static void step(
            DefaultCategoryDataset data, String name, double below, double total, double more, double less) {
        String unique = name;
        while (data.getColumnKeys().contains(unique)) {
            unique += " ";
        }
        data.addValue(below, "Below", unique);
        data.addValue(total, "Total", unique);
        data.addValue(more, "More", unique);
        data.addValue(less, "Less", unique);
    }

    private static JFreeChart chart(String title, DefaultCategoryDataset data, List<Color> colours, boolean legend) {
        JFreeChart chart = ChartFactory.createStackedBarChart(
                title, null, "USD per month", data, PlotOrientation.HORIZONTAL, legend, false, false);
        Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, 9);
        chart.getTitle().setFont(new Font(Font.SANS_SERIF, Font.BOLD, 12));
        chart.setBackgroundPaint(Color.WHITE);
        chart.getLegend().setItemFont(plain);
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(GRID);
        plot.setOutlineVisible(false);
        plot.getDomainAxis().setTickLabelFont(plain);
        plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.35f);
        plot.getDomainAxis().setMaximumCategoryLabelLines(2);
        NumberAxis axis = (NumberAxis) plot.getRangeAxis();
        axis.setTickLabelFont(plain);
        axis.setLabelFont(plain);
        axis.setNumberFormatOverride(new DecimalFormat("$#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        StackedBarRenderer renderer = (StackedBarRenderer) plot.getRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(0.12);
        for (int i = 0; i < data.getRowCount(); i++) {
            renderer.setSeriesPaint(i, colours.get(i % colours.size()));
        }
        return chart;
    }

    private static String label(String name) {
        return name.length() > LONGEST_LABEL ? name.substring(0, LONGEST_LABEL - 1) + "…" : name;
    }
}
