package io.spillway.scenarios.resilience;

import io.spillway.model.unit.Quantities;
import io.spillway.pricing.formula.Rounding;
import io.spillway.scenarios.evaluation.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one scenario survives that another does not.
 *
 * @param losses words that follow "loses", worst first
 * @param gains words that follow "gains"
 */
public record ResilienceChange(List<String> losses, List<String> gains) {
    private static final int MOST_NAMED = 3;

    public ResilienceChange {
        losses = List.copyOf(losses);
        gains = List.copyOf(gains);
    }

    public static ResilienceChange between(Resilience before, Resilience after) {
        return new ResilienceChange(lost(before, after), lost(after, before));
    }

    /**
     * "Cheaper, but loses ..." when a saving is bought with resilience; else empty.
     *
     * @param difference of the totals, this minus the reference
     */
    public String verdict(Difference difference) {
        boolean cheaper = difference.isShown() && Rounding.greater(0, difference.value());
        return cheaper && !losses.isEmpty() ? "cheaper, but loses " + String.join("; ", losses) : "";
    }

    /** What the one has and the other lacks. */
    private static List<String> lost(Resilience one, Resilience other) {
        List<String> words = new ArrayList<>();
        survival("zone", one.zoneLosses(), one.survivesZoneLoss(), other.zoneLosses(), words);
        survival("broker", one.brokerLosses(), one.survivesBrokerLoss(), other.brokerLosses(), words);
        for (SinglePoint point : other.singlePoints()) {
            if (!one.singlePoints().contains(point)) {
                words.add("the second of " + point.name() + " (" + point.kind().words() + ")");
            }
        }
        Endurance held = one.endurance();
        Endurance holds = other.endurance();
        if (held != null && holds != null && Rounding.greater(held.hours(), holds.hours())) {
            words.add("hours of endurance (" + Quantities.number(held.hours()) + " to "
                    + Quantities.number(holds.hours()) + ")");
        }
        double addresses = other.exposure().publicAddresses() - one.exposure().publicAddresses();
        double balancers =
                other.exposure().internetFacingBalancers() - one.exposure().internetFacingBalancers();
        if (Rounding.greater(addresses, 0) || Rounding.greater(balancers, 0)) {
            List<String> seen = new ArrayList<>();
            more(addresses, "public address", "public addresses", seen);
            more(balancers, "internet-facing balancer", "internet-facing balancers", seen);
            words.add("privacy (" + String.join(", ", seen) + ")");
        }
        return words;
    }

    private static void more(double count, String one, String many, List<String> words) {
        if (Rounding.greater(count, 0)) {
            String number = Quantities.number(count);
            words.add(number + " more " + (number.equals("1") ? one : many));
        }
    }

    private static void survival(
            String part, List<Loss> before, boolean allBefore, List<Loss> now, List<String> words) {
        List<Loss> lost = now.stream()
                .filter(loss -> !loss.isSurvived() && isSurvived(before, allBefore, loss))
                .toList();
        if (lost.isEmpty()) {
            return;
        }
        String names = lost.stream().limit(MOST_NAMED).map(Loss::name).collect(Collectors.joining(", "));
        String more = lost.size() > MOST_NAMED ? " and " + (lost.size() - MOST_NAMED) + " more" : "";
        words.add("the survival of a lost " + part + " at " + names + more
                + Resilience.worst(lost).map(ResilienceChange::after).orElse(""));
    }

    /** Whether the same component survived; where it is new, whether everything did. */
    private static boolean isSurvived(List<Loss> losses, boolean all, Loss like) {
        return losses.stream()
                .filter(loss -> loss.component().equals(like.component()))
                .map(Loss::isSurvived)
                .findFirst()
                .orElse(all);
    }

    private static String after(Loss loss) {
        Double utilization = loss.utilizationAfter();
        return utilization == null
                ? ""
                : " (survivors " + Quantities.number(utilization * 100) + " % used, "
                        + Quantities.number(loss.limit() * 100) + " % allowed)";
    }
}
