package io.spillway.pricing.cost;

import io.spillway.model.component.CdnDistribution;
import io.spillway.model.component.Database;
import io.spillway.model.component.DatabaseEngine;
import io.spillway.model.component.MeteredUsage;
import io.spillway.model.component.MskCluster;
import io.spillway.model.component.OtherCost;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Table;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.rate.CatalogTables;
import io.spillway.pricing.rate.RateBook;
import io.spillway.pricing.sizing.SizedBrokers;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Charges of services that stand for themselves: databases, managed brokers, content delivery, anything else. */
final class ServiceCosts {
    private final Formulas formulas;
    private final ModelInputs inputs;
    private final RateBook rates;
    private final LineItems lines;
    private final Pools cdn;

    ServiceCosts(Formulas formulas, ModelInputs inputs, RateBook rates, LineItems lines, Pools cdn) {
        this.formulas = formulas;
        this.inputs = inputs;
        this.rates = rates;
        this.lines = lines;
        this.cdn = cdn;
    }

    void price(Database database, String region) {
        String id = database.id();
        Inputs in = inputs.of(id);
        Node type = in.get("instanceClass");
        Node deployment = in.get("deployment");
        Node price = formulas.select(
                deployment,
                formulas.lookup(type, classes(region, database.engine(), "Single-AZ", type.options())),
                formulas.lookup(type, classes(region, database.engine(), "Multi-AZ", type.options())));
        Node instances = in.get("instances");
        lines.add(
                new LineItems.Charge(
                        id,
                        "cost.instances",
                        "Database instances",
                        ServiceCategory.DATABASE,
                        "AmazonRDS",
                        "InstanceUsage"),
                instances.times(inputs.hoursPerMonth()),
                price);
        Node storage = formulas.select(
                deployment,
                rates.flat(RateKey.rdsStorage(region, "Single-AZ", "gp2"), "USD/GB/mo"),
                rates.flat(RateKey.rdsStorage(region, "Multi-AZ", "gp2"), "USD/GB/mo"));
        lines.add(
                new LineItems.Charge(
                        id,
                        "cost.storage",
                        "Database storage",
                        ServiceCategory.DATABASE,
                        "AmazonRDS",
                        "RDS:GP2-Storage"),
                in.get("storageGiB").times(instances).times(formulas.constant(1, "GB/GiB")),
                storage);
    }

    private Table classes(String region, DatabaseEngine engine, String deployment, List<String> options) {
        CatalogTables tables = rates.tables();
        String name = switch (engine) {
            case MYSQL -> "MySQL";
            case POSTGRESQL -> "PostgreSQL";
        };
        return tables.prices(
                "RDS " + name + " " + deployment + " price, " + region,
                "USD/h/host",
                options,
                type -> RateKey.rds(region, name, deployment, type));
    }

    void price(MskCluster msk, String region, SizedBrokers brokers) {
        String id = msk.id();
        Inputs in = inputs.of(id);
        Node type = in.get("brokerType");
        Table prices = rates.tables()
                .prices(
                        "MSK broker price, " + region,
                        "USD/h/host",
                        type.options(),
                        broker -> RateKey.mskBroker(region, broker));
        lines.add(
                new LineItems.Charge(
                        id, "cost.brokers", "MSK brokers", ServiceCategory.STREAMING, "AmazonMSK", "Kafka"),
                brokers.brokers().times(inputs.hoursPerMonth()),
                formulas.lookup(type, prices));
        lines.add(
                new LineItems.Charge(
                        id, "cost.storage", "MSK storage", ServiceCategory.STREAMING, "AmazonMSK", "Kafka.Storage.GP2"),
                brokers.brokers().times(in.get("storageGiBPerBroker")).times(formulas.constant(1, "GB/GiB")),
                rates.flat(RateKey.mskStorage(region), "USD/GB/mo"));
    }

    /** Content delivery; origin fetches from AWS are free. The geography decides the pool, so every geography has one. */
    void price(CdnDistribution distribution) {
        String id = distribution.id();
        Inputs in = inputs.of(id);
        Node geography = in.get("geography");
        List<String> geographies = geography.options();
        Node loads = in.get("loadsPerMonth");
        Node gb = loads.times(in.get("objectBytes"))
                .per(inputs.assumptions().get("bytesPerGb"))
                .as(id, "gb", "GB delivered");
        Node[] prices = new Node[geographies.size()];
        for (int i = 0; i < prices.length; i++) {
            String name = geographies.get(i);
            prices[i] = rates.flat(RateKey.cloudFrontRequests(name), "USD/request");
            Node[] here = new Node[prices.length];
            Arrays.fill(here, formulas.constant(0, gb.unit()));
            here[i] = gb;
            cdn.add(
                    RateKey.cloudFrontEgress(name),
                    new LineItems.Charge(
                            id,
                            "cost.egress." + name.replace(' ', '-'),
                            "Delivery, " + name,
                            ServiceCategory.CDN,
                            "AmazonCloudFront",
                            "DataTransfer-Out-Bytes"),
                    formulas.select(geography, here));
        }
        lines.add(
                new LineItems.Charge(
                        id,
                        "cost.requests",
                        "HTTPS requests",
                        ServiceCategory.CDN,
                        "AmazonCloudFront",
                        "Requests-HTTPS"),
                loads.times(in.get("requestsPerLoad")),
                formulas.select(geography, prices));
    }

    /** A typed price, or that of the catalogue where the typed one is negative, by its tiers. */
    void price(MeteredUsage usage, String region) {
        String id = usage.id();
        Inputs in = inputs.of(id);
        Node quantity = in.get("quantityPerMonth");
        Node typed = in.get("usdPerUnit");
        Node published = formulas.constant(0, typed.unit()).exceeds(typed);
        RateKey key = meteredRate(usage, region);
        Node price = null;
        Node list;
        if (usage.usage() == null) {
            Node none = formulas.rate(
                    id,
                    "price",
                    "No price",
                    typed.unit(),
                    0,
                    new RateLookup.Unknown(key, id + " names no usage of the price catalogue and has no typed price"));
            price = formulas.when(published, none, typed);
            list = quantity.times(price);
        } else if (rates.isTiered(key)) {
            list = formulas.when(published, rates.tiered(key, "USD/unit", quantity), quantity.times(typed));
        } else {
            price = formulas.when(published, rates.flat(key, "USD/unit"), typed);
            list = quantity.times(price);
        }
        lines.add(
                new LineItems.Charge(
                        id, "cost.usage", usage.name(), ServiceCategory.OTHER, usage.service(), key.usage()),
                quantity,
                price,
                list);
    }

    /** The rate of the region, or the one that holds everywhere where the region has none. */
    private RateKey meteredRate(MeteredUsage usage, String region) {
        RateKey here = new RateKey(usage.service(), region, Objects.requireNonNullElse(usage.usage(), "typed price"));
        RateKey everywhere = new RateKey(here.service(), RateKey.GLOBAL, here.usage());
        PriceCatalog catalog = rates.tables().catalog();
        boolean global = catalog.rate(here) instanceof RateLookup.Unknown
                && catalog.rate(everywhere) instanceof RateLookup.Known;
        return global ? everywhere : here;
    }

    void price(OtherCost cost) {
        Node usd = inputs.of(cost.id()).get("usdPerMonth");
        lines.addForeign(
                new LineItems.Charge(
                        cost.id(),
                        "cost.month",
                        cost.name(),
                        ServiceCategory.OTHER,
                        "Other",
                        cost.category().name()),
                usd,
                usd);
    }
}
