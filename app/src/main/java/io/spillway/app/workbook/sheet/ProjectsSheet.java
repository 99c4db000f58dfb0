package io.spillway.app.workbook.sheet;

import io.spillway.app.report.Report;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.unit.Unit;
import io.spillway.scenarios.business.LedgerRow;
import io.spillway.scenarios.business.Measure;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The ledger: every change with what it saves, live for those of one scenario, whose columns with the first changes stand on the
 * model sheets. What needs many combinations is marked "as exported".
 */
final class ProjectsSheet {
    static final String TITLE = "Projects";
    private static final String[] HEADS = {
        "Change",
        "Title",
        "Owner",
        "Driver",
        "Status",
        "Due",
        "Takes effect",
        "Effort (days)",
        "Day rate",
        "Confidence",
        "Total after it (live)",
        "Saving in order (live)",
        "Shapley value (as exported)",
        "Alone (as exported)",
        "Estimated",
        "Realised",
        "Saving",
        "Per year",
        "Effort cost",
        "Payback (months)"
    };
    static final int COLUMNS = 20;
    private static final int[] WIDTHS = {18, 40, 18, 24, 11, 11, 11, 9, 11, 11, 13, 13, 13, 13, 11, 12, 14, 13, 12, 11};
    private static final double LINE = 13.5;
    static final int NAME = 1;
    static final int OWNER = 2;
    static final int DRIVER = 3;
    static final int STATUS = 4;
    private static final int DAYS = 7;
    private static final int RATE = 8;
    private static final int CONFIDENCE = 9;
    private static final int AFTER = 10;
    static final int IN_ORDER = 11;
    private static final int SHAPLEY = 12;
    private static final int ALONE = 13;
    private static final int ESTIMATED = 14;
    private static final int REALISED = 15;
    static final int SAVING = 16;
    private static final int YEAR = 17;
    private static final int COST = 18;
    private static final int PAYBACK = 19;
    private static final int FIRST = Frame.HEAD_ROW + 1;

    private final Report report;
    private final Styles styles;
    private final Grid grid = new Grid();
    private final List<Change> changes = new ArrayList<>();
    private final SavingsInOrder inOrder;
    private final List<Live> savings = new ArrayList<>();
    private final WaterfallBridge bridge;

    /**
     * The sheet.
     *
     * @param columnAfter columns of the model sheets with the first changes: of the baseline, with one change, and so on
     */
    ProjectsSheet(Report report, Totals totals, Styles styles, List<Integer> columnAfter) {
        this.report = report;
        this.styles = styles;
        Scenario scenario = report.projects();
        if (scenario != null) {
            scenario.changes().forEach(id -> changes.add(report.workspace().change(id)));
        }
        inOrder = new SavingsInOrder(totals, changes, columnAfter, FIRST);
        report.ledger().rows().stream()
                .map(LedgerRow::change)
                .filter(change -> !changes.contains(change))
                .forEach(changes::add);
        bridge = new WaterfallBridge(report, styles, grid);
        heading();
        for (int i = 0; i < changes.size(); i++) {
            row(FIRST + i, changes.get(i));
        }
        int next = new ProjectTotals(grid, styles, changes, savings, FIRST).write(FIRST + changes.size() + 1);
        if (scenario != null && columnAfter.size() > 1) {
            bridge.write(next + 1, totals, scenario, columnAfter);
        }
    }

    WaterfallBridge bridge() {
        return bridge;
    }

    SavingsInOrder inOrder() {
        return inOrder;
    }

    String scenario() {
        return TITLE + "!" + Cells.absolute(NAME, Frame.NOTE_ROW + 1);
    }

    String scenarioName() {
        Scenario scenario = report.projects();
        return scenario == null ? "" : scenario.name();
    }

    int lastRow() {
        return grid.lastRow();
    }

    void prepare(XSSFSheet sheet) {
        Frame.prepare(sheet, 2, WIDTHS);
        Frame.protect(sheet);
        if (changes.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation status = helper.createValidation(
                helper.createExplicitListConstraint(
                        FieldSpec.of(Change.class, "status").choices().toArray(String[]::new)),
                new CellRangeAddressList(FIRST, FIRST + changes.size() - 1, STATUS, STATUS));
        status.setShowErrorBox(true);
        status.setSuppressDropDownArrow(true);
        sheet.addValidationData(status);
        DataValidation confidence = helper.createValidation(
                helper.createDecimalConstraint(DataValidationConstraint.OperatorType.BETWEEN, "0", "1"),
                new CellRangeAddressList(FIRST, FIRST + changes.size() - 1, CONFIDENCE, CONFIDENCE));
        confidence.setShowErrorBox(true);
        sheet.addValidationData(confidence);
    }

    void write(SheetXml xml) {
        grid.write(xml);
    }

    private void heading() {
        grid.look(0, SheetXml.RowLook.ofHeight(24));
        grid.text(0, 0, TITLE, styles.title());
        grid.text(
                1,
                0,
                "Savings per month; a saving is positive. \"In order\": what the change saves at its place in the scenario, calculated"
                        + " anew when you edit. \"As exported\": as it was when the workbook was made. \"Saving\" is the first there is:"
                        + " realised, in order, alone, estimated.",
                styles.note());
        grid.text(2, 0, "In the order of", styles.note());
        grid.text(2, 1, scenarioName(), styles.bold());
        grid.look(Frame.HEAD_ROW, SheetXml.RowLook.ofHeight(HeadHeight.of(Stream.of(HEADS), 14)));
        for (int i = 0; i < HEADS.length; i++) {
            grid.text(Frame.HEAD_ROW, i, HEADS[i], i < DAYS ? styles.head() : styles.headRight());
        }
    }

    private void row(int row, Change change) {
        grid.text(row, 0, change.id(), styles.muted());
        grid.text(row, NAME, change.title(), styles.textWrapped());
        grid.text(row, OWNER, text(change.owner()), styles.textWrapped());
        grid.text(row, DRIVER, text(change.driver()), styles.textWrapped());
        int lines = Math.max(
                HeadHeight.lines(change.title(), WIDTHS[NAME]),
                Math.max(
                        HeadHeight.lines(text(change.owner()), WIDTHS[OWNER]),
                        HeadHeight.lines(text(change.driver()), WIDTHS[DRIVER])));
        grid.look(row, lines == 1 ? SheetXml.RowLook.PLAIN : SheetXml.RowLook.ofHeight(LINE * lines));
        grid.text(row, STATUS, FieldSpec.choiceText(change.status()), styles.word(Styles.Use.INPUT));
        grid.text(row, 5, change.due() == null ? "" : change.due().toString(), styles.text());
        grid.text(row, 6, change.starts() == null ? "" : change.starts().toString(), styles.text());
        input(row, DAYS, change.effortDays(), Unit.ONE);
        input(row, RATE, change.dayRateUsd(), Unit.USD);
        input(row, CONFIDENCE, change.confidence(), Unit.ONE);
        SavingsInOrder.Saving order = inOrder.of(change);
        if (order != null) {
            grid.live(row, AFTER, order.total(), styles.wholeMoney(false));
            grid.live(row, IN_ORDER, order.amount(), styles.wholeMoney(true));
        }
        LedgerRow ledger = report.ledger().rows().stream()
                .filter(each -> each.change().equals(change))
                .findFirst()
                .orElseThrow();
        exported(row, SHAPLEY, ledger.savings().get(Measure.SHAPLEY));
        exported(row, ALONE, ledger.savings().get(Measure.ALONE));
        input(row, ESTIMATED, change.estimatedSavingUsdPerMonth(), Unit.USD_PER_MONTH);
        input(row, REALISED, change.realisedSavingUsdPerMonth(), Unit.USD_PER_MONTH);
        Live saving = saving(row, change, order == null ? null : order.amount(), ledger);
        savings.add(saving);
        grid.live(row, SAVING, saving, styles.wholeMoney(true));
        String at = Cells.at(SAVING, row);
        grid.live(
                row,
                YEAR,
                new Live(
                        "IF(COUNT(" + at + ")=1," + at + "*12,\"\")",
                        saving.isNumber() ? (Object) (saving.number() * 12) : ""),
                styles.wholeMoney(false));
        payback(row, change, saving);
    }

    /** The most reliable measure there is: realised, in order, alone, estimated. */
    private Live saving(int row, Change change, @Nullable Live order, LedgerRow ledger) {
        String realised = Cells.at(REALISED, row);
        String live = Cells.at(IN_ORDER, row);
        String alone = Cells.at(ALONE, row);
        String estimated = Cells.at(ESTIMATED, row);
        String formula = "IF(COUNT(" + realised + ")=1," + realised + ",IF(COUNT(" + live + ")=1," + live + ",IF(COUNT("
                + alone + ")=1," + alone + ",IF(COUNT(" + estimated + ")=1," + estimated + ",\"unknown\"))))";
        Double known = change.realisedSavingUsdPerMonth();
        Difference byItself = ledger.savings().get(Measure.ALONE);
        Object value = known != null
                ? (Object) known
                : order != null && order.isNumber()
                        ? (Object) order.number()
                        : byItself != null && byItself.isShown()
                                ? (Object) byItself.value()
                                : change.estimatedSavingUsdPerMonth() != null
                                        ? (Object) change.estimatedSavingUsdPerMonth()
                                        : "unknown";
        return new Live(formula, value);
    }

    private void payback(int row, Change change, Live saving) {
        String days = Cells.at(DAYS, row);
        String rate = Cells.at(RATE, row);
        Double effort = change.effortDays();
        Double perDay = change.dayRateUsd();
        boolean priced = effort != null && perDay != null;
        double cost = effort != null && perDay != null ? effort * perDay : 0;
        grid.live(
                row,
                COST,
                new Live(
                        "IFERROR(IF(COUNT(" + days + "," + rate + ")=2," + days + "*" + rate + ",\"\"),\"\")",
                        priced ? (Object) cost : ""),
                styles.wholeMoney(false));
        String costCell = Cells.at(COST, row);
        String savingCell = Cells.at(SAVING, row);
        String confidence = Cells.at(CONFIDENCE, row);
        String all = "COUNT(" + costCell + "," + savingCell + "," + confidence + ")=3";
        double monthly = saving.orZero() * change.confidence();
        Object months = !priced || !saving.isNumber() ? "" : monthly > 0 ? (Object) (cost / monthly) : "never";
        grid.live(
                row,
                PAYBACK,
                new Live(
                        "IF(" + all + ",IF(" + savingCell + "*" + confidence + ">0," + costCell + "/(" + savingCell
                                + "*" + confidence + "),\"never\"),\"\")",
                        months),
                styles.decimals());
    }

    private void input(int row, int column, @Nullable Double value, Unit unit) {
        int look = styles.number(unit, Styles.Use.INPUT);
        if (value == null) {
            grid.blank(row, column, look);
        } else {
            grid.number(row, column, value, look);
        }
    }

    private void exported(int row, int column, @Nullable Difference saving) {
        if (saving != null) {
            if (saving.isShown()) {
                grid.number(row, column, saving.value(), styles.wholeMoney(false));
            } else {
                grid.text(row, column, "unknown", styles.textRight());
            }
        }
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
