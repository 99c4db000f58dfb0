package io.spillway.scenarios.byhand;

import io.spillway.model.component.Component;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.LoadBalancer;
import io.spillway.model.component.ObjectStore;
import io.spillway.model.instance.InstanceType;
import io.spillway.model.topology.SupportPlan;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Monthly cost of the reference baseline, a row of inputs at a time. Whatever no varied input touches is computed once: charges as
 * one sum, everything else as coefficients. Numbers come from the topology and the catalogue; how they hang together is written
 * here a second time, and what is not written is refused.
 */
public final class ReferenceByHand {
    private final Point point;
    private final Routes routes;
    private final HostFleet inboundHosts;
    private final HostFleet forwardingHosts;
    private final HostFleet proxyHosts;
    private final HostFleet[] otherHosts;
    private final BrokerFleet kafka;
    private final BrokerFleet[] otherBrokers;
    private final Balancer[] balancers;
    private final Transfer transfer;
    private final Stores stores;
    private final double fixed;
    private final double afterDiscount;

    public ReferenceByHand(ReferenceScenario scenario) {
        CostModel model = scenario.model();
        Topology topology = scenario.topology();
        if (topology.supportPlan() != SupportPlan.NONE) {
            throw new IllegalStateException("a support plan is not written by hand");
        }
        boolean[] varies = varies(model.graph(), scenario.leaves());
        fixed = fixed(model, varies);
        afterDiscount = 1 - topology.assumptions().enterpriseDiscountShare();
        Prices prices = new Prices(model.catalog(), topology.homeRegion());
        Flows flows = new Flows(topology);
        List<InstanceType> types = model.catalog().instanceTypes();
        double unit = prices.of(RateKey.albLcu(prices.region()))
                * topology.assumptions().hoursPerMonth();
        List<HostFleet> hosts = new ArrayList<>();
        List<BrokerFleet> brokers = new ArrayList<>();
        List<BrokerFleet> clusters = new ArrayList<>();
        List<Balancer> lcus = new ArrayList<>();
        List<ObjectStore> objects = new ArrayList<>();
        BrokerFleet varied = null;
        for (Component component : topology.components().values()) {
            String id = component.id();
            if (component instanceof HostGroup group && varies(model, varies, id)) {
                hosts.add(new HostFleet(group, topology, types, flows, prices));
            } else if (component instanceof KafkaCluster cluster) {
                InstanceType type =
                        model.catalog().instanceType(cluster.instanceType()).orElseThrow();
                BrokerFleet fleet = new BrokerFleet(cluster, topology, type, flows, prices);
                if (id.equals("kafka")) {
                    varied = fleet;
                    continue;
                }
                clusters.add(fleet);
                if (varies[model.graph().get(id + ".brokers.count").id()]) {
                    brokers.add(fleet);
                }
            } else if (component instanceof LoadBalancer balancer && varies(model, varies, id)) {
                lcus.add(new Balancer(balancer, flows, topology.assumptions(), unit));
            } else if (component instanceof ObjectStore store) {
                objects.add(store);
            }
        }
        point = new Point(topology);
        routes = new Routes(topology, flows);
        inboundHosts = take(hosts, "inbound-hosts");
        forwardingHosts = take(hosts, "forwarding-hosts");
        proxyHosts = take(hosts, "proxy-hosts");
        otherHosts = hosts.toArray(HostFleet[]::new);
        kafka = Objects.requireNonNull(varied);
        otherBrokers = brokers.toArray(BrokerFleet[]::new);
        balancers = lcus.toArray(Balancer[]::new);
        transfer = new Transfer(model, flows, clusters, prices);
        stores = new Stores(topology, objects, flows, prices);
    }

    /** Nodes that a varied leaf can change. */
    private static boolean[] varies(FormulaGraph graph, Collection<Node> leaves) {
        boolean[] varies = new boolean[graph.nodeCount()];
        for (int id = 0; id < varies.length; id++) {
            Node node = graph.node(id);
            varies[id] = leaves.contains(node);
            for (int i = 0; i < node.arity() && !varies[id]; i++) {
                varies[id] = varies[node.operand(i).id()];
            }
        }
        return varies;
    }

    private static boolean varies(CostModel model, boolean[] varies, String owner) {
        return model.lines().stream()
                .anyMatch(line ->
                        line.owner().equals(owner) && varies[line.quantity().id()]);
    }

    private static double fixed(CostModel model, boolean[] varies) {
        Evaluation baseline = Evaluation.of(model.graph());
        double fixed = 0;
        for (LineItem line : model.lines()) {
            fixed += varies[line.cost().id()] ? 0 : baseline.value(line.cost());
        }
        return fixed;
    }

    private static HostFleet take(List<HostFleet> fleets, String id) {
        for (HostFleet fleet : fleets) {
            if (fleet.group().id().equals(id)) {
                fleets.remove(fleet);
                return fleet;
            }
        }
        throw new IllegalStateException(id + " does not vary");
    }

    /**
     * USD per month. Not for several threads at once.
     *
     * @param columns a column for each varied input, in the order of {@link ReferenceScenario#axes()}
     */
    public double total(double[][] columns, int row) {
        point.read(columns, row);
        routes.route(point);
        double usd = inboundHosts.cost(point, routes.allowed, routes.inbound)
                + forwardingHosts.cost(point, routes.worstZone, routes.isZonal(point))
                + proxyHosts.cost(point, point.proxyType)
                + kafka.cost(point, point.replication, point.retentionHours)
                + stores.cost(point);
        for (HostFleet hosts : otherHosts) {
            usd += hosts.cost(point);
        }
        for (BrokerFleet brokers : otherBrokers) {
            usd += brokers.cost(point);
        }
        for (Balancer balancer : balancers) {
            usd += balancer.cost(point);
        }
        double replicas = point.mean(kafka.ingress()) * kafka.replicaCrossing(point.replication);
        return fixed + (usd + transfer.cost(point, routes, replicas)) * afterDiscount;
    }
}
