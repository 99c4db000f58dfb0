package io.spillway.model.component;

import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** A service in containers on a host group. */
public record Service(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Structural(label = "Host group", reference = Reference.HOST_GROUP)
        String hostGroup,

        @Live(
                label = "Messages per second one container handles",
                unit = "msg/s/container",
                min = 1e-9,
                max = 1000000000.0)
        double messagesPerSecondPerContainer,

        @Live(label = "vCPU per container", unit = "vCPU/container", min = 0.000001, max = 1024)
        double vcpuPerContainer,

        @Live(label = "Memory per container", unit = "GiB/container", min = 0.000001, max = 65536)
        double memoryGiBPerContainer,

        @Live(
                label = "Fewest containers",
                unit = "container",
                max = 1000000000.0,
                whole = true,
                byDefault = "1",
                source = "a service that exists runs at least once")
        double minimumContainers,

        @Live(label = "A copy in each zone", byDefault = "off", source = "one pool over all zones")
        Toggle copyPerZone)
        implements Component {}
