package io.spillway.app.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jspecify.annotations.Nullable;

/**
 * A chart that may be drawn again on the same canvas. JavaFX's canvas forgets typeface, colour and stroke between two drawings,
 * and the {@code Graphics2D} over it does not, and so does not set again what it believes is set: others are set first.
 */
final class DrawnChart extends JFreeChart {
    private static final long serialVersionUID = 1;
    private static final Font OTHER_FONT = new Font(Font.MONOSPACED, Font.ITALIC, 3);
    private static final Color OTHER_COLOUR = new Color(1, 2, 3);

    DrawnChart(Font font, Plot plot) {
        super(null, font, plot, false);
    }

    @Override
    public void draw(
            Graphics2D graphics, Rectangle2D area, @Nullable Point2D anchor, @Nullable ChartRenderingInfo info) {
        graphics.setFont(OTHER_FONT);
        graphics.setPaint(OTHER_COLOUR);
        graphics.setStroke(new BasicStroke(3));
        super.draw(graphics, area, anchor, info);
    }
}
