package io.spillway.app.workbook.sheet;

import io.spillway.app.report.Report;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The cells that the waterfall of the Summary is drawn from. */
final class WaterfallBridge {
    private final Report report;
    private final Styles styles;
    private final Grid grid;
    private int firstRow;
    private int steps;
    private final List<double[]> bars = new ArrayList<>();
    private final List<String> stepNames = new ArrayList<>();

    WaterfallBridge(Report report, Styles styles, Grid grid) {
        this.report = report;
        this.styles = styles;
        this.grid = grid;
    }

    /** What the waterfall is drawn from: where each bar begins, and how far it goes up or down. */
    void write(int from, Totals totals, Scenario scenario, List<Integer> columns) {
        firstRow = from + 2;
        grid.text(
                from,
                1,
                "From the baseline to " + scenario.name() + " (the waterfall of the Summary)",
                styles.heading());
        String[] heads = {"Step", "Ends", "Below", "More", "Less"};
        for (int i = 0; i < heads.length; i++) {
            grid.text(from + 1, i + 1, heads[i], i == 0 ? styles.head() : styles.headRight());
        }
        int row = firstRow;
        end(row++, "Baseline", amount(totals, columns.getFirst()));
        for (int i = 1; i < columns.size(); i++) {
            step(
                    row++,
                    report.workspace().change(scenario.changes().get(i - 1)).title(),
                    amount(totals, columns.get(i - 1)),
                    amount(totals, columns.get(i)));
        }
        end(row, scenario.name(), amount(totals, columns.getLast()));
        steps = columns.size() + 1;
    }

    /** A total, nothing while it is unknown. */
    private static Live amount(Totals totals, int column) {
        Live total = totals.total(column);
        return Live.number("IF(" + InputChecks.count(column) + ">0,0,SUM(" + total.formula() + "))", total.orZero());
    }

    private void end(int row, String name, Live total) {
        grid.text(row, 1, name, styles.text());
        grid.live(row, 2, total, styles.wholeMoney(false));
        for (int c = 3; c <= 5; c++) {
            grid.number(row, c, 0, styles.wholeMoney(false));
        }
        stepNames.add(name);
        bars.add(new double[] {total.orZero(), 0, 0, 0});
    }

    private void step(int row, String name, Live before, Live now) {
        String a = before.formula();
        String b = now.formula();
        grid.text(row, 1, name, styles.text());
        grid.number(row, 2, 0, styles.wholeMoney(false));
        double from = before.orZero();
        double to = now.orZero();
        grid.live(row, 3, Live.number("MIN(" + a + "," + b + ")", Math.min(from, to)), styles.wholeMoney(false));
        grid.live(row, 4, Live.number("MAX(0," + b + "-" + a + ")", Math.max(0, to - from)), styles.wholeMoney(false));
        grid.live(row, 5, Live.number("MAX(0," + a + "-" + b + ")", Math.max(0, from - to)), styles.wholeMoney(false));
        stepNames.add(name);
        bars.add(new double[] {0, Math.min(from, to), Math.max(0, to - from), Math.max(0, from - to)});
    }

    /** Whether there is a waterfall to draw. */
    boolean isDrawn() {
        return steps > 0;
    }

    String[] names() {
        return stepNames.toArray(String[]::new);
    }

    /** One series of the waterfall: 0 ends, 1 below, 2 more, 3 less. */
    Double[] values(int series) {
        return bars.stream().map(step -> step[series]).toArray(Double[]::new);
    }

    String range(int column) {
        return ProjectsSheet.TITLE + "!" + Cells.absolute(column, firstRow) + ":"
                + Cells.absolute(column, firstRow + steps - 1);
    }
}
