package io.spillway.app.ui.canvas;

import io.spillway.model.component.ComponentKind;
import java.util.OptionalDouble;

/**
 * What a component's card shows.
 *
 * @param differenceUsd from the baseline; empty when it is not known or the baseline is shown
 * @param size such as {@code 50 × c5.9xlarge}
 * @param bottleneck the dimension that is used most, such as {@code memory}; empty when none is
 * @param utilization of that dimension, 1 being all that may be used
 * @param findings how many concern it
 */
public record Card(
        String id,
        ComponentKind kind,
        String name,
        String cost,
        OptionalDouble differenceUsd,
        String size,
        String bottleneck,
        OptionalDouble utilization,
        int findings) {}
