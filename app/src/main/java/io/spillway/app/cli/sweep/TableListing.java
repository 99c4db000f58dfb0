package io.spillway.app.cli.sweep;

import io.spillway.app.cli.text.EvaluationText;
import io.spillway.app.cli.text.Figures;
import io.spillway.app.cli.text.Ink;
import io.spillway.app.cli.text.TextTable;
import io.spillway.app.cli.wire.SweepJson;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.cost.Amount;
import io.spillway.scenarios.sweep.SweepPoint;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of the first points for people, and where the least and the greatest value of each figure are. */
public final class TableListing implements SweepListing {
    private static final int SHOWN = 60;

    private final PrintWriter out;
    private final Ink ink;
    private final List<SweepPoint> first = new ArrayList<>();
    private final List<Extremes> extremes = new ArrayList<>();
    private @Nullable PreparedSweep sweep;
    private long points;

    public TableListing(PrintWriter out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    /** The least and the greatest known value of a figure, and where they are. */
    private static final class Extremes {
        private @Nullable Place least;
        private @Nullable Place greatest;
        private long notKnown;

        void take(SweepPoint point, @Nullable Amount amount) {
            if (amount == null || !amount.isKnown()) {
                notKnown++;
                return;
            }
            if (least == null || amount.value() < least.amount.value()) {
                least = new Place(point, amount);
            }
            if (greatest == null || amount.value() > greatest.amount.value()) {
                greatest = new Place(point, amount);
            }
        }
    }

    private record Place(SweepPoint point, Amount amount) {}

    @Override
    public void begin(PreparedSweep prepared) {
        sweep = prepared;
        prepared.figures().forEach(figure -> extremes.add(new Extremes()));
    }

    @Override
    public void point(SweepPoint point) {
        points++;
        if (first.size() < SHOWN) {
            first.add(point);
        }
        for (int i = 0; i < extremes.size(); i++) {
            extremes.get(i).take(point, point.amounts().get(i));
        }
    }

    @Override
    public void end() {
        PreparedSweep prepared = sweep;
        if (prepared == null) {
            throw new IllegalStateException("a listing ends after it has begun");
        }
        print(title(prepared));
        print("Prices of " + prepared.prices().catalog().id() + " ("
                + prepared.prices().dated() + ")");
        print("");
        table(prepared).lines(ink).forEach(this::print);
        if (points > first.size()) {
            print("... and " + Quantities.number(points - first.size()) + " more points; --format csv lists them all");
        }
        print("");
        for (int i = 0; i < extremes.size(); i++) {
            extremes(prepared, i);
        }
        out.flush();
    }

    private void print(String line) {
        out.print(line + "\n");
    }

    private String title(PreparedSweep prepared) {
        return ink.heading(prepared.scenario().workspace().name() + ": "
                        + prepared.scenario().scenario().name())
                + ", " + Quantities.number(points) + (points == 1 ? " point" : " points");
    }

    private TextTable table(PreparedSweep prepared) {
        TextTable table = new TextTable(EvaluationText.WIDTH);
        for (SweepJson.Quantity axis : prepared.axes()) {
            if (axis.isNumber()) {
                table.number(axis.path());
            } else {
                table.id(axis.path());
            }
        }
        prepared.figures().forEach(figure -> table.number(figure.path()));
        for (SweepPoint point : first) {
            List<String> cells = new ArrayList<>();
            point.values().forEach(value -> cells.add(value.text()));
            point.amounts().forEach(amount -> cells.add(figure(amount, point)));
            table.row(cells);
        }
        return table;
    }

    private static String figure(@Nullable Amount amount, SweepPoint point) {
        return amount != null ? Figures.text(amount) : point.findings().isEmpty() ? "-" : "cannot be computed";
    }

    private void extremes(PreparedSweep prepared, int figure) {
        Extremes found = extremes.get(figure);
        String label = prepared.figures().get(figure).path();
        Place least = found.least;
        Place greatest = found.greatest;
        if (least != null && greatest != null) {
            print(label + ": least " + where(prepared, least));
            print(" ".repeat(label.length()) + "  greatest " + where(prepared, greatest));
        }
        if (found.notKnown > 0) {
            print(label + ": not known at " + Quantities.number(found.notKnown) + " of " + Quantities.number(points)
                    + " points");
        }
    }

    private static String where(PreparedSweep prepared, Place place) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < prepared.axes().size(); i++) {
            parts.add(prepared.axes().get(i).path() + "="
                    + place.point.values().get(i).text());
        }
        return Figures.text(place.amount) + " at " + String.join(", ", parts);
    }
}
