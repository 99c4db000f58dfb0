package io.spillway.app.cli.sweep;

import io.spillway.app.cli.wire.SweepJson;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sweep.SweepRows;
import java.io.PrintWriter;
import java.util.List;

/** JSON: what is varied and computed, then the points, one to a line. */
public final class JsonListing implements SweepListing {
    private final PrintWriter out;
    private List<Node> leaves = List.of();
    private boolean any;

    public JsonListing(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(PreparedSweep sweep) {
        leaves = sweep.grid().leaves();
        out.print(SweepJson.head(
                sweep.scenario().opened(), sweep.scenario().scenario(), leaves, sweep.figures()));
    }

    @Override
    public void row(SweepRows.Row row) {
        out.print((any ? ",\n    " : "\n    ") + SweepJson.point(row, leaves));
        any = true;
    }

    @Override
    public void end() {
        out.print(SweepJson.TAIL);
        out.flush();
    }
}
