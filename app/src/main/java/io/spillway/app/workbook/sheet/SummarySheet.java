package io.spillway.app.workbook.sheet;

import io.spillway.app.report.Report;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.scenarios.workspace.BusinessFigures;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One page for a person with two minutes. */
final class SummarySheet {
    static final String TITLE = "Summary";
    static final int NAME = 0;
    static final int AT_LEAST = 1;
    static final int MONTH = 2;
    private static final int YEAR = 3;
    static final int FIRST_SENTENCE = 3;
    private static final int SENTENCES = 3;
    private static final int HEAD = FIRST_SENTENCE + SENTENCES + 1;
    static final int FIRST = HEAD + 1;
    private static final int MONTHS = 12;
    static final int NAME_WIDTH = 46;
    private static final double LINE = 15;

    private final Report report;
    private final Totals totals;
    private final Styles styles;
    private final ResilienceSheet resilience;
    private final SummaryColumns columns;
    private final int scenarios;
    private final Grid grid = new Grid();

    SummarySheet(
            Report report,
            Totals totals,
            Styles styles,
            BusinessCells business,
            InputChecks checks,
            ResilienceSheet resilience,
            ProjectsSheet projects,
            CompareCategories categories) {
        this.report = report;
        this.resilience = resilience;
        this.totals = totals;
        this.styles = styles;
        this.scenarios = report.comparison().columns().size();
        this.columns = new SummaryColumns(report.workspace().business() != null, scenarios > 1);
        heading();
        heads();
        for (int s = 0; s < scenarios; s++) {
            row(s, business);
        }
        Sentences sentences = new Sentences(report, totals, columns, projects, checks, categories);
        List<Live> all = List.of(sentences.savesMost(), sentences.dependsOn(), sentences.unknown());
        for (int i = 0; i < SENTENCES; i++) {
            grid.look(FIRST_SENTENCE + i, SheetXml.RowLook.ofHeight(20));
            grid.live(FIRST_SENTENCE + i, 0, all.get(i), styles.wrappedSentence());
        }
    }

    /** The cell of a scenario's total. */
    static String total(int scenario) {
        return TITLE + "!" + Cells.absolute(MONTH, FIRST + scenario);
    }

    int scenarios() {
        return scenarios;
    }

    int columns() {
        return columns.count();
    }

    int chartRows() {
        return Charts.rows(scenarios);
    }

    int chartRow() {
        return FIRST + scenarios + 1;
    }

    int lastRow() {
        return chartRow() + chartRows();
    }

    void prepare(XSSFWorkbook book, XSSFSheet sheet) {
        List<Integer> widths = columns.widths();
        for (int c = 0; c < widths.size(); c++) {
            sheet.setColumnWidth(c, widths.get(c) * 256);
        }
        Frame.print(sheet);
        sheet.getPrintSetup().setFitHeight((short) 1);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setHorizontallyCenter(true);
        sheet.setDisplayGridlines(false);
        for (int i = 0; i < SENTENCES; i++) {
            sheet.addMergedRegion(new CellRangeAddress(FIRST_SENTENCE + i, FIRST_SENTENCE + i, 0, columns() - 1));
        }
        sheet.createFreezePane(1, FIRST);
        Frame.printArea(book, sheet, columns(), lastRow() + 1);
        if (scenarios > 1) {
            CellRangeAddress differences =
                    new CellRangeAddress(FIRST, FIRST + scenarios - 1, columns.difference(), columns.share());
            String cell = Cells.at(columns.difference(), FIRST);
            Highlights.rule(
                    sheet, differences, "AND(ISNUMBER(" + cell + ")," + cell + "<-0.005)", Highlights.GREEN, false);
            Highlights.rule(
                    sheet, differences, "AND(ISNUMBER(" + cell + ")," + cell + ">0.005)", Highlights.RED, false);
        }
        CellRangeAddress all = new CellRangeAddress(FIRST, FIRST + scenarios - 1, 0, columns() - 1);
        String own = Cells.at(0, FIRST);
        Highlights.rule(sheet, all, own + "=\"unknown\"", Highlights.AMBER, false);
        Highlights.rule(sheet, all, own + "=\"not survived\"", Highlights.RED, false);
    }

    void write(SheetXml xml) {
        grid.write(xml);
    }

    private void heading() {
        Workspace workspace = report.workspace();
        grid.look(0, SheetXml.RowLook.ofHeight(24));
        grid.text(0, 0, workspace.name(), styles.title());
        grid.text(
                1,
                0,
                "Monthly cost of " + scenarios + (scenarios == 1 ? " scenario" : " scenarios") + " at the prices of "
                        + report.snapshots() + " · exported " + report.date()
                        + (report.by().isEmpty() ? "" : " by " + report.by())
                        + " with Spillway · change a yellow cell on the sheet Assumptions or Prices and this page follows",
                styles.note());
    }

    private void heads() {
        grid.look(HEAD, SheetXml.RowLook.ofHeight(32));
        List<String> heads = columns.heads();
        for (int c = 0; c < heads.size(); c++) {
            grid.text(HEAD, c, heads.get(c), c == NAME ? styles.head() : styles.headRight());
        }
    }

    private void row(int s, BusinessCells business) {
        int row = FIRST + s;
        Live total = totals.checkedTotal(s);
        Live unknown = totals.unknown(s);
        boolean first = s == 0;
        String name = report.comparison().columns().get(s).result().scenario().name();
        grid.look(row, SheetXml.RowLook.ofHeight(LINE * (1 + name.length() / NAME_WIDTH)));
        grid.text(row, NAME, name, styles.boldWrapped());
        grid.live(
                row,
                AT_LEAST,
                Live.text("IF(" + unknown.formula() + ">0,\"at least\",\"\")", unknown.orZero() > 0 ? "at least" : ""),
                styles.textRight());
        grid.live(row, MONTH, total, styles.wholeMoney(true));
        String month = Cells.at(MONTH, row);
        grid.live(
                row,
                YEAR,
                either("COUNT(" + month + ")=1", month + "*12", total.isNumber(), total.orZero() * MONTHS),
                styles.wholeMoney(false));
        if (!first) {
            Live difference = totals.difference(s, 0);
            grid.live(row, columns.difference(), difference, styles.difference());
            Live base = totals.total(0);
            String cell = Cells.at(columns.difference(), row);
            String of = Cells.absolute(MONTH, FIRST);
            boolean shown = difference.isNumber() && base.isNumber() && base.number() != 0;
            grid.live(
                    row,
                    columns.share(),
                    new Live(
                            "IF(COUNT(" + cell + "," + of + ")=2,IF(" + of + "=0,\"\"," + cell + "/" + of
                                    + "),\"unknown\")",
                            shown
                                    ? (Object) (difference.number() / base.number())
                                    : difference.isNumber() && base.isNumber() ? "" : "unknown"),
                    styles.percentChange());
        }
        Live unit = totals.of("topology.unitCost", s);
        if (unit != null) {
            grid.live(row, columns.perMillion(), InputChecks.guarded(unit, s), styles.money(false));
        }
        margin(row, s, total, unknown, business);
        resilience(row, s);
    }

    private static Live either(String condition, String formula, boolean holds, double value) {
        return new Live("IF(" + condition + "," + formula + ",\"unknown\")", holds ? (Object) value : "unknown");
    }

    private void margin(int row, int s, Live total, Live unknown, BusinessCells business) {
        BusinessFigures figures = report.workspace().business();
        if (figures == null) {
            return;
        }
        String month = Cells.at(MONTH, row);
        boolean known = total.isNumber() && unknown.orZero() == 0 && figures.revenueUsdPerMonth() > 0;
        double gross = known
                ? (figures.revenueUsdPerMonth() - figures.otherCogsUsdPerMonth() - total.number())
                        / figures.revenueUsdPerMonth()
                : 0;
        // Nested, because AND compares a revenue that is an error too.
        String condition = "IF(COUNT(" + month + "," + business.revenue() + "," + business.other() + ")=3,AND("
                + unknown.formula() + "=0," + business.revenue() + ">0),FALSE)";
        grid.live(
                row,
                columns.grossMargin(),
                either(
                        condition,
                        "(" + business.revenue() + "-" + business.other() + "-" + month + ")/" + business.revenue(),
                        known,
                        gross),
                styles.percent());
        if (s > 0) {
            Live base = totals.total(0);
            boolean both = known && base.isNumber() && totals.unknown(0).orZero() == 0;
            double before = both
                    ? (figures.revenueUsdPerMonth() - figures.otherCogsUsdPerMonth() - base.number())
                            / figures.revenueUsdPerMonth()
                    : 0;
            String here = Cells.at(columns.grossMargin(), row);
            String there = Cells.absolute(columns.grossMargin(), FIRST);
            grid.live(
                    row,
                    columns.marginChange(),
                    either(
                            "COUNT(" + here + "," + there + ")=2",
                            "(" + here + "-" + there + ")*100",
                            both,
                            (gross - before) * 100),
                    styles.points());
        }
    }

    private void resilience(int row, int s) {
        grid.live(row, columns.zone(), resilience.zone(s), styles.textRight());
        grid.live(row, columns.broker(), resilience.broker(s), styles.textRight());
        grid.live(row, columns.queues(), resilience.queues(s), styles.hours());
        grid.live(row, columns.withoutSpare(), resilience.withoutSpare(s), styles.textRight());
        if (s > 0) {
            grid.live(row, columns.loses(), new WhatIsLost(resilience, totals, columns).of(row, s), styles.textRight());
        }
    }
}
