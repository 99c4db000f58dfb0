package io.spillway.scenarios.byhand;

import io.spillway.model.component.Component;
import io.spillway.model.component.Destination;
import io.spillway.model.component.DestinationKind;
import io.spillway.model.component.LoadBalancer;
import io.spillway.model.component.NatGateway;
import io.spillway.model.component.Toggle;
import io.spillway.model.component.TrafficOrigin;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.DatedRule;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Evaluation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Bytes between zones, to the internet and through NAT gateways. */
final class Transfer {
    private static final List<String> VARIED = List.of("read", "failing-read", "forward");
    private static final double BOTH_SIDES = 2;

    private final double gbPerMonth;
    private final Stream read;
    private final Stream failingRead;
    private final Stream forward;
    private final Stream crossing;
    private final Stream egress;
    private final double free;
    private final Prices.Tiers egressPrice;
    private final Stream processed;
    private final double natPrice;

    /** @param clusters whose replication does not vary */
    Transfer(CostModel model, Flows flows, List<BrokerFleet> clusters, Prices prices) {
        Topology topology = model.topology();
        Evaluation baseline = Evaluation.of(model.graph());
        gbPerMonth = topology.assumptions().hoursPerMonth()
                * 3600
                / topology.assumptions().bytesPerGb();
        boolean clientsPay = topology.assumptions().balancerClientCrossingBilled() == Toggle.ON;
        Stream always = Stream.NONE;
        Stream out = Stream.NONE;
        for (Flow flow : topology.flows().values()) {
            Flows.Sent sent = flows.of(flow);
            boolean balanced =
                    flow.through().stream().map(topology::component).anyMatch(LoadBalancer.class::isInstance);
            if (!VARIED.contains(flow.id()) && (clientsPay || !balanced)) {
                double share = baseline.value(model.traffic().of(flow).crossing());
                always = always.plus(sent.moved().times(share * sides(model, flow)));
            }
            out = out.plus(toInternet(topology, flow, sent));
        }
        for (BrokerFleet cluster : clusters) {
            always = always.plus(cluster.ingress().times(cluster.replicaCrossing() * BOTH_SIDES));
        }
        crossing = always;
        egress = out;
        read = flows.of(flow(topology, "read")).moved();
        failingRead = flows.of(flow(topology, "failing-read")).moved();
        forward = flows.of(flow(topology, "forward")).moved().times(clientsPay ? 1 : 0);
        egressPrice = prices.tiers(RateKey.internetEgress(prices.region()));
        free = free(topology, model.catalog().date());
        Stream through = Stream.NONE;
        for (Component component : topology.components().values()) {
            if (component instanceof NatGateway nat) {
                through = through.plus(Stream.sum(
                        flows.through(nat.id()).stream().map(Flows.Sent::moved).toList()));
            }
        }
        processed = through;
        natPrice = prices.of(RateKey.natBytes(prices.region()));
    }

    private static Flow flow(Topology topology, String id) {
        return Objects.requireNonNull(topology.flows().get(id), id);
    }

    /** How many ends of a flow pay when it crosses. */
    private static double sides(CostModel model, Flow flow) {
        return model.lines().stream()
                .filter(line -> line.owner().equals(flow.id()))
                .map(LineItem::key)
                .filter(key -> key.startsWith("cost.zones."))
                .count();
    }

    private static Stream toInternet(Topology topology, Flow flow, Flows.Sent sent) {
        if (topology.component(flow.to()) instanceof Destination to && to.destination() == DestinationKind.INTERNET) {
            return sent.wire();
        }
        return topology.component(flow.from()) instanceof TrafficSource from && from.origin() == TrafficOrigin.INTERNET
                ? sent.response()
                : Stream.NONE;
    }

    private static double free(Topology topology, LocalDate date) {
        if (topology.assumptions().freeTiers() == Toggle.OFF) {
            return 0;
        }
        Double typed = topology.assumptions().freeEgressGbPerMonth();
        return typed != null ? typed : DatedRule.FREE_EGRESS.at(date);
    }

    /** @param replicas bytes of replicas that cross zones, of the cluster whose replication varies */
    double cost(Point point, Routes routes, double replicas) {
        double crossed = point.mean(crossing)
                + BOTH_SIDES
                        * (point.mean(read) * routes.readCrossing
                                + point.mean(failingRead) * routes.failingReadCrossing
                                + point.mean(forward) * routes.forwardCrossing
                                + replicas);
        double out = point.mean(egress) * gbPerMonth;
        double paid = out > free ? egressPrice.cost(out) - egressPrice.cost(free) : 0;
        return crossed * gbPerMonth * point.zonePrice + paid + point.mean(processed) * gbPerMonth * natPrice;
    }
}
