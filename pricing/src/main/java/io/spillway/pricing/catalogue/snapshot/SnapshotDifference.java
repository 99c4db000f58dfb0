package io.spillway.pricing.catalogue.snapshot;

import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two price snapshots.
 *
 * @param match text that the keys compared contain; empty for all
 */
public record SnapshotDifference(PriceCatalog a, PriceCatalog b, String match) {

    /** One key; at least one of the rates is there. */
    public record Pair(
            String key, @Nullable Rate a, @Nullable Rate b) {
        /** Whether both are there with the same unit and tiers. */
        public boolean isSame() {
            return a != null && b != null && a.unit().equals(b.unit()) && sameTiers(a, b);
        }

        /** Change of the first tier's price, as a share; empty when it cannot be said. */
        public OptionalDouble change() {
            if (a == null || b == null || a.usd() == 0 || !a.unit().equals(b.unit())) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(b.usd() / a.usd() - 1);
        }

        private static boolean sameTiers(Rate a, Rate b) {
            if (a.tiers().size() != b.tiers().size()) {
                return false;
            }
            for (int i = 0; i < a.tiers().size(); i++) {
                if (a.tiers().get(i).fromQuantity() != b.tiers().get(i).fromQuantity()
                        || a.tiers().get(i).usd().compareTo(b.tiers().get(i).usd()) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Prices of a region by what became of them. */
    public record RegionCount(String region, int same, int lower, int higher, int otherwise, int onlyA, int onlyB) {}

    /** Counts for each region of either snapshot, and for what holds everywhere. */
    public List<RegionCount> counts() {
        List<RegionCount> counts = new ArrayList<>();
        for (String region : regions()) {
            RegionCount count = count(region);
            if (count.same + count.lower + count.higher + count.otherwise + count.onlyA + count.onlyB > 0) {
                counts.add(count);
            }
        }
        return counts;
    }

    /** The prices of a region that are not the same; empty for a region of neither. */
    public List<Pair> in(String region) {
        return pairs(region).stream().filter(pair -> !pair.isSame()).toList();
    }

    /** Regions of either, sorted, and what holds everywhere. */
    public SortedSet<String> regions() {
        TreeSet<String> regions = new TreeSet<>(a.regions());
        regions.addAll(b.regions());
        regions.add(RateKey.GLOBAL);
        return regions;
    }

    private RegionCount count(String region) {
        int same = 0;
        int lower = 0;
        int higher = 0;
        int otherwise = 0;
        int onlyA = 0;
        int onlyB = 0;
        for (Pair pair : pairs(region)) {
            double change = pair.change().orElse(0);
            if (pair.b == null) {
                onlyA++;
            } else if (pair.a == null) {
                onlyB++;
            } else if (pair.isSame()) {
                same++;
            } else if (change < 0) {
                lower++;
            } else if (change > 0) {
                higher++;
            } else {
                otherwise++;
            }
        }
        return new RegionCount(region, same, lower, higher, otherwise, onlyA, onlyB);
    }

    private List<Pair> pairs(String region) {
        Map<String, Pair> pairs = new TreeMap<>();
        for (Rate rate : a.rates(region)) {
            String key = rate.key().toString();
            if (key.contains(match)) {
                pairs.put(key, new Pair(key, rate, null));
            }
        }
        for (Rate rate : b.rates(region)) {
            String key = rate.key().toString();
            if (key.contains(match)) {
                Pair before = pairs.get(key);
                pairs.put(key, new Pair(key, before == null ? null : before.a, rate));
            }
        }
        return List.copyOf(pairs.values());
    }
}
