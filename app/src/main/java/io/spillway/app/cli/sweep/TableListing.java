package io.spillway.app.cli.sweep;

import io.spillway.app.cli.text.EvaluationText;
import io.spillway.app.cli.text.Figures;
import io.spillway.app.cli.text.Ink;
import io.spillway.app.cli.text.TextTable;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.sweep.SweepRows;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of the first points for people, and where the least and the greatest value of each figure are. */
public final class TableListing implements SweepListing {
    private static final int SHOWN = 60;

    private final PrintWriter out;
    private final Ink ink;
    private final List<SweepRows.Row> first = new ArrayList<>();
    private final List<Extremes> extremes = new ArrayList<>();
    private @Nullable PreparedSweep sweep;
    private long rows;

    public TableListing(PrintWriter out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    /** The least and the greatest known value of a figure, and where they are. */
    private static final class Extremes {
        private SweepRows.@Nullable Row least;
        private SweepRows.@Nullable Row greatest;
        private long notKnown;

        void take(SweepRows.Row row, int figure) {
            if (row.certainties().get(figure) != Certainty.KNOWN) {
                notKnown++;
                return;
            }
            double value = row.values().get(figure);
            if (least == null || value < least.values().get(figure)) {
                least = row;
            }
            if (greatest == null || value > greatest.values().get(figure)) {
                greatest = row;
            }
        }
    }

    @Override
    public void begin(PreparedSweep prepared) {
        sweep = prepared;
        prepared.figures().forEach(figure -> extremes.add(new Extremes()));
    }

    @Override
    public void row(SweepRows.Row row) {
        rows++;
        if (first.size() < SHOWN) {
            first.add(row);
        }
        for (int i = 0; i < extremes.size(); i++) {
            extremes.get(i).take(row, i);
        }
    }

    @Override
    public void end() {
        PreparedSweep prepared = sweep;
        if (prepared == null) {
            throw new IllegalStateException("a listing ends after it has begun");
        }
        print(title(prepared));
        print("");
        table(prepared).lines(ink).forEach(this::print);
        if (rows > first.size()) {
            print("... and " + Quantities.number(rows - first.size()) + " more points; --format csv lists them all");
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
                + ", " + Quantities.number(rows) + (rows == 1 ? " point" : " points");
    }

    private TextTable table(PreparedSweep prepared) {
        TextTable table = new TextTable(EvaluationText.WIDTH);
        List<Node> leaves = prepared.grid().leaves();
        for (Node leaf : leaves) {
            if (leaf.op() == Op.CHOICE) {
                table.words(leaf.path());
            } else {
                table.number(leaf.path());
            }
        }
        prepared.figures().forEach(figure -> table.number(figure.path()));
        for (SweepRows.Row row : first) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < leaves.size(); i++) {
                cells.add(leaf(leaves.get(i), row.leaves().get(i)));
            }
            for (int i = 0; i < row.values().size(); i++) {
                cells.add(figure(prepared, row, i));
            }
            table.row(cells);
        }
        return table;
    }

    private void extremes(PreparedSweep prepared, int figure) {
        Extremes found = extremes.get(figure);
        String label = prepared.figures().get(figure).path();
        SweepRows.Row least = found.least;
        SweepRows.Row greatest = found.greatest;
        if (least != null && greatest != null) {
            print(label + ": least " + figure(prepared, least, figure) + " at " + where(prepared, least));
            print(" ".repeat(label.length()) + "  greatest " + figure(prepared, greatest, figure) + " at "
                    + where(prepared, greatest));
        }
        if (found.notKnown > 0) {
            print(label + ": not known at " + Quantities.number(found.notKnown) + " of " + Quantities.number(rows)
                    + " points");
        }
    }

    private static String where(PreparedSweep prepared, SweepRows.Row row) {
        List<String> parts = new ArrayList<>();
        List<Node> leaves = prepared.grid().leaves();
        for (int i = 0; i < leaves.size(); i++) {
            parts.add(leaves.get(i).path() + "=" + leaf(leaves.get(i), row.leaves().get(i)));
        }
        return String.join(", ", parts);
    }

    private static String figure(PreparedSweep prepared, SweepRows.Row row, int figure) {
        Node node = prepared.figures().get(figure);
        return Figures.text(
                new Amount(row.values().get(figure), node.unit(), row.certainties().get(figure)));
    }

    private static String leaf(Node leaf, double value) {
        return leaf.op() == Op.CHOICE ? leaf.options().get((int) value) : Quantities.text(value, leaf.unit());
    }
}
