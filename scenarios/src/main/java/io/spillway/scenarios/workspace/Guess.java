package io.spillway.scenarios.workspace;

import io.spillway.model.field.Live;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/**
 * Why a number of the workspace is what it is.
 *
 * @param date of the source, as precise as it is known
 * @param low least value thought possible; null when nobody said
 * @param high greatest value thought possible; null when nobody said
 */
public record Guess(
        @Structural(label = "Reasoning") String reasoning,

        @Structural(label = "Source", optional = true) @Nullable
        String source,

        @Structural(label = "Date", optional = true) @Nullable
        String date,

        @Live(label = "Low", min = -1e18, max = 1e18, optional = true) @Nullable
        Double low,

        @Live(label = "High", min = -1e18, max = 1e18, optional = true) @Nullable
        Double high) {

    /** @throws IllegalArgumentException when low is above high */
    public Guess {
        if (low != null && high != null && low > high) {
            throw new IllegalArgumentException("low is " + low + ", above high, which is " + high);
        }
    }
}
