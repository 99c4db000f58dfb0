package io.spillway.app.ui.chart;

import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.fx.ChartViewer;
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

/** The waterfall as a chart. */
public final class WaterfallChart extends VBox {
    private static final Font FONT = new Font("Inter", Font.PLAIN, 10);
    private static final double ROOM_ABOVE = 1.14;
    private static final double ROOM_BESIDE = 1.45;
    private static final int UPRIGHT_BARS = 7;
    private static final float LABEL_SHARE = 0.44f;

    private final Label title = new Label();
    private final Label note = new Label();
    private final ObservableValue<Theme> theme;
    private ChartViewer viewer = new ChartViewer();

    public WaterfallChart(WaterfallViewModel model, ObservableValue<Theme> theme) {
        this.theme = theme;
        getStyleClass().add("chart-pane");
        setId("waterfall");
        title.getStyleClass().add(StyleClasses.STRONG);
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        title.setMinWidth(0);
        note.getStyleClass().add(StyleClasses.MUTED);
        note.setWrapText(true);
        setMinSize(0, 0);
        model.barsProperty().subscribe(bars -> show(bars));
        theme.subscribe(changed -> show(model.barsProperty().get()));
    }

    private void show(WaterfallViewModel.Bars bars) {
        getChildren().clear();
        title.setText(bars.title());
        title.setTooltip(new Tooltip(bars.title()));
        if (bars.steps().isEmpty()) {
            note.setText(bars.note());
            getChildren().addAll(title, note);
            return;
        }
        viewer = new ChartViewer(chart(bars.steps()), false);
        viewer.getStyleClass().add("chart-viewer");
        viewer.getCanvas().setDomainZoomable(false);
        viewer.getCanvas().setRangeZoomable(false);
        viewer.setMinSize(0, 0);
        viewer.setPrefSize(0, 0);
        VBox.setVgrow(viewer, Priority.ALWAYS);
        getChildren().addAll(title, viewer);
    }

    private JFreeChart chart(List<WaterfallStep> steps) {
        ChartColours colours = ChartColours.of(theme.getValue());
        CategoryAxis categories = new CategoryAxis();
        categories.setTickLabelFont(FONT);
        categories.setTickLabelPaint(colours.muted());
        categories.setAxisLineVisible(false);
        categories.setTickMarksVisible(false);
        boolean sideways = steps.size() > UPRIGHT_BARS;
        categories.setMaximumCategoryLabelLines(sideways ? 1 : 3);
        categories.setCategoryMargin(0.22);
        categories.setLowerMargin(0.01);
        categories.setUpperMargin(0.01);
        if (sideways) {
            categories.setMaximumCategoryLabelWidthRatio(LABEL_SHARE);
        }
        NumberAxis dollars = new NumberAxis();
        dollars.setVisible(false);
        Columns columns = columns(steps);
        double room = sideways ? ROOM_BESIDE : ROOM_ABOVE;
        for (int i = 0; i < steps.size(); i++) {
            categories.addCategoryLabelToolTip(columns.data.getColumnKey(i), words(steps.get(i)));
        }
        dollars.setRange(Math.min(0, columns.least * room), Math.max(1, columns.greatest * room));
        CategoryPlot plot = new CategoryPlot(columns.data, categories, dollars, renderer(steps, colours, sideways));
        plot.setOrientation(sideways ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(colours.grid());
        plot.setRangeZeroBaselineStroke(new BasicStroke(1));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, FONT, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    private record Columns(CategoryDataset data, double least, double greatest) {}

    private static Columns columns(List<WaterfallStep> steps) {
        Double[][] starts = new Double[1][steps.size()];
        Double[][] ends = new Double[1][steps.size()];
        List<Comparable<?>> names = new ArrayList<>();
        double reached = 0;
        double least = 0;
        double greatest = 0;
        for (int i = 0; i < steps.size(); i++) {
            WaterfallStep step = steps.get(i);
            double from = step.total() ? 0 : reached;
            double to = from + step.usd();
            starts[0][i] = Math.min(from, to);
            ends[0][i] = Math.max(from, to);
            reached = to;
            least = Math.min(least, Math.min(from, to));
            greatest = Math.max(greatest, Math.max(from, to));
            names.add(new BarName(i, step.label()));
        }
        DefaultIntervalCategoryDataset data = new DefaultIntervalCategoryDataset(starts, ends);
        data.setCategoryKeys(names.toArray(Comparable[]::new));
        return new Columns(data, least, greatest);
    }

    /** Names of bars need not differ. */
    private record BarName(int index, String label) implements Comparable<BarName> {
        @Override
        public int compareTo(BarName other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private static IntervalBarRenderer renderer(List<WaterfallStep> steps, ChartColours colours, boolean sideways) {
        IntervalBarRenderer renderer = new IntervalBarRenderer() {
            @Override
            public Color getItemPaint(int row, int column) {
                WaterfallStep step = steps.get(column);
                return step.total() ? colours.total() : step.usd() < 0 ? colours.saving() : colours.cost();
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.14);
        renderer.setMinimumBarLength(2);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(FONT);
        renderer.setDefaultItemLabelPaint(colours.text());
        renderer.setDefaultPositiveItemLabelPosition(
                sideways
                        ? new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT)
                        : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        renderer.setDefaultItemLabelGenerator(new Labels(steps));
        renderer.setDefaultToolTipGenerator((data, row, column) -> words(steps.get(column)));
        return renderer;
    }

    private static String words(WaterfallStep step) {
        return step.label() + ": " + (step.total() ? Figures.dollars(step.usd()) : Figures.difference(step.usd()));
    }

    private record Labels(List<WaterfallStep> steps) implements CategoryItemLabelGenerator {
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
            return Figures.shortDollars(steps.get(column).usd());
        }
    }
}
