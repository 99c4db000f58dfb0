package io.spillway.pricing.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The date of a price, as precise as its source is: a day, a month, a range, or undated.
 *
 * @param text as the source gives it: {@code 2024-09-25}, {@code 2024-09}, {@code 2017-11..2019-10}, {@code undated}
 * @param earliest first day it can be of; empty when undated
 * @param latest last day it can be of; empty when undated
 */
public record PriceDate(String text, Optional<LocalDate> earliest, Optional<LocalDate> latest) {

    /** The date of a price whose source gives none. */
    public static final PriceDate UNDATED = new PriceDate("undated", Optional.empty(), Optional.empty());

    private static final String RANGE = "..";

    /** A date known to the day. */
    public static PriceDate of(LocalDate day) {
        return new PriceDate(day.toString(), Optional.of(day), Optional.of(day));
    }

    /**
     * Reads a day, a month, a range of the two ({@code from..to}) or {@code undated}.
     *
     * @throws IllegalArgumentException naming the text when it is none of these
     */
    public static PriceDate parse(String text) {
        if (text.equals(UNDATED.text)) {
            return UNDATED;
        }
        int range = text.indexOf(RANGE);
        String from = range < 0 ? text : text.substring(0, range);
        String to = range < 0 ? text : text.substring(range + RANGE.length());
        try {
            LocalDate earliest = firstDay(from);
            LocalDate latest = lastDay(to);
            if (latest.isBefore(earliest)) {
                throw new DateTimeException("ends before it starts");
            }
            return new PriceDate(text, Optional.of(earliest), Optional.of(latest));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a price date: expected 2024-09-25, 2024-09, 2017-11..2019-10 or undated", e);
        }
    }

    private static LocalDate firstDay(String text) {
        return text.length() == 7 ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
    }

    private static LocalDate lastDay(String text) {
        return text.length() == 7 ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
    }

    public boolean known() {
        return earliest.isPresent();
    }

    @Override
    public String toString() {
        return text;
    }
}
