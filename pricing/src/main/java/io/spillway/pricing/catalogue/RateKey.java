package io.spillway.pricing.catalogue;

import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a rate is for: service, region and usage type without AWS's region prefix, for example
 * {@code AmazonEC2/us-west-2/BoxUsage:c5.9xlarge}.
 *
 * <p>The factories are the only place where usage types are spelled. Prices that do not depend on a region have the
 * region {@link #GLOBAL}.
 *
 * @param service AWS service code, without a slash
 * @param region region code or {@link #GLOBAL}, without a slash
 * @param usage usage type; may contain slashes
 */
public record RateKey(String service, String region, String usage) implements Comparable<RateKey> {

    /** The region of prices that hold everywhere (CloudFront, Route 53 zones). */
    public static final String GLOBAL = "global";

    static final String EC2 = "AmazonEC2";
    static final String TRANSFER = "AWSDataTransfer";
    static final String ELB = "AWSELB";
    static final String VPC = "AmazonVPC";
    static final String S3 = "AmazonS3";
    static final String CLOUDFRONT = "AmazonCloudFront";
    static final String MSK = "AmazonMSK";
    static final String RDS = "AmazonRDS";
    static final String ELASTICACHE = "AmazonElastiCache";
    static final String ROUTE53 = "AmazonRoute53";

    /** Codes of the services that keys are made for. */
    public static final List<String> SERVICES =
            List.of(EC2, TRANSFER, ELB, VPC, S3, CLOUDFRONT, MSK, RDS, ELASTICACHE, ROUTE53);

    static final String RESERVED = "Reserved:";
    static final String RESERVED_UPFRONT = "ReservedUpfront:";
    static final String RESERVED_HOURLY = "ReservedHourly:";
    static final String SAVINGS_PLAN = "SavingsPlan:";

    public RateKey {
        requirePart("service", service);
        requirePart("region", region);
        if (usage.isBlank()) {
            throw new IllegalArgumentException("usage of a rate key is empty");
        }
    }

    private static void requirePart(String name, String value) {
        if (value.isBlank() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    name + " of a rate key must be text without a slash, not '" + value + "'");
        }
    }

    /**
     * Reads the text form {@code service/region/usage}.
     *
     * @throws IllegalArgumentException naming the text when it has fewer than three parts
     */
    public static RateKey parse(String text) {
        int first = text.indexOf('/');
        int second = first < 0 ? -1 : text.indexOf('/', first + 1);
        if (second < 0) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is not a rate key: expected service/region/usage, for example AmazonEC2/us-west-2/BoxUsage:c5.9xlarge");
        }
        return new RateKey(text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1));
    }

    // A record's own would compare first what most keys have in common.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RateKey key
                && usage.equals(key.usage)
                && region.equals(key.region)
                && service.equals(key.service);
    }

    @Override
    public int hashCode() {
        return (usage.hashCode() * 31 + region.hashCode()) * 31 + service.hashCode();
    }

    /** By service, then region, then usage. */
    @Override
    public int compareTo(RateKey other) {
        int byService = service.compareTo(other.service);
        int byRegion = byService == 0 ? region.compareTo(other.region) : byService;
        return byRegion == 0 ? usage.compareTo(other.usage) : byRegion;
    }

    /** The text form {@code service/region/usage} that {@link #parse} reads. */
    @Override
    public String toString() {
        return service + "/" + region + "/" + usage;
    }

    /** Linux On-Demand, shared tenancy; USD per hour. */
    public static RateKey ec2OnDemand(String region, String instanceType) {
        return new RateKey(EC2, region, "BoxUsage:" + instanceType);
    }

    /** Reserved Instance, effective USD per hour: upfront spread over the term plus the recurring rate. */
    public static RateKey ec2Reserved(String region, String instanceType, ReservedOption option) {
        return new RateKey(EC2, region, RESERVED + instanceType + ":" + option.text());
    }

    /** Reserved Instance, USD paid once at the start of the term, per instance. */
    public static RateKey ec2ReservedUpfront(String region, String instanceType, ReservedOption option) {
        return new RateKey(EC2, region, RESERVED_UPFRONT + instanceType + ":" + option.text());
    }

    /** Reserved Instance, recurring USD per hour without the upfront part. */
    public static RateKey ec2ReservedHourly(String region, String instanceType, ReservedOption option) {
        return new RateKey(EC2, region, RESERVED_HOURLY + instanceType + ":" + option.text());
    }

    /** Compute Savings Plan, USD per instance hour. No bundled snapshot has one. */
    public static RateKey computeSavingsPlan(String region, String instanceType, int termYears, PaymentOption payment) {
        return savingsPlan(region, instanceType, "compute", termYears, payment);
    }

    /** EC2 Instance Savings Plan, USD per instance hour. No bundled snapshot has one. */
    public static RateKey ec2InstanceSavingsPlan(
            String region, String instanceType, int termYears, PaymentOption payment) {
        return savingsPlan(region, instanceType, "ec2-instance", termYears, payment);
    }

    private static RateKey savingsPlan(
            String region, String instanceType, String plan, int termYears, PaymentOption payment) {
        return new RateKey(
                EC2, region, SAVINGS_PLAN + instanceType + ":" + plan + ":" + termYears + "yr:" + payment.text());
    }

    /** EBS volume, USD per GB-month; {@code volumeType} is gp2, gp3, io1, io2, st1, sc1 or standard. */
    public static RateKey ebsStorage(String region, String volumeType) {
        return new RateKey(
                EC2, region, volumeType.equals("standard") ? "EBS:VolumeUsage" : "EBS:VolumeUsage." + ebs(volumeType));
    }

    /**
     * EBS provisioned IOPS, USD per IOPS-month, for gp3 above the included 3,000, io1 and io2. The io2 rate has the
     * three tiers of one volume (edges 32,000 and 64,000 IOPS).
     */
    public static RateKey ebsIops(String region, String volumeType) {
        return new RateKey(EC2, region, "EBS:VolumeP-IOPS." + ebs(volumeType));
    }

    /** EBS gp3 throughput above the included 125 MiB/s, USD per <strong>GiB/s</strong>-month (1,024 MiB/s). */
    public static RateKey ebsThroughput(String region) {
        return new RateKey(EC2, region, "EBS:VolumeP-Throughput.gp3");
    }

    /** EBS snapshots, standard tier, USD per GB-month. */
    public static RateKey ebsSnapshot(String region) {
        return new RateKey(EC2, region, "EBS:SnapshotUsage");
    }

    private static String ebs(String volumeType) {
        return volumeType.equals("io1") ? "piops" : volumeType;
    }

    /** Transfer between zones of a region, USD per GB on <em>each</em> side. */
    public static RateKey interZone(String region) {
        return new RateKey(TRANSFER, region, "DataTransfer-Regional-Bytes");
    }

    /** Transfer inside a zone on private addresses: not charged, in every snapshot. */
    public static RateKey inZone(String region) {
        return new RateKey(TRANSFER, region, "DataTransfer-InZone-Bytes");
    }

    /** Transfer to the internet, USD per GB, tiered; the free allowance is not in the tiers (see {@link DatedRule#FREE_EGRESS}). */
    public static RateKey internetEgress(String region) {
        return new RateKey(TRANSFER, region, "DataTransfer-Out-Bytes");
    }

    /** Transfer from the internet: not charged, in every snapshot. */
    public static RateKey internetIngress(String region) {
        return new RateKey(TRANSFER, region, "DataTransfer-In-Bytes");
    }

    /** Transfer to another region, USD per GB, charged in the sending region only. */
    public static RateKey interRegion(String fromRegion, String toRegion) {
        return new RateKey(TRANSFER, fromRegion, "AWS-Out-Bytes->" + toRegion);
    }

    /** Transfer from a region to CloudFront (origin fetch): not charged, in every snapshot. */
    public static RateKey originToCloudFront(String region) {
        return new RateKey(TRANSFER, region, "CloudFront-Out-Bytes");
    }

    /** NAT gateway, USD per gateway hour. */
    public static RateKey natHours(String region) {
        return new RateKey(EC2, region, "NatGateway-Hours");
    }

    /** NAT gateway, USD per GB processed. */
    public static RateKey natBytes(String region) {
        return new RateKey(EC2, region, "NatGateway-Bytes");
    }

    /** Application Load Balancer, USD per balancer hour. */
    public static RateKey albHours(String region) {
        return new RateKey(ELB, region, "LoadBalancerUsage:Application");
    }

    /** Application Load Balancer, USD per LCU-hour. */
    public static RateKey albLcu(String region) {
        return new RateKey(ELB, region, "LCUUsage:Application");
    }

    /** Network Load Balancer, USD per balancer hour. */
    public static RateKey nlbHours(String region) {
        return new RateKey(ELB, region, "LoadBalancerUsage:Network");
    }

    /** Network Load Balancer, USD per NLCU-hour. */
    public static RateKey nlbLcu(String region) {
        return new RateKey(ELB, region, "LCUUsage:Network");
    }

    /** Interface endpoint (PrivateLink), USD per endpoint hour in each zone. */
    public static RateKey interfaceEndpointHours(String region) {
        return new RateKey(VPC, region, "VpcEndpoint-Hours");
    }

    /** Interface endpoint (PrivateLink), USD per GB processed, tiered over the region. */
    public static RateKey interfaceEndpointBytes(String region) {
        return new RateKey(VPC, region, "VpcEndpoint-Bytes");
    }

    /** Gateway endpoint (S3, DynamoDB): not charged, in every snapshot. */
    public static RateKey gatewayEndpoint(String region) {
        return new RateKey(VPC, region, "GatewayEndpoint");
    }

    /** Public IPv4 address in use, USD per address hour; not charged before 2024-02. */
    public static RateKey publicIpv4(String region) {
        return new RateKey(VPC, region, "PublicIPv4:InUseAddress");
    }

    /** S3 storage, USD per GB-month, tiered for Standard and Intelligent-Tiering. */
    public static RateKey s3Storage(String region, S3StorageClass storageClass) {
        return new RateKey(S3, region, storageClass.storageUsage());
    }

    /** S3 requests, USD per request. */
    public static RateKey s3Requests(String region, S3StorageClass storageClass, S3StorageClass.RequestTier tier) {
        return new RateKey(S3, region, storageClass.requestsUsage(tier));
    }

    /**
     * CloudFront to the internet, USD per GB, tiered per geography; the free allowance is not in the tiers.
     *
     * @param geography as published: United States, Canada, EU, Asia Pacific, Japan, Australia, India, South America,
     *     Middle East or South Africa
     */
    public static RateKey cloudFrontEgress(String geography) {
        return new RateKey(CLOUDFRONT, GLOBAL, "DataTransfer-Out-Bytes:" + geography);
    }

    /** CloudFront HTTPS requests, USD per request; geographies as in {@link #cloudFrontEgress}. */
    public static RateKey cloudFrontRequests(String geography) {
        return new RateKey(CLOUDFRONT, GLOBAL, "Requests-HTTPS:" + geography);
    }

    /** MSK broker, USD per hour; {@code brokerType} as in the MSK API, for example kafka.m5.large or express.m7g.large. */
    public static RateKey mskBroker(String region, String brokerType) {
        if (brokerType.isEmpty()) {
            throw new IllegalArgumentException("brokerType of an MSK broker is empty");
        }
        return new RateKey(MSK, region, brokerType.substring(0, 1).toUpperCase(Locale.ROOT) + brokerType.substring(1));
    }

    /** MSK broker storage, USD per GB-month. */
    public static RateKey mskStorage(String region) {
        return new RateKey(MSK, region, "RunVolume");
    }

    /**
     * RDS instance, USD per hour.
     *
     * @param engine MySQL or PostgreSQL
     * @param deployment Single-AZ or Multi-AZ
     */
    public static RateKey rds(String region, String engine, String deployment, String instanceClass) {
        return new RateKey(RDS, region, "InstanceUsage:" + engine + ":" + deployment + ":" + instanceClass);
    }

    /** RDS storage, USD per GB-month. No snapshot has one: the workspace types it. */
    public static RateKey rdsStorage(String region, String deployment, String volumeType) {
        return new RateKey(RDS, region, "Storage:" + deployment + ":" + volumeType);
    }

    /** ElastiCache node, USD per hour; {@code engine} is redis, memcached (the same price) or valkey. */
    public static RateKey elastiCacheNode(String region, String engine, String nodeType) {
        String priced = engine.equals("memcached") ? "redis" : engine;
        return new RateKey(ELASTICACHE, region, "NodeUsage:" + priced + ":" + nodeType);
    }

    /** Route 53 hosted zone, USD per zone-month, cheaper above 25 zones. */
    public static RateKey route53HostedZone() {
        return new RateKey(ROUTE53, GLOBAL, "HostedZone");
    }

    /** Route 53 standard queries, USD per query, tiered at 1,000 million. */
    public static RateKey route53Queries() {
        return new RateKey(ROUTE53, GLOBAL, "DNS-Queries");
    }
}
