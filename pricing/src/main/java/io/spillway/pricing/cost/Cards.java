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
    private final Map<String, List<Node>> parts = new LinkedHashMap<>();
    private final Map<String, HostAllocation> groups = new LinkedHashMap<>();

    Cards(Formulas formulas, Topology topology, SizingModel sizing, LineItems lines) {
        for (Component component : topology.components().values()) {
            parts.put(component.id(), charges(component.id(), lines));
        }
        for (SizedHostGroup group : sizing.groups()) {
            String id = group.group().id();
            HostAllocation allocation = new HostAllocation(formulas, group, charges(id, lines));
            groups.put(id, allocation);
            List<Node> left = new ArrayList<>(allocation.own());
            left.addAll(allocation.stranded());
            parts.put(id, left);
            allocation.tenants().forEach((tenant, shares) -> parts(tenant).addAll(shares));
        }
        parts.forEach((id, nodes) ->
                cards.put(id, formulas.sum(nodes, Unit.USD_PER_MONTH).as(id, "cost", "Monthly cost")));
        for (Flow flow : topology.flows().values()) {
            flows.put(flow.id(), lines.total(flow.id()).as(flow.id(), "cost", "Monthly cost"));
        }
    }

    private static List<Node> charges(String owner, LineItems lines) {
        List<Node> charges = new ArrayList<>();
        lines.of(owner).forEach(line -> charges.add(line.cost()));
        return charges;
    }

    Node card(String component) {
        return Objects.requireNonNull(cards.get(component));
    }

    Node flow(String flow) {
        return Objects.requireNonNull(flows.get(flow));
    }

    /** What a card sums. */
    List<Node> parts(String component) {
        return Objects.requireNonNull(parts.get(component));
    }

    /** How a host group's cost is shared out. */
    HostAllocation allocation(String group) {
        return Objects.requireNonNull(groups.get(group));
    }
}
