package io.spillway.pricing.cost;

import io.spillway.model.component.Component;
import io.spillway.model.component.Destination;
import io.spillway.model.component.DestinationKind;
import io.spillway.model.component.LoadBalancer;
import io.spillway.model.component.LoadBalancerType;
import io.spillway.model.component.TrafficOrigin;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.rate.RateBook;
import io.spillway.pricing.traffic.FlowTraffic;
import io.spillway.pricing.traffic.Zoning;

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
        if (to instanceof Destination destination && destination.destination() == DestinationKind.INTERNET) {
            internet(flow.flow(), "cost.egress", "Internet egress", topology.regionOf(from), sent);
        }
        if (from instanceof TrafficSource source && source.origin() == TrafficOrigin.INTERNET) {
            internet(
                    flow.flow(),
                    "cost.egress.responses",
                    "Internet egress of responses",
                    topology.regionOf(to),
                    returned);
        }
        String sending = topology.regionOf(from);
        String receiving = topology.regionOf(to);
        if (!sending.equals(receiving)) {
            region(flow.flow(), "cost.interRegion", "Transfer to " + receiving, sending, receiving, sent);
            region(
                    flow.flow(),
                    "cost.interRegion.responses",
                    "Responses from " + receiving,
                    receiving,
                    sending,
                    returned);
            return;
        }
        zones(flow, moved, sending, from, to);
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
        boolean crosses = flow.crossing() != zoning.zero();
        boolean crossesBehind = flow.targetCrossing() != zoning.zero();
        if (!crosses && !crossesBehind) {
            return;
        }
        Node share = crosses ? flow.crossing().times(billed(flow.flow())) : flow.targetCrossing();
        if (crosses && crossesBehind) {
            share = share.plus(flow.targetCrossing());
        }
        String id = flow.flow().id();
        Node crossing = moved.times(share).as(id, "gbCrossing", "GB billed for crossing zones");
        Node price = rates.flat(RateKey.interZone(region), "USD/GB");
        String usage = "DataTransfer-Regional-Bytes";
        lines.add(charge(id, "cost.zones.out", "Between zones, sender's side", usage), crossing, price);
        if (TransferExceptions.receiverPays(from, to)) {
            lines.add(charge(id, "cost.zones.in", "Between zones, receiver's side", usage), crossing, price);
        }
    }

    /** 1, or the disputed assumption for clients of an Application Load Balancer in another zone. */
    private Node billed(Flow flow) {
        for (String via : flow.through()) {
            if (topology.component(via) instanceof LoadBalancer balancer
                    && balancer.type() == LoadBalancerType.APPLICATION) {
                return formulas.select(
                        inputs.assumptions().get("balancerClientCrossingBilled"), zoning.zero(), zoning.one());
            }
        }
        return zoning.one();
    }

    static LineItems.Charge charge(String owner, String key, String label, String usage) {
        return new LineItems.Charge(owner, key, label, ServiceCategory.DATA_TRANSFER, TRANSFER, usage);
    }
}
