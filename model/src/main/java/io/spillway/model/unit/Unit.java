package io.spillway.model.unit;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A unit of measure as a product of powers of base symbols, such as {@code msg/s} or {@code USD/GB}.
 *
 * <p>There are no hidden conversions: {@code GB} (billed, 2^30 bytes by default), {@code GiB} and {@code B} are different
 * symbols, and only a factor with a unit such as {@code B/GB} leads from one to another. Adding quantities of different
 * units is a programming error that the formula builder refuses.
 * Instances are interned: equal units are the same object.
 */
public final class Unit {
    private static final Map<String, Unit> KNOWN = new ConcurrentHashMap<>();

    private final String symbol;
    private final Map<Unit, Unit> products = new ConcurrentHashMap<>();
    private final Map<Unit, Unit> quotients = new ConcurrentHashMap<>();

    private Unit(String symbol) {
        this.symbol = symbol;
    }

    /** A pure number, share or choice. */
    public static final Unit ONE = KNOWN.computeIfAbsent("1", Unit::new);

    public static final Unit USD = of("USD");
    public static final Unit USD_PER_MONTH = of("USD/mo");
    public static final Unit MESSAGES_PER_SECOND = of("msg/s");
    public static final Unit BYTES_PER_SECOND = of("B/s");
    public static final Unit GB_PER_MONTH = of("GB/mo");
    public static final Unit HOURS_PER_MONTH = of("h/mo");
    public static final Unit HOST = of("host");

    /**
     * Reads {@code a*b/c/d^2}: factors joined by {@code *}, each after the first {@code /} dividing.
     *
     * @throws IllegalArgumentException on an empty factor or exponent
     */
    public static Unit of(String text) {
        Unit known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        return format(powers(text));
    }

    /** Canonical text; {@code 1} for a pure number. */
    public String symbol() {
        return symbol;
    }

    public Unit times(Unit other) {
        if (other == ONE) {
            return this;
        }
        if (this == ONE) {
            return other;
        }
        Unit product = products.get(other);
        return product != null ? product : products.computeIfAbsent(other, key -> combine(key, 1));
    }

    public Unit per(Unit other) {
        if (other == ONE) {
            return this;
        }
        Unit quotient = quotients.get(other);
        return quotient != null ? quotient : quotients.computeIfAbsent(other, key -> combine(key, -1));
    }

    private Unit combine(Unit other, int sign) {
        TreeMap<String, Integer> powers = powers(symbol);
        powers(other.symbol).forEach((base, power) -> powers.merge(base, sign * power, Integer::sum));
        return format(powers);
    }

    private static TreeMap<String, Integer> powers(String text) {
        TreeMap<String, Integer> powers = new TreeMap<>();
        int sign = 1;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '*' || text.charAt(i) == '/') {
                String factor = text.substring(start, i);
                if (factor.isEmpty()) {
                    throw new IllegalArgumentException("empty factor in unit '" + text + "'");
                }
                if (!factor.equals("1")) {
                    int caret = factor.indexOf('^');
                    String base = caret < 0 ? factor : factor.substring(0, caret);
                    int power = caret < 0 ? 1 : Integer.parseInt(factor.substring(caret + 1));
                    powers.merge(base, sign * power, Integer::sum);
                }
                sign = i < text.length() && text.charAt(i) == '/' ? -1 : 1;
                start = i + 1;
            }
        }
        return powers;
    }

    private static Unit format(TreeMap<String, Integer> powers) {
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        powers.forEach((base, power) -> {
            if (power > 0) {
                if (!above.isEmpty()) {
                    above.append('*');
                }
                above.append(base).append(power == 1 ? "" : "^" + power);
            } else if (power < 0) {
                below.append('/').append(base).append(power == -1 ? "" : "^" + -power);
            }
        });
        if (above.isEmpty()) {
            above.append('1');
        }
        String symbol = above.append(below).toString();
        return KNOWN.computeIfAbsent(symbol, Unit::new);
    }

    @Override
    public String toString() {
        return symbol;
    }
}
