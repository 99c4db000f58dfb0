package io.spillway.model.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

/**
 * Numbers with their unit for people: the only place where a figure is rounded. Four significant digits, whole numbers
 * with thousands separators from 1,000 on, money with cents, unit prices with up to six significant digits, bytes per
 * second in decimal steps.
 */
public final class Quantities {
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_UP);
    private static final String[] BYTE_STEPS = {"B/s", "kB/s", "MB/s", "GB/s", "TB/s", "PB/s"};
    private static final Set<String> COUNTED =
            Set.of("host", "container", "request", "day", "load", "address", "unit", "rule");
    private static final Map<String, String> HOURS_OF = Map.of(
            "h*host/mo", "host-hours/mo",
            "LCU*h/mo", "LCU-hours/mo",
            "address*h/mo", "address-hours/mo",
            "Mmsg/mo", "million messages/mo",
            "GB10/host", "GB (10^9 bytes)/host");
    private static final Map<String, String> PER_UNIT = Map.of(
            "USD/h/host", "/host-hour",
            "USD/LCU/h", "/LCU-hour",
            "USD/address/h", "/address-hour",
            "USD/Mmsg", "/million messages");
    private static final double DECIMAL_STEP = 1000;
    private static final int MINUTES = 60;
    private static final double LEAST_WHOLE_HOURS = 100;
    private static final double LEAST_PLAIN = 1e-6;
    private static final double GREATEST_PLAIN = 1e15;

    private Quantities() {}

    /** For example {@code 176,000 msg/s}, {@code $26,805.60/mo}, {@code $0.085/GB}, {@code 1.25 GB/s}. */
    public static String text(double value, Unit unit) {
        String symbol = unit.symbol();
        if (symbol.equals("USD")) {
            return money(value);
        }
        if (symbol.startsWith("USD/")) {
            String per = PER_UNIT.getOrDefault(symbol, symbol.substring("USD".length()));
            return (per.equals("/mo") ? money(value) : unitPrice(value)) + per;
        }
        if (unit == Unit.BYTES_PER_SECOND) {
            return bytesPerSecond(value);
        }
        if (unit == Unit.ONE) {
            return number(value);
        }
        String shown = number(value);
        return shown + " " + words(symbol, shown.equals("1"));
    }

    /** A unit's symbol as people write it: {@code 50 hosts}, {@code 36,500 host-hours/mo}. */
    private static String words(String symbol, boolean singular) {
        String hours = HOURS_OF.get(symbol);
        if (hours != null) {
            return hours;
        }
        int slash = symbol.indexOf('/');
        String counted = slash < 0 ? symbol : symbol.substring(0, slash);
        String rest = slash < 0 ? "" : symbol.substring(slash);
        String ending = singular || !COUNTED.contains(counted) ? "" : counted.endsWith("s") ? "es" : "s";
        return counted + ending + rest;
    }

    /** A number alone, as in {@link #text}. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < LEAST_PLAIN || size >= GREATEST_PLAIN) {
            return BigDecimal.valueOf(value)
                    .round(FOUR_DIGITS)
                    .stripTrailingZeros()
                    .toString();
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(FOUR_DIGITS);
        return rounded.abs().compareTo(BigDecimal.valueOf(1000)) >= 0
                ? grouped(BigDecimal.valueOf(value), 0)
                : rounded.stripTrailingZeros().toPlainString();
    }

    /** A time as people say it: {@code 4 h 42 min}, {@code 12 min}, from 100 hours on whole hours; not for a unit of billing. */
    public static String hours(double hours) {
        if (!Double.isFinite(hours) || hours < 0) {
            return number(hours) + " h";
        }
        if (hours >= LEAST_WHOLE_HOURS) {
            return number(Math.rint(hours)) + " h";
        }
        long minutes = Math.round(hours * MINUTES);
        if (minutes == 0) {
            return number(Math.rint(hours * MINUTES * MINUTES)) + " s";
        }
        long whole = minutes / MINUTES;
        long rest = minutes % MINUTES;
        String rested = rest == 0 ? "" : rest + " min";
        return whole == 0 ? rested : rest == 0 ? whole + " h" : whole + " h " + rested;
    }

    private static String money(double usd) {
        if (!Double.isFinite(usd)) {
            return String.valueOf(usd);
        }
        BigDecimal cents = BigDecimal.valueOf(usd).setScale(2, RoundingMode.HALF_UP);
        return (cents.signum() < 0 ? "-$" : "$") + grouped(cents.abs(), 2);
    }

    private static String unitPrice(double usd) {
        if (!Double.isFinite(usd)) {
            return String.valueOf(usd);
        }
        BigDecimal rounded = BigDecimal.valueOf(usd).round(SIX_DIGITS).stripTrailingZeros();
        BigDecimal shown = rounded.scale() < 2 ? rounded.setScale(2, RoundingMode.HALF_UP) : rounded;
        return (shown.signum() < 0 ? "-$" : "$") + shown.abs().toPlainString();
    }

    private static String bytesPerSecond(double value) {
        int step = 0;
        double scaled = value;
        while (Math.abs(scaled) >= DECIMAL_STEP && step < BYTE_STEPS.length - 1) {
            scaled /= DECIMAL_STEP;
            step++;
        }
        return number(scaled) + " " + BYTE_STEPS[step];
    }

    /**
     * Rounded, with the thousands apart: {@code 26,805.60}. A format of the JDK's takes several milliseconds to be made the
     * first time.
     *
     * @param decimals digits after the point, also where they are zeros
     */
    public static String grouped(BigDecimal value, int decimals) {
        String digits = value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int begin = digits.startsWith("-") ? 1 : 0;
        int point = digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - 3; at > begin; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
