package io.spillway.pricing.catalogue.snapshot;

import io.spillway.model.file.Findings;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.instance.InstanceType;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.ReservedTerms;
import io.spillway.pricing.catalogue.source.RateSink;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Which price holds where both the base and a source have one, and which day the snapshot stands for. */
    public enum Precedence {
        /** The source's, for it was asked today; the snapshot stands for today. */
        ASKED_TODAY,
        /** The newer one, for a price list may be old; the snapshot stands for the day of its newest price or of its base. */
        NEWER_PRICE
    }

    private final @Nullable PriceCatalog base;
    private final LocalDate today;
    private final Precedence precedence;
    private final Map<String, Map<RateKey, Rate>> fresh = new TreeMap<>();
    private final Set<RateKey> disputed = new HashSet<>();
    private final Map<String, InstanceType> types = new TreeMap<>();
    private final Findings findings = new Findings();
    private int rates;

    /**
     * Starts a snapshot.
     *
     * @param base whose prices it keeps where no source has newer ones; null to begin with nothing
     * @param precedence which price holds where the base has one too
     */
    public SnapshotDraft(@Nullable PriceCatalog base, LocalDate today, Precedence precedence) {
        this.base = base;
        this.today = today;
        this.precedence = precedence;
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
    public Optional<Rate> known(RateKey key) {
        return base != null && base.rate(key) instanceof RateLookup.Known(Rate rate)
                ? Optional.of(rate)
                : Optional.empty();
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

    /** Prices taken from sources, those of the base not counted. Prices that are too old are known after {@link #seal}. */
    public int rateCount() {
        return rates;
    }

    /** Whether no source had anything that was taken. */
    public boolean isEmpty() {
        return rates == 0 && types.isEmpty();
    }

    /** Whether something was taken that the base does not have already, price, date and source alike. */
    boolean isNew() {
        return base == null
                || precedence == Precedence.ASKED_TODAY
                || !types.values().stream()
                        .allMatch(type -> base.instanceType(type.name())
                                .filter(type::equals)
                                .isPresent())
                || !fresh.values().stream()
                        .flatMap(region -> region.values().stream())
                        .allMatch(rate -> known(rate.key()).filter(rate::equals).isPresent());
    }

    /**
     * The snapshot of what has been taken. Equal content gives an equal id.
     *
     * @param description one sentence for people
     */
    public SealedSnapshot seal(String description) {
        leaveOutOlder();
        Map<String, String> gaps = base == null ? Map.of() : base.gaps();
        SnapshotFiles files = new SnapshotFiles(day(), description, base == null ? "" : base.id(), gaps);
        for (String region : regions()) {
            Map<RateKey, Rate> merged = merged(region);
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

    private Map<RateKey, Rate> merged(String region) {
        Map<RateKey, Rate> taken = fresh.getOrDefault(region, Map.of());
        Map<RateKey, Rate> merged = new HashMap<>();
        if (base != null) {
            base.rates(region).forEach(rate -> merged.put(rate.key(), rate));
        }
        // The base's upfront and recurring parts belong to its own effective price, not to a newer one.
        for (RateKey key : taken.keySet()) {
            ReservedTerms.parts(key).forEach(merged::remove);
        }
        merged.putAll(taken);
        return merged;
    }

    private void leaveOutOlder() {
        if (base == null || precedence == Precedence.ASKED_TODAY) {
            return;
        }
        int older = 0;
        String example = "";
        for (Map<RateKey, Rate> region : fresh.values()) {
            var each = region.values().iterator();
            while (each.hasNext()) {
                Rate rate = each.next();
                if (base.rate(rate.key()) instanceof RateLookup.Known(Rate held) && isOlder(rate.date(), held.date())) {
                    each.remove();
                    rates--;
                    older++;
                    example = rate.key() + " (" + rate.date() + ", there " + held.date() + ")";
                }
            }
        }
        if (older > 0) {
            finding(Finding.warning(
                    "older-price",
                    Location.of(""),
                    Quantities.number(older) + " prices are older than those of " + base.id()
                            + " and were left out, such as " + example,
                    "to have them, begin with nothing instead of " + base.id()));
        }
    }

    private static boolean isOlder(PriceDate date, PriceDate held) {
        return held.earliest()
                .map(since -> date.latest().map(until -> until.isBefore(since)).orElse(true))
                .orElse(false);
    }

    private LocalDate day() {
        if (precedence == Precedence.ASKED_TODAY) {
            return today;
        }
        LocalDate newest = fresh.values().stream()
                .flatMap(region -> region.values().stream())
                .flatMap(rate -> rate.date().latest().stream())
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(base == null ? today : base.date());
        return base == null || newest.isAfter(base.date()) ? newest : base.date();
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
