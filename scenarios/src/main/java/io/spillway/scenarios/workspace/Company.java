package io.spillway.scenarios.workspace;

import io.spillway.model.field.Live;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/**
 * A company to hold one's own gross margin against.
 *
 * @param revenueMultiple enterprise value over yearly revenue
 * @param grossMargin share of revenue left after the cost of goods sold; negative when that is larger
 * @param source where the two figures are from; null when nobody said
 */
public record Company(
        @Structural(label = "Name") String name,

        @Live(label = "Revenue multiple", max = 1e4) double revenueMultiple,

        @Live(label = "Gross margin", min = -10, max = 1) double grossMargin,

        @Structural(label = "Source", optional = true) @Nullable
        String source) {}
