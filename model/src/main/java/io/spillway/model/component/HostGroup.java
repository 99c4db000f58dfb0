package io.spillway.model.component;

import io.spillway.model.field.Domain;
import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instances of one instance type over zones, on which services are packed. */
public record HostGroup(
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
                label = "Spread over zones",
                byDefault = "balanced",
                source = "Auto Scaling balances a group over its zones (EC2 Auto Scaling User Guide)",
                date = "2018-11")
        ZoneSpread spread,

        @Live(label = "Fewest hosts", unit = "host", max = 10000000.0, whole = true, byDefault = "0", source = "none")
        double minimumHosts,

        @Live(label = "Scaling", byDefault = "fixed", source = "the costlier reading unless stated")
        Scaling scaling,

        @Live(
                label = "Target utilisation in the peak hour",
                min = 0.01,
                max = 1,
                byDefault = "0.7",
                source = "the target of the 2019 article (40 % against 70 %)",
                date = "2019-10")
        double targetUtilization,

        @Live(label = "When a zone is lost", byDefault = "survive", source = "the reason for several zones")
        ZoneLoss zoneLoss,

        @Live(
                label = "Utilisation allowed after losing a zone",
                min = 0.01,
                max = 1,
                byDefault = "0.9",
                source = "queueing delay grows without bound towards 1",
                date = "2018-11")
        double lossUtilization,

        @Live(label = "Purchase option", byDefault = "on-demand", source = "no commitment unless stated")
        PurchaseOption purchaseOption,

        @Live(
                label = "Savings Plan price as a share of On-Demand",
                max = 1,
                byDefault = "1",
                source = "no Savings Plan rate is in the price data; 1 claims no saving")
        double savingsPlanShareOfOnDemand,

        @Live(label = "Share of hours on Spot", max = 1, byDefault = "0", source = "no Spot unless stated")
        double spotShare,

        @Live(
                label = "Spot discount on On-Demand",
                max = 1,
                byDefault = "0",
                source = "Spot prices are not in the price data; 0 claims no saving")
        double spotDiscount,

        @Live(
                label = "Public IPv4 addresses per host",
                unit = "address/host",
                max = 1000,
                byDefault = "0",
                source = "private subnets")
        double publicAddressesPerHost,

        @Structural(label = "Root and data volumes", optional = true)
        Map<String, Volume> volumes,

        @Structural(label = "Reservations", optional = true) Map<String, Reservation> reservations)
        implements Component {
    public HostGroup {
        volumes = Collections.unmodifiableMap(new LinkedHashMap<>(volumes));
        reservations = Collections.unmodifiableMap(new LinkedHashMap<>(reservations));
    }
}
