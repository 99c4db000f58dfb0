package io.spillway.pricing.traffic;

import io.spillway.model.component.CdnDistribution;
import io.spillway.model.component.Component;
import io.spillway.model.component.Database;
import io.spillway.model.component.Destination;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.LoadBalancer;
import io.spillway.model.component.LoadBalancerType;
import io.spillway.model.component.MeteredUsage;
import io.spillway.model.component.MskCluster;
import io.spillway.model.component.NatGateway;
import io.spillway.model.component.NsqDaemon;
import io.spillway.model.component.NsqLookup;
import io.spillway.model.component.NsqPlacement;
import io.spillway.model.component.ObjectStore;
import io.spillway.model.component.OtherCost;
import io.spillway.model.component.Service;
import io.spillway.model.component.ServiceDiscovery;
import io.spillway.model.component.SnapshotStore;
import io.spillway.model.component.TrafficOrigin;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.component.VpcEndpoint;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.traffic.Zoning.Route;
import org.jspecify.annotations.Nullable;

/** How each flow is routed: which policy decides, and what it makes of the sender's zones. */
final class FlowRouting {
    private final Formulas formulas;
    private final Zoning zoning;
    private final Topology topology;
    private final ModelInputs inputs;

    FlowRouting(Formulas formulas, Zoning zoning, Topology topology, ModelInputs inputs) {
        this.formulas = formulas;
        this.zoning = zoning;
        this.topology = topology;
        this.inputs = inputs;
    }

    /** A route with what happens behind a balancer; {@code arrival} is null when the receiver has no zones. */
    record Routed(
            Route route, Node targetCrossing, @Nullable Node arrival) {}

    @Nullable
    Node spread(Component component) {
        return switch (component) {
            case Service service -> inputs.of(service.hostGroup()).get("zones");
            case NsqDaemon nsqd -> inputs.of(nsqd.hostGroup()).get("zones");
            case HostGroup group -> inputs.of(group.id()).get("zones");
            case KafkaCluster kafka -> inputs.of(kafka.id()).get("zones");
            case MskCluster msk -> inputs.of(msk.id()).get("zones");
            case Database database -> inputs.of(database.id()).get("zones");
            case LoadBalancer balancer -> inputs.of(balancer.id()).get("zones");
            case NatGateway nat -> inputs.of(nat.id()).get("zones");
            case VpcEndpoint endpoint -> inputs.of(endpoint.id()).get("zones");
            case TrafficSource source ->
                source.origin() == TrafficOrigin.VPC ? inputs.of(source.id()).get("zones") : null;
            case NsqLookup lookup -> null;
            case ServiceDiscovery discovery -> null;
            case CdnDistribution cdn -> null;
            case ObjectStore store -> null;
            case SnapshotStore snapshots -> null;
            case Destination destination -> null;
            case MeteredUsage usage -> null;
            case OtherCost cost -> null;
        };
    }

    /** Compression on the wire: the flow's, times that of a Kafka cluster at either end. */
    Node compression(Flow flow) {
        Node ratio = inputs.of(flow.id()).get("compressionRatio");
        String cluster = isKafka(flow.to()) ? flow.to() : isKafka(flow.from()) ? flow.from() : null;
        return cluster == null ? ratio : ratio.times(inputs.of(cluster).get("compressionRatio"));
    }

    Routed route(Flow flow, @Nullable Node p) {
        Node q = spread(topology.component(flow.to()));
        LoadBalancer balancer = via(flow, LoadBalancer.class);
        if (balancer != null) {
            return balanced(flow, balancer, p, q);
        }
        NatGateway nat = via(flow, NatGateway.class);
        if (nat != null && p != null) {
            Route route = new Route(natCrossing(nat, p), p, zoning.zero());
            return new Routed(route, zoning.zero(), q);
        }
        if (p == null || q == null || changesRegion(flow)) {
            Route route = new Route(zoning.zero(), q == null ? zoning.zero() : q, zoning.zero());
            return new Routed(route, zoning.zero(), q);
        }
        Route route = between(flow, p, q);
        return new Routed(route, zoning.zero(), route.arrival());
    }

    /** 1 when the flow's policy keeps it in the sender's zone, else 0. */
    Node zoneLocal(Flow flow) {
        if (via(flow, LoadBalancer.class) != null || isKafka(flow.to()) || isKafka(flow.from())) {
            return zoning.zero();
        }
        Component to = topology.component(flow.to());
        Component from = topology.component(flow.from());
        if (spread(to) == null || spread(from) == null || publishesLocally(to) || changesRegion(flow)) {
            return zoning.zero();
        }
        Node local = formulas.select(inputs.of(flow.id()).get("routing"), zoning.zero(), zoning.one(), zoning.zero());
        return from instanceof NsqDaemon nsqd
                ? formulas.select(inputs.of(nsqd.id()).get("zoneAware"), local, zoning.one())
                : local;
    }

    private Route between(Flow flow, Node p, Node q) {
        Component from = topology.component(flow.from());
        Component to = topology.component(flow.to());
        if (publishesLocally(to)) {
            return new Route(zoning.zero(), p, zoning.zero());
        }
        if (isKafka(to.id())) {
            Node policy = inputs.of(to.id()).get("producerPolicy");
            return zoning.select(policy, zoning.anyZone(p, q), affinity(p, q));
        }
        if (isKafka(from.id())) {
            return consumed(inputs.of(from.id()), p, q);
        }
        Inputs in = inputs.of(flow.id());
        Route local = zoning.zoneLocal(p, q);
        Route routed = zoning.select(
                in.get("routing"), zoning.anyZone(p, q), local, zoning.zonePreferred(p, q, in.get("headroom")));
        return from instanceof NsqDaemon nsqd
                ? zoning.select(inputs.of(nsqd.id()).get("zoneAware"), routed, local)
                : routed;
    }

    /** Traffic of zones with partners stays; that of zones without partners crosses to any of the others. */
    private Route affinity(Node p, Node q) {
        Node stranded = zoning.withoutReceiver(p, q);
        Node staying = p.times(q.exceeds(zoning.zero()));
        return new Route(stranded, staying.plus(q.times(stranded)), zoning.zero());
    }

    /**
     * Consumers: leaders have shares p by zone, consumers q. Follower fetching crosses 1 - min(RF, Z) / Z of what consumers in
     * the cluster's zones read, and all of what others read.
     */
    private Route consumed(Inputs cluster, Node p, Node q) {
        Node brokers = cluster.get("zones");
        Node zones = zoning.count(brokers);
        Node replicated = formulas.min(cluster.get("replicationFactor"), zones).perOrZero(zones);
        Node beside = zoning.one().minus(zoning.withoutReceiver(q, brokers));
        Route follower = new Route(zoning.one().minus(beside.times(replicated)), q, zoning.zero());
        return zoning.select(cluster.get("consumerPolicy"), zoning.anyZone(p, q), affinity(p, q), follower);
    }

    /**
     * Clients reach any node of the balancer. An Application Load Balancer spreads over all targets. A node of a Network Load
     * Balancer sends to targets in its zone unless it balances across zones; nodes without targets get no traffic.
     */
    private Routed balanced(Flow flow, LoadBalancer balancer, @Nullable Node p, @Nullable Node q) {
        Inputs in = inputs.of(balancer.id());
        Node nodes = in.get("zones");
        Node clients = changesRegion(flow) ? null : p;
        if (q == null || balancer.type() == LoadBalancerType.APPLICATION) {
            Node crossing = clients == null
                    ? zoning.zero()
                    : zoning.anyZone(clients, nodes).crossing();
            return new Routed(new Route(crossing, q == null ? nodes : q, zoning.zero()), zoning.zero(), q);
        }
        Node across = in.get("crossZone");
        Node withTargets = nodes.times(q.exceeds(zoning.zero()));
        Node answering = formulas.select(across, withTargets.perOrZero(withTargets.total()), nodes);
        Node crossing = clients == null
                ? zoning.zero()
                : zoning.anyZone(clients, answering).crossing();
        Node behind =
                formulas.select(across, zoning.zero(), zoning.anyZone(nodes, q).crossing());
        Node arrival = formulas.select(across, answering, q);
        Node nowhere = zoning.one().minus(withTargets.total().exceeds(zoning.zero()));
        Node lost = formulas.select(across, nowhere, zoning.zero());
        return new Routed(new Route(crossing, arrival, lost), behind, arrival);
    }

    /** With one gateway in all, what starts in another zone crosses; one per zone keeps traffic in its zone. */
    private Node natCrossing(NatGateway nat, Node p) {
        Inputs in = inputs.of(nat.id());
        Node[] elements = new Node[ZoneShares.ZONES];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = p.element(i);
        }
        Node away = formulas.constant(1, Unit.ONE).minus(formulas.select(in.get("singleZone"), elements));
        return formulas.select(in.get("mode"), zoning.withoutReceiver(p, in.get("zones")), away);
    }

    /** Between regions there are no zones to cross: the transfer is billed as one between regions. */
    private boolean changesRegion(Flow flow) {
        return !topology.regionOf(topology.component(flow.from()))
                .equals(topology.regionOf(topology.component(flow.to())));
    }

    private boolean isKafka(String id) {
        Component component = topology.component(id);
        return component instanceof KafkaCluster || component instanceof MskCluster;
    }

    private static boolean publishesLocally(Component to) {
        return to instanceof NsqDaemon nsqd && nsqd.placement() == NsqPlacement.CO_LOCATED;
    }

    private <T extends Component> @Nullable T via(Flow flow, Class<T> kind) {
        for (String id : flow.through()) {
            Component component = topology.component(id);
            if (kind.isInstance(component)) {
                return kind.cast(component);
            }
        }
        return null;
    }
}
