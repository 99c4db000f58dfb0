package io.spillway.app.ui.chart;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.model.unit.Unit;
import java.util.List;

/**
 * What an axis counts, and how its numbers are written.
 *
 * @param label with its unit
 * @param options words of the values 0, 1, ... of a choice; empty for numbers
 * @param notation of what is counted, which is in dollars and bytes
 */
public record Scale(String label, Kind kind, Unit unit, List<String> options, Notation notation) {
    /** How a number is written. */
    public enum Kind {
        MONEY,
        UNIT_COST,
        VOLUME,
        QUANTITY,
        HOUR,
        PERCENT,
        MONTH
    }

    public Scale {
        options = List.copyOf(options);
    }

    public Scale(String label, Kind kind, Unit unit, List<String> options) {
        this(label, kind, unit, options, Notation.PLAIN);
    }

    public static Scale dollars() {
        return money(Notation.PLAIN);
    }

    /** Money a month. */
    public static Scale money(Notation notation) {
        return new Scale(
                Texts.of("chart.money", notation.currencyName()), Kind.MONEY, Unit.USD_PER_MONTH, List.of(), notation);
    }

    public static Scale unitCost() {
        return unitCost(Notation.PLAIN);
    }

    /** Money per million messages. */
    public static Scale unitCost(Notation notation) {
        return new Scale(
                Texts.of("chart.unitCost", notation.currencyName()),
                Kind.UNIT_COST,
                Unit.of("USD/Mmsg"),
                List.of(),
                notation);
    }

    /** Billed volume: GB, TB, PB in steps of 1,024. */
    public static Scale volume() {
        return new Scale(Texts.of("chart.volume"), Kind.VOLUME, Unit.GB_PER_MONTH, List.of());
    }

    /** Hours of the day. */
    public static Scale hours() {
        return new Scale(Texts.of("chart.hourOfDay"), Kind.HOUR, Unit.ONE, List.of());
    }

    /** Shares of one. */
    public static Scale percent(String label) {
        return new Scale(label, Kind.PERCENT, Unit.ONE, List.of());
    }

    /** Months, counted from 0. */
    public static Scale months(List<String> names) {
        return new Scale(Texts.of("chart.month"), Kind.MONTH, Unit.ONE, names);
    }

    public static Scale of(String label, Unit unit) {
        return of(label, unit, Notation.PLAIN);
    }

    public static Scale of(String label, Unit unit, Notation notation) {
        return new Scale(label, Kind.QUANTITY, unit, List.of(), notation);
    }

    /** Whether the numbers are money that is shown in another currency than it is computed in. */
    boolean isConverted() {
        return notation.isConverted() && (kind == Kind.MONEY || kind == Kind.UNIT_COST);
    }

    /** At a tick, where the unit stands beside the axis. */
    public String tick(double value) {
        return switch (kind) {
            case MONEY -> notation.shortMoney(value);
            case UNIT_COST -> notation.money(value);
            case VOLUME -> Figures.volume(value);
            case QUANTITY -> Figures.shortNumber(value);
            case HOUR -> String.valueOf(Math.round(value));
            case PERCENT -> Figures.percent(value);
            case MONTH -> month(value);
        };
    }

    /** The whole of it, with its unit. */
    public String text(double value) {
        return switch (kind) {
            case MONEY, UNIT_COST -> notation.money(value);
            case VOLUME -> Figures.volume(value);
            case QUANTITY -> notation.quantity(value, unit);
            case HOUR -> Texts.of("chart.hour", String.valueOf(Math.round(value)));
            case PERCENT -> Figures.percent(value);
            case MONTH -> month(value);
        };
    }

    private String month(double value) {
        int index = (int) Math.round(value);
        return index >= 0 && index < options.size() ? options.get(index) : "";
    }
}
