package io.spillway.scenarios.resilience;

import io.spillway.pricing.cost.CostBreakdown;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario survives and where it has no spare.
 *
 * @param zoneLosses of each host group with services and each cluster, without its largest zone
 * @param brokerLosses of each cluster, without one broker
 * @param endurance of the queue that holds shortest; null without a queue that fills
 * @param singlePoints in the order of the topology
 * @param peak highest utilisation in the peak hour; null without load
 */
public record Resilience(
        List<Loss> zoneLosses,
        List<Loss> brokerLosses,
        @Nullable Endurance endurance,
        List<SinglePoint> singlePoints,
        @Nullable Peak peak,
        Exposure exposure) {
    public Resilience {
        zoneLosses = List.copyOf(zoneLosses);
        brokerLosses = List.copyOf(brokerLosses);
        singlePoints = List.copyOf(singlePoints);
    }

    public static Resilience of(CostBreakdown breakdown) {
        Losses losses = new Losses(breakdown);
        Spares spares = new Spares(breakdown);
        return new Resilience(
                losses.ofZones(),
                losses.ofBrokers(),
                spares.endurance(),
                spares.singlePoints(),
                losses.peak(),
                spares.exposure());
    }

    /** Whether every group and cluster survives the loss of its largest zone. */
    public boolean survivesZoneLoss() {
        return zoneLosses.stream().allMatch(Loss::isSurvived);
    }

    /** Whether every cluster survives the loss of a broker. */
    public boolean survivesBrokerLoss() {
        return brokerLosses.stream().allMatch(Loss::isSurvived);
    }

    /** The loss of a zone that leaves the survivors busiest; what does not survive at all comes first. */
    public Optional<Loss> worstZoneLoss() {
        return worst(zoneLosses);
    }

    /** The loss of a broker that leaves the survivors busiest; what does not survive at all comes first. */
    public Optional<Loss> worstBrokerLoss() {
        return worst(brokerLosses);
    }

    static Optional<Loss> worst(List<Loss> losses) {
        return losses.stream().max(Comparator.comparingDouble(Resilience::badness));
    }

    private static double badness(Loss loss) {
        Double after = loss.utilizationAfter();
        return after != null ? after : loss.outcome() == Loss.Outcome.LOST ? Double.POSITIVE_INFINITY : -1;
    }
}
