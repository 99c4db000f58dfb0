package io.spillway.model.file;

import io.spillway.model.topology.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Circles of flows, by Kahn's algorithm: components are set aside once nothing leads to them; what is left holds a circle,
 * which is found by walking back along its flows.
 */
final class FlowCycles {

    /**
     * One circle.
     *
     * @param components in order of flow; the first again at the end
     * @param flow a flow of the circle
     */
    record Cycle(List<String> components, String flow) {}

    private static final int MOST = 100;

    private final Map<String, List<Flow>> incoming = new LinkedHashMap<>();
    private final Map<String, List<Flow>> outgoing = new HashMap<>();
    private final Map<String, Integer> waiting = new LinkedHashMap<>();

    FlowCycles(Map<String, Flow> flows) {
        for (Flow flow : flows.values()) {
            if (!flow.from().equals(flow.to())) {
                outgoing.computeIfAbsent(flow.from(), id -> new ArrayList<>()).add(flow);
                incoming.computeIfAbsent(flow.to(), id -> new ArrayList<>()).add(flow);
                waiting.merge(flow.from(), 0, Integer::sum);
                waiting.merge(flow.to(), 1, Integer::sum);
            }
        }
    }

    /** Up to a hundred circles that share no component; taking one flow out of each may bring up another. */
    List<Cycle> find() {
        List<Cycle> cycles = new ArrayList<>();
        ArrayDeque<String> free = new ArrayDeque<>();
        waiting.forEach((id, count) -> {
            if (count == 0) {
                free.add(id);
            }
        });
        setAside(free);
        while (!waiting.isEmpty() && cycles.size() < MOST) {
            Cycle cycle = walkBack(waiting.keySet().iterator().next());
            cycles.add(cycle);
            for (String id : cycle.components()) {
                if (waiting.containsKey(id)) {
                    free.add(id);
                    setAside(free);
                }
            }
        }
        return cycles;
    }

    private void setAside(ArrayDeque<String> free) {
        while (!free.isEmpty()) {
            String id = free.remove();
            waiting.remove(id);
            for (Flow flow : outgoing.getOrDefault(id, List.of())) {
                Integer left = waiting.computeIfPresent(flow.to(), (to, count) -> count - 1);
                if (left != null && left == 0) {
                    free.add(flow.to());
                }
            }
        }
    }

    private Cycle walkBack(String start) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> back = new ArrayList<>();
        List<Flow> along = new ArrayList<>();
        String id = start;
        while (!seen.containsKey(id)) {
            seen.put(id, back.size());
            back.add(id);
            Flow flow = openFlow(id);
            along.add(flow);
            id = flow.from();
        }
        List<String> circle = new ArrayList<>(back.subList(seen.get(id), back.size()));
        circle.add(id);
        return new Cycle(List.copyOf(circle.reversed()), along.get(seen.get(id)).id());
    }

    private Flow openFlow(String id) {
        for (Flow flow : incoming.getOrDefault(id, List.of())) {
            if (waiting.containsKey(flow.from())) {
                return flow;
            }
        }
        throw new IllegalStateException("nothing leads to '" + id + "', yet it was not set aside");
    }
}
