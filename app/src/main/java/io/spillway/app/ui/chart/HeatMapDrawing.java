package io.spillway.app.ui.chart;

import java.awt.Color;
import java.awt.Paint;
import java.util.List;
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
    XYPlot plot() {
        int columns = map.columns().size();
        int rows = map.rows().size();
        double[][] cells = new double[3][columns * rows];
        double most = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int at = r * columns + c;
                double value = map.cells().get(r).get(c).value();
                cells[0][at] = c;
                cells[1][at] = r;
                cells[2][at] = value;
                most = Double.isNaN(value) ? most : Math.max(most, value);
            }
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("cells", cells);
        SymbolAxis down = axis(map.down(), map.rows());
        down.setInverted(true);
        XYPlot plot = new XYPlot(data, axis(map.across(), map.columns()), down, renderer(most));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
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

    private XYBlockRenderer renderer(double most) {
        Shades shades = new Shades(drawing.colours(), most);
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

    private ChartContent.Mark mark(int item) {
        int columns = map.columns().size();
        return map.cells().get(item / columns).get(item % columns);
    }

    private record Shades(ChartColours colours, double most) implements PaintScale {
        @Override
        public double getLowerBound() {
            return 0;
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
            return Double.isNaN(value) ? colours.grid() : colours.shade(most <= 0 ? 0 : value / most);
        }
    }
}
