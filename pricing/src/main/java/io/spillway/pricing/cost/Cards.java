package io.spillway.pricing.cost;

import io.spillway.model.component.Component;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sizing.SizedHostGroup;
import io.spillway.pricing.sizing.SizingModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What each card and each flow shows: its own charges, a host group's without what is allocated from it, a tenant's with what
 * is allocated to it. Cards and flows sum to the total.
 */
final class Cards {
    private final Map<String, Node> cards = new LinkedHashMap<>();
    private final Map<String, Node> flows = new LinkedHashMap<>();
    private final Map<String, Node> idle = new LinkedHashMap<>();

    Cards(Formulas formulas, Topology topology, SizingModel sizing, LineItems lines) {
        Map<String, List<Node>> parts = new LinkedHashMap<>();
        for (Component component : topology.components().values()) {
            List<Node> own = new ArrayList<>();
            lines.of(component.id()).forEach(line -> own.add(line.cost()));
            parts.put(component.id(), own);
        }
        for (SizedHostGroup group : sizing.groups()) {
            String id = group.group().id();
            Node cost = lines.total(id).as(id, "cost.all", "Cost of the whole group");
            HostAllocation allocation = new HostAllocation(formulas, group, cost);
            List<Node> left = new ArrayList<>(allocation.own());
            left.add(allocation.stranded());
            parts.put(id, left);
            idle.put(id, allocation.stranded());
            allocation
                    .tenants()
                    .forEach((tenant, share) ->
                            Objects.requireNonNull(parts.get(owner(tenant))).add(share));
        }
        parts.forEach((id, nodes) ->
                cards.put(id, formulas.sum(nodes, Unit.USD_PER_MONTH).as(id, "cost", "Monthly cost")));
        for (Flow flow : topology.flows().values()) {
            flows.put(flow.id(), lines.total(flow.id()).as(flow.id(), "cost", "Monthly cost"));
        }
    }

    private static String owner(String tenant) {
        int at = tenant.indexOf('@');
        return at < 0 ? tenant : tenant.substring(0, at);
    }

    Node card(String component) {
        return Objects.requireNonNull(cards.get(component));
    }

    Node flow(String flow) {
        return Objects.requireNonNull(flows.get(flow));
    }

    /** Stranded part of host groups by id. */
    Map<String, Node> idle() {
        return idle;
    }
}
