package io.spillway.app.cli.sweep;

import io.spillway.app.cli.wire.SweepJson;
import io.spillway.scenarios.sweep.SweepPoint;
import java.io.PrintWriter;
import java.util.List;

/** JSON: what is varied and computed, then the points, one to a line. */
public final class JsonListing implements SweepListing {
    private final PrintWriter out;
    private List<SweepJson.Quantity> axes = List.of();
    private boolean any;

    public JsonListing(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(PreparedSweep sweep) {
        axes = sweep.axes();
        out.print(SweepJson.head(
                sweep.scenario().opened(), sweep.scenario().scenario(), axes, sweep.figures(), sweep.prices()));
    }

    @Override
    public void point(SweepPoint point) {
        out.print((any ? ",\n    " : "\n    ") + SweepJson.point(point, axes));
        any = true;
    }

    @Override
    public void end() {
        out.print(SweepJson.TAIL);
        out.flush();
    }
}
