package io.spillway.app.ui.capacity;

import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.capacity.CapacityRow.Cell;
import io.spillway.app.ui.capacity.CapacityRow.Tone;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.resilience.Loss;
import io.spillway.scenarios.resilience.Resilience;
import io.spillway.scenarios.resilience.SinglePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens when a zone or a broker fails, what has no second, and what the internet can see. */
final class FailureRows {
    private FailureRows() {}

    static List<CapacityRow> of(CostBreakdown breakdown) {
        Resilience resilience = Resilience.of(breakdown);
        List<CapacityRow> rows = new ArrayList<>();
        resilience.zoneLosses().forEach(loss -> rows.add(loss(loss, true)));
        resilience.brokerLosses().forEach(loss -> rows.add(loss(loss, false)));
        rows.sort(Comparator.comparing(row -> row.cells().getLast().tone() != Tone.BAD));
        resilience.singlePoints().forEach(point -> rows.add(single(point)));
        double addresses = resilience.exposure().publicAddresses();
        double balancers = resilience.exposure().internetFacingBalancers();
        if (addresses > 0 || balancers > 0) {
            rows.add(row(
                    "",
                    Cell.of(Texts.of("capacity.exposure")),
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.of(Texts.of("capacity.exposed", Quantities.number(addresses), Quantities.number(balancers)))));
        }
        return List.copyOf(rows);
    }

    /** Rows that are not survived. */
    static long failing(List<CapacityRow> rows) {
        return rows.stream()
                .filter(row -> row.cells().getLast().tone() == Tone.BAD)
                .count();
    }

    private static CapacityRow loss(Loss loss, boolean zone) {
        String of = String.valueOf(loss.of());
        Double after = loss.utilizationAfter();
        Cell used = after == null
                ? Cell.EMPTY
                : CapacityRows.bar(new Amount(after, Unit.ONE, Certainty.KNOWN), loss.limit());
        return row(
                loss.component(),
                Cell.of(loss.name()),
                Cell.of(zone ? Texts.of("capacity.largestZone", of) : Texts.of("capacity.oneBroker", of))
                        .saying(Texts.of("capacity.shareLost", Figures.percent(loss.shareLost()))),
                used,
                Cell.of(Figures.percent(loss.limit())),
                switch (loss.outcome()) {
                    case SURVIVED -> Cell.of(Texts.of("capacity.survived"));
                    case OVERLOADED -> Cell.of(Texts.of("capacity.overloaded")).in(Tone.BAD);
                    case LOST -> Cell.of(Texts.of("capacity.allLost")).in(Tone.BAD);
                    case UNKNOWN -> Cell.of(Figures.UNKNOWN).in(Tone.MUTED);
                });
    }

    private static CapacityRow single(SinglePoint point) {
        return row(
                point.component(),
                Cell.of(point.name()),
                Cell.of(Texts.of("capacity.single")),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.of(point.kind().words()).in(Tone.TIGHT));
    }

    private static CapacityRow row(String component, Cell... cells) {
        return new CapacityRow(component, List.of(cells), List.of());
    }
}
