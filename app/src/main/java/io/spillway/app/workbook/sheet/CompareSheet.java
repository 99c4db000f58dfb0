package io.spillway.app.workbook.sheet;

import io.spillway.app.report.Report;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.cost.ServiceCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Line by line over the scenarios, grouped by product area and component. Every figure refers to its place by an absolute
 * reference, so that the sheet may be sorted.
 */
final class CompareSheet {
    static final String TITLE = "Compare";
    private static final int FIRST_COST = 4;
    private static final int FROZEN = 3;
    private static final int WIDTH = 17;
    private static final int FIRST = Frame.HEAD_ROW + 1;

    private final Report report;
    private final Model model;
    private final Totals totals;
    private final Styles styles;
    private final int scenarios;
    private final Grid grid = new Grid();
    private final CompareCategories categories;
    private final List<LongSum> longSums = new ArrayList<>();
    private final int lastRow;
    private int next = FIRST;

    /** The sum of a row that is too long for one formula, in each scenario. */
    private record LongSum(int row, String name, List<LineSum> sums, boolean bold) {}

    CompareSheet(Report report, Model model, Totals totals, Styles styles) {
        this.report = report;
        this.model = model;
        this.totals = totals;
        this.styles = styles;
        this.scenarios = report.comparison().columns().size();
        heading();
        total("Total", "topology.cost");
        total("At list prices", "topology.cost.list");
        categories = new CompareCategories(next, FIRST_COST, scenarios);
        for (ServiceCategory category : ServiceCategory.values()) {
            category(category);
        }
        LineGroups.of(model.columns().subList(0, scenarios)).forEach(this::area);
        lastRow = next - 1;
        longSums.forEach(this::inParts);
    }

    private int firstDifference() {
        return FIRST_COST + scenarios;
    }

    private int columns() {
        return FIRST_COST + scenarios + Math.max(0, scenarios - 1);
    }

    int lastRow() {
        return lastRow;
    }

    void prepare(XSSFSheet sheet) {
        Frame.prepare(sheet, FROZEN, 24, 44, 46, 44);
        for (int s = 0; s < 2 * scenarios - 1; s++) {
            sheet.setColumnWidth(FIRST_COST + s, WIDTH * 256);
        }
        sheet.setRowSumsBelow(false);
        sheet.setAutoFilter(new CellRangeAddress(Frame.HEAD_ROW, lastRow(), 0, columns() - 1));
        if (scenarios > 1) {
            CellRangeAddress differences = new CellRangeAddress(FIRST, lastRow(), firstDifference(), columns() - 1);
            String cell = Cells.at(firstDifference(), FIRST);
            Highlights.rule(
                    sheet, differences, "AND(ISNUMBER(" + cell + ")," + cell + "<-0.005)", Highlights.GREEN, false);
            Highlights.rule(
                    sheet, differences, "AND(ISNUMBER(" + cell + ")," + cell + ">0.005)", Highlights.RED, false);
        }
        Highlights.unknown(sheet, FIRST_COST, columns() - FIRST_COST, lastRow());
    }

    void write(SheetXml xml) {
        grid.write(xml);
    }

    int lastColumn() {
        return columns() - 1;
    }

    private void heading() {
        grid.look(0, SheetXml.RowLook.ofHeight(24));
        grid.text(0, 0, TITLE, styles.title());
        grid.text(
                1,
                0,
                "Monthly cost of each scenario, then its difference to the first. \"unknown\": no price is published, or"
                        + " different lines lack one.",
                styles.note());
        grid.look(
                Frame.HEAD_ROW,
                SheetXml.RowLook.ofHeight(HeadHeight.of(
                        Stream.of(scenarioNames()).map(name -> scenarios > 1 ? "Difference, " + name : name), WIDTH)));
        String[] heads = {"Area", "Part", "Charge", "Path"};
        for (int i = 0; i < heads.length; i++) {
            grid.text(Frame.HEAD_ROW, i, heads[i], styles.head());
        }
        for (int s = 0; s < scenarios; s++) {
            grid.text(Frame.HEAD_ROW, FIRST_COST + s, name(s), styles.headRight());
            if (s > 0) {
                grid.text(Frame.HEAD_ROW, firstDifference() + s - 1, "Difference, " + name(s), styles.headRight());
            }
        }
    }

    private String name(int s) {
        return report.comparison().columns().get(s).result().scenario().name();
    }

    private void total(String label, String path) {
        grid.text(next, 0, label, styles.bold());
        grid.text(next, 3, path, styles.muted());
        figures(grid, next, path, true);
        next++;
    }

    private void category(ServiceCategory category) {
        String path = "topology.cost.category." + category;
        boolean any = false;
        for (int s = 0; s < scenarios; s++) {
            any |= totals.of(path, s) != null;
        }
        if (!any) {
            return;
        }
        grid.text(next, 0, category.label(), styles.text());
        grid.text(next, 1, "service category", styles.muted());
        grid.text(next, 3, path, styles.muted());
        Double[] values = figures(grid, next, path, false);
        categories.add(category.label(), values);
        next++;
    }

    private void area(LineGroups.Area area) {
        int head = next++;
        grid.text(head, 0, area.name(), styles.bold());
        grid.text(head, 1, area.id().isEmpty() ? "" : "product area", styles.muted());
        for (LineGroups.Part part : area.parts()) {
            part(area, part);
        }
        sums(grid, head, area.name(), area.paths(), true);
    }

    private void part(LineGroups.Area area, LineGroups.Part part) {
        int head = next;
        List<LineItem> lines = List.copyOf(part.lines().values());
        List<String> paths = List.copyOf(part.lines().keySet());
        boolean isLong = LineSum.isLong(model, paths);
        next += 1 + lines.size();
        if (isLong) {
            head(grid, head, area, part);
            sums(grid, head, part.name(), paths, false);
        } else {
            grid.block(head, 1, () -> (row, cells) -> {
                head(cells, row, area, part);
                sums(cells, row, part.name(), paths, false);
            });
        }
        grid.block(head + 1, lines.size(), () -> (row, cells) -> {
            LineItem line = lines.get(row - head - 1);
            cells.look(row, SheetXml.RowLook.ofLevel(2));
            cells.text(row, 0, area.name(), styles.muted());
            cells.text(row, 1, part.name(), styles.muted());
            cells.text(row, 2, line.label(), styles.text());
            cells.text(row, 3, line.path(), styles.muted());
            figures(cells, row, line.path(), false);
        });
    }

    private void head(Grid cells, int row, LineGroups.Area area, LineGroups.Part part) {
        cells.text(row, 0, area.name(), styles.muted());
        cells.text(row, 1, part.name(), styles.text());
        int charges = part.lines().size();
        cells.text(row, 2, charges + (charges == 1 ? " charge" : " charges"), styles.muted());
        cells.look(row, SheetXml.RowLook.ofLevel(1));
    }

    /** Sum of lines in each scenario, by references to the lines themselves. */
    private void sums(Grid cells, int row, String name, List<String> paths, boolean bold) {
        List<LineSum> sums = new ArrayList<>();
        boolean[] same = new boolean[scenarios];
        String[] conditions = new String[scenarios];
        for (int s = 0; s < scenarios; s++) {
            LineSum sum = LineSum.of(model, paths, s);
            sums.add(sum);
            if (!sum.isLong()) {
                sum(cells, row, s, sum.parts().getFirst(), bold);
            }
            conditions[s] = totals.sameUnknown(s, 0);
            same[s] = totals.isSameUnknown(s, 0);
        }
        if (sums.getFirst().isLong()) {
            longSums.add(new LongSum(row, name, sums, bold));
        }
        for (int s = 1; s < scenarios; s++) {
            String formula = "IF(" + conditions[s] + "," + Cells.at(FIRST_COST + s, row) + "-"
                    + Cells.at(FIRST_COST, row) + ",\"unknown\")";
            cells.live(
                    row,
                    firstDifference() + s - 1,
                    InputChecks.guarded(
                            same[s]
                                    ? Live.number(
                                            formula,
                                            sums.get(s).value()
                                                    - sums.getFirst().value())
                                    : Live.text(formula, "unknown"),
                            s,
                            0),
                    styles.difference());
        }
    }

    private void sum(Grid cells, int row, int s, Live sum, boolean bold) {
        cells.live(row, FIRST_COST + s, InputChecks.guarded(sum, s), styles.wholeMoney(bold));
    }

    /** Parts stand below all that may be sorted. */
    private void inParts(LongSum sum) {
        int first = next + 1;
        int last = next + sum.sums.getFirst().parts().size();
        for (int row = first; row <= last; row++) {
            int part = row - first;
            grid.look(row, SheetXml.RowLook.FOLDED);
            grid.text(row, 0, sum.name, styles.muted());
            grid.text(row, 1, "· part " + (part + 1) + " of the sum", styles.muted());
            for (int s = 0; s < scenarios; s++) {
                grid.live(row, FIRST_COST + s, sum.sums.get(s).parts().get(part), styles.wholeMoney(false));
            }
        }
        for (int s = 0; s < scenarios; s++) {
            String parts = Cells.absolute(FIRST_COST + s, first) + ":" + Cells.absolute(FIRST_COST + s, last);
            sum(
                    grid,
                    sum.row,
                    s,
                    Live.number("SUM(" + parts + ")", sum.sums.get(s).value()),
                    sum.bold);
        }
        next = last + 1;
    }

    /** A path's figure in each scenario with the differences; returns the values, 0 where there is none. */
    private Double[] figures(Grid cells, int row, String path, boolean bold) {
        Double[] values = new Double[scenarios];
        Live base = totals.of(path, 0);
        boolean sum = path.startsWith("topology.");
        for (int s = 0; s < scenarios; s++) {
            Live here = totals.of(path, s);
            values[s] = here == null ? 0 : here.orZero();
            if (here != null) {
                cells.live(row, FIRST_COST + s, InputChecks.guarded(here, s), styles.wholeMoney(bold));
            }
            if (s > 0 && (here != null || base != null)) {
                cells.live(
                        row,
                        firstDifference() + s - 1,
                        InputChecks.guarded(difference(here, base, s, sum), s, 0),
                        styles.difference());
            }
        }
        return values;
    }

    private Live difference(@Nullable Live here, @Nullable Live base, int s, boolean sum) {
        String a = here == null ? "0" : here.formula();
        String b = base == null ? "0" : base.formula();
        boolean texts = here != null && !here.isNumber() || base != null && !base.isNumber();
        double value = (here == null ? 0 : here.orZero()) - (base == null ? 0 : base.orZero());
        if (sum) {
            String formula = "IF(AND(" + totals.sameUnknown(s, 0) + ",COUNT(" + a + "," + b + ")=2)," + a + "-" + b
                    + ",\"unknown\")";
            return totals.isSameUnknown(s, 0) && !texts ? Live.number(formula, value) : Live.text(formula, "unknown");
        }
        String formula = "IF(COUNT(" + a + "," + b + ")=2," + a + "-" + b + ",\"unknown\")";
        return texts ? Live.text(formula, "unknown") : Live.number(formula, value);
    }

    String[] scenarioNames() {
        String[] names = new String[scenarios];
        for (int s = 0; s < scenarios; s++) {
            names[s] = name(s);
        }
        return names;
    }

    String scenarioRange() {
        return TITLE + "!" + Cells.absolute(FIRST_COST, Frame.HEAD_ROW) + ":"
                + Cells.absolute(FIRST_COST + scenarios - 1, Frame.HEAD_ROW);
    }

    CompareCategories categories() {
        return categories;
    }
}
