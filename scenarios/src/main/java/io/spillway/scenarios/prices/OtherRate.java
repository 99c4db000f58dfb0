package io.spillway.scenarios.prices;

import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A catalogue in which one price is another one's. */
record OtherRate(PriceCatalog others, RateLookup other) implements PriceCatalog {

    @Override
    public String id() {
        return others.id();
    }

    @Override
    public LocalDate date() {
        return others.date();
    }

    @Override
    public String description() {
        return others.description();
    }

    @Override
    public Set<String> regions() {
        return others.regions();
    }

    @Override
    public RateLookup rate(RateKey key) {
        return key.equals(other.key()) ? other : others.rate(key);
    }

    @Override
    public Collection<Rate> rates(String region) {
        return others.rates(region);
    }

    @Override
    public List<InstanceType> instanceTypes() {
        return others.instanceTypes();
    }

    @Override
    public Optional<InstanceType> instanceType(String name) {
        return others.instanceType(name);
    }
}
