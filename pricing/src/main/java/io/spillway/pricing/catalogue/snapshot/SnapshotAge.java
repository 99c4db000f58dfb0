package io.spillway.pricing.catalogue.snapshot;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.catalogue.PriceCatalog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How old a snapshot is. */
public record SnapshotAge(PriceCatalog catalog, Clock clock) {

    /** Older than this is worth knowing: AWS changes some price almost every day, and announces larger steps by the quarter. */
    public static final int OLD_DAYS = 90;

    /** Days since the day it stands for; below 0 when that day lies ahead. */
    public long days() {
        return ChronoUnit.DAYS.between(catalog.date(), LocalDate.now(clock));
    }

    /** The day it stands for and its age, such as {@code 2018-11-01, 8 years old}. */
    public String dated() {
        return dated(catalog, LocalDate.now(clock));
    }

    /** The day a snapshot stands for and its age on another day. */
    public static String dated(PriceCatalog catalog, LocalDate today) {
        return catalog.date() + ", " + text(catalog.date(), today);
    }

    /** The age of a day in words: {@code 29 days old}, {@code 8 years 2 months old}, {@code which lies ahead}. */
    public static String text(LocalDate day, LocalDate today) {
        return day.isAfter(today) ? "which lies ahead" : span(day, today) + " old";
    }

    private static String span(LocalDate day, LocalDate today) {
        Period period = Period.between(day, today);
        if (period.getYears() == 0) {
            return count(ChronoUnit.DAYS.between(day, today), "day");
        }
        return count(period.getYears(), "year")
                + (period.getMonths() == 0 ? "" : " " + count(period.getMonths(), "month"));
    }

    private static String count(long count, String noun) {
        return Quantities.number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /**
     * A note when it is older than {@link #OLD_DAYS} days, or its day lies ahead.
     *
     * @param named where a workspace names it
     */
    public Optional<Finding> finding(Location named) {
        long days = days();
        if (days >= 0 && days <= OLD_DAYS) {
            return Optional.empty();
        }
        String what = "the prices of " + catalog.id() + " stand for " + catalog.date();
        return Optional.of(
                days < 0
                        ? note(named, what + ", which lies ahead", "check the clock of this computer")
                        : note(
                                named,
                                what + ", " + span(catalog.date(), LocalDate.now(clock)) + " ago",
                                "'prices refresh' makes a newer snapshot; keep this one for a case of its time"));
    }

    private static Finding note(Location named, String message, String advice) {
        return Finding.note("old-prices", named, message, advice);
    }
}
