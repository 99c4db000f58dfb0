package io.spillway.scenarios.sweep;

import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.Amount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One variant of a scenario with its figures.
 *
 * @param number from 0, in the order of the sweep
 * @param values of the axes, in the order of the sweep
 * @param amounts of the figures; null where this variant has no such figure or cannot be computed
 * @param findings why it cannot be computed
 */
public record SweepPoint(long number, List<Value> values, List<@Nullable Amount> amounts, List<Finding> findings) {
    public SweepPoint {
        values = List.copyOf(values);
        amounts = Collections.unmodifiableList(new ArrayList<>(amounts));
        findings = List.copyOf(findings);
    }

    /**
     * What an axis is set to.
     *
     * @param text for people: the option of a choice, a number with its unit, the text of a structural field
     * @param number in the unit of the field; the position of a choice or structural value
     */
    public record Value(String text, double number) {}
}
