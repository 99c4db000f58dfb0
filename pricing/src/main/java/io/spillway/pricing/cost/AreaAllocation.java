package io.spillway.pricing.cost;

import io.spillway.model.component.Component;
import io.spillway.model.component.HostGroup;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.ProductArea;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.sizing.SizedHostGroup;
import io.spillway.pricing.sizing.SizedService;
import io.spillway.pricing.sizing.SizingModel;
import io.spillway.pricing.traffic.FlowTraffic;
import io.spillway.pricing.traffic.TrafficModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every card and flow to a product area. What names an area is its own; a shared component is allocated by bytes through it, a
 * host group's stranded capacity by the cost of the services on it. What no driver assigns is unallocated, so that the areas
 * sum to the total.
 */
final class AreaAllocation {
    private final Formulas formulas;
    private final Topology topology;
    private final TrafficModel traffic;
    private final SizingModel sizing;
    private final Cards cards;
    private final Map<String, Parts> parts = new LinkedHashMap<>();

    private static final class Parts {
        private final List<Node> direct = new ArrayList<>();
        private final List<Node> shared = new ArrayList<>();
        private final List<Node> idle = new ArrayList<>();
    }

    AreaAllocation(Formulas formulas, Topology topology, TrafficModel traffic, SizingModel sizing, Cards cards) {
        this.formulas = formulas;
        this.topology = topology;
        this.traffic = traffic;
        this.sizing = sizing;
        this.cards = cards;
        topology.areas().keySet().forEach(area -> parts.put(area, new Parts()));
        parts.put(AreaCost.UNALLOCATED, new Parts());
    }

    /** @param others charges of no component or flow, such as support */
    List<AreaCost> allocate(ModelInputs inputs, List<Node> others) {
        for (Component component : topology.components().values()) {
            component(component);
        }
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
        Node card = cards.card(component.id());
        boolean group = component instanceof HostGroup;
        String area = component.area();
        if (area != null && !group) {
            of(area).direct.add(card);
            return;
        }
        Map<String, Node> weights = weights(component);
        if (weights.isEmpty()) {
            String fallback = area == null ? AreaCost.UNALLOCATED : area;
            (group ? of(fallback).idle : of(fallback).direct).add(card);
            return;
        }
        Node all = formulas.sum(weights.values().toArray(Node[]::new));
        List<Node> given = new ArrayList<>();
        weights.forEach((to, weight) -> {
            Node share = card.times(weight.perOrZero(all));
            (group ? of(to).idle : of(to).shared).add(share);
            given.add(share);
        });
        of(AreaCost.UNALLOCATED).shared.add(card.minus(formulas.sum(given, Unit.USD_PER_MONTH)));
    }

    private Map<String, Node> weights(Component component) {
        Map<String, Node> weights = new LinkedHashMap<>();
        if (component instanceof HostGroup) {
            SizedHostGroup group = sizing.group(component.id());
            for (SizedService service : group.services()) {
                String area = service.service().area();
                if (area != null) {
                    weights.merge(area, cards.card(service.service().id()), Node::plus);
                }
            }
            return weights;
        }
        List<FlowTraffic> flows = new ArrayList<>(traffic.into(component));
        flows.addAll(traffic.through(component));
        if (flows.isEmpty()) {
            flows.addAll(traffic.outOf(component));
        }
        for (FlowTraffic flow : flows) {
            String area = areaOf(flow.flow());
            if (area != null) {
                weights.merge(area, flow.wire().mean(), Node::plus);
            }
        }
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
