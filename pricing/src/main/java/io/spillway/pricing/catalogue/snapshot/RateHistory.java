package io.spillway.pricing.catalogue.snapshot;

import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One price over all snapshots.
 *
 * @param points in the order of the snapshots' dates
 */
public record RateHistory(RateKey key, List<Point> points) {

    public RateHistory {
        points = List.copyOf(points);
    }

    /**
     * What one snapshot says.
     *
     * @param snapshot its id
     * @param snapshotDate the day it stands for, from which on its price is known; the price has its own date
     * @param lookup the price with date and source, or why there is none
     * @param change of the first tier's price since the last point with a price, as a share; empty where that cannot be said
     */
    public record Point(String snapshot, LocalDate snapshotDate, RateLookup lookup, OptionalDouble change) {}

    /** The history in these snapshots, whatever their order. */
    public static RateHistory of(RateKey key, List<PriceCatalog> snapshots) {
        List<PriceCatalog> ordered = new ArrayList<>(snapshots);
        ordered.sort(Comparator.comparing(PriceCatalog::date).thenComparing(PriceCatalog::id));
        List<Point> points = new ArrayList<>();
        Rate before = null;
        for (PriceCatalog catalog : ordered) {
            RateLookup lookup = lookup(catalog, key);
            OptionalDouble change = OptionalDouble.empty();
            if (lookup instanceof RateLookup.Known(Rate rate)) {
                if (before != null && before.unit().equals(rate.unit()) && before.usd() != 0) {
                    change = OptionalDouble.of(rate.usd() / before.usd() - 1);
                }
                before = rate;
            }
            points.add(new Point(catalog.id(), catalog.date(), lookup, change));
        }
        return new RateHistory(key, points);
    }

    /** The price, or why there is none: also that the snapshot is damaged, so that the others can still be shown. */
    public static RateLookup lookup(PriceCatalog catalog, RateKey key) {
        try {
            return catalog.rate(key);
        } catch (SnapshotException e) {
            return new RateLookup.Unknown(key, String.valueOf(e.getMessage()));
        }
    }
}
