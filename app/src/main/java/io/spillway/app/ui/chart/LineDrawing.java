package io.spillway.app.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines, with the value in force marked. */
record LineDrawing(ChartDrawing drawing, ChartContent.Lines lines) {
    private static final Color NONE = new Color(0, 0, 0, 0);
    private static final float WIDTH = 1.8f;
    private static final float[] DASHES = {5, 4};
    private static final double DOT = 5;
    /** Of the width, what a label takes at most. */
    private static final double LABEL = 0.3;

    private static final double RIGHT_HALF = 0.6;
    private static final int EVERY_HOUR = 3;
    private static final int MOST_MONTHS = 9;
    private static final int STAGGERED = 5;
    private static final double LINE = 1.35;

    XYPlot plot() {
        XYSeriesCollection data = new XYSeriesCollection();
        for (int i = 0; i < lines.curves().size(); i++) {
            ChartContent.Curve curve = lines.curves().get(i);
            XYSeries series = new XYSeries(new RowName(i, curve.name()), false, true);
            for (int x = 0; x < lines.xs().size(); x++) {
                double y = curve.ys().get(x);
                series.add(lines.xs().get(x), Double.isNaN(y) ? null : (Number) y);
            }
            data.addSeries(series);
        }
        XYPlot plot = new XYPlot(data, across(), drawing.axis(lines.up()), renderer());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(drawing.colours().grid());
        plot.setRangeGridlineStroke(drawing.hairline());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        List<ChartContent.Point> points =
                Stream.concat(lines.marked().stream(), lines.points().stream()).toList();
        for (int i = 0; i < points.size(); i++) {
            mark(plot, points.get(i), 1 + i, besideOthers(points.subList(0, i), points.get(i)));
        }
        for (int i = 0; i < lines.moments().size(); i++) {
            moment(plot, lines.moments().get(i), i);
        }
        return plot;
    }

    private NumberAxis across() {
        List<String> options = lines.across().options();
        if (lines.across().kind() == Scale.Kind.MONTH) {
            NumberAxis months = drawing.axis(lines.across());
            months.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceilDiv(options.size(), MOST_MONTHS))));
            months.setRange(0, Math.max(1, lines.xs().size() - 1));
            return months;
        }
        if (!options.isEmpty()) {
            SymbolAxis axis = new SymbolAxis(lines.across().label(), options.toArray(String[]::new));
            drawing.dress(axis);
            axis.setGridBandsVisible(false);
            return axis;
        }
        NumberAxis axis = drawing.axis(lines.across());
        axis.setAutoRangeIncludesZero(false);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.03);
        if (lines.across().kind() == Scale.Kind.HOUR) {
            axis.setTickUnit(new NumberTickUnit(EVERY_HOUR));
            axis.setRange(0, lines.xs().size() - 1);
        }
        return axis;
    }

    private XYLineAndShapeRenderer renderer() {
        boolean choice = lines.across().kind() != Scale.Kind.MONTH
                && !lines.across().options().isEmpty();
        boolean points = choice || lines.xs().size() == 1;
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, points);
        for (int i = 0; i < lines.curves().size(); i++) {
            ChartContent.Curve curve = lines.curves().get(i);
            renderer.setSeriesPaint(i, drawing.colours().of(curve.tone()));
            renderer.setSeriesStroke(
                    i,
                    curve.dashed()
                            ? new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
                            : new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            renderer.setSeriesShape(i, dot(DOT));
        }
        renderer.setDefaultToolTipGenerator((data, series, item) -> {
            double y = data.getYValue(series, item);
            return lines.curves().get(series).name() + "\n"
                    + lines.across().text(data.getXValue(series, item)) + ": "
                    + lines.up().text(y);
        });
        return renderer;
    }

    /** Whether a label would lie over one that stands already. */
    private boolean besideOthers(List<ChartContent.Point> others, ChartContent.Point point) {
        double width = lines.xs().getLast() - lines.xs().getFirst();
        return others.stream().anyMatch(other -> Math.abs(other.x() - point.x()) < LABEL * width);
    }

    /** @param below whether its label stands below it */
    private void mark(XYPlot plot, ChartContent.Point point, int row, boolean below) {
        Color colour = drawing.colours().text();
        ValueMarker line = new ValueMarker(
                point.x(),
                drawing.colours().muted(),
                new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
        plot.addDomainMarker(line);
        XYSeriesCollection data = new XYSeriesCollection();
        XYSeries series = new XYSeries("marked");
        series.add(point.x(), point.y());
        data.addSeries(series);
        XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
        dots.setSeriesShape(0, dot(DOT * 1.6));
        dots.setSeriesPaint(0, colour);
        dots.setSeriesVisibleInLegend(0, false);
        dots.setDefaultToolTipGenerator((values, series0, item) -> point.label());
        plot.setDataset(row, data);
        plot.setRenderer(row, dots);
        double least = lines.xs().getFirst();
        double most = lines.xs().getLast();
        boolean right = most > least && (point.x() - least) / (most - least) > RIGHT_HALF;
        XYTextAnnotation label =
                new XYTextAnnotation(right ? point.label() + "   " : "   " + point.label(), point.x(), point.y());
        label.setFont(drawing.font());
        label.setPaint(colour);
        label.setTextAnchor(
                below
                        ? right ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT
                        : right ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT);
        plot.addAnnotation(label);
    }

    /** Labels of moments that follow each other stand below each other, over the lines of all. */
    private void moment(XYPlot plot, ChartContent.Moment moment, int index) {
        plot.addDomainMarker(
                new ValueMarker(moment.x(), drawing.colours().muted(), drawing.hairline()), Layer.BACKGROUND);
        ValueMarker line = new ValueMarker(moment.x(), NONE, drawing.hairline());
        double least = lines.xs().getFirst();
        double most = lines.xs().getLast();
        boolean right = most > least && (moment.x() - least) / (most - least) > RIGHT_HALF;
        line.setLabel(moment.label());
        line.setLabelFont(drawing.font());
        line.setLabelPaint(drawing.colours().muted());
        line.setLabelBackgroundColor(drawing.colours().background());
        line.setLabelAnchor(right ? RectangleAnchor.BOTTOM_LEFT : RectangleAnchor.BOTTOM_RIGHT);
        line.setLabelTextAnchor(right ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT);
        double down = 3 + index % STAGGERED * drawing.fontSize() * LINE;
        line.setLabelOffset(new RectangleInsets(3, 3, down, 3));
        plot.addDomainMarker(line);
    }

    private static Ellipse2D dot(double size) {
        return new Ellipse2D.Double(-size / 2, -size / 2, size, size);
    }
}
