package io.spillway.model.component;

import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** An Application or Network Load Balancer; its capacity units follow from the flows through it. */
public record LoadBalancer(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Structural(label = "Type", byDefault = "application", source = "the article")
        LoadBalancerType type,

        @Structural(label = "Scheme", byDefault = "internal", source = "private unless stated")
        LoadBalancerScheme scheme,

        @Structural(label = "Protocol of a Network Load Balancer", byDefault = "tcp", source = "the usual listener")
        NetworkProtocol protocol,

        @Live(label = "Load balancers", max = 100000.0, whole = true, byDefault = "1", source = "one")
        double count,

        @Live(label = "Zones") ZoneShares zones,

        @Live(
                label = "Requests per connection",
                unit = "request/conn",
                min = 1e-6,
                max = 1000000000.0,
                byDefault = "100",
                source = "keep-alive clients")
        double requestsPerConnection,

        @Live(
                label = "Duration of a connection",
                unit = "s",
                max = 1000000.0,
                byDefault = "60",
                source = "the default idle timeout of an ALB",
                date = "2018-11")
        double connectionSeconds,

        @Live(
                label = "Rules evaluated per request",
                unit = "rule/request",
                max = 1000,
                byDefault = "10",
                source = "ten are free")
        double rulesPerRequest,

        @Live(
                label = "Cross-zone balancing of a Network Load Balancer",
                byDefault = "off",
                source = "off by default (ELB documentation)",
                date = "2018-11")
        Toggle crossZone)
        implements Component {}
