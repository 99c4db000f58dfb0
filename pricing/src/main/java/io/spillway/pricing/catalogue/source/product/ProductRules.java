package io.spillway.pricing.catalogue.source.product;

import static io.spillway.pricing.catalogue.source.product.ProductAttribute.*;

import io.spillway.pricing.catalogue.RateKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which product of a price list is which rate. Each rule names what tells the one SKU from its many siblings, so that
 * two SKUs for one rate are a finding and not a choice.
 */
public final class ProductRules {

    /**
     * What a Linux On-Demand instance on shared tenancy is. Without the capacity status, unused and allocated capacity
     * reservations (some at price 0) would match as well.
     */
    public static final Map<ProductAttribute, String> LINUX_INSTANCE = linuxInstance();

    /** Families of {@link #LINUX_INSTANCE}. */
    public static final Set<String> INSTANCE_FAMILIES = Set.of("Compute Instance", "Compute Instance (bare metal)");

    private static final Set<String> EC2_FAMILIES = Set.of(
            "",
            "Compute Instance",
            "Compute Instance (bare metal)",
            "Storage",
            "System Operation",
            "Provisioned Throughput",
            "Storage Snapshot",
            "NAT Gateway",
            "Data Transfer",
            "Load Balancer",
            "Load Balancer-Application",
            "Load Balancer-Network",
            "Load Balancer-Gateway");
    private static final Set<String> PLACES =
            Set.of("", "AWS Region", "AWS Local Zone", "AWS Wavelength Zone", "AWS Edge Location", "Other");
    private static final Map<String, String> BALANCERS = Map.of(
            "Load Balancer", "Classic",
            "Load Balancer-Application", "Application",
            "Load Balancer-Network", "Network",
            "Load Balancer-Gateway", "Gateway");
    private static final Map<String, String> GEOGRAPHIES = Map.of(
            "US", "United States",
            "CA", "Canada",
            "EU", "EU",
            "AP", "Asia Pacific",
            "JP", "Japan",
            "AU", "Australia",
            "IN", "India",
            "SA", "South America",
            "ME", "Middle East",
            "ZA", "South Africa");
    private static final Map<String, String> DATABASE_VOLUMES =
            Map.of("General Purpose", "gp2", "General Purpose-GP3", "gp3", "Provisioned IOPS", "io1");
    private static final Set<String> DEPLOYMENTS = Set.of("Single-AZ", "Multi-AZ");
    private static final Pattern INSTANCE_NAME = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+");
    private static final Pattern BROKER = Pattern.compile("(?:Kafka|Express)\\.[a-z0-9-]+\\.[a-z0-9-]+");
    private static final Pattern CDN_USAGE =
            Pattern.compile("([A-Z]{2})-(DataTransfer-Out-Bytes|Requests-Tier2-HTTPS)");

    private final Locations locations;
    private final UsageTable table = new UsageTable();

    public ProductRules(Locations locations) {
        this.locations = locations;
    }

    private static Map<ProductAttribute, String> linuxInstance() {
        Map<ProductAttribute, String> filter = new LinkedHashMap<>();
        filter.put(OPERATING_SYSTEM, "Linux");
        filter.put(TENANCY, "Shared");
        filter.put(PRE_INSTALLED_SOFTWARE, "NA");
        filter.put(CAPACITY_STATUS, "Used");
        filter.put(LICENSE_MODEL, "No License required");
        filter.put(MARKET_OPTION, "OnDemand");
        filter.put(OPERATION, "RunInstances");
        return Collections.unmodifiableMap(filter);
    }

    /** Whether a product of this offer and family can be a rate at all, before its attributes are read. */
    public boolean mayBeWanted(String offerCode, String family) {
        return !offerCode.equals("AmazonEC2") || EC2_FAMILIES.contains(family);
    }

    /** Whether this one attribute already says that an instance is not the Linux one. */
    public boolean rulesOutInstance(ProductAttribute attribute, String value) {
        return switch (attribute) {
            case OPERATING_SYSTEM, TENANCY, CAPACITY_STATUS, OPERATION ->
                !value.strip().equals(LINUX_INSTANCE.get(attribute));
            case SERVICE_CODE,
                    USAGE_TYPE,
                    REGION_CODE,
                    LOCATION,
                    LOCATION_TYPE,
                    INSTANCE_TYPE,
                    PRE_INSTALLED_SOFTWARE,
                    LICENSE_MODEL,
                    MARKET_OPTION,
                    TRANSFER_TYPE,
                    FROM_REGION_CODE,
                    FROM_LOCATION,
                    TO_REGION_CODE,
                    TO_LOCATION,
                    DATABASE_ENGINE,
                    DEPLOYMENT_OPTION,
                    VOLUME_TYPE,
                    CACHE_ENGINE -> false;
        };
    }

    /** What this product is to the catalogue. */
    public ProductMatch match(Product product) {
        if (!PLACES.contains(product.get(LOCATION_TYPE))) {
            return ProductMatch.UNUSED;
        }
        String usage = Locations.withoutBillingCode(product.get(USAGE_TYPE));
        ProductMatch match = service(product, usage);
        return match instanceof ProductMatch.Wanted(RateTarget target)
                ? new ProductMatch.Wanted(target.of(product))
                : match;
    }

    private ProductMatch service(Product product, String usage) {
        return switch (product.service()) {
            case "AmazonEC2" -> ec2(product, usage);
            case "AWSELB" -> balancer(product, usage);
            case "AmazonVPC", "AmazonS3" -> byUsage(product, usage);
            case "AWSDataTransfer" -> transfer(product, usage);
            case "AmazonCloudFront" -> cdn(product);
            case "AmazonRoute53" -> wanted(table.target(product.service(), RateKey.GLOBAL, usage));
            case "AmazonMSK" -> msk(product, usage);
            case "AmazonRDS" -> database(product, usage);
            case "AmazonElastiCache" -> cache(product, usage);
            default -> ProductMatch.UNUSED;
        };
    }

    private ProductMatch ec2(Product product, String usage) {
        if (INSTANCE_FAMILIES.contains(product.family())) {
            return instance(product, usage);
        }
        return BALANCERS.containsKey(product.family()) ? balancer(product, usage) : byUsage(product, usage);
    }

    private ProductMatch instance(Product product, String usage) {
        String type = product.get(INSTANCE_TYPE);
        boolean linux = LINUX_INSTANCE.entrySet().stream().allMatch(entry -> {
            String value = product.get(entry.getKey());
            return switch (entry.getKey()) {
                // "NA" is the absence of software; older lists have no market option.
                case PRE_INSTALLED_SOFTWARE -> value.isEmpty();
                case MARKET_OPTION -> value.isEmpty() || value.equals(entry.getValue());
                default -> value.equals(entry.getValue());
            };
        });
        if (!linux
                || !usage.startsWith("BoxUsage")
                || !INSTANCE_NAME.matcher(type).matches()) {
            return ProductMatch.UNUSED;
        }
        return inRegion(
                product,
                region -> new RateTarget(
                        RateKey.ec2OnDemand(region, type),
                        MeteredUnit.HOURS,
                        0,
                        type,
                        false,
                        "servicecode=AmazonEC2, instanceType=" + type + ", " + text(LINUX_INSTANCE)));
    }

    /** Filters as {@code name=value} for messages. */
    public static String text(Map<ProductAttribute, String> filter) {
        return String.join(
                ", ",
                filter.entrySet().stream()
                        .map(entry -> entry.getKey().wireName() + "=" + entry.getValue())
                        .toList());
    }

    private ProductMatch byUsage(Product product, String usage) {
        if (!table.has(product.service(), usage)) {
            return ProductMatch.UNUSED;
        }
        return region(product)
                .map(region -> wanted(table.target(product.service(), region, usage)))
                .orElseGet(() -> unknownLocation(product));
    }

    private ProductMatch balancer(Product product, String usage) {
        String kind = BALANCERS.get(product.family());
        if (kind == null) {
            return ProductMatch.UNUSED;
        }
        String operation = product.get(OPERATION);
        String expected = kind.equals("Classic") ? "LoadBalancing" : "LoadBalancing:" + kind;
        MeteredUnit unit;
        switch (usage) {
            case "LoadBalancerUsage" -> unit = MeteredUnit.HOURS;
            case "LCUUsage" -> unit = MeteredUnit.LCU_HOURS;
            case "DataProcessing-Bytes" -> unit = MeteredUnit.GB;
            default -> {
                return ProductMatch.UNUSED;
            }
        }
        if (!operation.isEmpty() && !operation.equals(expected)) {
            return ProductMatch.UNUSED;
        }
        return inRegion(
                product,
                region -> RateTarget.of(
                        new RateKey("AWSELB", region, usage + ":" + kind),
                        unit,
                        "productFamily=" + product.family() + ", usagetype=" + usage + ", operation=" + expected));
    }

    private ProductMatch transfer(Product product, String usage) {
        String type = product.get(TRANSFER_TYPE);
        String filter = "servicecode=AWSDataTransfer, transferType=" + type + ", usagetype=" + usage;
        Optional<String> from = region(product, FROM_REGION_CODE, FROM_LOCATION);
        switch (type) {
            case "AWS Outbound" -> {
                if (usage.equals("DataTransfer-Out-Bytes")
                        && product.get(TO_LOCATION).equals("External")) {
                    return transfer(
                            product,
                            from,
                            key -> RateTarget.of(RateKey.internetEgress(key), MeteredUnit.GB, filter)
                                    .withAllowance());
                }
            }
            case "IntraRegion" -> {
                if (usage.equals("DataTransfer-Regional-Bytes")) {
                    return transfer(
                            product, from, key -> RateTarget.of(RateKey.interZone(key), MeteredUnit.GB, filter));
                }
            }
            case "InterRegion Outbound" -> {
                Optional<String> to = region(product, TO_REGION_CODE, TO_LOCATION);
                if (usage.endsWith("AWS-Out-Bytes") && to.isPresent() && !to.equals(from)) {
                    return transfer(
                            product,
                            from,
                            key -> RateTarget.of(RateKey.interRegion(key, to.get()), MeteredUnit.GB, filter));
                }
            }
            default -> {
                return ProductMatch.UNUSED;
            }
        }
        return ProductMatch.UNUSED;
    }

    private static ProductMatch transfer(
            Product product, Optional<String> from, Function<String, RateTarget> targetInRegion) {
        return from.map(region -> (ProductMatch) new ProductMatch.Wanted(targetInRegion.apply(region)))
                .orElseGet(() -> new ProductMatch.UnknownLocation(product.get(FROM_LOCATION), product.get(USAGE_TYPE)));
    }

    private static ProductMatch cdn(Product product) {
        Matcher usage = CDN_USAGE.matcher(product.get(USAGE_TYPE));
        if (!usage.matches()) {
            return ProductMatch.UNUSED;
        }
        String geography = GEOGRAPHIES.get(usage.group(1));
        if (geography == null) {
            return new ProductMatch.UnknownLocation(product.get(FROM_LOCATION), product.get(USAGE_TYPE));
        }
        String filter = "servicecode=AmazonCloudFront, usagetype=" + product.get(USAGE_TYPE);
        boolean transfer = usage.group(2).startsWith("DataTransfer");
        RateTarget target = transfer
                ? RateTarget.of(RateKey.cloudFrontEgress(geography), MeteredUnit.GB, filter)
                : RateTarget.of(RateKey.cloudFrontRequests(geography), MeteredUnit.REQUESTS, filter);
        return new ProductMatch.Wanted(target.withAllowance());
    }

    private ProductMatch msk(Product product, String usage) {
        if (product.get(OPERATION).equals("RunBroker") && BROKER.matcher(usage).matches()) {
            return inRegion(
                    product,
                    region -> RateTarget.of(
                            new RateKey("AmazonMSK", region, usage),
                            MeteredUnit.HOURS,
                            "servicecode=AmazonMSK, operation=RunBroker, usagetype=" + usage));
        }
        return byUsage(product, usage);
    }

    private ProductMatch database(Product product, String usage) {
        String engine = product.get(DATABASE_ENGINE);
        String deployment = product.get(DEPLOYMENT_OPTION);
        if (!DEPLOYMENTS.contains(deployment)) {
            return ProductMatch.UNUSED;
        }
        String filter = "productFamily=" + product.family() + ", databaseEngine=" + engine + ", deploymentOption="
                + deployment + ", usagetype=" + usage;
        switch (product.family()) {
            case "Database Instance" -> {
                String type = product.get(INSTANCE_TYPE);
                boolean metered = usage.equals("InstanceUsage:" + type) || usage.equals("Multi-AZUsage:" + type);
                if (metered && (engine.equals("MySQL") || engine.equals("PostgreSQL"))) {
                    return inRegion(
                            product,
                            region -> RateTarget.of(
                                    RateKey.rds(region, engine, deployment, type), MeteredUnit.HOURS, filter));
                }
            }
            case "Database Storage" -> {
                String volume = DATABASE_VOLUMES.get(product.get(VOLUME_TYPE));
                if (volume != null && engine.equals("Any")) {
                    return inRegion(
                            product,
                            region -> RateTarget.of(
                                    RateKey.rdsStorage(region, deployment, volume), MeteredUnit.GB_MONTHS, filter));
                }
            }
            default -> {
                return ProductMatch.UNUSED;
            }
        }
        return ProductMatch.UNUSED;
    }

    /** Memcached is priced as Redis in the catalogue, so its own products are left out. */
    private ProductMatch cache(Product product, String usage) {
        String type = product.get(INSTANCE_TYPE);
        String engine = product.get(CACHE_ENGINE);
        boolean priced = engine.equals("Redis") || engine.equals("Valkey");
        if (!priced || !product.family().equals("Cache Instance") || !usage.equals("NodeUsage:" + type)) {
            return ProductMatch.UNUSED;
        }
        return inRegion(
                product,
                region -> RateTarget.of(
                        RateKey.elastiCacheNode(region, engine.toLowerCase(Locale.ROOT), type),
                        MeteredUnit.HOURS,
                        "servicecode=AmazonElastiCache, cacheEngine=" + engine + ", usagetype=" + usage));
    }

    private ProductMatch inRegion(Product product, Function<String, RateTarget> targetInRegion) {
        return region(product)
                .map(region -> (ProductMatch) new ProductMatch.Wanted(targetInRegion.apply(region)))
                .orElseGet(() -> unknownLocation(product));
    }

    private static ProductMatch wanted(Optional<RateTarget> target) {
        return target.map(found -> (ProductMatch) new ProductMatch.Wanted(found))
                .orElse(ProductMatch.UNUSED);
    }

    private static ProductMatch unknownLocation(Product product) {
        return new ProductMatch.UnknownLocation(product.get(LOCATION), product.get(USAGE_TYPE));
    }

    private Optional<String> region(Product product) {
        return region(product, REGION_CODE, LOCATION);
    }

    private Optional<String> region(Product product, ProductAttribute code, ProductAttribute name) {
        String region = product.get(code);
        return region.isEmpty() || region.indexOf('/') >= 0
                ? locations.regionOfName(product.get(name))
                : Optional.of(region);
    }
}
