package io.spillway.app.figure;

import io.spillway.model.file.JsonNumber;
import io.spillway.model.unit.QuantityReader;
import io.spillway.model.unit.TypedQuantity;
import io.spillway.model.unit.Unit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Money that people type into a field: in the currency shown, or in dollars where they write a dollar sign or {@code USD}. It is
 * kept in dollars.
 */
public final class TypedMoney {
    private static final double CENTS = 100;
    private static final double KEPT = 1_000_000;
    private static final String USD = "USD";

    private TypedMoney() {}

    /** What a field shows of dollars that are kept: cents at most where they are converted; empty for nothing. */
    public static String text(@Nullable Double usd, Notation notation) {
        if (usd == null) {
            return "";
        }
        return JsonNumber.text(notation.isConverted() ? Math.rint(usd * notation.perUsd() * CENTS) / CENTS : usd);
    }

    /**
     * Reads a text for a field.
     *
     * @param unit of dollars, such as {@code USD/mo}
     * @return the dollars it means
     */
    public static TypedQuantity read(String text, Unit unit, Notation notation) {
        String typed = text.strip();
        boolean dollars =
                typed.startsWith("$") || typed.toUpperCase(Locale.ROOT).contains(USD);
        if (!notation.isConverted() || dollars) {
            return new QuantityReader().read(typed, unit);
        }
        return switch (new QuantityReader().read(withoutCurrency(typed, notation), unit)) {
            case TypedQuantity.Refused refused -> refused;
            case TypedQuantity.Understood(double value, String reading) ->
                new TypedQuantity.Understood(Math.rint(value / notation.perUsd() * KEPT) / KEPT, reading);
        };
    }

    private static String withoutCurrency(String typed, Notation notation) {
        for (String name : new String[] {notation.currencyName(), notation.code()}) {
            if (typed.toUpperCase(Locale.ROOT).startsWith(name)) {
                return typed.substring(name.length()).strip();
            }
            if (typed.toUpperCase(Locale.ROOT).endsWith(name)) {
                return typed.substring(0, typed.length() - name.length()).strip();
            }
        }
        return typed;
    }
}
