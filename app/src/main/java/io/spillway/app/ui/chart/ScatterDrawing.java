package io.spillway.app.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Points in a plane with a shaded band and lines across it. */
record ScatterDrawing(ChartDrawing drawing, ChartContent.Scatter scatter) {
    private static final double DOT = 8;
    private static final int SHADE = 40;
    private static final double MARGIN = 0.12;

    XYPlot plot() {
        XYSeries series = new XYSeries("points", false, true);
        scatter.points().forEach(point -> series.add(point.x(), point.y()));
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(series);
        NumberAxis across = drawing.axis(scatter.across());
        NumberAxis up = drawing.axis(scatter.up());
        XYPlot plot = new XYPlot(data, across, up, renderer());
        double least = Math.min(
                scatter.bandFrom(),
                scatter.points().stream()
                        .mapToDouble(ChartContent.Point::y)
                        .min()
                        .orElse(scatter.bandFrom()));
        double most = Math.max(
                scatter.bandTo(),
                scatter.points().stream()
                        .mapToDouble(ChartContent.Point::y)
                        .max()
                        .orElse(scatter.bandTo()));
        for (ChartContent.Level level : scatter.levels()) {
            least = Math.min(least, level.y());
            most = Math.max(most, level.y());
        }
        double room = (most - least) * MARGIN;
        up.setRange(least - room, most + room);
        double farthest = scatter.points().stream()
                .mapToDouble(ChartContent.Point::x)
                .max()
                .orElse(1);
        across.setRange(0, Math.max(1, farthest * (1 + 2 * MARGIN)));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(drawing.colours().grid());
        plot.setRangeGridlineStroke(drawing.hairline());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        Color shade = drawing.colours().saving();
        IntervalMarker band = new IntervalMarker(
                scatter.bandFrom(),
                scatter.bandTo(),
                new Color(shade.getRed(), shade.getGreen(), shade.getBlue(), SHADE));
        label(band, scatter.bandLabel(), drawing.colours().saving());
        plot.addRangeMarker(band, Layer.BACKGROUND);
        for (ChartContent.Level level : scatter.levels()) {
            Color colour = drawing.colours().of(level.tone());
            ValueMarker line = new ValueMarker(level.y(), colour, new BasicStroke(1.6f));
            // A pale line is seen, a pale word is not.
            label(
                    line,
                    level.label(),
                    level.tone() == Tone.BASELINE ? drawing.colours().muted() : colour);
            plot.addRangeMarker(line, Layer.FOREGROUND);
        }
        scatter.points().forEach(point -> {
            XYTextAnnotation name = new XYTextAnnotation("   " + point.label(), point.x(), point.y());
            name.setFont(drawing.font());
            name.setPaint(drawing.colours().text());
            name.setTextAnchor(TextAnchor.CENTER_LEFT);
            plot.addAnnotation(name);
        });
        return plot;
    }

    private void label(Marker marker, String words, Color colour) {
        marker.setLabel(words);
        marker.setLabelFont(drawing.font());
        marker.setLabelPaint(colour);
        marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(marker instanceof IntervalMarker ? TextAnchor.TOP_RIGHT : TextAnchor.BOTTOM_RIGHT);
    }

    private XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        renderer.setSeriesPaint(0, drawing.colours().main());
        renderer.setDefaultToolTipGenerator((data, row, item) -> {
            ChartContent.Point point = scatter.points().get(item);
            return point.label() + "\n" + scatter.across().text(point.x()) + ", "
                    + scatter.up().text(point.y());
        });
        return renderer;
    }
}
