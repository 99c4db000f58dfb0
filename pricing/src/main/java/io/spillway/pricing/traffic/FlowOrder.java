package io.spillway.pricing.traffic;

import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Components and flows in an order in which traffic can be followed: a component after all flows into it, a flow after its
 * sender, or after the flows it carries on when it names some.
 */
final class FlowOrder {
    private FlowOrder() {}

    /**
     * Ids of components and flows.
     *
     * @throws IllegalArgumentException when flows run in a circle
     */
    static List<String> of(Topology topology) {
        Map<String, Integer> pending = new LinkedHashMap<>();
        Map<String, List<String>> next = new HashMap<>();
        topology.components().keySet().forEach(id -> pending.put(id, 0));
        for (Flow flow : topology.flows().values()) {
            List<String> before = flow.carries().isEmpty() ? List.of(flow.from()) : flow.carries();
            before.forEach(
                    id -> next.computeIfAbsent(id, key -> new ArrayList<>()).add(flow.id()));
            pending.put(flow.id(), before.size());
            pending.merge(flow.to(), 1, Integer::sum);
            next.computeIfAbsent(flow.id(), key -> new ArrayList<>()).add(flow.to());
        }
        ArrayDeque<String> ready = new ArrayDeque<>();
        pending.forEach((id, count) -> {
            if (count == 0) {
                ready.add(id);
            }
        });
        List<String> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String id = ready.remove();
            order.add(id);
            for (String to : next.getOrDefault(id, List.of())) {
                if (pending.merge(to, -1, Integer::sum) == 0) {
                    ready.add(to);
                }
            }
        }
        if (order.size() != pending.size()) {
            throw new IllegalArgumentException("flows run in a circle; reached: " + order);
        }
        return order;
    }
}
