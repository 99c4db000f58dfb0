package io.spillway.app.workbook.sheet;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LayoutMode;
import org.apache.poi.xddf.usermodel.chart.LayoutTarget;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFManualLayout;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;

/** Native charts, bound to cells. Each series has colours of its own: LibreOffice draws none without. */
final class Charts {
    private static final String[] PALETTE = {
        "0B6E99", "E08A1E", "3F8F5F", "B6463F", "7A5BA6", "5A6B7B", "C9A227", "2AA5A0", "A65B87", "8A9A5B", "99ABC0"
    };
    private static final int LEAST_ROWS = 27;
    private static final double ROWS_OF_A_BAR = 1.3;
    private static final int ROWS_AROUND = 12;
    private static final double LABEL_POINTS = 8;
    private static final double TITLE_POINTS = 11;
    private static final int MIDDLE = 6;

    // Shares of a chart's width.
    private static final double SHARE_OF_AXIS_TITLE = 0.06;
    private static final double SHARE_OF_A_LETTER = 0.0055;
    private static final double LEAST_LEFT = 0.15;
    private static final double MOST_LEFT = 0.4;
    private static final double RIGHT = 0.04;

    private static final double ROWS_ABOVE = 2.5;
    private static final double ROWS_BELOW = 6;

    private Charts() {}

    /** Rows that the charts take when one has so many bars. */
    static int rows(int bars) {
        return Math.max(LEAST_ROWS, (int) (ROWS_AROUND + ROWS_OF_A_BAR * bars));
    }

    /** The waterfall at the left, the stacked bars at the right; these take the whole width without the other. */
    static void draw(XSSFSheet sheet, SummarySheet summary, ProjectsSheet projects, CompareSheet compare) {
        int row = summary.chartRow();
        int rows = summary.chartRows();
        int end = row + rows;
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int split = projects.bridge().isDrawn() ? MIDDLE : 0;
        if (projects.bridge().isDrawn()) {
            waterfall(drawing, new XSSFClientAnchor(0, 0, 0, 0, 0, row, split, end), rows, projects);
        }
        stacked(drawing, new XSSFClientAnchor(0, 0, 0, 0, split, row, summary.columns(), end), rows, compare);
    }

    private static void waterfall(XSSFDrawing drawing, XSSFClientAnchor anchor, int rows, ProjectsSheet projects) {
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText("From the baseline to " + projects.scenarioName() + ", USD per month");
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFBarChartData data = bars(chart, "Step", "USD per month");
        var categories = XDDFDataSourcesFactory.fromArray(
                projects.bridge().names(), projects.bridge().range(1));
        String[] names = {"Total", "", "More", "Less"};
        String[] colours = {"5A6B7B", "", "B6463F", "3F8F5F"};
        for (int series : new int[] {1, 0, 2, 3}) {
            XDDFChartData.Series drawn = data.addSeries(
                    categories,
                    XDDFDataSourcesFactory.fromArray(
                            projects.bridge().values(series), projects.bridge().range(2 + series)));
            drawn.setTitle(names[series].isEmpty() ? " " : names[series], null);
            look(drawn, colours[series]);
        }
        chart.plot(data);
        finish(chart, 30, Stream.of(projects.bridge().names()), rows);
    }

    private static void stacked(XSSFDrawing drawing, XSSFClientAnchor anchor, int rows, CompareSheet compare) {
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText("Cost by service category, USD per month");
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFBarChartData data = bars(chart, "Scenario", "USD per month");
        var categories = XDDFDataSourcesFactory.fromArray(compare.scenarioNames(), compare.scenarioRange());
        String[] names = compare.categories().names();
        for (int i = 0; i < names.length; i++) {
            XDDFChartData.Series drawn = data.addSeries(
                    categories,
                    XDDFDataSourcesFactory.fromArray(
                            compare.categories().values(i), compare.categories().range(i)));
            drawn.setTitle(names[i], new CellReference(compare.categories().name(i)));
            look(drawn, PALETTE[i % PALETTE.length]);
        }
        chart.plot(data);
        finish(chart, 35, Stream.of(compare.scenarioNames()), rows);
    }

    /** Bars that lie, because names of projects and scenarios are long. */
    private static XDDFBarChartData bars(XSSFChart chart, String category, String value) {
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setTitle(category);
        categories.getOrAddTextProperties().setFontSize(LABEL_POINTS);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setTitle(value);
        values.setCrosses(AxisCrosses.MAX);
        values.setNumberFormat("\"$\"#,##0");
        values.getOrAddMajorGridProperties()
                .setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(colour("D5DCE2"))));
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setOverlap((byte) 100);
        data.setVaryColors(false);
        return data;
    }

    private static void finish(XSSFChart chart, int gap, Stream<String> labels, int rows) {
        place(chart, labels.mapToInt(String::length).max().orElse(0), rows);
        var plot = chart.getCTChart().getPlotArea();
        var bars = plot.getBarChartArray(0);
        if (!bars.isSetGapWidth()) {
            bars.addNewGapWidth();
        }
        bars.getGapWidth().setVal(gap);
        var names = plot.getCatAxArray(0);
        if (!names.isSetTickLblSkip()) {
            names.addNewTickLblSkip();
        }
        names.getTickLblSkip().setVal(1);
        // The first on top, as in the tables.
        plot.getCatAxArray(0).getScaling().getOrientation().setVal(STOrientation.MAX_MIN);
        chart.getTitle()
                .getBody()
                .getParagraphs()
                .forEach(paragraph -> paragraph.getTextRuns().forEach(run -> {
                    run.setFontSize(TITLE_POINTS);
                    run.setBold(true);
                }));
    }

    /** Places the bars: LibreOffice puts the title of an axis over labels that are long, wherever it places them itself. */
    private static void place(XSSFChart chart, int longestLabel, int rows) {
        double left = Math.clamp(SHARE_OF_AXIS_TITLE + SHARE_OF_A_LETTER * longestLabel, LEAST_LEFT, MOST_LEFT);
        XDDFManualLayout layout = new XDDFManualLayout(chart.getCTChart().getPlotArea());
        layout.setTarget(LayoutTarget.INNER);
        layout.setXMode(LayoutMode.EDGE);
        layout.setYMode(LayoutMode.EDGE);
        layout.setX(left);
        layout.setY(ROWS_ABOVE / rows);
        layout.setWidthRatio(1 - left - RIGHT);
        layout.setHeightRatio(1 - (ROWS_ABOVE + ROWS_BELOW) / rows);
    }

    private static void look(XDDFChartData.Series series, String colour) {
        XDDFShapeProperties shape = new XDDFShapeProperties();
        if (colour.isEmpty()) {
            shape.setFillProperties(new XDDFNoFillProperties());
            shape.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        } else {
            shape.setFillProperties(new XDDFSolidFillProperties(colour(colour)));
            shape.setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(colour(colour))));
        }
        series.setShapeProperties(shape);
    }

    private static XDDFColor colour(String hex) {
        return XDDFColor.from(HexFormat.of().parseHex(hex));
    }
}
