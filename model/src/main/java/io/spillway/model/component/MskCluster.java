package io.spillway.model.component;

import io.spillway.model.field.Domain;
import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** An Amazon MSK cluster: a broker count that is a multiple of the zones; its replication is not billed. */
public record MskCluster(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Live(label = "Broker type", domain = Domain.MSK_BROKER_TYPE)
        String brokerType,

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

        @Live(
                label = "Storage per broker",
                unit = "GiB/host",
                min = 1,
                max = 16384,
                byDefault = "1000",
                source = "a moderate volume")
        double storageGiBPerBroker,

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
        ConsumerPolicy consumerPolicy)
        implements Component {}
