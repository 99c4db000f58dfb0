package io.spillway.pricing.cost;

import io.spillway.model.component.Component;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.LoadBalancer;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.ProductArea;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.traffic.FlowTraffic;
import io.spillway.pricing.traffic.TrafficModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every card and flow to a product area. What names an area is its own. A shared component is allocated by the bytes that
 * arrive at it or pass through it, a load balancer by the capacity units they take, to the areas of those flows; a host group's own part and what is stranded on it by the
 * dominant resource of the services on it, to their areas. What no driver assigns is unallocated, so that the areas sum to the
 * total.
 */
final class AreaAllocation {
    private final Formulas formulas;
    private final Topology topology;
    private final TrafficModel traffic;
    private final Cards cards;
    private final LoadBalancerCost balancers;
    private final Node one;
    private final Map<String, Parts> parts = new LinkedHashMap<>();

    /** Shares of components by area; what they leave is unallocated. */
    private final Map<String, Map<String, Node>> shares = new HashMap<>();

    private static final class Parts {
        private final List<Node> direct = new ArrayList<>();
        private final List<Node> shared = new ArrayList<>();
        private final List<Node> idle = new ArrayList<>();
    }

    AreaAllocation(
            Formulas formulas, Topology topology, TrafficModel traffic, Cards cards, LoadBalancerCost balancers) {
        this.formulas = formulas;
        this.topology = topology;
        this.traffic = traffic;
        this.cards = cards;
        this.balancers = balancers;
        this.one = formulas.constant(1, Unit.ONE);
        topology.areas().keySet().forEach(area -> parts.put(area, new Parts()));
        parts.put(AreaCost.UNALLOCATED, new Parts());
    }

    /** @param others charges of no component or flow, such as support */
    List<AreaCost> allocate(ModelInputs inputs, List<Node> others) {
        List<HostGroup> groups = new ArrayList<>();
        for (Component component : topology.components().values()) {
            if (component instanceof HostGroup group) {
                groups.add(group);
            } else {
                component(component);
            }
        }
        groups.forEach(this::group);
        for (Flow flow : topology.flows().values()) {
            String area = areaOf(flow);
            of(area == null ? AreaCost.UNALLOCATED : area).direct.add(cards.flow(flow.id()));
        }
        of(AreaCost.UNALLOCATED).direct.addAll(others);
        List<AreaCost> areas = new ArrayList<>();
        parts.forEach((id, part) -> areas.add(area(id, part, inputs)));
        return areas;
    }

    private void component(Component component) {
        String area = component.area();
        Map<String, Node> byArea = area != null ? Map.of(area, one) : shares(driver(component));
        shares.put(component.id(), byArea);
        if (area != null) {
            of(area).direct.add(cards.card(component.id()));
        } else if (byArea.isEmpty()) {
            of(AreaCost.UNALLOCATED).direct.add(cards.card(component.id()));
        } else {
            give(cards.parts(component.id()), byArea, part -> part.shared);
        }
    }

    private void group(HostGroup group) {
        HostAllocation allocation = cards.allocation(group.id());
        Map<String, Node> byArea = group.area() != null ? Map.of(group.area(), one) : shares(services(group));
        give(allocation.own(), byArea, part -> group.area() != null ? part.direct : part.shared);
        give(allocation.stranded(), byArea, part -> part.idle);
    }

    /** Each part by each share, and what the shares leave unallocated; parts without a price do not touch the others. */
    private void give(List<Node> amounts, Map<String, Node> byArea, Function<Parts, List<Node>> kind) {
        if (byArea.isEmpty()) {
            kind.apply(of(AreaCost.UNALLOCATED)).addAll(amounts);
            return;
        }
        if (byArea.size() == 1 && byArea.containsValue(one)) {
            byArea.forEach((area, all) -> kind.apply(of(area)).addAll(amounts));
            return;
        }
        Map<String, Node> whole = new LinkedHashMap<>(byArea);
        whole.merge(AreaCost.UNALLOCATED, one.minus(formulas.sum(byArea.values().toArray(Node[]::new))), Node::plus);
        whole.forEach(
                (area, share) -> amounts.forEach(amount -> kind.apply(of(area)).add(amount.times(share))));
    }

    /** Weights as shares of their sum; what weighs for no area stays in the sum. */
    private Map<String, Node> shares(Map<String, Node> weights) {
        Map<String, Node> named = new LinkedHashMap<>(weights);
        named.remove(AreaCost.UNALLOCATED);
        if (named.size() == 1 && weights.size() == 1) {
            return Map.of(named.keySet().iterator().next(), one);
        }
        if (!named.isEmpty()) {
            Node all = formulas.sum(weights.values().toArray(Node[]::new));
            named.replaceAll((area, weight) -> weight.perOrZero(all));
        }
        return named;
    }

    /** What drives a shared component's cost: capacity units of a load balancer, bytes for all others. */
    private Map<String, Node> driver(Component component) {
        List<FlowTraffic> flows = new ArrayList<>(traffic.into(component));
        flows.addAll(traffic.through(component));
        if (flows.isEmpty()) {
            flows.addAll(traffic.outOf(component));
        }
        Map<String, List<FlowTraffic>> byArea = new LinkedHashMap<>();
        for (FlowTraffic flow : flows) {
            String area = areaOf(flow.flow());
            byArea.computeIfAbsent(area == null ? AreaCost.UNALLOCATED : area, key -> new ArrayList<>())
                    .add(flow);
        }
        Map<String, Node> weights = new LinkedHashMap<>();
        byArea.forEach((area, theirs) -> weights.put(area, byArea.size() == 1 ? one : weight(component, theirs)));
        return weights;
    }

    private Node weight(Component component, List<FlowTraffic> flows) {
        List<Node> weights = new ArrayList<>();
        for (FlowTraffic flow : flows) {
            weights.add(
                    component instanceof LoadBalancer balancer
                            ? balancers.units(balancer, flow)
                            : flow.wire().mean());
        }
        return formulas.sum(weights.toArray(Node[]::new));
    }

    /** What each area's services take of a group; a shared service counts for the areas it is allocated to. */
    private Map<String, Node> services(HostGroup group) {
        Map<String, Node> weights = new LinkedHashMap<>();
        cards.allocation(group.id()).services().forEach((service, taken) -> {
            Map<String, Node> byArea = shares.getOrDefault(service, Map.of());
            if (byArea.size() == 1 && byArea.containsValue(one)) {
                byArea.forEach((area, all) -> weights.merge(area, taken, Node::plus));
                return;
            }
            Node rest = one.minus(formulas.sum(List.copyOf(byArea.values()), Unit.ONE));
            byArea.forEach((area, share) -> weights.merge(area, taken.times(share), Node::plus));
            weights.merge(AreaCost.UNALLOCATED, taken.times(rest), Node::plus);
        });
        return weights;
    }

    /** The flow's area, else its sender's, else its receiver's; null when none names one. */
    private @Nullable String areaOf(Flow flow) {
        if (flow.area() != null) {
            return flow.area();
        }
        String sender = topology.component(flow.from()).area();
        return sender != null ? sender : topology.component(flow.to()).area();
    }

    private AreaCost area(String id, Parts part, ModelInputs inputs) {
        String owner = "area:" + id;
        ProductArea area = topology.areas().get(id);
        Node direct = sum(part.direct).as(owner, "cost.direct", "Cards and flows of the area");
        Node shared = sum(part.shared).as(owner, "cost.shared", "Share of shared components");
        Node idle = sum(part.idle).as(owner, "cost.idle", "Share of stranded capacity");
        Node cost = formulas.sum(direct, shared, idle).as(owner, "cost", "Monthly cost");
        if (area == null || area.volumeOf() == null) {
            return new AreaCost(id, area == null ? "Unallocated" : area.name(), direct, shared, idle, cost, null, null);
        }
        Node perSecond =
                traffic.of(topology.component(area.volumeOf())).messages().mean();
        Node volume = perSecond
                .times(inputs.secondsPerMonth())
                .times(formulas.constant(1e-6, "Mmsg/msg"))
                .as(owner, "volume", "Millions of " + area.volumeUnit() + " per month");
        Node unitCost = cost.perOrUnknown(volume).as(owner, "unitCost", "Cost per million " + area.volumeUnit());
        return new AreaCost(id, area.name(), direct, shared, idle, cost, volume, unitCost);
    }

    private Node sum(List<Node> nodes) {
        return formulas.sum(nodes, Unit.USD_PER_MONTH);
    }

    private Parts of(String area) {
        return parts.computeIfAbsent(area, key -> new Parts());
    }
}
