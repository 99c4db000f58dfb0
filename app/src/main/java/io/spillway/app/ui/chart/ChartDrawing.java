package io.spillway.app.ui.chart;

import io.spillway.app.ui.look.Theme;
import java.awt.BasicStroke;
import java.awt.Font;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.concurrent.atomic.AtomicInteger;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Draws contents as charts in the colours of a theme.
 *
 * @param fontSize of labels in points; titles are larger
 * @param width of the picture in points
 * @param fonts how many were made
 */
record ChartDrawing(ChartColours colours, float fontSize, double width, AtomicInteger fonts) {
    private static final float DIFFERENCE = 1e-4f;
    /** Beside the plot. */
    static final double MARGIN = 8;

    static final String FAMILY = "Inter";
    private static final String STRONG_FAMILY = "Inter Semi Bold";
    private static final float TITLE = 1.4f;
    private static final double LINE = 1.3;
    private static final double ABOVE_LEAST = 60;
    private static final int VOLUME_STEPS = 4;
    private static final double VOLUME_STEP = 1024;
    private static final double[] ROUND = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    static ChartDrawing of(Theme theme, float fontSize, double width) {
        return new ChartDrawing(ChartColours.of(theme), fontSize, width, new AtomicInteger());
    }

    /** The chart without its title, which the window shows beside it. */
    JFreeChart draw(ChartContent content) {
        Plot plot = switch (content) {
            case ChartContent.Bars bars -> new BarDrawing(this, bars).plot();
            case ChartContent.Lines lines -> new LineDrawing(this, lines).plot();
            case ChartContent.HeatMap map -> new HeatMapDrawing(this, map).plot();
            case ChartContent.Steps steps -> new StepDrawing(this, steps).plot();
            case ChartContent.Scatter scatter -> new ScatterDrawing(this, scatter).plot();
            case ChartContent.Nothing nothing ->
                throw new IllegalArgumentException("nothing to draw: " + nothing.note());
        };
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(2, 0, 0, MARGIN));
        JFreeChart chart = new DrawnChart(font(), plot);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        if (hasLegend(content)) {
            chart.addLegend(legend(plot));
        }
        return chart;
    }

    /** The chart to stand alone: with title, note and ground. */
    JFreeChart drawAlone(ChartContent content) {
        JFreeChart chart = draw(content);
        chart.setBackgroundPaint(colours.background());
        chart.setPadding(new RectangleInsets(14, 16, 12, 16));
        TextTitle title =
                new TextTitle(content.title(), new Font(STRONG_FAMILY, Font.PLAIN, Math.round(fontSize * TITLE)));
        title.setPaint(colours.text());
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(0, 0, 4, 0);
        chart.setTitle(title);
        if (!content.words().isEmpty()) {
            TextTitle note = new TextTitle(content.words(), font());
            note.setPaint(colours.muted());
            note.setHorizontalAlignment(HorizontalAlignment.LEFT);
            note.setTextAlignment(HorizontalAlignment.LEFT);
            note.setPadding(0, 0, 8, 0);
            chart.addSubtitle(0, note);
        }
        return chart;
    }

    /** Height below which rows would overlap. */
    double leastHeight(ChartContent content) {
        return switch (content) {
            case ChartContent.Bars bars ->
                ABOVE_LEAST
                        + bars.groups().size()
                                * fontSize
                                * LINE
                                * (bars.stacked()
                                        ? 1
                                        : Math.max(1, bars.series().size() * 0.85));
            case ChartContent.Steps steps -> {
                StepDrawing waterfall = new StepDrawing(this, steps);
                yield waterfall.isSideways()
                        ? 8 + steps.steps().size() * waterfall.linesBeside() * fontSize * LINE
                        : 90;
            }
            case ChartContent.HeatMap map -> ABOVE_LEAST + map.rows().size() * fontSize * 2;
            case ChartContent.Lines lines -> 120;
            case ChartContent.Scatter scatter -> 120;
            case ChartContent.Nothing nothing -> 0;
        };
    }

    /**
     * A font that equals no other one: the canvas forgets its font whenever the clip changes, and is not told a font again that
     * equals the last one.
     */
    Font font() {
        return new Font(FAMILY, Font.PLAIN, 1).deriveFont(fontSize + fonts.incrementAndGet() * DIFFERENCE);
    }

    BasicStroke hairline() {
        return new BasicStroke(1);
    }

    /** An axis of numbers in our words and colours. */
    NumberAxis axis(Scale scale) {
        NumberAxis axis = new NumberAxis(scale.label());
        dress(axis);
        axis.setNumberFormatOverride(new ScaleFormat(scale));
        if (scale.kind() == Scale.Kind.VOLUME) {
            axis.setStandardTickUnits(volumes());
        } else if (scale.isConverted()) {
            axis.setStandardTickUnits(new ConvertedTicks(
                    axis.getStandardTickUnits(), scale.notation().perUsd()));
        }
        axis.setAutoRangeIncludesZero(true);
        axis.setUpperMargin(0.12);
        return axis;
    }

    /** Round numbers of GB, TB, PB and EB. */
    private static TickUnits volumes() {
        TickUnits units = new TickUnits();
        double unit = 1;
        for (int step = 0; step < VOLUME_STEPS; step++) {
            for (double round : ROUND) {
                units.add(new NumberTickUnit(round * unit));
            }
            unit *= VOLUME_STEP;
        }
        return units;
    }

    void dress(Axis axis) {
        axis.setLabelFont(font());
        axis.setLabelPaint(colours.muted());
        axis.setTickLabelFont(font());
        axis.setTickLabelPaint(colours.muted());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }

    private static boolean hasLegend(ChartContent content) {
        return switch (content) {
            case ChartContent.Bars bars -> bars.series().size() > 1;
            case ChartContent.Lines lines -> lines.curves().size() > 1;
            case ChartContent.HeatMap map -> false;
            case ChartContent.Scatter scatter -> false;
            case ChartContent.Steps steps -> false;
            case ChartContent.Nothing nothing -> false;
        };
    }

    private LegendTitle legend(Plot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(font());
        legend.setItemPaint(colours.text());
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemLabelPadding(new RectangleInsets(1, 3, 1, 10));
        legend.setPadding(new RectangleInsets(0, 0, 4, 0));
        return legend;
    }

    /** Ticks in the words of a scale. */
    private static final class ScaleFormat extends NumberFormat {
        private static final long serialVersionUID = 1;

        private final transient Scale scale;

        ScaleFormat(Scale scale) {
            this.scale = scale;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return to.append(scale.tick(number));
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return format((double) number, to, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("ticks are only written");
        }
    }
}
