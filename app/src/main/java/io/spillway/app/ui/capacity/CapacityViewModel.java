package io.spillway.app.ui.capacity;

import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CapacityView;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.FleetCapacity;
import io.spillway.pricing.cost.QueueCapacity;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What fleets and queues can carry, what sets their size, what they survive and what is stranded. */
public final class CapacityViewModel {
    private final WorkspaceSession session;
    private final ReadOnlyObjectWrapper<List<CapacityRow>> rows = new ReadOnlyObjectWrapper<>(List.of());

    public CapacityViewModel(WorkspaceSession session) {
        this.session = session;
        session.shownProperty()
                .subscribe(shown -> rows.set(shown.flatMap(Shown::breakdown)
                        .map(CapacityViewModel::rows)
                        .orElse(List.of())));
    }

    public ReadOnlyObjectProperty<List<CapacityRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public void onRow(CapacityRow row) {
        session.select(new Selection.OfComponent(row.component()));
    }

    private static List<CapacityRow> rows(CostBreakdown breakdown) {
        CapacityView view = CapacityView.of(breakdown);
        List<CapacityRow> rows = new ArrayList<>();
        view.fleets().forEach(fleet -> rows.add(fleet(fleet)));
        view.queues().forEach(queue -> rows.add(queue(queue)));
        return List.copyOf(rows);
    }

    private static CapacityRow fleet(FleetCapacity fleet) {
        List<CapacityRow> parts = new ArrayList<>();
        String id = fleet.component();
        for (FleetCapacity.Dimension dimension : fleet.dimensions()) {
            parts.add(new CapacityRow(
                    id,
                    dimension.name(),
                    Figures.amount(dimension.demand()) + " of " + Figures.amount(dimension.capacity()),
                    dimension.binds() ? "binds" : "asks for " + Figures.amount(dimension.required()),
                    known(dimension.utilization()),
                    Figures.percent(dimension.limit()),
                    Figures.amount(dimension.headroom()),
                    "",
                    false,
                    share(dimension.stranded()),
                    List.of()));
        }
        for (FleetCapacity.Tenant tenant : fleet.tenants()) {
            parts.add(new CapacityRow(
                    tenant.component(),
                    tenant.name(),
                    Figures.amount(tenant.containers()),
                    tenant.fills() + " fills a host",
                    known(tenant.utilization()),
                    "",
                    "",
                    "",
                    false,
                    "",
                    List.of()));
        }
        for (FleetCapacity.Kept kept : fleet.reservations()) {
            String owner = kept.owner();
            parts.add(new CapacityRow(
                    owner == null ? id : owner,
                    "Kept for " + kept.label(),
                    Quantities.number(kept.vcpu().value()) + " vCPU, "
                            + Quantities.number(kept.memoryGiB().value()) + " GiB a host",
                    "",
                    OptionalDouble.empty(),
                    "",
                    "",
                    "avoidable " + Figures.dollars(kept.avoidable()),
                    false,
                    Figures.dollars(kept.allocated()),
                    List.of()));
        }
        FleetCapacity.Dimension binding = fleet.dimension(fleet.binding()).orElse(null);
        FleetCapacity.Loss loss = fleet.loss();
        return new CapacityRow(
                id,
                fleet.name(),
                fleet.units().isKnown() ? Quantities.number(fleet.units().value()) : Figures.UNKNOWN,
                fleet.binding() + (fleet.lossBinds() ? ", after a loss" : ""),
                binding == null ? OptionalDouble.empty() : known(binding.utilization()),
                binding == null ? "" : Figures.percent(binding.limit()),
                binding == null ? "" : Figures.amount(binding.headroom()),
                (loss.survives() ? "survives " : "fails without ")
                        + loss.lost()
                        + (loss.utilization().isKnown()
                                ? " at " + Figures.percent(loss.utilization().value())
                                : ""),
                !loss.survives(),
                Figures.dollars(fleet.stranded()),
                parts);
    }

    private static CapacityRow queue(QueueCapacity queue) {
        Amount drain = queue.drain();
        return new CapacityRow(
                queue.component(),
                queue.name(),
                queue.hosts().isKnown() ? Quantities.number(queue.hosts().value()) : Figures.UNKNOWN,
                queue.limitedByDiskWrites() ? "disk writes" : "backlog",
                OptionalDouble.empty(),
                "",
                "",
                "holds " + Figures.amount(queue.endurance())
                        + (queue.neverDrains()
                                ? ", never drains"
                                : drain == null ? "" : ", drains in " + Figures.amount(drain)),
                queue.neverDrains(),
                "",
                List.of());
    }

    private static OptionalDouble known(Amount amount) {
        return amount.isKnown() ? OptionalDouble.of(amount.value()) : OptionalDouble.empty();
    }

    private static String share(Amount amount) {
        return amount.isKnown() ? Figures.percent(amount.value()) : Figures.UNKNOWN;
    }
}
