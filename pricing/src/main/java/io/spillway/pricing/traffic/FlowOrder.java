package io.spillway.pricing.traffic;

import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Components in an order in which senders come before receivers. */
final class FlowOrder {
    private FlowOrder() {}

    /** @throws IllegalArgumentException when flows run in a circle */
    static List<String> of(Topology topology) {
        Map<String, Integer> pending = new LinkedHashMap<>();
        Map<String, List<String>> next = new HashMap<>();
        topology.components().keySet().forEach(id -> pending.put(id, 0));
        for (Flow flow : topology.flows().values()) {
            pending.merge(flow.to(), 1, Integer::sum);
            next.computeIfAbsent(flow.from(), key -> new ArrayList<>()).add(flow.to());
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
        if (order.size() != topology.components().size()) {
            throw new IllegalArgumentException("flows run in a circle; components reached: " + order);
        }
        return order;
    }
}
