package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.formula.Range;

/**
 * Inputs that are not possible: validation holds back what is typed, not what is pasted or deleted. They are counted beside the
 * input, and what rests on them in a scenario is unknown. Something possible stands in for them ({@link UsedInputs}; for a choice
 * its place in its list as text, which counts as no number but still points into the list), so that no cell becomes an error.
 */
final class InputChecks {
    private static final int COUNT_ROW = Frame.HEAD_ROW - 1;
    private static final String UNKNOWN = "\"unknown\"";

    /** What is counted below the choices. */
    private enum Count {
        ASSUMPTIONS("Assumptions"),
        PRICES("Prices"),
        TABLES(Lists.TABLES),
        OUT_OF_RANGE("Numbers out of their range");

        private final String title;

        Count(String title) {
            this.title = title;
        }
    }

    private final Model model;

    InputChecks(Model model) {
        this.model = model;
    }

    /** How many inputs of a column are not possible: a cell on the sheet of choices. */
    static String count(int column) {
        return ModelSheet.CHOICES.title() + "!" + Cells.absolute(ModelSheet.CHOICES.firstValue() + column, COUNT_ROW);
    }

    /** Unknown when an input of a column is not possible. */
    static Live guarded(Live live, int column) {
        return new Live("IF(" + count(column) + ">0," + UNKNOWN + "," + live.formula() + ")", live.value());
    }

    /** Unknown when an input of either column is not possible. */
    static Live guarded(Live live, int column, int other) {
        return new Live(
                "IF(" + count(column) + "+" + count(other) + ">0," + UNKNOWN + "," + live.formula() + ")",
                live.value());
    }

    /** Words above the figures of a column that rest on an input that is not possible. */
    static void warn(SheetXml xml, Styles styles, int firstValue, int columns) {
        for (int c = 0; c < columns; c++) {
            xml.formula(firstValue + c, "IF(" + count(c) + ">0,\"not valid: see Check\",\"\")", "", styles.warning());
        }
    }

    private static int lastChoice(Model model) {
        return ModelSheet.FIRST_ROW
                + Math.max(1, model.layout().rows(ModelSheet.CHOICES).size())
                - 1;
    }

    /** The last row of the sheet of choices, from 0. */
    static int lastRow(Model model) {
        return lastChoice(model) + 2 + Count.values().length;
    }

    /** Writes the counts of the sheet of choices: how many inputs of a column are not possible. */
    void writeColumns(SheetXml xml, Styles styles) {
        xml.text(1, "Inputs that are not possible", styles.note());
        for (int c = 0; c < model.columns().size(); c++) {
            xml.formula(ModelSheet.CHOICES.firstValue() + c, ofColumn(c), 0, styles.check());
        }
    }

    private String ofColumn(int column) {
        int at = ModelSheet.CHOICES.firstValue();
        // What follows an empty cell is 0 there, which may be possible.
        String followed = column == 0 ? "" : "+" + noNumbers(0, 0);
        if (model.columns().get(column).isPrefix() && model.chosen() > 0) {
            followed += "+" + noNumbers(model.chosen(), model.chosen());
        }
        return noNumbers(column, column) + followed + "+" + Cells.absolute(at, row(Count.TABLES)) + "+"
                + Cells.absolute(at, row(Count.OUT_OF_RANGE));
    }

    /** How many inputs from one column to another are neither numbers nor of their lists. */
    private String noNumbers(int from, int to) {
        int choices = 0;
        for (ScalarRow row : model.layout().rows(ModelSheet.CHOICES)) {
            for (int c = from; c <= to; c++) {
                choices += row.node(c) == null ? 0 : 1;
            }
        }
        int first = ModelSheet.CHOICES.firstValue();
        return choices + "-COUNT(" + range(first + from, first + to, lastChoice(model)) + ")"
                + missing(ModelSheet.ASSUMPTIONS, from, to) + missing(ModelSheet.PRICES, from, to);
    }

    private String missing(ModelSheet sheet, int from, int to) {
        return "+COUNT(" + used(sheet, from, to) + ")-COUNT(" + inputs(sheet, from, to) + ")";
    }

    private String used(ModelSheet sheet, int from, int to) {
        int first = model.tables().firstUsed(sheet);
        return sheet.title() + "!" + range(first + from, first + to, lastInput(sheet));
    }

    private String inputs(ModelSheet sheet, int from, int to) {
        return sheet.title() + "!" + range(sheet.firstValue() + from, sheet.firstValue() + to, lastInput(sheet));
    }

    private int lastInput(ModelSheet sheet) {
        int last = ModelSheet.FIRST_ROW;
        for (ScalarRow row : model.layout().rows(sheet)) {
            last = Math.max(last, row.row());
        }
        return last;
    }

    private static String range(int first, int last, int lastRow) {
        return Cells.at(first, ModelSheet.FIRST_ROW) + ":" + Cells.at(last, lastRow);
    }

    /** The formula of how many cells of an input are not possible. */
    String ofRow(ScalarRow row) {
        int cells = 0;
        int last = 0;
        for (int c = 0; c < row.columns() && !model.columns().get(c).isPrefix(); c++) {
            cells += row.node(c) == null ? 0 : 1;
            last = c;
        }
        Node any = AssumptionsSheet.any(row);
        if (any.op() == Op.CHOICE) {
            int choice = choiceRow(row);
            int from = ModelSheet.CHOICES.firstValue();
            return cells + "-COUNT(" + ModelSheet.CHOICES.title() + "!" + across(from, last, choice) + ")";
        }
        String across = across(ModelSheet.ASSUMPTIONS.firstValue(), last, row.row());
        Range range = UsedInputs.possible(any.range());
        StringBuilder formula = new StringBuilder()
                .append(cells)
                .append("-COUNT(")
                .append(across)
                .append(')');
        formula.append("+COUNTIF(")
                .append(across)
                .append(",\"<")
                .append(UsedInputs.number(range.least()))
                .append("\")+COUNTIF(")
                .append(across)
                .append(",\">")
                .append(UsedInputs.number(range.greatest()))
                .append("\")");
        if (!range.whole()) {
            return formula.toString();
        }
        String used = across(model.tables().firstUsed(ModelSheet.ASSUMPTIONS), last, row.row());
        return "MAX(" + formula + ",IFERROR(SIGN(SUMXMY2(" + across + "," + used + ")),1))";
    }

    private int choiceRow(ScalarRow row) {
        for (int c = 0; c < row.columns(); c++) {
            Node node = row.node(c);
            if (node != null) {
                return model.layout().cells(c).choiceRow(node);
            }
        }
        throw new IllegalStateException(row.path() + " is in no scenario");
    }

    private static String across(int first, int last, int row) {
        return Cells.at(first, row) + ":" + Cells.at(first + last, row);
    }

    /** Writes the counts below the choices: by sheet, and of numbers out of their range. */
    void writeSheets(SheetXml xml, Styles styles) {
        xml.row(lastChoice(model) + 2);
        xml.text(0, "Inputs that are not possible, by sheet", styles.heading());
        int last = model.lastScenario();
        String prices = inputs(ModelSheet.PRICES, 0, last);
        String negative = "COUNTIF(" + prices + ",\"<0\")";
        count(
                xml,
                styles,
                Count.ASSUMPTIONS,
                "see the column Check",
                "SUM(" + AssumptionsSheet.column(model, AssumptionsSheet.CHECK_COLUMN) + ")");
        count(xml, styles, Count.PRICES, "red cells", negative + missing(ModelSheet.PRICES, 0, last));
        count(xml, styles, Count.TABLES, "red cells", model.tables().checks());
        String checks = ModelSheet.ASSUMPTIONS.title() + "!"
                + range(
                        AssumptionsSheet.CHECK_COLUMN,
                        AssumptionsSheet.CHECK_COLUMN,
                        lastInput(ModelSheet.ASSUMPTIONS));
        count(
                xml,
                styles,
                Count.OUT_OF_RANGE,
                "they make all totals unknown",
                "SUM(" + checks + ")-(" + noNumbers(0, last) + ")+" + negative + missing(ModelSheet.PRICES, 0, last));
    }

    private void count(SheetXml xml, Styles styles, Count count, String where, String formula) {
        xml.row(row(count));
        xml.text(0, count.title, styles.text());
        xml.text(1, where, styles.text());
        xml.formula(ModelSheet.CHOICES.firstValue(), formula, 0, styles.check());
    }

    private int row(Count count) {
        return lastChoice(model) + 3 + count.ordinal();
    }

    private String at(Count count) {
        return ModelSheet.CHOICES.title() + "!" + Cells.absolute(ModelSheet.CHOICES.firstValue(), row(count));
    }

    /** Words that say how many inputs are not possible and where, one by its path; else other words. */
    String sentence(String otherwise) {
        String checks = AssumptionsSheet.column(model, AssumptionsSheet.CHECK_COLUMN);
        String such = "INDEX(" + AssumptionsSheet.column(model, AssumptionsSheet.PATH_COLUMN) + ",MATCH(MAX(" + checks
                + ")," + checks + ",0))";
        String assumptions = at(Count.ASSUMPTIONS);
        String prices = at(Count.PRICES);
        String tables = at(Count.TABLES);
        return "IF(" + assumptions + "+" + prices + "+" + tables
                + ">0,\"Not possible, and what rests on it unknown: \"&MID(IF("
                + assumptions + ">0,\", \"&" + assumptions + "&\" on Assumptions (column Check), such as '\"&" + such
                + "&\"'\",\"\")&IF(" + prices + ">0,\", \"&" + prices + "&\" on Prices (red)\",\"\")&IF(" + tables
                + ">0,\", \"&" + tables + "&\" on Instance types (red)\",\"\"),3,999)&\".\"," + otherwise + ")";
    }
}
