package io.spillway.model.component;

import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** nsqd: a queue on each host of a host group, in memory and spilling to disk. */
public record NsqDaemon(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Structural(
                label = "Placement",
                byDefault = "co-located",
                source = "NSQ documentation: run nsqd beside the publisher",
                date = "2018-11")
        NsqPlacement placement,

        @Structural(label = "Host group", reference = Reference.HOST_GROUP)
        String hostGroup,

        @Live(label = "Reserved vCPU", unit = "vCPU/host", max = 1024, byDefault = "0", source = "none")
        double reservedVcpu,

        @Live(label = "Reserved memory", unit = "GiB/host", max = 65536, byDefault = "0", source = "none")
        double reservedMemoryGiB,

        @Live(label = "Disk", unit = "GiB/host", max = 65536, byDefault = "0", source = "none")
        double diskGiB,

        @Live(
                label = "Disk type",
                byDefault = "gp2",
                source = "the default type of the EC2 console in 2018",
                date = "2018-11")
        VolumeType diskType,

        @Live(
                label = "Messages kept in memory",
                unit = "msg/host",
                max = 1000000000000.0,
                byDefault = "10000",
                source = "nsqd --mem-queue-size default (nsqd 1.1 documentation)",
                date = "2018-11")
        double memoryQueueMessages,

        @Live(
                label = "Channels that stall in an outage",
                min = 1,
                max = 1000,
                byDefault = "1",
                source = "one downstream fails at a time")
        double stalledChannels,

        @Live(
                label = "Readers stay in their zone",
                byDefault = "off",
                source = "readers connect to every nsqd they discover")
        Toggle zoneAware,

        @Live(
                label = "Messages per second one daemon handles",
                unit = "msg/s/host",
                min = 1e-9,
                max = 1000000000.0,
                byDefault = "100000",
                source =
                        "tens of thousands per host ran in production in the 2019 article; bounds only a central cluster",
                date = "2019-10")
        double messagesPerSecondPerHost)
        implements Component {}
