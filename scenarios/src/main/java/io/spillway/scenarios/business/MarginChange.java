package io.spillway.scenarios.business;

import io.spillway.pricing.cost.Amount;
import io.spillway.scenarios.workspace.BusinessFigures;
import java.util.Optional;

/** Gross margin before and after. "20 % more" may be points or relative: both are here. */
public record MarginChange(Margin before, Margin after) {

    /**
     * Of two totals with the same revenue and other cost; empty without revenue, or when a total is not known: a margin of an
     * "at least" would be wrong.
     */
    public static Optional<MarginChange> of(BusinessFigures business, Amount before, Amount after) {
        return of(business, before, after, 1);
    }

    /** @param volume factor on revenue and other cost of goods sold after the change, as when traffic grows */
    public static Optional<MarginChange> of(BusinessFigures business, Amount before, Amount after, double volume) {
        double revenue = business.revenueUsdPerMonth();
        if (revenue <= 0 || volume <= 0 || !before.isKnown() || !after.isKnown()) {
            return Optional.empty();
        }
        double other = business.otherCogsUsdPerMonth();
        return Optional.of(new MarginChange(
                new Margin(revenue, other, before.value()),
                new Margin(revenue * volume, other * volume, after.value())));
    }

    /** Percentage points: from 50 % to 70 % is 20. */
    public double points() {
        return (after.gross() - before.gross()) * 100;
    }

    /** Share of the margin before: from 50 % to 60 % is 0.2. Not a finite number when there was no margin. */
    public double relative() {
        return (after.gross() - before.gross()) / before.gross();
    }
}
