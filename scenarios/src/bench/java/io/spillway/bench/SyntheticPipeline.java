package io.spillway.bench;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Provenance;
import io.spillway.pricing.formula.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up pipeline of the size of a real one: autoscaled host groups behind a balancer and a queue, a Kafka cluster, transfer
 * between zones and a pooled egress tier. Its figures mean nothing.
 */
final class SyntheticPipeline {
    static final int HOURS = 24;
    static final double[] VCPU = {4, 8, 16, 36, 48};
    static final double[] MEMORY = {8, 16, 64, 72, 192};
    static final double[] NETWORK = {1e8, 2e8, 3e8, 8e8, 12e8};
    static final double[] PRICE = {0.17, 0.34, 0.768, 1.53, 2.304};
    static final double[] EDGES = {0, 10_240, 51_200, 153_600};
    static final double[] EGRESS = {0.09, 0.085, 0.07, 0.05};
    static final double SECONDS = 3600;
    static final double DAYS = 730.0 / 24;
    static final double GB = 1L << 30;

    private final Formulas f = new Formulas();
    private final List<Node> varied = new ArrayList<>();
    private final Node total;
    private final int groups;

    static double profile(int hour) {
        return 1 + 0.4 * Math.sin((hour - 8.3) * Math.PI / 12) + 0.02 * (hour % 5);
    }

    static double perContainer(int group) {
        return 400 + 37.0 * group;
    }

    static double memoryPerContainer(int group) {
        return 2 + group % 3;
    }

    static double share(int group) {
        return 0.3 + 0.05 * group;
    }

    SyntheticPipeline(int groups) {
        this.groups = groups;
        Node rate = varied("load", "rate", 200_000);
        Node bytes = varied("load", "bytes", 1_200);
        Node burst = varied("load", "burst", 1.3);
        Node[] hours = new Node[HOURS];
        for (int h = 0; h < HOURS; h++) {
            hours[h] = h == 18 ? varied("load", "hour18", profile(h)) : input("load", "hour" + h, profile(h));
        }
        Node fanOut = varied("load", "fanOut", 1.5);
        List<String> types = List.of("small", "medium", "large", "huge", "giant");
        Node type = f.choice("hosts", "type", "Type", 2, types, Provenance.TYPED);
        varied.add(type);
        Node policy = f.choice("routing", "policy", "Policy", 0, List.of("any", "local", "spill"), Provenance.TYPED);
        varied.add(policy);
        Node zone = varied("zones", "first", 0.4);
        Node replication = varied("kafka", "replication", 3);
        Node retention = varied("kafka", "retentionHours", 24);
        Node transferPrice = f.rate(
                "rates",
                "transfer",
                "Transfer",
                Unit.ONE,
                0.01,
                new RateLookup.NotCharged(RateKey.interZone("us-west-2"), "made up", "made up"));
        varied.add(transferPrice);
        Node utilization = varied("hosts", "utilization", 0.6);

        Node load = named(rate.times(f.vector(hours)), "load", "perHour");
        Node burstLoad = named(load.times(burst), "load", "burstPerHour");
        Node vcpu = named(f.lookup(type, table("vCPU", types, VCPU)), "hosts", "vcpu");
        Node memory = named(f.lookup(type, table("memory", types, MEMORY)), "hosts", "memory");
        Node network = named(f.lookup(type, table("network", types, NETWORK)), "hosts", "network");
        Node price = named(f.lookup(type, table("price", types, PRICE)), "hosts", "price");
        Node rest = c(1).minus(zone);
        Node same = zone.times(zone).plus(rest.times(rest).times(c(0.5)));
        Node anyCrossing = named(c(1).minus(same), "zones", "any");
        Node spill = named(f.max(c(0), zone.minus(c(1.0 / 3))), "zones", "spill");
        Node crossing = named(f.select(policy, anyCrossing, c(0), spill), "zones", "crossing");
        List<Node> costs = new ArrayList<>();
        List<Node> egress = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            String owner = "group" + g;
            Node groupLoad = named(burstLoad.times(fanOut).times(input(owner, "share", share(g))), owner, "load");
            Node containers = named(
                    groupLoad
                            .per(input(owner, "perContainer", perContainer(g)).times(utilization))
                            .ceiling(),
                    owner,
                    "containers");
            Node perHost = named(
                    f.max(
                            c(1),
                            memory.minus(c(1))
                                    .per(input(owner, "memory", memoryPerContainer(g)))
                                    .floor()),
                    owner,
                    "containersPerHost");
            Node forMemory = named(containers.per(perHost), owner, "forMemory");
            Node forCpu = named(
                    groupLoad.per(vcpu.times(utilization).times(input(owner, "perCpu", 900 + 11.0 * g))),
                    owner,
                    "forCpu");
            Node forNetwork =
                    named(groupLoad.times(bytes).times(c(2)).per(network.times(utilization)), owner, "forNetwork");
            Node hosts = named(
                    f.max(f.max(forMemory, forCpu, forNetwork).ceiling(), input(owner, "minimum", 3)), owner, "hosts");
            Node hostHours = named(hosts.total().times(c(DAYS)), owner, "hostHours");
            Node gb = named(
                    load.total().times(fanOut).times(c(share(g))).times(bytes).times(c(SECONDS * DAYS / GB)),
                    owner,
                    "gb");
            costs.add(named(hostHours.times(price), owner, "hostCost"));
            costs.add(named(hosts.peak().times(c(100 * 0.1)), owner, "volumeCost"));
            costs.add(named(gb.times(crossing).times(transferPrice).times(c(2)), owner, "transferCost"));
            Node lcus = named(
                    f.max(groupLoad.times(bytes).times(c(SECONDS / 1e9)), groupLoad.times(c(0.04 / 25)), c(1)),
                    owner,
                    "lcus");
            costs.add(named(lcus.total().times(c(DAYS * 0.008)), owner, "balancerCost"));
            egress.add(named(gb.times(c(0.02)), owner, "egress"));
        }
        Node in = named(rate.times(bytes).times(burst).times(f.vector(hours).peak()), "kafka", "in");
        Node perBroker = c(5e7).times(utilization);
        Node disk = named(replication.times(rate).times(bytes).times(retention).times(c(SECONDS)), "kafka", "disk");
        Node brokers = named(
                f.max(
                        in.times(replication).per(perBroker).ceiling(),
                        disk.per(c(4e12)).ceiling(),
                        c(3),
                        replication),
                "kafka",
                "brokers");
        costs.add(named(brokers.times(price).times(c(730)), "kafka", "cost"));
        Node[] prices = new Node[EGRESS.length];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = input("egress", "price" + i, EGRESS[i]);
        }
        costs.add(named(f.tiered(f.sum(egress, Unit.ONE), EDGES, prices), "egress", "cost"));
        total = named(f.sum(costs, Unit.ONE), "all", "total");
    }

    FormulaGraph graph() {
        return f.build();
    }

    List<Node> varied() {
        return varied;
    }

    Node total() {
        return total;
    }

    int groups() {
        return groups;
    }

    private Node c(double value) {
        return f.constant(value, Unit.ONE);
    }

    private Node input(String owner, String quantity, double value) {
        return f.input(owner, quantity, quantity, Unit.ONE, value, Provenance.TYPED);
    }

    private Node varied(String owner, String quantity, double value) {
        Node input = input(owner, quantity, value);
        varied.add(input);
        return input;
    }

    private static Node named(Node node, String owner, String quantity) {
        return node.as(owner, quantity, quantity);
    }

    private static Table table(String name, List<String> types, double[] values) {
        return new Table(
                name,
                Unit.ONE,
                types,
                values,
                new boolean[values.length],
                row -> new RateLookup.NotCharged(RateKey.interZone("us-west-2"), "made up", "made up"));
    }
}
