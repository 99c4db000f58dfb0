package io.spillway.pricing.sizing;

import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import java.util.List;

/**
 * Instances of one instance type that stand in one region: the hosts of a group, the brokers or controllers of a cluster.
 *
 * @param owner component it belongs to
 * @param role prefix of its figures, such as {@code hosts}
 * @param label words for people, such as {@code Brokers}
 * @param instanceType choice of the instance type
 * @param hosts in the peak hour
 * @param hourly by hour of the day, or the number itself when it does not change
 * @param hostHours per month
 * @param buying leaves {@code purchaseOption} and {@code savingsPlanShareOfOnDemand}
 * @param spotShare share of the hours on Spot
 * @param spotDiscount on the On-Demand price
 * @param requirements each dimension's, the largest of which sets the size
 */
public record Fleet(
        String owner,
        String role,
        String label,
        String region,
        Node instanceType,
        Node hosts,
        Node hourly,
        Node hostHours,
        Inputs buying,
        Node spotShare,
        Node spotDiscount,
        List<Requirement> requirements) {
    public Fleet {
        requirements = List.copyOf(requirements);
    }
}
