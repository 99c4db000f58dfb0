package io.spillway.model.component;

import io.spillway.model.field.Domain;
import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Consul servers, and an agent with a registrator on each host of some groups. */
public record ServiceDiscovery(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Live(label = "Instance type", domain = Domain.INSTANCE_TYPE)
        String instanceType,

        @Live(
                label = "Servers",
                unit = "host",
                max = 1000,
                whole = true,
                byDefault = "3",
                source = "Consul documentation: three or five servers",
                date = "2018-11")
        double servers,

        @Live(
                label = "Agent vCPU per host",
                unit = "vCPU/host",
                max = 64,
                byDefault = "0.1",
                source = "an idle agent; judged")
        double agentVcpu,

        @Live(
                label = "Agent memory per host",
                unit = "GiB/host",
                max = 64,
                byDefault = "0.125",
                source = "an idle agent; judged")
        double agentMemoryGiB,

        @Structural(label = "Host groups with an agent", optional = true, reference = Reference.HOST_GROUP)
        List<String> agentsOn,

        @Live(label = "Purchase option", byDefault = "on-demand", source = "no commitment unless stated")
        PurchaseOption purchaseOption,

        @Live(
                label = "Savings Plan price as a share of On-Demand",
                max = 1,
                byDefault = "1",
                source = "no Savings Plan rate is in the price data; 1 claims no saving")
        double savingsPlanShareOfOnDemand)
        implements Component {
    public ServiceDiscovery {
        agentsOn = List.copyOf(agentsOn);
    }
}
