package io.spillway.pricing.cost;

import io.spillway.model.component.Component;
import io.spillway.model.component.ConsumerPolicy;
import io.spillway.model.component.Destination;
import io.spillway.model.component.DestinationKind;
import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.LoadBalancer;
import io.spillway.model.component.MskCluster;
import io.spillway.model.component.NatGateway;
import io.spillway.model.component.NatMode;
import io.spillway.model.component.NsqDaemon;
import io.spillway.model.component.NsqLookup;
import io.spillway.model.component.NsqPlacement;
import io.spillway.model.component.ServiceDiscovery;
import io.spillway.model.component.TrafficOrigin;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.RoutingPolicy;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Rounding;
import io.spillway.pricing.traffic.FlowTraffic;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the routes of flows have to say: what is lost, what is uneven, what is ignored, what hangs on one thing. */
final class RoutingFindings {
    /** Over the mean by more than this, a zone is called out of balance. */
    private static final double IMBALANCE = 1.1;

    /** Release of Apache Kafka 2.4.0, the first with KIP-392. Source: Apache Kafka downloads page. */
    private static final LocalDate FOLLOWER_FETCHING = LocalDate.of(2019, 12, 16);

    private final CostBreakdown breakdown;
    private final Evaluation evaluation;
    private final Topology topology;
    private final List<Finding> findings;

    RoutingFindings(CostBreakdown breakdown, List<Finding> findings) {
        this.breakdown = breakdown;
        this.evaluation = breakdown.evaluation();
        this.topology = breakdown.model().topology();
        this.findings = findings;
    }

    void find() {
        for (FlowTraffic flow : breakdown.model().traffic().flows()) {
            lost(flow);
            imbalance(flow);
            routing(flow.flow());
        }
        for (Component component : topology.components().values()) {
            if (component instanceof NatGateway nat) {
                singleGateway(nat);
            } else if (isCluster(component)) {
                followerFetching(component);
            } else if (component instanceof NsqDaemon nsqd) {
                zoneAware(nsqd);
            } else if (component instanceof Destination destination
                    && destination.destination() == DestinationKind.OTHER_REGION) {
                otherRegion(destination);
            } else if (component instanceof TrafficSource source && source.origin() == TrafficOrigin.OTHER_REGION) {
                otherRegion(source);
            }
        }
    }

    private void lost(FlowTraffic flow) {
        double share = evaluation.value(flow.lost());
        if (Rounding.greater(share, 0)) {
            findings.add(Finding.error(
                    "lost-traffic",
                    Location.of(flow.flow().id() + ".routing"),
                    percent(share) + " of " + name(flow.flow()) + " starts in zones where "
                            + name(flow.flow().to()) + " has no receiver, and is routed to its own zone only",
                    "give " + name(flow.flow().to()) + " a share of those zones, or route zone-preferred"));
        }
    }

    private void imbalance(FlowTraffic flow) {
        Component receiver = topology.component(flow.flow().to());
        Node arriving = flow.arrival();
        Node standing = breakdown.model().traffic().spread(receiver);
        if (arriving == null || standing == null || isCluster(receiver) || standsBesidePublishers(receiver)) {
            return;
        }
        int busiest = -1;
        double most = IMBALANCE;
        for (int i = 0; i < standing.width(); i++) {
            double share = evaluation.value(standing, i);
            double ratio = share == 0 ? 0 : evaluation.value(arriving, i) / share;
            if (Rounding.greater(ratio, most)) {
                most = ratio;
                busiest = i;
            }
        }
        if (busiest >= 0) {
            findings.add(Finding.warning(
                    "zone-imbalance",
                    Location.of(flow.flow().id() + ".routing"),
                    "zone " + (char) ('a' + busiest) + " gets " + percent(evaluation.value(arriving, busiest)) + " of "
                            + name(flow.flow()) + " but has " + percent(evaluation.value(standing, busiest)) + " of "
                            + receiver.name() + ": " + Quantities.number(Math.round(most * 100) / 100.0)
                            + " x the mean load on its receivers",
                    "spread senders and receivers alike, or route zone-preferred with little headroom"));
        }
    }

    private void routing(Flow flow) {
        int policy = (int) value(flow.id() + ".routing");
        if (policy == RoutingPolicy.ANY_ZONE.ordinal()) {
            return;
        }
        String ignored = whyIgnored(flow);
        if (ignored != null) {
            findings.add(Finding.warning(
                    "routing-ignored",
                    Location.of(flow.id() + ".routing"),
                    "the routing of " + name(flow) + " is ignored: " + ignored,
                    "leave routing any-zone here"));
            return;
        }
        boolean discovers = flow.through().stream().anyMatch(id -> topology.component(id) instanceof ServiceDiscovery);
        if (!discovers && !(topology.component(flow.from()) instanceof NsqDaemon)) {
            findings.add(Finding.note(
                    "zones-not-discovered",
                    Location.of(flow.id() + ".through"),
                    name(flow) + " is routed by zone, but passes no service discovery from which " + name(flow.from())
                            + " could learn the zones of " + name(flow.to()),
                    "name a service discovery in through, so that its cost is counted"));
        }
    }

    /** Its own name, or the names of its ends. */
    private String name(Flow flow) {
        String name = flow.name();
        return name == null ? name(flow.from()) + " to " + name(flow.to()) : name;
    }

    private String name(String component) {
        return topology.component(component).name();
    }

    private @Nullable String whyIgnored(Flow flow) {
        for (String end : List.of(flow.to(), flow.from())) {
            Component component = topology.component(end);
            if (isCluster(component)) {
                return "the producer and consumer policies of " + component.name() + " decide";
            }
        }
        if (standsBesidePublishers(topology.component(flow.to()))) {
            return topology.component(flow.to()).name() + " stands on the publisher's host";
        }
        for (String via : flow.through()) {
            if (topology.component(via) instanceof LoadBalancer balancer) {
                return "it passes " + balancer.name() + ", which decides";
            }
        }
        return null;
    }

    private static boolean isCluster(Component component) {
        return component instanceof KafkaCluster || component instanceof MskCluster;
    }

    private static boolean standsBesidePublishers(Component component) {
        return component instanceof NsqDaemon nsqd && nsqd.placement() == NsqPlacement.CO_LOCATED;
    }

    private void singleGateway(NatGateway nat) {
        List<FlowTraffic> flows = breakdown.model().traffic().through(nat);
        if (value(nat.id() + ".mode") == NatMode.SINGLE.ordinal() && !flows.isEmpty()) {
            char zone = (char) ('a' + (int) value(nat.id() + ".singleZone"));
            findings.add(Finding.warning(
                    "single-point",
                    Location.of(nat.id() + ".mode"),
                    nat.name() + " is one gateway in zone " + zone + ": without it, "
                            + String.join(
                                    ", ",
                                    flows.stream()
                                            .map(flow -> name(flow.flow()))
                                            .toList())
                            + " of every zone stop" + (flows.size() == 1 ? "s" : ""),
                    "place one in each zone"));
        }
    }

    private void followerFetching(Component cluster) {
        boolean fetches = value(cluster.id() + ".consumerPolicy") == ConsumerPolicy.FOLLOWER_FETCHING.ordinal();
        LocalDate date = breakdown.model().catalog().date();
        if (fetches && date.isBefore(FOLLOWER_FETCHING)) {
            findings.add(Finding.error(
                    "not-available-then",
                    Location.of(cluster.id() + ".consumerPolicy"),
                    "fetching from followers was not available on " + date + ": it came with Apache Kafka 2.4 on "
                            + FOLLOWER_FETCHING + " (KIP-392)",
                    "choose any-zone or leader-affinity, or later prices"));
        }
    }

    private void zoneAware(NsqDaemon nsqd) {
        boolean aware = value(nsqd.id() + ".zoneAware") == 1;
        boolean proxied = topology.components().values().stream()
                .anyMatch(component -> component instanceof NsqLookup && value(component.id() + ".proxyInstances") > 0);
        if (aware && !proxied) {
            findings.add(Finding.note(
                    "zones-not-discovered",
                    Location.of(nsqd.id() + ".zoneAware"),
                    "readers of " + nsqd.name()
                            + " stay in their zone, but no nsqlookupd has a proxy that knows the zones",
                    "give an NSQ look-up proxy instances, so that their cost is counted"));
        }
    }

    private void otherRegion(Component component) {
        if (topology.regionOf(component).equals(topology.homeRegion())) {
            findings.add(Finding.error(
                    "no-other-region",
                    Location.of(component.id() + ".region"),
                    component.name() + " is in another region, but names none besides " + topology.homeRegion()
                            + ", so that no transfer between regions is counted",
                    "name its region"));
        }
    }

    private double value(String path) {
        return evaluation.value(breakdown.model().graph().get(path));
    }

    private static String percent(double share) {
        return Quantities.number(Math.round(share * 1000) / 10.0) + " %";
    }
}
