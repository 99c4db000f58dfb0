package io.spillway.app.ui.capacity;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.capacity.CapacityRow.Cell;
import io.spillway.app.ui.capacity.CapacityRow.Tone;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CapacityView;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.FleetCapacity;
import io.spillway.pricing.cost.QueueCapacity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Reads the rows of all tables about capacity from a breakdown. */
final class CapacityRows {
    private static final double TIGHT = 0.9;
    private static final double A_BIT = 1e-9;

    private final CostBreakdown breakdown;
    private final Notation notation;

    private CapacityRows(CostBreakdown breakdown, Notation notation) {
        this.breakdown = breakdown;
        this.notation = notation;
    }

    static Map<CapacitySection, List<CapacityRow>> of(CostBreakdown breakdown, Notation notation) {
        CapacityRows rows = new CapacityRows(breakdown, notation);
        CapacityView view = CapacityView.of(breakdown);
        Map<CapacitySection, List<CapacityRow>> all = new EnumMap<>(CapacitySection.class);
        all.put(CapacitySection.FLEETS, view.fleets().stream().map(rows::fleet).toList());
        all.put(CapacitySection.QUEUES, view.queues().stream().map(rows::queue).toList());
        all.put(
                CapacitySection.RESERVATIONS,
                view.fleets().stream()
                        .flatMap(fleet -> fleet.reservations().stream().map(kept -> rows.kept(fleet, kept)))
                        .toList());
        all.put(CapacitySection.FAILURES, FailureRows.of(breakdown));
        return all;
    }

    private CapacityRow fleet(FleetCapacity fleet) {
        String id = fleet.component();
        List<CapacityRow> parts = new ArrayList<>();
        fleet.dimensions().forEach(dimension -> parts.add(dimension(id, dimension)));
        fleet.tenants().forEach(tenant -> parts.add(tenant(tenant)));
        FleetCapacity.Dimension binding = fleet.dimension(fleet.binding()).orElse(null);
        String zones = fleet.byZone().entrySet().stream()
                .map(zone -> zone.getKey() + " " + zone.getValue())
                .collect(Collectors.joining(", "));
        Cell size = amount(fleet.units(), path(id + ".hosts", id + ".brokers.count"));
        return new CapacityRow(
                id,
                List.of(
                        Cell.of(fleet.name()),
                        zones.isEmpty() ? size : size.saying(Texts.of("capacity.byZone", size.text(), zones)),
                        Cell.of(fleet.lossBinds() ? Texts.of("capacity.afterLoss", fleet.binding()) : fleet.binding()),
                        binding == null ? Cell.EMPTY : bar(binding.utilization(), binding.limit()),
                        binding == null ? Cell.EMPTY : Cell.of(Figures.percent(binding.limit())),
                        binding == null ? Cell.EMPTY : headroom(binding),
                        share(fleet.strandedShare()),
                        amount(fleet.stranded(), path(id + ".stranded")),
                        amount(fleet.cost(), path(id + ".cost.all", id + ".cost"))),
                parts);
    }

    private CapacityRow dimension(String id, FleetCapacity.Dimension dimension) {
        String of = Texts.of(
                "capacity.demandOf", notation.amount(dimension.demand()), notation.amount(dimension.capacity()));
        return new CapacityRow(
                id,
                List.of(
                        Cell.of(dimension.name()),
                        Cell.of(notation.amount(dimension.demand())).saying(of),
                        dimension.binds()
                                ? Cell.of(Texts.of("capacity.binds")).in(Tone.TIGHT)
                                : Cell.of(Texts.of("capacity.asksFor", notation.amount(dimension.required())))
                                        .in(Tone.MUTED),
                        bar(dimension.utilization(), dimension.limit()).saying(of),
                        Cell.of(Figures.percent(dimension.limit())),
                        headroom(dimension),
                        share(dimension.stranded()),
                        Cell.EMPTY,
                        Cell.EMPTY),
                List.of());
    }

    private CapacityRow tenant(FleetCapacity.Tenant tenant) {
        String id = tenant.component();
        return new CapacityRow(
                id,
                List.of(
                        Cell.of(tenant.name()),
                        amount(tenant.containers(), path(id + ".containers"))
                                .saying(Texts.of(
                                        "capacity.perHost",
                                        notation.amount(tenant.containers()),
                                        notation.amount(tenant.perHost()))),
                        Cell.of(Texts.of("capacity.fillsHost", tenant.fills())).in(Tone.MUTED),
                        bar(tenant.utilization(), 1).saying(Texts.of("capacity.containersUsed")),
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY),
                List.of());
    }

    private CapacityRow queue(QueueCapacity queue) {
        String id = queue.component();
        Amount drain = queue.drain();
        Amount connections = queue.connections();
        Cell drains = queue.neverDrains()
                ? Cell.of(Texts.of("capacity.never"), path(id + ".drain"))
                        .saying(Texts.of("capacity.neverWords"))
                        .in(Tone.BAD)
                : drain == null
                        ? Cell.of(Texts.of("capacity.noReaders")).in(Tone.MUTED)
                        : amount(drain, path(id + ".drain"));
        return new CapacityRow(
                id,
                List.of(
                        Cell.of(queue.name()),
                        amount(queue.hosts(), path(id + ".hosts")),
                        amount(queue.endurance(), path(id + ".endurance")),
                        Cell.of(
                                queue.limitedByDiskWrites()
                                        ? Texts.of("capacity.diskWrites")
                                        : Texts.of("capacity.diskSpace")),
                        drains,
                        amount(queue.backlog(), path(id + ".backlog")),
                        amount(queue.inflow(), path(id + ".inflow")),
                        amount(queue.diskWrites(), path(id + ".diskWrites")),
                        connections == null ? Cell.EMPTY : amount(connections, path(id + ".connections"))),
                List.of());
    }

    private CapacityRow kept(FleetCapacity fleet, FleetCapacity.Kept kept) {
        String owner = kept.owner();
        String id = fleet.component();
        return new CapacityRow(
                owner == null ? id : owner,
                List.of(
                        Cell.of(kept.label()),
                        Cell.of(fleet.name()),
                        Cell.of(number(kept.vcpu())),
                        Cell.of(kept.memoryGiB().isKnown() ? number(kept.memoryGiB()) + " GiB" : Figures.UNKNOWN),
                        Cell.of(
                                kept.share().isKnown()
                                        ? Figures.percent(kept.share().value())
                                        : Figures.UNKNOWN,
                                path(id + ".share." + kept.id())),
                        amount(
                                kept.allocated(),
                                path(owner == null ? id + ".allocated." + kept.id() : owner + ".cost.reserved." + id)),
                        amount(kept.avoidable(), path(id + ".avoidable." + kept.id())),
                        Cell.of(
                                Texts.of("capacity.insteadOf", number(kept.unitsWithout()), number(fleet.units())),
                                path(id + ".hosts.without." + kept.id()))),
                List.of());
    }

    private Cell headroom(FleetCapacity.Dimension dimension) {
        Cell cell = Cell.of(notation.amount(dimension.headroom()));
        return dimension.headroom().isKnown() && dimension.headroom().value() < -A_BIT ? cell.in(Tone.BAD) : cell;
    }

    /** A share of what may be used, in the colour that says how near it is to the limit. */
    static Cell bar(Amount utilization, double limit) {
        if (!utilization.isKnown()) {
            return Cell.of(Figures.UNKNOWN);
        }
        double share = utilization.value();
        Tone tone = share > limit + A_BIT ? Tone.BAD : share > limit * TIGHT ? Tone.TIGHT : Tone.GOOD;
        String text = Figures.percent(share);
        return new Cell(text, text, "", OptionalDouble.of(share), tone);
    }

    private static Cell share(Amount amount) {
        return Cell.of(amount.isKnown() ? Figures.percent(amount.value()) : Figures.UNKNOWN);
    }

    private Cell amount(Amount amount, String path) {
        return Cell.of(notation.amount(amount), path);
    }

    private static String number(Amount amount) {
        return amount.isKnown() ? Quantities.number(amount.value()) : Figures.UNKNOWN;
    }

    /** The first of the paths that the graph has; empty when it has none. */
    private String path(String... paths) {
        for (String path : paths) {
            if (breakdown.model().graph().find(path) != null) {
                return path;
            }
        }
        return "";
    }
}
