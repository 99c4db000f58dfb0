package io.spillway.scenarios.workspace;

import io.spillway.model.field.Live;
import io.spillway.model.field.Structural;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the cost is held against.
 *
 * @param companies others, by id, whose margins and multiples are shown beside one's own
 */
public record BusinessFigures(
        @Live(label = "Revenue", unit = "USD/mo", max = 1e15)
        double revenueUsdPerMonth,

        @Live(label = "Other cost of goods sold", unit = "USD/mo", max = 1e15)
        double otherCogsUsdPerMonth,

        @Structural(label = "Note", optional = true) @Nullable
        String note,

        @Structural(label = "Companies", optional = true) Map<String, Company> companies) {

    public BusinessFigures {
        companies = Collections.unmodifiableMap(new LinkedHashMap<>(companies));
    }

    /** Without other companies. */
    public BusinessFigures(double revenueUsdPerMonth, double otherCogsUsdPerMonth, @Nullable String note) {
        this(revenueUsdPerMonth, otherCogsUsdPerMonth, note, Map.of());
    }
}
