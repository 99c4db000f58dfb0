package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sum of some lines of the bill in one column.
 *
 * @param parts whose sum it is: several where one formula would be too long
 */
record LineSum(List<Live> parts) {
    /** References that a formula takes, each of at most 32 characters. */
    private static final int MOST_REFERENCES = 200;

    LineSum {
        parts = List.copyOf(parts);
    }

    /** Whether the sum of the lines needs several parts, in every column alike. */
    static boolean isLong(Model model, List<String> paths) {
        if (paths.size() <= MOST_REFERENCES) {
            return false;
        }
        List<ScalarRow> rows = rows(model, paths);
        int references = 0;
        for (int from = 0; from < rows.size(); from = lastOfRun(rows, from) + 1) {
            references++;
        }
        return references > MOST_REFERENCES;
    }

    static LineSum of(Model model, List<String> paths, int column) {
        Evaluation evaluation = model.columns().get(column).breakdown().evaluation();
        int at = ModelSheet.COSTS.firstValue() + column;
        List<ScalarRow> rows = rows(model, paths);
        List<Live> parts = new ArrayList<>();
        List<String> references = new ArrayList<>();
        double sum = 0;
        for (int from = 0; from < rows.size(); ) {
            if (references.size() == MOST_REFERENCES) {
                parts.add(part(references, sum));
                references.clear();
                sum = 0;
            }
            int to = lastOfRun(rows, from);
            String first = "Costs!" + Cells.absolute(at, rows.get(from).row());
            references.add(
                    to > from ? first + ":" + Cells.absolute(at, rows.get(to).row()) : first);
            for (int i = from; i <= to; i++) {
                Node node = rows.get(i).node(column);
                if (node != null && evaluation.certainty(node) != Certainty.UNKNOWN) {
                    sum += evaluation.value(node);
                }
            }
            from = to + 1;
        }
        parts.add(part(references, sum));
        return new LineSum(parts);
    }

    private static List<ScalarRow> rows(Model model, List<String> paths) {
        return paths.stream()
                .map(path -> model.layout().find(path))
                .filter(row -> row != null)
                .sorted(Comparator.comparingInt(ScalarRow::row))
                .toList();
    }

    /** The last of the rows that stand one below the other from one on: one reference takes them all. */
    private static int lastOfRun(List<ScalarRow> rows, int from) {
        int to = from;
        while (to + 1 < rows.size() && rows.get(to + 1).row() == rows.get(to).row() + 1) {
            to++;
        }
        return to;
    }

    private static Live part(List<String> references, double sum) {
        return Live.number("SUM(" + String.join(",", references) + ")", sum);
    }

    boolean isLong() {
        return parts.size() > 1;
    }

    double value() {
        double value = 0;
        for (Live part : parts) {
            value += part.number();
        }
        return value;
    }
}
