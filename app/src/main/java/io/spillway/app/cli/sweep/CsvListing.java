package io.spillway.app.cli.sweep;

import io.spillway.app.cli.wire.SweepJson;
import io.spillway.model.file.JsonNumber;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.sweep.SweepPoint;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * CSV (RFC 4180, with line feeds): a column for each path varied and each figure, unrounded; a last column says whether the
 * figures are known, at least or unknown, the worst of them. What is unknown is empty.
 */
public final class CsvListing implements SweepListing {
    private final PrintWriter out;
    private List<SweepJson.Quantity> axes = List.of();

    public CsvListing(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(PreparedSweep sweep) {
        axes = sweep.axes();
        axes.forEach(axis -> out.print(quoted(axis.path()) + ","));
        sweep.figures().forEach(figure -> out.print(quoted(figure.path()) + ","));
        out.print("certainty\n");
    }

    @Override
    public void point(SweepPoint point) {
        for (int i = 0; i < axes.size(); i++) {
            SweepPoint.Value value = point.values().get(i);
            out.print(axes.get(i).isNumber() ? number(value.number()) : quoted(value.text()));
            out.print(',');
        }
        Certainty worst = Certainty.KNOWN;
        for (Amount amount : point.amounts()) {
            Certainty certainty = amount == null ? Certainty.UNKNOWN : amount.certainty();
            worst = certainty.compareTo(worst) > 0 ? certainty : worst;
            if (amount != null && certainty != Certainty.UNKNOWN) {
                out.print(number(amount.value()));
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
