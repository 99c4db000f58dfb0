package io.spillway.app.report.text;

import io.spillway.model.unit.Unit;
import java.util.Map;

/** Units of the model in the words of FOCUS 1.2 (UnitFormat): nouns in the plural, joined by hyphens. */
final class FocusUnits {
    private static final String PER_MONTH = "/mo";

    /** What is metered over the charge period, which is the month. */
    private static final Map<String, String> METERED = Map.of(
            "h", "Hours",
            "h*host", "Hours",
            "address*h", "Hours",
            "h*nu", "NormalizedUnit-Hours",
            "LCU*h", "LCU-Hours",
            "request", "Requests",
            "unit", "Units",
            "msg", "Messages");

    /** What is kept for the month: the noun in the singular, before the months. */
    private static final Map<String, String> KEPT = Map.of("GiB/s", "GiB/Second");

    private FocusUnits() {}

    static String of(Unit unit) {
        String symbol = unit.symbol();
        if (!symbol.endsWith(PER_MONTH)) {
            return KEPT.getOrDefault(symbol, symbol) + "-Months";
        }
        String metered = symbol.substring(0, symbol.length() - PER_MONTH.length());
        return METERED.getOrDefault(metered, metered);
    }
}
