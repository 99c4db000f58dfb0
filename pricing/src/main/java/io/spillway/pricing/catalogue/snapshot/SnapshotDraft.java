package io.spillway.pricing.catalogue.snapshot;

import io.spillway.model.file.Findings;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.source.RateSink;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot in the making. It takes what sources read and keeps what its base has beside, so that a price nobody asked for
 * keeps its own older date. Nothing is on disk before {@link SnapshotStore#add}; a draft that is given up leaves no trace.
 * Not safe for several threads at once.
 */
public final class SnapshotDraft implements RateSink {

    /** A region's code is also the name of its file. */
    private static final Pattern REGION = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final @Nullable PriceCatalog base;
    private final LocalDate date;
    private final Map<String, Map<RateKey, Rate>> fresh = new TreeMap<>();
    private final Set<RateKey> disputed = new HashSet<>();
    private final Map<String, InstanceType> types = new TreeMap<>();
    private final Findings findings = new Findings();
    private int rates;

    /**
     * Starts a snapshot.
     *
     * @param base whose prices it keeps where no source has newer ones; null to begin with nothing
     * @param date the day it stands for
     */
    public SnapshotDraft(@Nullable PriceCatalog base, LocalDate date) {
        this.base = base;
        this.date = date;
    }

    @Override
    public void rate(Rate rate) {
        RateKey key = rate.key();
        if (rate.own() || !REGION.matcher(key.region()).matches()) {
            finding(Finding.error(
                    "bad-region",
                    Location.of(key.toString()),
                    "the price " + key + " is of '" + key.region() + "', which is not the code of a region",
                    "it was left out"));
            return;
        }
        if (disputed.contains(key)) {
            return;
        }
        Map<RateKey, Rate> region = fresh.computeIfAbsent(key.region(), code -> new HashMap<>());
        Rate before = region.putIfAbsent(key, rate);
        if (before == null) {
            rates++;
            if (rates > Limits.RATES) {
                throw new SnapshotException(
                        "more than " + Limits.RATES + " prices for one snapshot", "read fewer regions at once");
            }
        } else if (!before.tiers().equals(rate.tiers()) || !before.unit().equals(rate.unit())) {
            region.remove(key);
            disputed.add(key);
            rates--;
            finding(Finding.error(
                    "ambiguous-price",
                    Location.of(key.toString()),
                    "there are two prices for " + key + ": " + text(before) + " and " + text(rate),
                    "neither was taken; type the right one as an own price of the workspace"));
        }
    }

    private static String text(Rate rate) {
        return "$" + rate.tiers().getFirst().usd().toPlainString() + "/" + rate.unit() + " (" + rate.sku() + ", "
                + rate.source() + ")";
    }

    @Override
    public void instanceType(InstanceType type) {
        InstanceType before = types.putIfAbsent(type.name(), type);
        if (before != null && !before.equals(type)) {
            finding(Finding.warning(
                    "ambiguous-instance-type",
                    Location.of(type.name()),
                    "there are two descriptions of the instance type " + type.name(),
                    "the first was taken"));
        }
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
    }

    /** What could not be taken, so far. */
    public List<Finding> findings() {
        return findings.list();
    }

    /** Prices taken from sources, those of the base not counted. */
    public int rateCount() {
        return rates;
    }

    /** Whether no source had anything. */
    public boolean isEmpty() {
        return rates == 0 && types.isEmpty();
    }

    /**
     * The snapshot of what has been taken. Equal content gives an equal id.
     *
     * @param description one sentence for people
     */
    public SealedSnapshot seal(String description) {
        Map<String, String> gaps = base == null ? Map.of() : base.gaps();
        SnapshotFiles files = new SnapshotFiles(date, description, base == null ? "" : base.id(), gaps);
        for (String region : regions()) {
            Map<RateKey, Rate> merged = new HashMap<>();
            if (base != null) {
                base.rates(region).forEach(rate -> merged.put(rate.key(), rate));
            }
            merged.putAll(fresh.getOrDefault(region, Map.of()));
            if (!merged.isEmpty()) {
                files.region(region, merged.values());
            }
        }
        if (base != null) {
            base.instanceTypes().forEach(files::type);
        }
        types.values().forEach(files::type);
        return SealedSnapshot.of("the new snapshot", files.bytes());
    }

    private Set<String> regions() {
        Set<String> regions = new TreeSet<>(fresh.keySet());
        if (base != null) {
            regions.addAll(base.regions());
            regions.add(RateKey.GLOBAL);
        }
        return regions;
    }

    /** A copy of a snapshot in its final form, for example of a bundled one that is to be handed on. */
    public static SealedSnapshot copyOf(PriceCatalog catalog) {
        SnapshotFiles files = new SnapshotFiles(catalog.date(), catalog.description(), catalog.base(), catalog.gaps());
        Set<String> regions = new TreeSet<>(catalog.regions());
        regions.add(RateKey.GLOBAL);
        for (String region : regions) {
            if (!catalog.rates(region).isEmpty()) {
                files.region(region, catalog.rates(region));
            }
        }
        catalog.instanceTypes().forEach(files::type);
        return SealedSnapshot.of(catalog.id(), files.bytes());
    }
}
