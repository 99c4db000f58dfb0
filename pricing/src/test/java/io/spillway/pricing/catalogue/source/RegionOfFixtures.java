package io.spillway.pricing.catalogue.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A made-up us-west-2: one product for each rate the engine asks for, and siblings that must not be taken for them. */
public final class RegionOfFixtures {

    private RegionOfFixtures() {}

    /** Entries of GetProducts answers. */
    public static List<String> entries() {
        List<String> entries = new ArrayList<>();
        instances(entries);
        volumes(entries);
        network(entries);
        storage(entries);
        transfer(entries);
        managed(entries);
        everywhere(entries);
        return entries;
    }

    private static void instances(List<String> entries) {
        entries.add(
                Entries.linux("LINUX1", "c5.large").price("Hrs", "0.0850000000").text());
        entries.add(Entries.linux("WINDOWS", "c5.large")
                .with("operatingSystem", "Windows", "operation", "RunInstances:0002")
                .price("Hrs", "0.177")
                .text());
        entries.add(Entries.linux("SQL", "c5.large")
                .with("preInstalledSw", "SQL Std", "operation", "RunInstances:0004")
                .price("Hrs", "0.5")
                .text());
        entries.add(Entries.linux("DEDICATED", "c5.large")
                .with("tenancy", "Dedicated", "usagetype", "USW2-DedicatedUsage:c5.large")
                .price("Hrs", "0.09")
                .text());
        entries.add(Entries.linux("UNUSED", "c5.large")
                .with("capacitystatus", "UnusedCapacityReservation", "usagetype", "USW2-UnusedBox:c5.large")
                .price("Hrs", "0.085")
                .text());
        entries.add(Entries.linux("ALLOCATED", "c5.large")
                .with("capacitystatus", "AllocatedCapacityReservation", "usagetype", "USW2-Reservation:c5.large")
                .price("Hrs", "0.0000000000")
                .text());
        entries.add(Entries.linux("LINUX2", "c5.large")
                .with("regionCode", "eu-west-1", "usagetype", "EU-BoxUsage:c5.large")
                .price("Hrs", "0.096")
                .text());
    }

    private static void volumes(List<String> entries) {
        Map<String, String> usages = Map.of(
                "gp2", "EBS:VolumeUsage.gp2",
                "gp3", "EBS:VolumeUsage.gp3",
                "io1", "EBS:VolumeUsage.piops",
                "io2", "EBS:VolumeUsage.io2",
                "st1", "EBS:VolumeUsage.st1",
                "sc1", "EBS:VolumeUsage.sc1",
                "standard", "EBS:VolumeUsage");
        usages.forEach((type, usage) -> entries.add(Entries.usage("VOLUME-" + type, "AmazonEC2", "Storage", usage)
                .with("volumeApiName", type)
                .price("GB-Mo", "0.08")
                .text()));
        entries.add(Entries.usage("OUTPOST", "AmazonEC2", "Storage", "EBS:VolumeUsage.gp3")
                .with("volumeApiName", "gp3", "locationType", "AWS Outposts")
                .price("GB-Mo", "0.01")
                .text());
        List<String> iops = List.of("gp3", "piops", "io2", "io2.tier2", "io2.tier3");
        for (int i = 0; i < iops.size(); i++) {
            String type = iops.get(i).equals("piops") ? "io1" : iops.get(i).substring(0, 3);
            entries.add(Entries.usage(
                            "IOPS-" + iops.get(i), "AmazonEC2", "System Operation", "EBS:VolumeP-IOPS." + iops.get(i))
                    .with("volumeApiName", type, "group", "EBS IOPS")
                    .price("IOPS-Mo", "0.0" + (9 - i))
                    .text());
        }
        entries.add(Entries.usage("THROUGHPUT", "AmazonEC2", "Provisioned Throughput", "EBS:VolumeP-Throughput.gp3")
                .with("volumeApiName", "gp3")
                .price("GiBps-mo", "40.9600000000")
                .text());
        entries.add(Entries.usage("SNAPSHOT", "AmazonEC2", "Storage Snapshot", "EBS:SnapshotUsage")
                .price("GB-Mo", "0.05")
                .text());
        entries.add(Entries.usage("OTHER-SNAPSHOT", "AmazonEC2", "Storage Snapshot", "EBS:SnapshotUsageUnderBilling")
                .price("GB-Mo", "0.06")
                .text());
    }

    private static void network(List<String> entries) {
        for (String usage : List.of("NatGateway-Hours", "NatGateway-Bytes", "RegionalNatGateway-Hours")) {
            entries.add(Entries.usage(usage, "AmazonEC2", "NAT Gateway", "USW2-" + usage)
                    .price(usage.endsWith("Hours") ? "Hrs" : "GB", "0.045")
                    .text());
        }
        for (String kind : List.of("Application", "Network")) {
            for (String usage : List.of("LoadBalancerUsage", "LCUUsage", "TS-LCUUsage", "ReservedLCUUsage")) {
                entries.add(Entries.usage(kind + usage, "AWSELB", "Load Balancer-" + kind, "USW2-" + usage)
                        .with("operation", "LoadBalancing:" + kind)
                        .price(
                                usage.startsWith("Load") ? "Hrs" : "LCU-Hrs",
                                usage.startsWith("Load") ? "0.0225" : "0.008")
                        .text());
            }
        }
        entries.add(Entries.usage("ENDPOINT-HOURS", "AmazonVPC", "VpcEndpoint", "USW2-VpcEndpoint-Hours")
                .price("Hrs", "0.01")
                .text());
        entries.add(Entries.usage("ENDPOINT-BYTES", "AmazonVPC", "VpcEndpoint", "USW2-VpcEndpoint-Bytes")
                .tiers("GB", "0", "0.01", "1048576", "0.006", "5242880", "0.004")
                .text());
        for (String usage : List.of("InUseAddress", "IdleAddress")) {
            entries.add(Entries.usage(usage, "AmazonVPC", "", "USW2-PublicIPv4:" + usage)
                    .with("group", "VPCPublicIPv4Address")
                    .price("Hrs", "0.0050000000")
                    .text());
        }
    }

    private static void storage(List<String> entries) {
        List<String> storage = List.of("", "SIA-", "ZIA-", "INT-FA-", "GIR-", "Glacier", "GDA-", "XZ-");
        for (String part : storage) {
            entries.add(Entries.usage("S3-" + part, "AmazonS3", "Storage", "USW2-TimedStorage-" + part + "ByteHrs")
                    .price("GB-Mo", "0.01")
                    .text());
        }
        List<String> requests = List.of("", "SIA-", "ZIA-", "INT-", "GIR-", "GLACIER-", "GDA-", "XZ-");
        for (String part : requests) {
            for (String tier : List.of("Tier1", "Tier2")) {
                entries.add(
                        Entries.usage("S3-" + part + tier, "AmazonS3", "API Request", "USW2-Requests-" + part + tier)
                                .price("Requests", "0.0000050000")
                                .text());
            }
        }
    }

    private static void transfer(List<String> entries) {
        String[] from = {"fromRegionCode", "us-west-2", "fromLocation", "US West (Oregon)"};
        entries.add(Entries.of("EGRESS", "AWSDataTransfer", "Data Transfer")
                .with(from)
                .with(
                        "transferType",
                        "AWS Outbound",
                        "toLocation",
                        "External",
                        "usagetype",
                        "USW2-DataTransfer-Out-Bytes")
                .tiers("GB", "0", "0.0000000000", "1", "0.09", "10240", "0.085", "51200", "0.07", "153600", "0.05")
                .text());
        entries.add(Entries.of("ZONES", "AWSDataTransfer", "Data Transfer")
                .with(from)
                .with("transferType", "IntraRegion", "toLocation", "US West (Oregon)", "toRegionCode", "us-west-2")
                .with("usagetype", "USW2-DataTransfer-Regional-Bytes")
                .price("GB", "0.0100000000")
                .text());
        entries.add(Entries.of("REGIONS", "AWSDataTransfer", "Data Transfer")
                .with(from)
                .with("transferType", "InterRegion Outbound", "toLocation", "EU (Ireland)", "toRegionCode", "eu-west-1")
                .with("usagetype", "USW2-EU-AWS-Out-Bytes")
                .price("GB", "0.02")
                .text());
    }

    private static void managed(List<String> entries) {
        entries.add(Entries.usage("BROKER", "AmazonMSK", "Managed Streaming", "USW2-Kafka.m5.large")
                .with("operation", "RunBroker")
                .price("Hrs", "0.21")
                .text());
        entries.add(Entries.usage("BROKER-STORAGE", "AmazonMSK", "Managed Streaming", "USW2-Kafka.Storage.GP2")
                .with("operation", "RunVolume")
                .price("GB-Mo", "0.10")
                .text());
        for (String engine : List.of("MySQL", "PostgreSQL", "Oracle")) {
            for (String deployment : List.of("Single-AZ", "Multi-AZ")) {
                String usage = deployment.equals("Multi-AZ") ? "Multi-AZUsage" : "InstanceUsage";
                entries.add(Entries.usage(
                                engine + deployment, "AmazonRDS", "Database Instance", "USW2-" + usage + ":db.m5.large")
                        .with("databaseEngine", engine, "deploymentOption", deployment, "instanceType", "db.m5.large")
                        .price("Hrs", "0.171")
                        .text());
            }
        }
        for (String deployment : List.of("Single-AZ", "Multi-AZ")) {
            entries.add(Entries.usage("GP2" + deployment, "AmazonRDS", "Database Storage", "USW2-RDS:GP2-Storage")
                    .with("databaseEngine", "Any", "deploymentOption", deployment, "volumeType", "General Purpose")
                    .price("GB-Mo", "0.115")
                    .text());
        }
        for (String engine : List.of("Redis", "Valkey", "Memcached")) {
            entries.add(Entries.usage(engine, "AmazonElastiCache", "Cache Instance", "USW2-NodeUsage:cache.m5.large")
                    .with("cacheEngine", engine, "instanceType", "cache.m5.large")
                    .price("Hrs", engine.equals("Valkey") ? "0.1248" : "0.156")
                    .text());
        }
    }

    private static void everywhere(List<String> entries) {
        entries.add(Entries.of("CDN", "AmazonCloudFront", "Data Transfer")
                .with("transferType", "CloudFront Outbound", "fromLocation", "United States", "toLocation", "External")
                .with("usagetype", "US-DataTransfer-Out-Bytes")
                .tiers("GB", "0", "0.085", "10240", "0.08")
                .text());
        entries.add(Entries.of("CDN-REQUESTS", "AmazonCloudFront", "Request")
                .with("location", "United States", "locationType", "AWS Edge Location")
                .with("usagetype", "US-Requests-Tier2-HTTPS")
                .price("Requests", "0.0000010000")
                .text());
        entries.add(Entries.of("ZONE", "AmazonRoute53", "DNS Zone")
                .with("usagetype", "HostedZone")
                .tiers("HostedZone", "0", "0.5", "25", "0.1")
                .text());
        entries.add(Entries.of("QUERIES", "AmazonRoute53", "DNS Query")
                .with("routingType", "Standard", "usagetype", "DNS-Queries")
                .tiers("Queries", "0", "0.0000004000", "1000000000", "0.0000002000")
                .text());
    }
}
