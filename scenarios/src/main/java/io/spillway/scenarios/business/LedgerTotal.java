package io.spillway.scenarios.business;

import java.util.List;

/**
 * Sum over changes.
 *
 * @param key what they share: a status, an owner; empty for all
 * @param changes how many
 * @param unknown how many of them have no known saving and are left out
 * @param usdPerMonth sum of the known savings
 * @param effortDays sum of the efforts stated
 */
public record LedgerTotal(String key, int changes, int unknown, double usdPerMonth, double effortDays) {
    private static final int MONTHS = 12;

    static LedgerTotal of(String key, List<LedgerRow> rows) {
        int unknown = 0;
        double usd = 0;
        double days = 0;
        for (LedgerRow row : rows) {
            if (row.saving().isShown()) {
                usd += row.saving().value();
            } else {
                unknown++;
            }
            Double effort = row.change().effortDays();
            days += effort == null ? 0 : effort;
        }
        return new LedgerTotal(key, rows.size(), unknown, usd, days);
    }

    public double usdPerYear() {
        return usdPerMonth * MONTHS;
    }

    /** Mean over the changes with a known saving; 0 without one. */
    public double meanUsdPerYear() {
        return changes == unknown ? 0 : usdPerYear() / (changes - unknown);
    }
}
