package io.spillway.app.ui.chart;

import io.spillway.pricing.formula.Rounding;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYDataset;

/** Cells shaded by their value, with the value in them. */
record HeatMapDrawing(ChartDrawing drawing, ChartContent.HeatMap map) {
    private static final float BORDER = 3;
    private static final double HALF = 0.5;

    XYPlot plot() {
        int columns = map.columns().size();
        int rows = map.rows().size();
        double[][] cells = new double[3][columns * rows];
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int at = r * columns + c;
                double value = map.cells().get(r).get(c).value();
                cells[0][at] = c;
                cells[1][at] = r;
                cells[2][at] = value;
                most = Double.isNaN(value) ? most : Math.max(most, value);
                least = Double.isNaN(value) ? least : Math.min(least, value);
            }
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("cells", cells);
        SymbolAxis down = axis(map.down(), map.rows());
        down.setInverted(true);
        XYPlot plot = new XYPlot(
                data,
                axis(map.across(), map.columns()),
                down,
                renderer(map.level().isPresent() && least < most ? least : 0, most));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        map.level().ifPresent(level -> border(plot, level));
        return plot;
    }

    private SymbolAxis axis(String label, List<String> symbols) {
        SymbolAxis axis = new SymbolAxis(label, symbols.toArray(String[]::new));
        drawing.dress(axis);
        axis.setTickLabelPaint(drawing.colours().text());
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, symbols.size() - 0.5);
        return axis;
    }

    private XYBlockRenderer renderer(double least, double most) {
        Shades shades = new Shades(drawing.colours(), least, most);
        XYBlockRenderer renderer = new XYBlockRenderer() {
            @Override
            public Paint getItemLabelPaint(int series, int item) {
                return ChartColours.on(shades.colour(mark(item).value()));
            }
        };
        // A hair less than a cell, which leaves the ground between cells.
        renderer.setBlockWidth(0.985);
        renderer.setBlockHeight(0.97);
        renderer.setPaintScale(shades);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(drawing.font());
        renderer.setDefaultItemLabelGenerator(
                (XYDataset data, int series, int item) -> mark(item).label());
        ItemLabelPosition middle = new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER);
        renderer.setDefaultPositiveItemLabelPosition(middle);
        renderer.setDefaultNegativeItemLabelPosition(middle);
        renderer.setDefaultToolTipGenerator(
                (XYDataset data, int series, int item) -> mark(item).words());
        return renderer;
    }

    /** Between cells above the level and cells that are not. */
    private void border(XYPlot plot, double level) {
        BasicStroke stroke = new BasicStroke(BORDER, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
        for (int r = 0; r < map.rows().size(); r++) {
            for (int c = 0; c < map.columns().size(); c++) {
                if (c > 0 && differ(cell(r, c - 1), cell(r, c), level)) {
                    line(plot, stroke, c - HALF, r - HALF, c - HALF, r + HALF);
                }
                if (r > 0 && differ(cell(r - 1, c), cell(r, c), level)) {
                    line(plot, stroke, c - HALF, r - HALF, c + HALF, r - HALF);
                }
            }
        }
    }

    private double cell(int row, int column) {
        return map.cells().get(row).get(column).value();
    }

    private static boolean differ(double one, double other, double level) {
        return !Double.isNaN(one)
                && !Double.isNaN(other)
                && Rounding.greater(one, level) != Rounding.greater(other, level);
    }

    private void line(XYPlot plot, BasicStroke stroke, double x1, double y1, double x2, double y2) {
        plot.addAnnotation(
                new XYLineAnnotation(x1, y1, x2, y2, stroke, drawing.colours().cost()));
    }

    private ChartContent.Mark mark(int item) {
        int columns = map.columns().size();
        return map.cells().get(item / columns).get(item % columns);
    }

    private record Shades(ChartColours colours, double least, double most) implements PaintScale {
        @Override
        public double getLowerBound() {
            return least;
        }

        @Override
        public double getUpperBound() {
            return Math.max(most, Double.MIN_NORMAL);
        }

        @Override
        public Paint getPaint(double value) {
            return colour(value);
        }

        Color colour(double value) {
            return Double.isNaN(value)
                    ? colours.grid()
                    : colours.shade(most <= least ? 0 : (value - least) / (most - least));
        }
    }
}
