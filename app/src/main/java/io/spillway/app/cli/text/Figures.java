package io.spillway.app.cli.text;

import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.evaluation.Difference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures as words: what is not known is said, never 0. */
public final class Figures {
    private static final double PERCENT = 100;

    private Figures() {}

    /** Dollars without "per month", for columns that say it: {@code $1,234.56}, {@code at least $5.00}, {@code unknown}. */
    public static String money(Amount amount) {
        return said(amount, Quantities.text(amount.value(), Unit.USD));
    }

    /** With its unit; dollars per million with cents. */
    public static String text(Amount amount) {
        return said(amount, Quantities.text(amount.value(), amount.unit()));
    }

    /** The number without its unit, for columns that say it. */
    public static String number(Amount amount) {
        return said(amount, Quantities.number(amount.value()));
    }

    /** A share as {@code 12.3 %}. */
    public static String percent(Amount share) {
        return said(share, percent(share.value()));
    }

    /** A share as {@code 12.3 %}. */
    public static String percent(double share) {
        return BigDecimal.valueOf(share * PERCENT)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString() + " %";
    }

    /** A count with its unit, such as {@code 38 hosts}. */
    public static String count(Amount amount) {
        String unit = amount.unit().symbol();
        String noun = unit.equals("1") ? "" : " " + unit + (amount.value() == 1 ? "" : "s");
        return said(amount, Quantities.number(amount.value()) + noun);
    }

    /** Dollars more or less, such as {@code +$5.00}; what cannot be said is unknown. */
    public static String difference(Difference difference) {
        return difference.isShown()
                ? signed(difference.value(), Quantities.text(difference.value(), Unit.USD))
                        + (difference.basis() == Difference.Basis.KNOWN_LINES ? "*" : "")
                : "unknown";
    }

    /** A share more or less, such as {@code -12.3 %}; nothing for null. */
    public static String change(@Nullable Double share) {
        return share == null ? "" : signed(share, percent(share));
    }

    private static String signed(double value, String text) {
        return value > 0 && !text.startsWith("+") ? "+" + text : text;
    }

    /** A part's share of a whole; nothing when either is not known, or the whole is 0. */
    public static String share(Amount part, Amount whole) {
        return part.isKnown() && whole.isKnown() && whole.value() != 0 ? percent(part.value() / whole.value()) : "";
    }

    /** A dash for what a thing does not have. */
    public static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String said(Amount amount, String text) {
        return switch (amount.certainty()) {
            case KNOWN -> text;
            // "At least nothing" would say no more than that it is unknown.
            case AT_LEAST -> amount.value() == 0 ? "unknown" : "at least " + text;
            case UNKNOWN -> "unknown";
        };
    }

    /** Whether there is anything to show: a known zero is left out of lists. */
    public static boolean isNothing(Amount amount) {
        return amount.certainty() == Certainty.KNOWN && amount.value() == 0;
    }
}
