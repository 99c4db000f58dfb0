package io.spillway.app.diagram;

import io.spillway.model.component.ComponentKind;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a component's card shows.
 *
 * @param kind empty when the file names none that is known
 * @param cost per month for people; empty while there are no numbers
 * @param differenceUsd from the baseline; empty when it is not known or the baseline is shown
 * @param difference the same for people
 * @param size such as {@code 50 × c5.9xlarge}
 * @param bottleneck the dimension that is used most, such as {@code memory}; empty when none is
 * @param utilization of that dimension, 1 being all that may be used
 * @param findings how many concern it
 */
public record Card(
        String id,
        Optional<ComponentKind> kind,
        String name,
        String cost,
        OptionalDouble differenceUsd,
        String difference,
        String size,
        String bottleneck,
        OptionalDouble utilization,
        int findings,
        Mark mark) {
    private static final double NOTICEABLE_USD = 0.5;

    /** Whether the scenario leaves it as it is, and what it costs too. */
    public boolean isUntouched() {
        return mark == Mark.SAME && Math.abs(differenceUsd.orElse(0)) < NOTICEABLE_USD;
    }
}
