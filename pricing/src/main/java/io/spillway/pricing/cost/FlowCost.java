package io.spillway.pricing.cost;

import io.spillway.model.component.Component;
import io.spillway.model.component.Destination;
import io.spillway.model.component.DestinationKind;
import io.spillway.model.component.EndpointType;
import io.spillway.model.component.LoadBalancer;
import io.spillway.model.component.LoadBalancerScheme;
import io.spillway.model.component.LoadBalancerType;
import io.spillway.model.component.NatGateway;
import io.spillway.model.component.TrafficOrigin;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.component.VpcEndpoint;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.rate.RateBook;
import io.spillway.pricing.traffic.FlowTraffic;
import io.spillway.pricing.traffic.Zoning;
import org.jspecify.annotations.Nullable;

/**
 * Transfer of a flow: between zones on both sides, to the internet through the region's pool, between regions on the sending
 * side. Who pays which side is in {@link TransferExceptions}.
 */
final class FlowCost {
    static final String TRANSFER = "AWSDataTransfer";

    private final Formulas formulas;
    private final Topology topology;
    private final ModelInputs inputs;
    private final RateBook rates;
    private final LineItems lines;
    private final Pools egress;
    private final Zoning zoning;

    FlowCost(
            Formulas formulas,
            Topology topology,
            ModelInputs inputs,
            RateBook rates,
            LineItems lines,
            Pools egress,
            Zoning zoning) {
        this.formulas = formulas;
        this.topology = topology;
        this.inputs = inputs;
        this.rates = rates;
        this.lines = lines;
        this.egress = egress;
        this.zoning = zoning;
    }

    /** GB per month that a flow moves, and its charges; egress is priced later with its pool. */
    void price(FlowTraffic flow) {
        String id = flow.flow().id();
        Node sent = gb(flow.wire().mean()).as(id, "gbSent", "GB sent");
        Node returned = gb(flow.response().mean()).as(id, "gbReturned", "GB returned");
        Node moved = sent.plus(returned).as(id, "gb", "GB moved");
        Component from = topology.component(flow.flow().from());
        Component to = topology.component(flow.flow().to());
        String sending = topology.regionOf(from);
        String receiving = topology.regionOf(to);
        boolean leaves = to instanceof Destination destination && destination.destination() == DestinationKind.INTERNET;
        boolean arrives = from instanceof TrafficSource source && source.origin() == TrafficOrigin.INTERNET;
        if (TransferExceptions.isOriginFetch(from, to)) {
            return;
        }
        if (leaves) {
            internet(flow.flow(), "cost.egress", "Internet egress", sending, sent);
        }
        if (arrives) {
            internet(flow.flow(), "cost.egress.responses", "Internet egress of responses", receiving, returned);
        }
        boolean between = !leaves && !arrives && (isOtherRegion(from, to) || !sending.equals(receiving));
        if (between) {
            region(flow.flow(), "cost.interRegion", "Transfer to " + receiving, sending, receiving, sent);
            region(
                    flow.flow(),
                    "cost.interRegion.responses",
                    "Responses from " + receiving,
                    receiving,
                    sending,
                    returned);
        }
        if (!between || passes(flow.flow(), NatGateway.class)) {
            zones(flow, moved, sending, from, to);
        }
    }

    /** An end that says it is in another region; without a region of its own the price is unknown. */
    private static boolean isOtherRegion(Component from, Component to) {
        return from instanceof TrafficSource source && source.origin() == TrafficOrigin.OTHER_REGION
                || to instanceof Destination destination && destination.destination() == DestinationKind.OTHER_REGION;
    }

    private boolean passes(Flow flow, Class<? extends Component> kind) {
        return flow.through().stream().map(topology::component).anyMatch(kind::isInstance);
    }

    Node gb(Node bytesPerSecond) {
        return bytesPerSecond.times(inputs.gbPerMonth());
    }

    private void internet(Flow flow, String key, String label, String region, Node gb) {
        egress.add(RateKey.internetEgress(region), charge(flow.id(), key, label, "DataTransfer-Out-Bytes"), gb);
    }

    private void region(Flow flow, String key, String label, String sending, String receiving, Node gb) {
        lines.add(
                charge(flow.id(), key, label, "AWS-Out-Bytes"),
                gb,
                rates.flat(RateKey.interRegion(sending, receiving), "USD/GB"));
    }

    private void zones(FlowTraffic flow, Node moved, String region, Component from, Component to) {
        Node share = share(flow);
        if (share == null) {
            return;
        }
        String id = flow.flow().id();
        Node crossing = moved.times(share).as(id, "gbCrossing", "GB billed for crossing zones");
        Node price = rates.flat(RateKey.interZone(region), "USD/GB");
        String usage = "DataTransfer-Regional-Bytes";
        lines.add(charge(id, "cost.zones.out", "Between zones, sender's side", usage), crossing, price);
        if (TransferExceptions.bothSidesPay(from, to)) {
            lines.add(charge(id, "cost.zones.in", "Between zones, receiver's side", usage), crossing, price);
        }
    }

    /** Share of the bytes that is billed for crossing zones; null when none can be. */
    private @Nullable Node share(FlowTraffic flow) {
        Node client = clientShare(flow);
        Node target = flow.targetCrossing() == zoning.zero() ? null : flow.targetCrossing();
        return client == null ? target : target == null ? client : client.plus(target);
    }

    /** From the sender to the receiver, or to what it passes through. */
    private @Nullable Node clientShare(FlowTraffic flow) {
        Node from = flow.from();
        for (String via : flow.flow().through()) {
            Component passed = topology.component(via);
            if (passed instanceof LoadBalancer balancer && from != null) {
                return clientOf(balancer, flow);
            }
            if (passed instanceof VpcEndpoint endpoint && endpoint.type() == EndpointType.INTERFACE && from != null) {
                boolean paid =
                        TransferExceptions.endpointCrossingPaid(rates.tables().catalog());
                Node zones = inputs.of(endpoint.id()).get("zones");
                return paid ? zoning.anyZone(from, zones).crossing() : null;
            }
        }
        return flow.crossing() == zoning.zero() ? null : flow.crossing();
    }

    /**
     * On public addresses every byte is billed as between zones, even inside one (Amazon EC2 On-Demand pricing page, Data
     * Transfer within the same AWS Region). On private ones a client of an Application Load Balancer in another zone is the
     * disputed assumption.
     */
    private Node clientOf(LoadBalancer balancer, FlowTraffic flow) {
        if (balancer.scheme() == LoadBalancerScheme.INTERNET_FACING) {
            return zoning.one();
        }
        if (balancer.type() == LoadBalancerType.NETWORK) {
            return flow.crossing();
        }
        Node billed = inputs.assumptions().get("balancerClientCrossingBilled");
        return formulas.select(billed, zoning.zero(), flow.crossing());
    }

    static LineItems.Charge charge(String owner, String key, String label, String usage) {
        return new LineItems.Charge(owner, key, label, ServiceCategory.DATA_TRANSFER, TRANSFER, usage);
    }
}
