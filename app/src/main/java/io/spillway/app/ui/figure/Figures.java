package io.spillway.app.ui.figure;

import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Figures as the window shows them: dollars without cents, volumes in billed GB, TB and PB (steps of 1,024), what is unknown in
 * words. Other quantities are written by {@link Quantities}.
 */
public final class Figures {
    /** What stands for a value that nobody knows. */
    public static final String UNKNOWN = "unknown";

    private static final double CENTS_BELOW = 10;
    private static final double HALF_A_CENT = 0.005;
    private static final double STEP = 1024;
    private static final double PER_CENT = 100;
    private static final double NOTICEABLE_PER_CENT = 0.05;
    private static final String[] VOLUMES = {"GB", "TB", "PB", "EB"};
    private static final String[] STORED = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    private static final String[] THOUSANDS = {"", "k", "M", "B"};
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Figures() {}

    /** For example {@code $24,572}, {@code $0.70}, {@code −$11,028}. */
    public static String dollars(double usd) {
        double size = Math.abs(usd);
        if (size < HALF_A_CENT) {
            return "$0";
        }
        String digits = pattern(size < CENTS_BELOW ? "#,##0.00" : "#,##0").format(BigDecimal.valueOf(size));
        return (usd < 0 ? "−$" : "$") + digits;
    }

    /** A large number in groups of three digits, without a currency: {@code 24,572}. */
    public static String grouped(double value) {
        return (value < 0 ? "−" : "") + pattern("#,##0").format(BigDecimal.valueOf(Math.abs(value)));
    }

    /** Dollars of an amount; {@code at least $24,572} and {@code unknown} where that is all that is known. */
    public static String dollars(Amount amount) {
        return switch (amount.certainty()) {
            case KNOWN -> dollars(amount.value());
            case AT_LEAST -> "at least " + dollars(amount.value());
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** An amount in its own unit. */
    public static String amount(Amount amount) {
        if (amount.unit() == Unit.USD_PER_MONTH) {
            return dollars(amount);
        }
        return switch (amount.certainty()) {
            case KNOWN -> text(amount.value(), amount.unit());
            case AT_LEAST -> "at least " + text(amount.value(), amount.unit());
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Bytes of storage in steps of 1,024, bytes per second in steps of 1,000, also those of one host. */
    private static String text(double value, Unit unit) {
        String symbol = unit.symbol();
        if (symbol.equals("B/host/s") || symbol.equals("B/s/host")) {
            return Quantities.text(value, Unit.BYTES_PER_SECOND);
        }
        if (symbol.equals("B") || symbol.equals("B/host")) {
            int step = 0;
            double scaled = value;
            while (Math.abs(scaled) >= STEP && step < STORED.length - 1) {
                scaled /= STEP;
                step++;
            }
            return threeDigits(scaled) + " " + STORED[step];
        }
        return Quantities.text(value, unit);
    }

    /** For example {@code +$1,200} or {@code −$11,028}; empty when the difference is nothing. */
    public static String difference(double usd) {
        return Math.abs(usd) < HALF_A_CENT ? "" : usd > 0 ? "+" + dollars(usd) : dollars(usd);
    }

    /** Change relative to a base: {@code −17.1 %}; empty when there is nothing to relate to. */
    public static String relative(double usd, double base) {
        if (base == 0) {
            return "";
        }
        double percent = usd / base * PER_CENT;
        if (Math.abs(percent) < NOTICEABLE_PER_CENT) {
            return "±0 %";
        }
        return (percent < 0 ? "−" : "+") + pattern("#,##0.0").format(BigDecimal.valueOf(Math.abs(percent))) + " %";
    }

    /** A share from 0 to 1: {@code 67 %}. */
    public static String percent(double share) {
        double percent = share * PER_CENT;
        return pattern(percent > 0 && percent < 1 ? "0.0" : "#,##0").format(BigDecimal.valueOf(percent)) + " %";
    }

    /** Billed volume: {@code 827 TB}. */
    public static String volume(double gb) {
        int step = 0;
        double scaled = gb;
        while (Math.abs(scaled) >= STEP && step < VOLUMES.length - 1) {
            scaled /= STEP;
            step++;
        }
        return threeDigits(scaled) + " " + VOLUMES[step];
    }

    /** Dollars in thousands, millions and billions, for charts: {@code $412k}. */
    public static String shortDollars(double usd) {
        int step = 0;
        double scaled = Math.abs(usd);
        while (scaled >= 999.5 && step < THOUSANDS.length - 1) {
            scaled /= 1000;
            step++;
        }
        return (usd < 0 ? "−$" : "$") + threeDigits(scaled) + THOUSANDS[step];
    }

    /** The same of an amount; {@code at least $412k} and {@code unknown} where that is all that is known. */
    public static String shortDollars(Amount amount) {
        return switch (amount.certainty()) {
            case KNOWN -> shortDollars(amount.value());
            case AT_LEAST -> "at least " + shortDollars(amount.value());
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** A number in thousands, millions and billions, for ticks: {@code 220k}. */
    public static String shortNumber(double value) {
        int step = 0;
        double scaled = Math.abs(value);
        while (scaled >= 999.5 && step < THOUSANDS.length - 1) {
            scaled /= 1000;
            step++;
        }
        return (value < 0 ? "−" : "") + threeDigits(scaled) + THOUSANDS[step];
    }

    /** Whether an amount can stand in a difference by itself. */
    public static boolean isKnown(Amount amount) {
        return amount.certainty() == Certainty.KNOWN;
    }

    private static String threeDigits(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
        return Math.abs(value) >= 1000
                ? pattern("#,##0").format(rounded)
                : rounded.stripTrailingZeros().toPlainString();
    }

    private static DecimalFormat pattern(String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
