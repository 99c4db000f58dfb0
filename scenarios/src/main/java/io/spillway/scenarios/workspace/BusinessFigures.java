package io.spillway.scenarios.workspace;

import io.spillway.model.field.Live;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** What the cost is held against. */
public record BusinessFigures(
        @Live(label = "Revenue", unit = "USD/mo", max = 1e15)
        double revenueUsdPerMonth,

        @Live(label = "Other cost of goods sold", unit = "USD/mo", max = 1e15)
        double otherCogsUsdPerMonth,

        @Structural(label = "Note", optional = true) @Nullable
        String note) {}
