package io.spillway.app.workbook.sheet;

import io.spillway.app.report.Report;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.workspace.Guess;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** What is unknown, what the user left loose, and how to read the book. */
final class NotesSheet {
    static final String TITLE = "Findings and notes";
    static final int COLUMNS = 4;
    private static final int PLACE_WIDTH = 48;
    private static final int WHAT_WIDTH = 90;
    private static final int MORE_WIDTH = 50;

    /** Letters that a line holds for each character of a column's width: letters are set smaller than the digits of a width. */
    private static final double LETTERS = 1.22;

    private static final double LINE = 12.5;
    private static final double BETWEEN = 3;
    private static final List<String> HOW_TO_READ = List.of(
            "Everything is calculated in this file: change a yellow cell on the sheets Assumptions, Prices or Instance types, and"
                    + " every total, comparison and chart follows.",
            "A row is one quantity, named by its path; a column is a scenario. A cell is empty where a scenario lacks the quantity.",
            "On Assumptions a scenario follows the baseline by a formula where it has no value of its own; orange cells are its own."
                    + " Overwrite a formula to give a scenario its own value.",
            "Grey rows are steps of a calculation; they are folded, open them with the + at the left. Hours and Zones hold what"
                    + " differs by the hour of the day or by availability zone.",
            "\"unknown\" means that no price or specification is published. It is never counted as zero: a total that lacks a line is"
                    + " \"at least\" what it shows, and the column Unknown says where.",
            "A difference is shown only when the same lines are unknown on both sides.",
            "Billed GB are 2^30 bytes; a month has 730 hours; both are on Assumptions.",
            "Whatever is marked \"as exported\" does not follow an edit: a Shapley value, and what a change saves alone, need many"
                    + " calculations of the whole model.",
            "Model sheets are protected against typing over a formula by accident, without a password.",
            "To bring edits back, import this file in Spillway: it shows the differences as a new change to accept.");

    private final Grid grid = new Grid();

    NotesSheet(Report report, Styles styles) {
        Workspace workspace = report.workspace();
        grid.look(0, SheetXml.RowLook.ofHeight(24));
        grid.text(0, 0, TITLE, styles.title());
        int row = 2;
        String description = workspace.description();
        if (description != null) {
            row = paragraph(row, "About", description, styles);
        }
        grid.text(row++, 0, "How to read this book", styles.heading());
        for (String line : HOW_TO_READ) {
            grid.text(row, 0, "", styles.text());
            row = wrapped(row, line, styles);
        }
        row++;
        row = findings(row, report, styles);
        row = guesses(row + 1, workspace, styles);
        ownPrices(row + 1, workspace, styles);
    }

    int lastRow() {
        return grid.lastRow();
    }

    void prepare(XSSFSheet sheet) {
        sheet.setColumnWidth(0, 26 * 256);
        sheet.setColumnWidth(1, PLACE_WIDTH * 256);
        sheet.setColumnWidth(2, WHAT_WIDTH * 256);
        sheet.setColumnWidth(3, MORE_WIDTH * 256);
        Frame.print(sheet);
        sheet.setDisplayGridlines(false);
        sheet.createFreezePane(0, 1);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
    }

    void write(SheetXml xml) {
        grid.write(xml);
    }

    private int paragraph(int row, String title, String text, Styles styles) {
        grid.text(row, 0, title, styles.heading());
        return wrapped(row + 1, text, styles) + 1;
    }

    private int wrapped(int row, String text, Styles styles) {
        grid.look(row, height(lines(text, WHAT_WIDTH)));
        grid.text(row, 2, text, styles.wrapped());
        return row + 1;
    }

    private int findings(int from, Report report, Styles styles) {
        int row = from;
        grid.text(row++, 0, "Findings (" + report.sharedFindings().size() + ")", styles.heading());
        if (report.findings().isEmpty()) {
            grid.text(row++, 0, "none", styles.text());
            return row;
        }
        heads(row++, styles, "Severity", "Place", "What", "What to do");
        for (Report.SharedFinding shared : report.sharedFindings()) {
            Finding finding = shared.first();
            row(
                    row++,
                    styles,
                    finding.severity().toString().toLowerCase(Locale.ROOT),
                    finding.location().path(),
                    finding.message() + shared.more(),
                    finding.advice());
        }
        return row;
    }

    private int guesses(int from, Workspace workspace, Styles styles) {
        int row = from;
        grid.text(row++, 0, "What is guessed (" + workspace.guesses().size() + ")", styles.heading());
        if (workspace.guesses().isEmpty()) {
            grid.text(row++, 0, "nothing", styles.text());
            return row;
        }
        heads(row++, styles, "Date", "Input", "Reasoning", "Source and range");
        for (var entry : workspace.guesses().entrySet()) {
            Guess guess = entry.getValue();
            String range = guess.low() == null && guess.high() == null
                    ? ""
                    : "from " + number(guess.low()) + " to " + number(guess.high());
            String source =
                    (guess.source() == null ? "" : guess.source()) + (range.isEmpty() ? "" : " (" + range + ")");
            row(
                    row++,
                    styles,
                    guess.date() == null ? "" : guess.date(),
                    entry.getKey(),
                    guess.reasoning(),
                    source.strip());
        }
        return row;
    }

    private static String number(@Nullable Double value) {
        return value == null ? "?" : JsonNumber.text(value);
    }

    private void ownPrices(int from, Workspace workspace, Styles styles) {
        int row = from;
        grid.text(row++, 0, "Own prices (" + workspace.prices().overrides().size() + ")", styles.heading());
        if (workspace.prices().overrides().isEmpty()) {
            grid.text(row, 0, "none", styles.text());
            return;
        }
        heads(row++, styles, "Date", "Price", "Why", "Source");
        for (var entry : workspace.prices().overrides().entrySet()) {
            String note = entry.getValue().note();
            row(
                    row++,
                    styles,
                    entry.getValue().date(),
                    entry.getKey().toString(),
                    note == null ? "" : note,
                    entry.getValue().source());
        }
    }

    private void row(int row, Styles styles, String first, String place, String what, String more) {
        int lines = Math.max(lines(place, PLACE_WIDTH), Math.max(lines(what, WHAT_WIDTH), lines(more, MORE_WIDTH)));
        grid.look(row, height(lines));
        grid.text(row, 0, first, styles.wrapped());
        grid.text(row, 1, place, styles.wrapped());
        grid.text(row, 2, what, styles.wrapped());
        grid.text(row, 3, more, styles.wrapped());
    }

    /** Lines that a text takes, about. */
    private static int lines(String text, int width) {
        return Math.max(1, (int) Math.ceil(text.length() / (LETTERS * width)));
    }

    private static SheetXml.RowLook height(int lines) {
        return SheetXml.RowLook.ofHeight(LINE * lines + BETWEEN);
    }

    private void heads(int row, Styles styles, String... heads) {
        for (int i = 0; i < heads.length; i++) {
            grid.text(row, i, heads[i], styles.head());
        }
    }
}
