package io.spillway.pricing.formula;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateLookup;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of attributes or prices by choice. Immutable and shared by all look-ups of the same column: build it once per
 * catalogue.
 *
 * @param name words for people, such as {@code On-Demand price, us-west-2}
 * @param keys options in the order of the choice; the same list object as the choice's options
 * @param values one per key; 0 where unknown
 * @param unknown which values are unknown; null when none is
 * @param rates the rate behind a value, or null when the column holds attributes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Table(
        String name,
        Unit unit,
        List<String> keys,
        double[] values,
        boolean @Nullable [] unknown,
        @Nullable IntFunction<RateLookup> rates) {
    public Table {
        if (keys.size() != values.length) {
            throw new IllegalArgumentException(name + ": " + keys.size() + " keys but " + values.length + " values");
        }
    }

    public boolean isUnknown(int index) {
        return unknown != null && unknown[index];
    }
}
