package io.spillway.model.component;

import io.spillway.model.field.Domain;
import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** A Kafka cluster on EC2: brokers rack-aware over zones, and controller nodes. */
public record KafkaCluster(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Live(label = "Instance type", domain = Domain.INSTANCE_TYPE)
        String instanceType,

        @Live(label = "Zones") ZoneShares zones,

        @Live(
                label = "Fewest brokers, or their fixed number",
                unit = "host",
                min = 1,
                max = 1000000.0,
                whole = true,
                byDefault = "3",
                source = "one in each zone")
        double brokers,

        @Live(label = "Broker count", byDefault = "computed", source = "the largest requirement")
        KafkaSizing sizing,

        @Live(
                label = "Replication factor",
                min = 1,
                max = 15,
                whole = true,
                byDefault = "3",
                source = "the article requires three")
        double replicationFactor,

        @Live(
                label = "Partitions",
                min = 1,
                max = 10000000.0,
                whole = true,
                byDefault = "100",
                source = "a moderate topic count")
        double partitions,

        @Live(
                label = "Partition replicas one broker carries",
                unit = "1/host",
                min = 1,
                max = 1000000.0,
                byDefault = "4000",
                source = "Apache Kafka blog 2018-10: up to 4,000 partitions per broker",
                date = "2018-10")
        double partitionsPerBroker,

        @Live(label = "Retention", unit = "h", max = 1000000.0, byDefault = "24", source = "one day to replay")
        double retentionHours,

        @Live(label = "Compression ratio", min = 0.01, max = 10000.0, byDefault = "1", source = "no compression")
        double compressionRatio,

        @Live(label = "Storage", byDefault = "ebs", source = "works with every instance type")
        BrokerStorage storage,

        @Structural(label = "Volume", optional = true) @Nullable
        Volume volume,

        @Live(
                label = "Target utilisation in the peak hour",
                min = 0.01,
                max = 1,
                byDefault = "0.6",
                source = "room for catch-up reads and rebalancing")
        double targetUtilization,

        @Live(
                label = "Disk fill target",
                min = 0.01,
                max = 1,
                byDefault = "0.75",
                source = "room for uneven partitions")
        double diskTargetUtilization,

        @Live(
                label = "Utilisation allowed after losing a broker",
                min = 0.01,
                max = 1,
                byDefault = "0.9",
                source = "queueing delay grows without bound towards 1",
                date = "2018-11")
        double lossUtilization,

        @Live(
                label = "Bytes written per second one vCPU handles",
                unit = "B/s/vCPU",
                min = 1,
                max = 1000000000000.0,
                byDefault = "30000000",
                source = "LinkedIn Engineering 2014-04: 193 MB/s times three copies on 18 cores",
                date = "2014-04")
        double bytesPerSecondPerVcpu,

        @Live(label = "Producer policy", byDefault = "any-zone", source = "partitioning by key knows no zones")
        ProducerPolicy producerPolicy,

        @Live(
                label = "Consumer policy",
                byDefault = "any-zone",
                source = "clients read from the leader (Apache Kafka 2.1)",
                date = "2018-11")
        ConsumerPolicy consumerPolicy,

        @Live(
                label = "Bytes per second the instance store writes",
                unit = "B/s/host",
                min = 1,
                max = 1000000000000.0,
                byDefault = "1250000000",
                source = "the 2019 article: 10 Gbit/s on i3; no price list or specification publishes it",
                date = "2019-10")
        double instanceStoreBytesPerSecond,

        @Live(
                label = "Controller nodes",
                unit = "host",
                max = 1000,
                whole = true,
                byDefault = "3",
                source = "a ZooKeeper or KRaft quorum")
        double controllerNodes,

        @Live(
                label = "Controller instance type",
                domain = Domain.INSTANCE_TYPE,
                byDefault = "c5.large",
                source = "a quorum is small")
        String controllerInstanceType,

        @Live(label = "Purchase option", byDefault = "on-demand", source = "no commitment unless stated")
        PurchaseOption purchaseOption,

        @Live(
                label = "Savings Plan price as a share of On-Demand",
                max = 1,
                byDefault = "1",
                source = "no Savings Plan rate is in the price data; 1 claims no saving")
        double savingsPlanShareOfOnDemand)
        implements Component {}
