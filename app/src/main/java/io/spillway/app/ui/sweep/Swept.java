package io.spillway.app.ui.sweep;

import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.resilience.ResilienceChange;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Points of a sweep of one or two inputs, in order; the last input changes fastest.
 *
 * @param axes one or two
 * @param figures one per point; null where a point cannot be computed
 * @param now the figure with all inputs as they stand
 * @param reference the same figure of the scenario compared with; null without one, or when it is not known
 * @param referenceName empty without one
 * @param figureLabel what is computed
 * @param objections why models of some values cannot be computed
 * @param resilience what each point loses and gains beside the reference, or beside the scenario as it stands; empty where the
 *     point or the reference cannot be computed; none at all when there are too many points
 */
record Swept(
        List<SweptAxis> axes,
        List<@Nullable Amount> figures,
        Amount now,
        @Nullable Amount reference,
        String referenceName,
        String figureLabel,
        List<String> objections,
        List<Optional<ResilienceChange>> resilience) {
    Swept {
        resilience = List.copyOf(resilience);
        objections = List.copyOf(objections);
        axes = List.copyOf(axes);
        figures = Collections.unmodifiableList(figures);
    }

    /**
     * An input with its values.
     *
     * @param texts for people
     * @param numbers in the input's unit; positions of a choice
     * @param choice whether it is a choice, which has nothing between two values
     * @param now value in force; not a number when nobody knows
     */
    record SweptAxis(
            String path,
            String label,
            io.spillway.model.unit.Unit unit,
            List<String> texts,
            List<Double> numbers,
            boolean choice,
            double now) {
        SweptAxis {
            texts = List.copyOf(texts);
            numbers = List.copyOf(numbers);
        }
    }

    /** The figure of a point as a number, also where it lacks lines of unknown cost; not a number where nothing is known. */
    double value(int point) {
        Amount amount = figures.get(point);
        return amount != null && amount.certainty() != Certainty.UNKNOWN ? amount.value() : Double.NaN;
    }

    /** The same where the figure lacks nothing, so that it can be compared; else not a number. */
    double knownValue(int point) {
        Amount amount = figures.get(point);
        return amount != null && amount.isKnown() ? amount.value() : Double.NaN;
    }

    double referenceValue() {
        Amount amount = reference;
        return amount != null && amount.isKnown() ? amount.value() : Double.NaN;
    }
}
