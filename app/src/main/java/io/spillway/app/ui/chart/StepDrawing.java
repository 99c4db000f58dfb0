package io.spillway.app.ui.chart;

import io.spillway.app.figure.Notation;
import io.spillway.app.ui.look.TextWidth;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.text.Font;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;

/** The waterfall: upright while its names have room below the bars without a break inside a word, else from the left. */
record StepDrawing(ChartDrawing drawing, ChartContent.Steps content) {
    private static final int UPRIGHT_BARS = 7;
    private static final int UPRIGHT_LINES = 3;
    private static final double ENDS = 0.01;
    private static final double GAPS = 0.22;

    /** Of a bar's width: a name reaches into the gaps beside it. */
    private static final float NAME_SHARE = 1.2f;

    /** Where a name may break, as the library does: at a space and behind a hyphen. */
    private static final Pattern BREAK = Pattern.compile("\\s+|(?<=-)");

    private static final double ROOM_ABOVE = 1.14;
    private static final double ROOM_BESIDE = 1.45;
    private static final float LABEL_SHARE = 0.44f;

    private record Columns(CategoryDataset data, double least, double greatest) {}

    CategoryPlot plot() {
        List<ChartContent.Step> steps = content.steps();
        boolean sideways = isSideways();
        CategoryAxis categories = new CategoryAxis();
        drawing.dress(categories);
        categories.setMaximumCategoryLabelLines(sideways ? linesBeside() : UPRIGHT_LINES);
        categories.setCategoryMargin(GAPS);
        categories.setLowerMargin(ENDS);
        categories.setUpperMargin(ENDS);
        categories.setMaximumCategoryLabelWidthRatio(sideways ? LABEL_SHARE : NAME_SHARE);
        NumberAxis dollars = new NumberAxis();
        dollars.setVisible(false);
        Columns columns = columns(steps);
        double room = sideways ? ROOM_BESIDE : ROOM_ABOVE;
        for (int i = 0; i < steps.size(); i++) {
            categories.addCategoryLabelToolTip(columns.data.getColumnKey(i), words(steps.get(i)));
        }
        dollars.setRange(Math.min(0, columns.least * room), Math.max(1, columns.greatest * room));
        CategoryPlot plot = new CategoryPlot(columns.data, categories, dollars, renderer(steps, sideways));
        plot.setOrientation(sideways ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setRangeGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(drawing.colours().grid());
        plot.setRangeZeroBaselineStroke(drawing.hairline());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    /** Whether the bars lie. */
    boolean isSideways() {
        List<ChartContent.Step> steps = content.steps();
        double room = drawing.width() - ChartDrawing.MARGIN;
        double bar = room * (1 - 2 * ENDS - GAPS) / Math.max(1, steps.size());
        // Before it is laid out a picture has no width.
        return steps.size() > UPRIGHT_BARS
                || room > 0 && steps.stream().anyMatch(step -> !hasRoom(step.label(), bar * NAME_SHARE));
    }

    /** Lines of a name beside a bar that lies. */
    int linesBeside() {
        return content.steps().size() > UPRIGHT_BARS ? 1 : 2;
    }

    private boolean hasRoom(String name, double width) {
        Font font = Font.font(ChartDrawing.FAMILY, drawing.fontSize());
        int lines = 1;
        String line = "";
        for (String word : BREAK.split(name.strip())) {
            String longer = line.isEmpty() ? word : line + (line.endsWith("-") ? "" : " ") + word;
            if (TextWidth.of(longer, font) <= width) {
                line = longer;
            } else if (TextWidth.of(word, font) <= width) {
                line = word;
                lines++;
            } else {
                return false;
            }
        }
        return lines <= UPRIGHT_LINES;
    }

    private static Columns columns(List<ChartContent.Step> steps) {
        Double[][] starts = new Double[1][steps.size()];
        Double[][] ends = new Double[1][steps.size()];
        List<Comparable<?>> names = new ArrayList<>();
        double reached = 0;
        double least = 0;
        double greatest = 0;
        for (int i = 0; i < steps.size(); i++) {
            ChartContent.Step step = steps.get(i);
            double from = step.total() ? 0 : reached;
            double to = from + step.usd();
            starts[0][i] = Math.min(from, to);
            ends[0][i] = Math.max(from, to);
            reached = to;
            least = Math.min(least, Math.min(from, to));
            greatest = Math.max(greatest, Math.max(from, to));
            names.add(new RowName(i, step.label()));
        }
        DefaultIntervalCategoryDataset data = new DefaultIntervalCategoryDataset(starts, ends);
        data.setCategoryKeys(names.toArray(Comparable[]::new));
        return new Columns(data, least, greatest);
    }

    private IntervalBarRenderer renderer(List<ChartContent.Step> steps, boolean sideways) {
        ChartColours colours = drawing.colours();
        IntervalBarRenderer renderer = new IntervalBarRenderer() {
            @Override
            public Color getItemPaint(int row, int column) {
                ChartContent.Step step = steps.get(column);
                return step.total() ? colours.main() : step.usd() < 0 ? colours.saving() : colours.cost();
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.14);
        renderer.setMinimumBarLength(2);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(drawing.font());
        renderer.setDefaultItemLabelPaint(colours.text());
        renderer.setDefaultPositiveItemLabelPosition(
                sideways
                        ? new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT)
                        : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        renderer.setDefaultItemLabelGenerator(new Labels(steps, content.notation()));
        renderer.setDefaultToolTipGenerator((data, row, column) -> words(steps.get(column)));
        return renderer;
    }

    private String words(ChartContent.Step step) {
        return step.label() + ": "
                + (step.total()
                        ? content.notation().money(step.usd())
                        : content.notation().difference(step.usd()));
    }

    private record Labels(List<ChartContent.Step> steps, Notation notation) implements CategoryItemLabelGenerator {
        @Override
        public String generateRowLabel(CategoryDataset data, int row) {
            return "";
        }

        @Override
        public String generateColumnLabel(CategoryDataset data, int column) {
            return steps.get(column).label();
        }

        @Override
        public String generateLabel(CategoryDataset data, int row, int column) {
            ChartContent.Step step = steps.get(column);
            String amount = notation.shortMoney(step.usd());
            boolean difference = steps.getFirst().total() && !step.total();
            return difference && step.usd() > 0 ? "+" + amount : amount;
        }
    }
}
