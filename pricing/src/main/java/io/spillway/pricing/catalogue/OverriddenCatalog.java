package io.spillway.pricing.catalogue;

import io.spillway.model.instance.InstanceType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A catalogue with the prices of a workspace on top. An overridden rate is marked {@link Rate#own}; it also answers
 * where the snapshot has no price or says that nothing was charged.
 */
public final class OverriddenCatalog implements PriceCatalog {

    private final PriceCatalog base;
    private final Map<RateKey, Rate> own;
    private final Map<String, Collection<Rate>> ratesByRegion = new ConcurrentHashMap<>();

    /**
     * @throws IllegalArgumentException when two overrides have the same key, or one has no valid tiers
     */
    public OverriddenCatalog(PriceCatalog base, Collection<RateOverride> overrides) {
        this.base = base;
        Map<RateKey, Rate> rates = new TreeMap<>();
        for (RateOverride override : overrides) {
            if (rates.put(override.key(), ownRate(base, override)) != null) {
                throw new IllegalArgumentException("rate " + override.key() + " is overridden twice");
            }
        }
        this.own = Collections.unmodifiableMap(rates);
    }

    private static Rate ownRate(PriceCatalog base, RateOverride override) {
        String unit = override.unit();
        String sku = "";
        if (base.rate(override.key()) instanceof RateLookup.Known(Rate published)) {
            unit = unit.isEmpty() ? published.unit() : unit;
            sku = published.sku();
        }
        String source =
                override.note().isEmpty() ? override.source() : override.source() + " (" + override.note() + ")";
        return new Rate(override.key(), unit, override.tiers(), sku, override.date(), source, true);
    }

    /** The workspace's own rates, by key. */
    public Collection<Rate> ownRates() {
        return own.values();
    }

    @Override
    public String id() {
        return base.id();
    }

    @Override
    public LocalDate date() {
        return base.date();
    }

    @Override
    public LocalDate ruleDate(DatedRule rule) {
        return base.ruleDate(rule);
    }

    @Override
    public String description() {
        return base.description();
    }

    @Override
    public Map<String, String> gaps() {
        return base.gaps();
    }

    @Override
    public String base() {
        return base.base();
    }

    @Override
    public Set<String> regions() {
        Set<String> regions = new TreeSet<>(base.regions());
        for (Rate rate : own.values()) {
            regions.add(rate.key().region());
        }
        regions.remove(RateKey.GLOBAL);
        return Collections.unmodifiableSet(regions);
    }

    @Override
    public RateLookup rate(RateKey key) {
        Rate rate = own.get(key);
        if (rate != null) {
            return new RateLookup.Known(rate);
        }
        // Upfront and recurring parts follow an own effective rate, not the published one beside it.
        boolean ownEffective =
                ReservedTerms.effectiveKey(key).filter(own::containsKey).isPresent();
        return ownEffective ? ReservedTerms.derive(key, this::rate).orElseGet(() -> base.rate(key)) : base.rate(key);
    }

    @Override
    public Collection<Rate> rates(String region) {
        return ratesByRegion.computeIfAbsent(region, this::withOwn);
    }

    private Collection<Rate> withOwn(String region) {
        Map<RateKey, Rate> here = new LinkedHashMap<>();
        for (Rate rate : own.values()) {
            if (rate.key().region().equals(region)) {
                here.put(rate.key(), rate);
            }
        }
        if (here.isEmpty()) {
            return base.rates(region);
        }
        List<Rate> rates = new ArrayList<>();
        for (Rate rate : base.rates(region)) {
            Rate mine = here.remove(rate.key());
            rates.add(mine == null ? rate : mine);
        }
        if (!here.isEmpty()) {
            rates.addAll(here.values());
            rates.sort((a, b) -> a.key().compareTo(b.key()));
        }
        return Collections.unmodifiableList(rates);
    }

    @Override
    public List<InstanceType> instanceTypes() {
        return base.instanceTypes();
    }

    @Override
    public Optional<InstanceType> instanceType(String name) {
        return base.instanceType(name);
    }
}
