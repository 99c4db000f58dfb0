package io.spillway.app.ui.picker;

import io.spillway.model.component.Database;
import io.spillway.model.component.DatabaseDeployment;
import io.spillway.model.component.DatabaseEngine;
import io.spillway.model.field.Domain;
import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.rate.CatalogTables;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The types of a domain with the specifications and prices of the catalogue. */
final class TypeRows {
    private final CatalogTables tables;
    private final Domain domain;
    private final String region;
    private final @Nullable Database database;

    /** @param database the database whose engine and deployment set the price; null for another domain, or when it is not known */
    TypeRows(CatalogTables tables, Domain domain, String region, @Nullable Database database) {
        this.tables = tables;
        this.domain = domain;
        this.region = region;
        this.database = database;
    }

    List<TypeRow> of(String current) {
        return ModelInputs.options(tables, region, domain).stream()
                .map(name -> row(name, current))
                .toList();
    }

    private TypeRow row(String name, String current) {
        Optional<InstanceType> type = tables.catalog().instanceType(machine(name));
        return new TypeRow(
                name,
                figure(type, InstanceType::vcpu),
                figure(type, InstanceType::memoryGiB),
                type.map(InstanceType::networkBaselineGbps).orElse(OptionalDouble.empty()),
                figure(type, InstanceType::localDiskGbTotal),
                price(name),
                Optional.empty(),
                name.equals(current));
    }

    /** The machine behind a database class or broker type. */
    private String machine(String name) {
        return domain == Domain.INSTANCE_TYPE ? name : name.substring(name.indexOf('.') + 1);
    }

    private OptionalDouble price(String name) {
        PriceCatalog catalog = tables.catalog();
        RateLookup lookup = catalog.rate(
                switch (domain) {
                    case DATABASE_CLASS -> RateKey.rds(region, engine(), deployment(), name);
                    case MSK_BROKER_TYPE -> RateKey.mskBroker(region, name);
                    case INSTANCE_TYPE, CDN_GEOGRAPHY, NONE -> RateKey.ec2OnDemand(region, name);
                });
        return lookup instanceof RateLookup.Known(var rate) ? OptionalDouble.of(rate.usd()) : OptionalDouble.empty();
    }

    private String engine() {
        return database != null && database.engine() == DatabaseEngine.POSTGRESQL ? "PostgreSQL" : "MySQL";
    }

    private String deployment() {
        return database != null && database.deployment() == DatabaseDeployment.MULTI_AZ ? "Multi-AZ" : "Single-AZ";
    }

    private static OptionalDouble figure(Optional<InstanceType> type, ToDoubleFunction<InstanceType> figure) {
        return type.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(figure.applyAsDouble(type.get()));
    }
}
