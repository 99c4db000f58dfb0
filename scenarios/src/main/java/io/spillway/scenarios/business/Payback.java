package io.spillway.scenarios.business;

import io.spillway.pricing.formula.Rounding;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.workspace.Change;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When a change has earned its effort: effort in days times the day rate, against the monthly saving times the confidence in it.
 */
public sealed interface Payback {
    /** It saves nothing. */
    record Never(double costUsd) implements Payback {}

    /** Effort, day rate or saving is not known. */
    record Unknown(String reason) implements Payback {}

    /**
     * It pays.
     *
     * @param months of saving that equal the effort
     * @param month by whose end it is paid back; null when the change has no start
     */
    record After(double costUsd, double months, @Nullable YearMonth month) implements Payback {}

    /** @param saving of the change, USD per month: positive when it saves */
    static Payback of(Change change, Difference saving) {
        Double days = change.effortDays();
        Double rate = change.dayRateUsd();
        if (days == null || (days > 0 && rate == null)) {
            return new Unknown("no " + (days == null ? "effort" : "day rate") + " is stated");
        }
        double cost = days == 0 || rate == null ? 0 : days * rate;
        if (!saving.isShown()) {
            return new Unknown("the saving is unknown");
        }
        double monthly = saving.value() * change.confidence();
        if (!Rounding.greater(monthly, 0)) {
            return new Never(cost);
        }
        double months = cost / monthly;
        YearMonth starts = change.starts();
        long whole = (long) Math.min(1e6, Math.max(1, Rounding.ceiling(months)));
        return new After(cost, months, starts == null ? null : starts.plusMonths(whole - 1));
    }
}
