package io.spillway.pricing.rate;

import io.spillway.model.instance.InstanceType;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.CatalogChoices;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.Table;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Columns of one catalogue by choice: attributes of instance types, and prices by instance type, database class or broker
 * type. Built on demand, kept for as long as the catalogue is used, safe for any thread.
 */
public final class CatalogTables {
    /** Geographies of CloudFront's price list. */
    public static final List<String> CDN_GEOGRAPHIES = List.of(
            "United States",
            "Canada",
            "EU",
            "Asia Pacific",
            "Japan",
            "Australia",
            "India",
            "South America",
            "Middle East",
            "South Africa");

    private final PriceCatalog catalog;
    private final List<InstanceType> types;
    private final List<String> typeNames;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();
    private final Map<String, List<String>> options = new ConcurrentHashMap<>();

    public CatalogTables(PriceCatalog catalog) {
        this.catalog = catalog;
        this.types = catalog.instanceTypes();
        this.typeNames = types.stream().map(InstanceType::name).toList();
    }

    public PriceCatalog catalog() {
        return catalog;
    }

    /** Names of all instance types, in the order of every instance type column. */
    public List<String> instanceTypeNames() {
        return typeNames;
    }

    /** Database instance classes with a price in a region, such as {@code db.r4.large}; those of the instance types if none is. */
    public List<String> databaseClasses(String region) {
        return options.computeIfAbsent("rds/" + region, key -> {
            List<String> priced = List.copyOf(CatalogChoices.databaseClasses(catalog, region));
            return priced.isEmpty()
                    ? typeNames.stream().map(type -> "db." + type).toList()
                    : priced;
        });
    }

    /** MSK broker types with the price of a region, such as {@code kafka.m5.large}; those of the instance types if none is. */
    public List<String> mskBrokerTypes(String region) {
        return options.computeIfAbsent("msk/" + region, key -> {
            List<String> priced = List.copyOf(CatalogChoices.mskBrokerTypes(catalog, region));
            return priced.isEmpty()
                    ? typeNames.stream().map(type -> "kafka." + type).toList()
                    : priced;
        });
    }

    public Table vcpu() {
        return attribute("vCPU", "vCPU/host", type -> OptionalDouble.of(type.vcpu()));
    }

    public Table memoryGiB() {
        return attribute("Memory", "GiB/host", type -> OptionalDouble.of(type.memoryGiB()));
    }

    /** Baseline network bandwidth of each direction. */
    public Table networkBaseline() {
        return attribute("Baseline network bandwidth", "Gbit/s/host", InstanceType::networkBaselineGbps);
    }

    public Table ebsBaseline() {
        return attribute("Baseline EBS bandwidth", "Mbit/s/host", InstanceType::ebsBaselineMbps);
    }

    /** Instance store in decimal GB. */
    public Table localDisk() {
        return attribute("Instance store", "GB10/host", type -> OptionalDouble.of(type.localDiskGbTotal()));
    }

    /** An attribute of our own by instance type, such as whether it belongs to a family. */
    public Table attribute(String name, String unit, Function<InstanceType, OptionalDouble> value) {
        return tables.computeIfAbsent(name, key -> {
            double[] values = new double[types.size()];
            boolean[] unknown = new boolean[types.size()];
            boolean any = false;
            for (int i = 0; i < values.length; i++) {
                OptionalDouble known = value.apply(types.get(i));
                values[i] = known.orElse(0);
                unknown[i] = known.isEmpty();
                any |= unknown[i];
            }
            return new Table(name, Unit.of(unit), typeNames, values, any ? unknown : null, null);
        });
    }

    /** Prices by option; {@code key} maps an option to the rate asked for. */
    public Table prices(String name, String unit, List<String> of, Function<String, RateKey> key) {
        return tables.computeIfAbsent(name, ignored -> {
            double[] values = new double[of.size()];
            boolean[] unknown = new boolean[of.size()];
            boolean any = false;
            for (int i = 0; i < values.length; i++) {
                switch (catalog.rate(key.apply(of.get(i)))) {
                    case RateLookup.Known known -> values[i] = known.rate().usd();
                    case RateLookup.NotCharged free -> values[i] = 0;
                    case RateLookup.Unknown missing -> {
                        unknown[i] = true;
                        any = true;
                    }
                }
            }
            return new Table(
                    name, Unit.of(unit), of, values, any ? unknown : null, row -> catalog.rate(key.apply(of.get(row))));
        });
    }

    /** Baseline network bandwidth of MSK brokers: that of the instance type behind the broker type. */
    public Table brokerNetwork(String region) {
        return brokerAttribute(region, "network", "Gbit/s/host", InstanceType::networkBaselineGbps);
    }

    public Table brokerVcpu(String region) {
        return brokerAttribute(region, "vCPU", "vCPU/host", type -> OptionalDouble.of(type.vcpu()));
    }

    private Table brokerAttribute(
            String region, String name, String unit, Function<InstanceType, OptionalDouble> value) {
        return tables.computeIfAbsent("MSK broker " + name + ", " + region, key -> {
            List<String> brokers = mskBrokerTypes(region);
            double[] values = new double[brokers.size()];
            boolean[] unknown = new boolean[brokers.size()];
            for (int i = 0; i < values.length; i++) {
                String type = brokers.get(i).substring(brokers.get(i).indexOf('.') + 1);
                OptionalDouble known = catalog.instanceType(type).map(value).orElse(OptionalDouble.empty());
                values[i] = known.orElse(0);
                unknown[i] = known.isEmpty();
            }
            return new Table(key, Unit.of(unit), brokers, values, unknown, null);
        });
    }

    /** Rows of instance types an instance type choice can name, in order. */
    public List<InstanceType> instanceTypes() {
        return types;
    }
}
