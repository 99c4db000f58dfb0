package io.spillway.app.ui.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Bars from the left, one line or block of lines per group. */
record BarDrawing(ChartDrawing drawing, ChartContent.Bars bars) {
    private static final float LABEL_SHARE = 0.42f;

    CategoryPlot plot() {
        List<RowName> groups = new ArrayList<>();
        CategoryAxis categories = new CategoryAxis();
        drawing.dress(categories);
        categories.setTickLabelPaint(drawing.colours().text());
        categories.setCategoryMargin(0.28);
        categories.setLowerMargin(0.01);
        categories.setUpperMargin(0.01);
        categories.setMaximumCategoryLabelWidthRatio(LABEL_SHARE);
        for (ChartContent.Group group : bars.groups()) {
            RowName name = new RowName(groups.size(), group.label());
            groups.add(name);
            categories.addCategoryLabelToolTip(name, group.label());
        }
        NumberAxis lengths = drawing.axis(bars.scale());
        boolean labelled = bars.series().stream()
                .flatMap(series -> series.marks().stream())
                .anyMatch(mark -> !mark.label().isEmpty());
        lengths.setUpperMargin(labelled ? 0.26 : 0.05);
        boolean any = bars.series().stream()
                .flatMap(series -> series.marks().stream())
                .anyMatch(mark -> mark.value() > 0);
        if (!any) {
            // Nothing has a length: an axis of its own making would repeat $0 all along.
            lengths.setRange(0, 1);
            lengths.setTickLabelsVisible(false);
        }
        CategoryPlot plot = new CategoryPlot(data(groups), categories, lengths, renderer());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(drawing.colours().grid());
        plot.setRangeGridlineStroke(drawing.hairline());
        plot.setRangeZeroBaselineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    /** A bar that does not exist keeps its place with a length of nothing, so that its label is drawn. */
    private CategoryDataset data(List<RowName> groups) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int s = 0; s < bars.series().size(); s++) {
            ChartContent.Series series = bars.series().get(s);
            RowName name = new RowName(s, series.name());
            for (int g = 0; g < groups.size(); g++) {
                ChartContent.Mark mark = series.marks().get(g);
                data.addValue(mark.isDrawn() ? mark.value() : 0, name, groups.get(g));
            }
        }
        return data;
    }

    private BarRenderer renderer() {
        BarRenderer renderer = bars.stacked() ? new StackedBarRenderer() : new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.24);
        renderer.setItemMargin(0.08);
        Font font = drawing.font();
        for (int s = 0; s < bars.series().size(); s++) {
            ChartContent.Series series = bars.series().get(s);
            renderer.setSeriesPaint(s, drawing.colours().of(series.tone()));
        }
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(font);
        renderer.setDefaultItemLabelPaint(drawing.colours().text());
        renderer.setDefaultItemLabelGenerator(new Labels(bars));
        ItemLabelPosition end = new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);
        renderer.setDefaultPositiveItemLabelPosition(end);
        renderer.setPositiveItemLabelPositionFallback(end);
        renderer.setDefaultToolTipGenerator((data, row, column) ->
                bars.series().get(row).marks().get(column).words());
        return renderer;
    }

    private record Labels(ChartContent.Bars bars) implements CategoryItemLabelGenerator {
        @Override
        public String generateRowLabel(CategoryDataset data, int row) {
            return bars.series().get(row).name();
        }

        @Override
        public String generateColumnLabel(CategoryDataset data, int column) {
            return bars.groups().get(column).label();
        }

        @Override
        public String generateLabel(CategoryDataset data, int row, int column) {
            return bars.series().get(row).marks().get(column).label();
        }
    }
}
