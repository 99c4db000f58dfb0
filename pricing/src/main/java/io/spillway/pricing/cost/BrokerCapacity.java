package io.spillway.pricing.cost;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Rounding;
import io.spillway.pricing.sizing.Requirement;
import io.spillway.pricing.sizing.SizedBrokers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the brokers of a cluster can carry, with all of them and with one less. */
final class BrokerCapacity {
    private final CostBreakdown breakdown;
    private final HostCapacity hosts;

    BrokerCapacity(CostBreakdown breakdown) {
        this.breakdown = breakdown;
        this.hosts = new HostCapacity(breakdown);
    }

    FleetCapacity of(SizedBrokers sized) {
        String id = sized.owner();
        Amount brokers = breakdown.amount(sized.brokers());
        Requirement largest = hosts.largest(sized.requirements());
        List<FleetCapacity.Dimension> dimensions = new ArrayList<>();
        Amount used = new Amount(0, Unit.ONE, brokers.certainty());
        for (Requirement requirement : sized.requirements()) {
            if (requirement.spare() == 0) {
                boolean binds = largest.dimension().startsWith(requirement.dimension());
                FleetCapacity.Dimension dimension = hosts.dimension(requirement, brokers, binds);
                dimensions.add(dimension);
                if (requirement.demand() != null) {
                    used = Amounts.larger(used, Amounts.times(dimension.utilization(), 1 / dimension.limit()));
                }
            }
        }
        Amount cost = breakdown.card(id);
        Amount idle = Amounts.oneMinus(used.value() > 1 ? Amounts.times(used, 1 / used.value()) : used);
        return new FleetCapacity(
                id,
                breakdown.model().topology().component(id).name(),
                brokers,
                cost,
                Amounts.times(cost, idle),
                idle,
                largest.dimension(),
                largest.spare() > 0,
                loss(sized, brokers),
                ZonePlaces.of(
                        breakdown.evaluation(),
                        breakdown.model().graph().get(id + ".zones"),
                        brokers.value(),
                        brokers.value()),
                dimensions,
                List.of(),
                List.of());
    }

    private FleetCapacity.Loss loss(SizedBrokers sized, Amount brokers) {
        Amount left = new Amount(brokers.value() - 1, brokers.unit(), brokers.certainty());
        double limit = breakdown
                .amount(breakdown.model().graph().get(sized.owner() + ".lossUtilization"))
                .value();
        Amount used = new Amount(0, Unit.ONE, brokers.certainty());
        for (Requirement requirement : sized.requirements()) {
            if (requirement.demand() != null && requirement.spare() > 0) {
                Amount capacity = Amounts.times(left, breakdown.amount(Objects.requireNonNull(requirement.perUnit())));
                used = Amounts.larger(used, Amounts.per(breakdown.amount(requirement.demand()), capacity));
            }
        }
        boolean survives = used.isKnown() && left.value() >= 1 && !Rounding.greater(used.value(), limit);
        return new FleetCapacity.Loss("one broker", used, limit, survives);
    }
}
