package io.spillway.app.cli.sweep;

import io.spillway.model.file.JsonNumber;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.sweep.SweepRows;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * CSV (RFC 4180, with line feeds): a column for each path varied and each figure, unrounded; a last column says whether the figures are known, at
 * least or unknown, the worst of them. What is unknown is empty.
 */
public final class CsvListing implements SweepListing {
    private final PrintWriter out;
    private List<Node> leaves = List.of();

    public CsvListing(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(PreparedSweep sweep) {
        leaves = sweep.grid().leaves();
        leaves.forEach(leaf -> out.print(quoted(leaf.path()) + ","));
        sweep.figures().forEach(figure -> out.print(quoted(figure.path()) + ","));
        out.print("certainty\n");
    }

    @Override
    public void row(SweepRows.Row row) {
        for (int i = 0; i < leaves.size(); i++) {
            double value = row.leaves().get(i);
            Node leaf = leaves.get(i);
            out.print(leaf.op() == Op.CHOICE ? quoted(leaf.options().get((int) value)) : JsonNumber.text(value));
            out.print(',');
        }
        Certainty worst = Certainty.KNOWN;
        for (int i = 0; i < row.values().size(); i++) {
            Certainty certainty = row.certainties().get(i);
            worst = certainty.compareTo(worst) > 0 ? certainty : worst;
            if (certainty != Certainty.UNKNOWN) {
                out.print(number(row.values().get(i)));
            }
            out.print(',');
        }
        out.print(worst.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\n");
    }

    @Override
    public void end() {
        out.flush();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? JsonNumber.text(value) : "";
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
