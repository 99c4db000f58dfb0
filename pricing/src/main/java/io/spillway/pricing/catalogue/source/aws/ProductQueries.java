package io.spillway.pricing.catalogue.source.aws;

import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.S3StorageClass;
import io.spillway.pricing.catalogue.S3StorageClass.RequestTier;
import io.spillway.pricing.catalogue.source.product.ProductRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests that get every rate the engine can ask for. Filters pick one product per rate; where a whole table is
 * wanted (instance types, brokers, database classes) its products come in pages of one request.
 */
final class ProductQueries {

    private static final String EC2 = "AmazonEC2";
    private static final List<String> VOLUME_TYPES = List.of("gp2", "gp3", "io1", "io2", "st1", "sc1", "standard");

    private final List<ProductQuery> queries = new ArrayList<>();

    private ProductQueries() {}

    static List<ProductQuery> of(PriceListRequest request) {
        ProductQueries queries = new ProductQueries();
        for (String region : request.regions()) {
            queries.instances(region, request.instanceTypes());
            queries.volumes(region);
            queries.network(region);
            queries.storage(region);
            queries.transfer(region);
            queries.managed(region);
        }
        queries.everywhere();
        return List.copyOf(queries.queries);
    }

    private void add(String what, String service, List<RateKey> expected, String... namesAndValues) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            filters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        queries.add(new ProductQuery(what, service, filters, expected));
    }

    private void instances(String region, List<String> types) {
        Map<String, String> linux = new LinkedHashMap<>();
        linux.put("regionCode", region);
        ProductRules.LINUX_INSTANCE.forEach((attribute, value) -> linux.put(attribute.wireName(), value));
        for (String type : types) {
            Map<String, String> one = new LinkedHashMap<>(linux);
            one.put("instanceType", type);
            queries.add(new ProductQuery(
                    "EC2 " + type + " in " + region, EC2, one, List.of(RateKey.ec2OnDemand(region, type))));
        }
        if (types.isEmpty()) {
            queries.add(new ProductQuery("EC2 instances in " + region, EC2, linux, List.of()));
        }
    }

    private void volumes(String region) {
        for (String type : VOLUME_TYPES) {
            add(
                    "EBS " + type + " in " + region,
                    EC2,
                    List.of(RateKey.ebsStorage(region, type)),
                    "regionCode",
                    region,
                    "productFamily",
                    "Storage",
                    "volumeApiName",
                    type);
        }
        for (String type : List.of("gp3", "io1", "io2")) {
            add(
                    "EBS " + type + " IOPS in " + region,
                    EC2,
                    List.of(RateKey.ebsIops(region, type)),
                    "regionCode",
                    region,
                    "productFamily",
                    "System Operation",
                    "volumeApiName",
                    type);
        }
        add(
                "EBS gp3 throughput in " + region,
                EC2,
                List.of(RateKey.ebsThroughput(region)),
                "regionCode",
                region,
                "productFamily",
                "Provisioned Throughput",
                "volumeApiName",
                "gp3");
        add(
                "EBS snapshots in " + region,
                EC2,
                List.of(RateKey.ebsSnapshot(region)),
                "regionCode",
                region,
                "productFamily",
                "Storage Snapshot");
    }

    private void network(String region) {
        add(
                "NAT gateways in " + region,
                EC2,
                List.of(RateKey.natHours(region), RateKey.natBytes(region)),
                "regionCode",
                region,
                "productFamily",
                "NAT Gateway");
        add(
                "Application Load Balancers in " + region,
                "AWSELB",
                List.of(RateKey.albHours(region), RateKey.albLcu(region)),
                "regionCode",
                region,
                "productFamily",
                "Load Balancer-Application");
        add(
                "Network Load Balancers in " + region,
                "AWSELB",
                List.of(RateKey.nlbHours(region), RateKey.nlbLcu(region)),
                "regionCode",
                region,
                "productFamily",
                "Load Balancer-Network");
        add(
                "interface endpoints in " + region,
                "AmazonVPC",
                List.of(RateKey.interfaceEndpointHours(region), RateKey.interfaceEndpointBytes(region)),
                "regionCode",
                region,
                "productFamily",
                "VpcEndpoint");
        add(
                "public IPv4 addresses in " + region,
                "AmazonVPC",
                List.of(RateKey.publicIpv4(region)),
                "regionCode",
                region,
                "group",
                "VPCPublicIPv4Address");
    }

    private void storage(String region) {
        add(
                "S3 storage in " + region,
                "AmazonS3",
                Arrays.stream(S3StorageClass.values())
                        .map(storageClass -> RateKey.s3Storage(region, storageClass))
                        .toList(),
                "regionCode",
                region,
                "productFamily",
                "Storage");
        List<RateKey> requests = new ArrayList<>();
        for (S3StorageClass storageClass : S3StorageClass.values()) {
            for (RequestTier tier : RequestTier.values()) {
                requests.add(RateKey.s3Requests(region, storageClass, tier));
            }
        }
        add("S3 requests in " + region, "AmazonS3", requests, "regionCode", region, "productFamily", "API Request");
    }

    private void transfer(String region) {
        add(
                "transfer from " + region + " to the internet",
                "AWSDataTransfer",
                List.of(RateKey.internetEgress(region)),
                "fromRegionCode",
                region,
                "transferType",
                "AWS Outbound",
                "toLocation",
                "External");
        add(
                "transfer between zones of " + region,
                "AWSDataTransfer",
                List.of(RateKey.interZone(region)),
                "fromRegionCode",
                region,
                "transferType",
                "IntraRegion");
        add(
                "transfer from " + region + " to other regions",
                "AWSDataTransfer",
                List.of(),
                "fromRegionCode",
                region,
                "transferType",
                "InterRegion Outbound");
    }

    private void managed(String region) {
        add("MSK brokers in " + region, "AmazonMSK", List.of(), "regionCode", region, "operation", "RunBroker");
        add(
                "MSK storage in " + region,
                "AmazonMSK",
                List.of(RateKey.mskStorage(region)),
                "regionCode",
                region,
                "operation",
                "RunVolume");
        for (String deployment : List.of("Single-AZ", "Multi-AZ")) {
            for (String engine : List.of("MySQL", "PostgreSQL")) {
                add(
                        "RDS " + engine + " " + deployment + " in " + region,
                        "AmazonRDS",
                        List.of(),
                        "regionCode",
                        region,
                        "productFamily",
                        "Database Instance",
                        "databaseEngine",
                        engine,
                        "deploymentOption",
                        deployment);
            }
            add(
                    "RDS storage " + deployment + " in " + region,
                    "AmazonRDS",
                    List.of(RateKey.rdsStorage(region, deployment, "gp2")),
                    "regionCode",
                    region,
                    "productFamily",
                    "Database Storage",
                    "databaseEngine",
                    "Any",
                    "deploymentOption",
                    deployment,
                    "volumeType",
                    "General Purpose");
        }
        for (String engine : List.of("Redis", "Valkey")) {
            add(
                    "ElastiCache " + engine + " in " + region,
                    "AmazonElastiCache",
                    List.of(),
                    "regionCode",
                    region,
                    "productFamily",
                    "Cache Instance",
                    "cacheEngine",
                    engine);
        }
    }

    private void everywhere() {
        add("CloudFront transfer", "AmazonCloudFront", List.of(), "transferType", "CloudFront Outbound");
        add("CloudFront requests", "AmazonCloudFront", List.of(), "productFamily", "Request");
        add("Route 53 zones", "AmazonRoute53", List.of(RateKey.route53HostedZone()), "productFamily", "DNS Zone");
        add(
                "Route 53 queries",
                "AmazonRoute53",
                List.of(RateKey.route53Queries()),
                "productFamily",
                "DNS Query",
                "routingType",
                "Standard");
    }
}
