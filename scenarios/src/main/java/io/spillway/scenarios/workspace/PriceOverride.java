package io.spillway.scenarios.workspace;

import io.spillway.model.field.Live;
import io.spillway.model.field.Structural;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A price the workspace sets itself: one for every quantity, or tiers.
 *
 * @param usd price per unit; null when there are tiers
 * @param unit what one unit is; null for the catalogue's
 * @param tiers price per unit by the quantity it begins at, as text: {@code "0"}, {@code "10240"}
 * @param date of the source: a day, a month, {@code from..to}, or {@code undated}
 * @param note why it is needed
 */
public record PriceOverride(
        @Live(label = "Price", unit = "USD/unit", max = 1e9, optional = true) @Nullable
        Double usd,

        @Structural(label = "Unit", optional = true) @Nullable
        String unit,

        @Live(label = "Tiers", unit = "USD/unit", max = 1e9, optional = true)
        Map<String, Double> tiers,

        @Structural(label = "Source") String source,
        @Structural(label = "Date") String date,

        @Structural(label = "Note", optional = true) @Nullable
        String note) {

    /** @throws IllegalArgumentException unless it has either a price or tiers that begin at 0 and ascend */
    public PriceOverride {
        tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
        if ((usd == null) == tiers.isEmpty()) {
            throw new IllegalArgumentException("a price override has either 'usd' or 'tiers'");
        }
        double previous = -1;
        for (String from : tiers.keySet()) {
            double start = quantity(from);
            if (previous < 0 ? start != 0 : !(start > previous)) {
                throw new IllegalArgumentException("tiers begin at \"0\" and ascend, not at \"" + from + "\"");
            }
            previous = start;
        }
    }

    /** The quantity a tier's key says. */
    public static double quantity(String from) {
        try {
            return Double.parseDouble(from);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a tier begins at a quantity such as \"10240\", not \"" + from + "\"", e);
        }
    }
}
