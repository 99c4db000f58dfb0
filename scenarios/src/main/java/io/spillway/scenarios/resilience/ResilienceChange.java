package io.spillway.scenarios.resilience;

import io.spillway.model.unit.Quantities;
import io.spillway.pricing.formula.Rounding;
import io.spillway.scenarios.evaluation.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one scenario survives that another does not.
 *
 * @param losses what follows "loses", worst first
 * @param gains what follows "gains"
 * @param unknown what is not known of one of the two, so that nobody can say whether it is lost or gained
 */
public record ResilienceChange(List<Trait> losses, List<Trait> gains, List<Trait> unknown) {
    private static final int MOST_NAMED = 3;

    public ResilienceChange {
        losses = List.copyOf(losses);
        gains = List.copyOf(gains);
        unknown = List.copyOf(unknown);
    }

    /**
     * Something a scenario has.
     *
     * @param what the same for all scenarios that lose or gain it
     * @param measured how much of it there is; may be empty
     */
    public record Trait(String what, String measured) {
        public String words() {
            return measured.isEmpty() ? what : what + " (" + measured + ")";
        }
    }

    /** Null when either side is, because it cannot be computed. */
    public static @Nullable ResilienceChange between(@Nullable Resilience before, @Nullable Resilience after) {
        return before == null || after == null ? null : of(before, after);
    }

    public static ResilienceChange of(Resilience before, Resilience after) {
        return new ResilienceChange(lost(before, after, false), lost(after, before, true), unknown(before, after));
    }

    /** Whether nothing is lost, gained or unknown. */
    public boolean isNone() {
        return losses.isEmpty() && gains.isEmpty() && unknown.isEmpty();
    }

    /** The same without what is measured: equal where the same things are lost, however much of them. */
    public ResilienceChange unmeasured() {
        return new ResilienceChange(unmeasured(losses), unmeasured(gains), unmeasured(unknown));
    }

    private static List<Trait> unmeasured(List<Trait> traits) {
        return traits.stream().map(trait -> new Trait(trait.what(), "")).toList();
    }

    /** {@code loses ...; gains ...; unknown: ...}; empty when there is none of it. */
    public String words() {
        List<String> parts = new ArrayList<>();
        add("loses ", losses, parts);
        add("gains ", gains, parts);
        add("unknown: ", unknown, parts);
        return String.join("; ", parts);
    }

    private static void add(String verb, List<Trait> traits, List<String> parts) {
        if (!traits.isEmpty()) {
            parts.add(verb + joined(traits));
        }
    }

    /**
     * "Cheaper, but loses ..." when a saving is bought with resilience, or may be; else empty.
     *
     * @param difference of the totals, this minus the reference
     */
    public String verdict(Difference difference) {
        boolean cheaper = difference.isShown() && Rounding.greater(0, difference.value());
        if (!cheaper || losses.isEmpty() && unknown.isEmpty()) {
            return "";
        }
        return losses.isEmpty()
                ? "cheaper, but it is unknown whether it keeps " + joined(unknown)
                : "cheaper, but loses " + joined(losses);
    }

    private static String joined(List<Trait> traits) {
        return traits.stream().map(Trait::words).collect(Collectors.joining("; "));
    }

    /**
     * What the one has and the other lacks.
     *
     * @param gained whether the one is the later of the two
     */
    private static List<Trait> lost(Resilience one, Resilience other, boolean gained) {
        List<Trait> traits = new ArrayList<>();
        survival("zone", one.zoneLosses(), one.survivesZoneLoss(), other.zoneLosses(), gained, traits);
        survival("broker", one.brokerLosses(), one.survivesBrokerLoss(), other.brokerLosses(), gained, traits);
        for (SinglePoint point : other.singlePoints()) {
            if (!one.singlePoints().contains(point)) {
                traits.add(
                        new Trait("the second of " + point.name(), point.kind().words()));
            }
        }
        Endurance held = one.endurance();
        Endurance holds = other.endurance();
        if (held != null && holds != null && Rounding.greater(held.hours(), holds.hours())) {
            String from = Quantities.hours((gained ? holds : held).hours());
            traits.add(new Trait("endurance", from + " to " + Quantities.hours((gained ? held : holds).hours())));
        }
        double addresses = other.exposure().publicAddresses() - one.exposure().publicAddresses();
        double balancers =
                other.exposure().internetFacingBalancers() - one.exposure().internetFacingBalancers();
        if (Rounding.greater(addresses, 0) || Rounding.greater(balancers, 0)) {
            List<String> seen = new ArrayList<>();
            String than = gained ? " fewer " : " more ";
            count(addresses, than, "public address", "public addresses", seen);
            count(balancers, than, "internet-facing balancer", "internet-facing balancers", seen);
            traits.add(new Trait("privacy", String.join(", ", seen)));
        }
        return traits;
    }

    private static void count(double count, String than, String one, String many, List<String> words) {
        if (Rounding.greater(count, 0)) {
            String number = Quantities.number(count);
            words.add(number + than + (number.equals("1") ? one : many));
        }
    }

    private static void survival(
            String part, List<Loss> before, boolean allBefore, List<Loss> now, boolean gained, List<Trait> traits) {
        List<Loss> lost = now.stream()
                .filter(loss -> !loss.isSurvived() && loss.outcome() != Loss.Outcome.UNKNOWN)
                .filter(loss -> isSurvived(before, allBefore, loss))
                .toList();
        List<Loss> later = gained
                ? lost.stream().flatMap(loss -> of(before, loss).stream()).toList()
                : lost;
        add(part, lost, Resilience.worst(later).map(ResilienceChange::after).orElse(""), traits);
    }

    private static List<Trait> unknown(Resilience before, Resilience after) {
        List<Trait> traits = new ArrayList<>();
        unknown("zone", before.zoneLosses(), after.zoneLosses(), traits);
        unknown("broker", before.brokerLosses(), after.brokerLosses(), traits);
        return traits;
    }

    /** Known on one side only: where both sides know nothing, there is no change to tell of. */
    private static void unknown(String part, List<Loss> before, List<Loss> now, List<Trait> traits) {
        Predicate<Loss> isUnknown = loss -> loss.outcome() == Loss.Outcome.UNKNOWN;
        List<Loss> unknown = now.stream()
                .filter(loss -> of(before, loss)
                        .map(isUnknown::test)
                        .map(then -> then != isUnknown.test(loss))
                        .orElse(isUnknown.test(loss)))
                .toList();
        add(part, unknown, "", traits);
    }

    private static void add(String part, List<Loss> losses, String measured, List<Trait> traits) {
        if (!losses.isEmpty()) {
            String names = losses.stream().limit(MOST_NAMED).map(Loss::name).collect(Collectors.joining(", "));
            String more = losses.size() > MOST_NAMED ? " and " + (losses.size() - MOST_NAMED) + " more" : "";
            traits.add(new Trait("the survival of a lost " + part + " at " + names + more, measured));
        }
    }

    /** Whether the same component survived; where it is new, whether everything did. */
    private static boolean isSurvived(List<Loss> losses, boolean all, Loss like) {
        return of(losses, like).map(Loss::isSurvived).orElse(all);
    }

    private static Optional<Loss> of(List<Loss> losses, Loss like) {
        return losses.stream()
                .filter(loss -> loss.component().equals(like.component()))
                .findFirst();
    }

    private static String after(Loss loss) {
        Double utilization = loss.utilizationAfter();
        return utilization == null
                ? ""
                : "survivors " + Quantities.number(utilization * 100) + " % used, "
                        + Quantities.number(loss.limit() * 100) + " % allowed";
    }
}
