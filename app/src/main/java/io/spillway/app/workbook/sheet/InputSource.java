package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.BookColumn;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.List;

/**
 * Where the value of an input's cell comes from. A scenario follows the baseline where it has the same value. A prefix follows
 * the prefix before it, or else the scenario it leads to: what neither gives, it holds itself.
 */
final class InputSource {
    private final List<BookColumn> columns;
    private final int chosen;

    InputSource(Model model) {
        columns = model.columns();
        chosen = model.chosen();
    }

    /** The formula by which a column's cell follows another; empty when it holds the value itself. */
    String followed(ScalarRow row, int column) {
        if (column == 0) {
            return "";
        }
        if (columns.get(column).isPrefix()) {
            int before = columns.get(column - 1).isPrefix() ? column - 1 : 0;
            // Prices are those of the scenario's snapshot.
            boolean rate = row.sheet() == ModelSheet.PRICES;
            return rate && isSame(row, column, chosen)
                    ? cell(row, chosen)
                    : isSame(row, column, before)
                            ? cell(row, before)
                            : isSame(row, column, chosen) ? cell(row, chosen) : "";
        }
        return isSame(row, column, 0) ? cell(row, 0) : "";
    }

    /**
     * What a cell is for: of a prefix, which only leads to a scenario, nothing can be edited.
     *
     * @param followed the formula by which it follows another
     */
    Styles.Use use(ScalarRow row, int column, String followed) {
        if (columns.get(column).isPrefix()) {
            return Styles.Use.STEP;
        }
        return !followed.isEmpty()
                ? Styles.Use.FOLLOWS
                : isOverride(row, column) ? Styles.Use.OVERRIDE : Styles.Use.INPUT;
    }

    private boolean isOverride(ScalarRow row, int column) {
        return column > 0 && !columns.get(column).isPrefix() && row.node(0) != null && !isSame(row, column, 0);
    }

    /** What follows an input into which an error was pasted is none itself. */
    private static String cell(ScalarRow row, int column) {
        return "IFERROR($" + Cells.letters(row.sheet().firstValue() + column) + (row.row() + 1) + ",\"not valid\")";
    }

    private boolean isSame(ScalarRow row, int column, int other) {
        if (other < 0) {
            return false;
        }
        Node here = row.node(column);
        Node there = row.node(other);
        if (here == null || there == null || here.op() != there.op()) {
            return false;
        }
        if (here.op() == Op.CHOICE) {
            return text(here, column).equals(text(there, other));
        }
        if (here.op() == Op.RATE
                && here.rate() instanceof RateLookup.Unknown != there.rate() instanceof RateLookup.Unknown) {
            return false;
        }
        return value(here, column) == value(there, other);
    }

    /** The option that a choice has taken. */
    String text(Node choice, int column) {
        return choice.options().get((int) value(choice, column));
    }

    double value(Node node, int column) {
        Evaluation evaluation = columns.get(column).breakdown().evaluation();
        return evaluation.value(node);
    }
}
