package io.spillway.scenarios.business;

import io.spillway.model.unit.Unit;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.resilience.ResilienceChange;
import io.spillway.scenarios.workspace.Change;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change with what it saves.
 *
 * @param savings USD per month by measure, those that exist; positive when it saves
 * @param resilience what it loses and gains; null when that is not known, or there is nothing to compute
 * @param payback by {@link #saving}
 */
public record LedgerRow(
        Change change,
        Waterfall.Kind kind,
        Map<Measure, Difference> savings,
        @Nullable ResilienceChange resilience,
        Payback payback) {
    public LedgerRow {
        EnumMap<Measure, Difference> ordered = new EnumMap<>(Measure.class);
        ordered.putAll(savings);
        savings = Collections.unmodifiableMap(ordered);
    }

    /** By the most reliable measure that gives one; unknown when none does. */
    public Difference saving() {
        return saving(savings);
    }

    static Difference saving(Map<Measure, Difference> savings) {
        for (Measure measure : Measure.values()) {
            Difference saving = savings.get(measure);
            if (saving != null && saving.isShown()) {
                return saving;
            }
        }
        return Difference.unknown(Unit.USD_PER_MONTH);
    }
}
