package io.spillway.scenarios.prices;

import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.DatedRule;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A catalogue in which one price, rule or instance type is another one's. */
record AlteredCatalog(PriceCatalog others, SnapshotCause cause) implements PriceCatalog {

    @Override
    public String id() {
        return others.id();
    }

    @Override
    public LocalDate date() {
        return others.date();
    }

    @Override
    public LocalDate ruleDate(DatedRule rule) {
        return cause instanceof SnapshotCause.Rule altered && altered.rule() == rule
                ? altered.after()
                : others.ruleDate(rule);
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
        return cause instanceof SnapshotCause.Price altered && altered.key().equals(key)
                ? altered.after()
                : others.rate(key);
    }

    @Override
    public Collection<Rate> rates(String region) {
        return others.rates(region);
    }

    @Override
    public List<InstanceType> instanceTypes() {
        return others.instanceTypes().stream().map(this::altered).toList();
    }

    @Override
    public Optional<InstanceType> instanceType(String name) {
        return others.instanceType(name).map(this::altered);
    }

    private InstanceType altered(InstanceType type) {
        return cause instanceof SnapshotCause.Machine altered && altered.id().equals(type.name())
                ? altered.after()
                : type;
    }
}
