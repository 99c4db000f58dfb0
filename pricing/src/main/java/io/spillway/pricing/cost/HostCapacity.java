package io.spillway.pricing.cost;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Rounding;
import io.spillway.pricing.sizing.HostReservation;
import io.spillway.pricing.sizing.Requirement;
import io.spillway.pricing.sizing.SizedHostGroup;
import io.spillway.pricing.sizing.SizedService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the hosts of a group can carry. */
final class HostCapacity {
    private static final String VCPU = "vCPU";
    private static final String MEMORY = "memory";

    private final CostBreakdown breakdown;

    HostCapacity(CostBreakdown breakdown) {
        this.breakdown = breakdown;
    }

    FleetCapacity of(SizedHostGroup sized) {
        String id = sized.group().id();
        Amount hosts = breakdown.amount(sized.fleet().hosts());
        Requirement largest = largest(sized.fleet().requirements());
        boolean containers = largest.dimension().equals(SizedHostGroup.CONTAINERS);
        String binding = containers ? fills(sized) : largest.dimension();
        List<FleetCapacity.Dimension> dimensions = new ArrayList<>();
        if (!sized.services().isEmpty()) {
            Amount cpuEach = at(id + ".usableVcpu");
            Amount memoryEach = at(id + ".usableMemory");
            dimensions.add(dimension(VCPU, taken(sized, true), cpuEach, 1, hosts, binding));
            dimensions.add(dimension(MEMORY, taken(sized, false), memoryEach, 1, hosts, binding));
        }
        for (Requirement requirement : sized.fleet().requirements()) {
            if (!requirement.dimension().equals(SizedHostGroup.CONTAINERS)) {
                dimensions.add(dimension(requirement, hosts, requirement.equals(largest)));
            }
        }
        double allowed = at(id + ".allowedUtilization").value();
        double target = at(id + ".targetUtilization").value();
        boolean rate = containers ? rateDriven(sized) : largest.demand() != null;
        Amount cost = at(id + ".cost.all");
        Amount stranded = at(id + ".stranded");
        return new FleetCapacity(
                id,
                sized.group().name(),
                hosts,
                cost,
                stranded,
                cost.isKnown() && cost.value() == 0 ? none() : Amounts.per(stranded, cost),
                binding,
                rate && Rounding.greater(target, allowed),
                loss(sized, id, hosts),
                ZonePlaces.of(
                        breakdown.evaluation(),
                        breakdown.model().graph().get(id + ".zones"),
                        hosts.value(),
                        amount(largest.hosts()).value()),
                dimensions,
                sized.services().stream().map(service -> tenant(service, sized)).toList(),
                sized.reservations().stream()
                        .map(reservation -> kept(reservation, sized))
                        .toList());
    }

    /** Utilisation of every rate by what is left when the largest zone is gone. */
    private FleetCapacity.Loss loss(SizedHostGroup sized, String id, Amount hosts) {
        Node zones = breakdown.model().graph().get(id + ".zones");
        int largest = 0;
        for (int i = 1; i < zones.width(); i++) {
            if (Rounding.greater(zone(zones, i), zone(zones, largest))) {
                largest = i;
            }
        }
        double limit = at(id + ".lossUtilization").value();
        String lost = "zone " + (char) ('a' + largest);
        double left = 1 - zone(zones, largest);
        Amount used = none();
        for (SizedService service : sized.services()) {
            used = Amounts.larger(used, breakdown.amount(service.utilization()));
        }
        for (Requirement requirement : sized.fleet().requirements()) {
            if (requirement.demand() != null) {
                Amount capacity = Amounts.times(hosts, amount(requirement.perUnit()));
                used = Amounts.larger(used, Amounts.per(amount(requirement.demand()), capacity));
            }
        }
        boolean any = Rounding.greater(left, 0);
        Amount after = any ? Amounts.times(used, 1 / left) : Amounts.unknown(Unit.ONE);
        return new FleetCapacity.Loss(lost, after, limit, after.isKnown() && !Rounding.greater(after.value(), limit));
    }

    private double zone(Node zones, int index) {
        return breakdown.evaluation().value(zones, index);
    }

    private static Amount none() {
        return new Amount(0, Unit.ONE, Certainty.KNOWN);
    }

    private Amount taken(SizedHostGroup sized, boolean vcpu) {
        Amount sum = null;
        for (SizedService service : sized.services()) {
            Amount each = Amounts.times(
                    breakdown.amount(service.containers()),
                    breakdown.amount(vcpu ? service.vcpu() : service.memoryGiB()));
            sum = sum == null ? each : Amounts.plus(sum, each);
        }
        return Objects.requireNonNull(sum);
    }

    /** What the service that takes most hosts runs out of. */
    private String fills(SizedHostGroup sized) {
        SizedService most = sized.services().getFirst();
        for (SizedService service : sized.services()) {
            if (breakdown.amount(service.hosts()).value()
                    > breakdown.amount(most.hosts()).value()) {
                most = service;
            }
        }
        return fills(most, sized);
    }

    private String fills(SizedService service, SizedHostGroup sized) {
        String id = sized.group().id();
        double byVcpu = Rounding.floor(at(id + ".usableVcpu").value()
                / breakdown.amount(service.vcpu()).value());
        double byMemory = Rounding.floor(at(id + ".usableMemory").value()
                / breakdown.amount(service.memoryGiB()).value());
        return byVcpu < byMemory ? VCPU : MEMORY;
    }

    private boolean rateDriven(SizedHostGroup sized) {
        for (SizedService service : sized.services()) {
            double fewest = at(service.service().id() + ".minimumContainers").value();
            if (Rounding.greater(breakdown.amount(service.containers()).value(), fewest)) {
                return true;
            }
        }
        return false;
    }

    private FleetCapacity.Tenant tenant(SizedService service, SizedHostGroup sized) {
        return new FleetCapacity.Tenant(
                service.service().id(),
                service.service().name(),
                breakdown.amount(service.containers()),
                breakdown.amount(service.containersPerHost()),
                breakdown.amount(service.utilization()),
                fills(service, sized));
    }

    private FleetCapacity.Kept kept(HostReservation reservation, SizedHostGroup sized) {
        String id = sized.group().id();
        String owner = reservation.owner();
        return new FleetCapacity.Kept(
                reservation.id(),
                reservation.label(),
                owner,
                breakdown.amount(reservation.vcpu()),
                breakdown.amount(reservation.memoryGiB()),
                at(id + ".share." + reservation.id()),
                at(owner == null ? id + ".allocated." + reservation.id() : owner + ".cost.reserved." + id),
                at(id + ".avoidable." + reservation.id()),
                at(id + ".hosts.without." + reservation.id()));
    }

    private FleetCapacity.Dimension dimension(
            String name, Amount demand, Amount each, double limit, Amount units, String binding) {
        return dimension(name, demand, each, limit, units, Amounts.per(demand, each), name.equals(binding));
    }

    /** What a requirement asks of a number of units. */
    FleetCapacity.Dimension dimension(Requirement requirement, Amount units, boolean binds) {
        Amount required = amount(requirement.hosts());
        if (requirement.demand() == null) {
            Amount one = new Amount(1, Unit.ONE, Certainty.KNOWN);
            return dimension(requirement.dimension(), required, one, 1, units, required, binds);
        }
        double limit = amount(requirement.limit()).value();
        return dimension(
                requirement.dimension(),
                amount(requirement.demand()),
                amount(requirement.perUnit()),
                limit,
                units,
                required,
                binds);
    }

    private static FleetCapacity.Dimension dimension(
            String name, Amount demand, Amount each, double limit, Amount units, Amount required, boolean binds) {
        Amount capacity = Amounts.times(units, each);
        Amount utilization = Amounts.per(demand, capacity);
        return new FleetCapacity.Dimension(
                name,
                demand,
                capacity,
                utilization,
                limit,
                Amounts.minus(Amounts.times(capacity, limit), demand),
                required,
                Amounts.oneMinus(utilization),
                binds);
    }

    /** The requirement that sets the number of units; the first of equals. */
    Requirement largest(List<Requirement> requirements) {
        Requirement largest = requirements.getFirst();
        for (Requirement requirement : requirements) {
            if (Rounding.greater(
                    amount(requirement.hosts()).value(), amount(largest.hosts()).value())) {
                largest = requirement;
            }
        }
        return largest;
    }

    private Amount amount(@Nullable Node node) {
        return breakdown.amount(Objects.requireNonNull(node));
    }

    private Amount at(String path) {
        return breakdown.amount(breakdown.model().graph().get(path));
    }
}
