package io.spillway.app.figure;

import io.spillway.model.unit.Quantities;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Figures as the window shows them whatever is preferred: dollars without cents, volumes in billed GB, TB and PB (steps of 1,024),
 * shares. What follows the preferences is written by a {@link Notation}.
 */
public final class Figures {
    /** What stands for a value that nobody knows. */
    public static final String UNKNOWN = "unknown";

    private static final double CENTS_BELOW = 10;
    private static final double HALF_A_CENT = 0.005;
    private static final double STEP = 1024;
    private static final double PER_CENT = 100;
    private static final double NOTICEABLE_PER_CENT = 0.05;
    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d{4,}(\\.\\d+)?");
    private static final Pattern THOUSAND = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");
    private static final String[] VOLUMES = {"GB", "TB", "PB", "EB"};
    private static final String[] THOUSANDS = {"", "k", "M", "B"};
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Figures() {}

    /** For example {@code $24,572}, {@code $0.70}, {@code −$11,028}. */
    public static String dollars(double usd) {
        return Notation.PLAIN.money(usd);
    }

    /** @param sign of the currency, which stands before the digits */
    static String money(String sign, double value) {
        double size = Math.abs(value);
        if (size < HALF_A_CENT) {
            return sign + "0";
        }
        String digits = Quantities.grouped(BigDecimal.valueOf(size), size < CENTS_BELOW ? 2 : 0);
        return (value < 0 ? "−" : "") + sign + digits;
    }

    /** A large number in groups of three digits, without a currency: {@code 24,572}. */
    public static String grouped(double value) {
        return (value < 0 ? "−" : "") + Quantities.grouped(BigDecimal.valueOf(Math.abs(value)), 0);
    }

    /** The digits of a number with its thousands apart, to be read: {@code 2,500,000.5}. Any other text stays as it is. */
    public static String inGroups(String digits) {
        if (!LONG_NUMBER.matcher(digits).matches()) {
            return digits;
        }
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        return THOUSAND.matcher(whole).replaceAll(",") + digits.substring(whole.length());
    }

    /** Dollars of an amount; {@code at least $24,572} and {@code unknown} where that is all that is known. */
    public static String dollars(Amount amount) {
        return Notation.PLAIN.money(amount);
    }

    /** For example {@code +$1,200} or {@code −$11,028}; empty when the difference is nothing. */
    public static String difference(double usd) {
        return Notation.PLAIN.difference(usd);
    }

    static String difference(String sign, double value) {
        return Math.abs(value) < HALF_A_CENT ? "" : value > 0 ? "+" + money(sign, value) : money(sign, value);
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
        return (percent < 0 ? "−" : "+") + Quantities.grouped(BigDecimal.valueOf(Math.abs(percent)), 1) + " %";
    }

    /** A share from 0 to 1: {@code 67 %}. */
    public static String percent(double share) {
        double percent = share * PER_CENT;
        return Quantities.grouped(BigDecimal.valueOf(percent), percent > 0 && percent < 1 ? 1 : 0) + " %";
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

    static String shortMoney(String sign, double value) {
        return (value < 0 ? "−" : "") + sign + shortNumber(Math.abs(value));
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

    static String threeDigits(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
        return Math.abs(value) >= 1000
                ? Quantities.grouped(rounded, 0)
                : rounded.stripTrailingZeros().toPlainString();
    }
}
