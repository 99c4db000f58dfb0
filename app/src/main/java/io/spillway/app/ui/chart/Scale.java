package io.spillway.app.ui.chart;

import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.text.Texts;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import java.util.List;

/**
 * What an axis counts, and how its numbers are written.
 *
 * @param label with its unit
 * @param options words of the values 0, 1, ... of a choice; empty for numbers
 */
public record Scale(String label, Kind kind, Unit unit, List<String> options) {
    /** How a number is written. */
    public enum Kind {
        DOLLARS,
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

    public static Scale dollars() {
        return new Scale(Texts.of("chart.dollars"), Kind.DOLLARS, Unit.USD_PER_MONTH, List.of());
    }

    public static Scale unitCost() {
        return new Scale(Texts.of("chart.unitCost"), Kind.UNIT_COST, Unit.of("USD/Mmsg"), List.of());
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
        return new Scale(label, Kind.QUANTITY, unit, List.of());
    }

    /** At a tick, where the unit stands beside the axis. */
    public String tick(double value) {
        return switch (kind) {
            case DOLLARS -> Figures.shortDollars(value);
            case UNIT_COST -> Figures.dollars(value);
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
            case DOLLARS, UNIT_COST -> Figures.dollars(value);
            case VOLUME -> Figures.volume(value);
            case QUANTITY -> Quantities.text(value, unit);
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
