package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.model.file.JsonNumber;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.formula.Range;
import java.util.List;

/**
 * Inputs that are not possible: validation holds back what is typed, not what is pasted. They are counted beside the input, and what
 * rests on them in a scenario is unknown. A choice that is not of its list stands in for itself as text, which counts as no number
 * but still points into the list, so that no cell becomes an error.
 */
final class InputChecks {
    private static final int COUNT_ROW = Frame.HEAD_ROW - 1;
    private static final String UNKNOWN = "\"unknown\"";

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

    /** The formula of the count of a column. */
    String ofColumn(int column) {
        int choices = 0;
        int numbers = 0;
        int last = ModelSheet.FIRST_ROW;
        for (ScalarRow row : model.layout().rows(ModelSheet.ASSUMPTIONS)) {
            Node node = row.node(column);
            last = Math.max(last, row.row());
            if (node != null && node.op() == Op.CHOICE) {
                choices++;
            } else if (node != null) {
                numbers++;
            }
        }
        int lastChoice = ModelSheet.FIRST_ROW
                + Math.max(1, model.layout().rows(ModelSheet.CHOICES).size())
                - 1;
        // A number in the place of a choice must not make up for a word in the place of a number.
        return choices + "-COUNT(" + range(ModelSheet.CHOICES, column, lastChoice) + ")+MAX(0," + numbers + "-COUNT("
                + ModelSheet.ASSUMPTIONS.title() + "!" + range(ModelSheet.ASSUMPTIONS, column, last) + "))";
    }

    private static String range(ModelSheet sheet, int column, int last) {
        int at = sheet.firstValue() + column;
        return Cells.at(at, ModelSheet.FIRST_ROW) + ":" + Cells.at(at, last);
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
        int first = ModelSheet.ASSUMPTIONS.firstValue();
        if (any.op() == Op.CHOICE) {
            int choice = choiceRow(row);
            int from = ModelSheet.CHOICES.firstValue();
            return cells + "-COUNT(" + ModelSheet.CHOICES.title() + "!" + Cells.at(from, choice) + ":"
                    + Cells.at(from + last, choice) + ")";
        }
        String across = Cells.at(first, row.row()) + ":" + Cells.at(first + last, row.row());
        Range range = any.range();
        StringBuilder formula = new StringBuilder()
                .append(cells)
                .append("-COUNT(")
                .append(across)
                .append(')');
        if (range.least() > Range.ANY.least()) {
            formula.append("+COUNTIF(")
                    .append(across)
                    .append(",\"<")
                    .append(JsonNumber.text(range.least()))
                    .append("\")");
        }
        if (range.greatest() < Range.ANY.greatest()) {
            formula.append("+COUNTIF(")
                    .append(across)
                    .append(",\">")
                    .append(JsonNumber.text(range.greatest()))
                    .append("\")");
        }
        return formula.toString();
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

    /** All that are counted beside the inputs. */
    String all() {
        List<ScalarRow> rows = model.layout().rows(ModelSheet.ASSUMPTIONS);
        int last = ModelSheet.FIRST_ROW + Math.max(1, rows.size()) - 1;
        return "SUM(" + ModelSheet.ASSUMPTIONS.title() + "!"
                + Cells.absolute(AssumptionsSheet.CHECK_COLUMN, ModelSheet.FIRST_ROW) + ":"
                + Cells.absolute(AssumptionsSheet.CHECK_COLUMN, last) + ")";
    }
}
