package io.spillway.model.file;

import io.spillway.model.topology.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Circles of flows, by Kahn's algorithm: components and flows are set aside once nothing leads to them; what is left holds a
 * circle, which is found by walking back. A flow that carries on some flows follows those, not its sender, so that a pipeline
 * may pass a cluster twice by different topics.
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
    private static final String FLOW = "flows.";

    private final Map<String, Flow> flows;
    private final Map<String, List<String>> before = new LinkedHashMap<>();
    private final Map<String, List<String>> after = new HashMap<>();
    private final Map<String, Integer> waiting = new LinkedHashMap<>();

    FlowCycles(Map<String, Flow> flows) {
        this.flows = flows;
        for (Flow flow : flows.values()) {
            if (!flow.from().equals(flow.to())) {
                List<String> carried = flow.carries().stream()
                        .filter(flows::containsKey)
                        .map(FlowCycles::node)
                        .toList();
                waiting.merge(flow.from(), 0, Integer::sum);
                (carried.isEmpty() ? List.of(flow.from()) : carried).forEach(id -> follows(id, node(flow.id())));
                follows(node(flow.id()), flow.to());
            }
        }
    }

    /** Of a flow; a component's is its id. A file that is wrong may give both one id. */
    private static String node(String flow) {
        return FLOW + flow;
    }

    private void follows(String earlier, String later) {
        after.computeIfAbsent(earlier, id -> new ArrayList<>()).add(later);
        before.computeIfAbsent(later, id -> new ArrayList<>()).add(earlier);
        waiting.merge(earlier, 0, Integer::sum);
        waiting.merge(later, 1, Integer::sum);
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
            List<String> circle = walkBack(waiting.keySet().iterator().next());
            cycles.add(cycle(circle));
            for (String id : circle) {
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
            for (String next : after.getOrDefault(id, List.of())) {
                Integer left = waiting.computeIfPresent(next, (to, count) -> count - 1);
                if (left != null && left == 0) {
                    free.add(next);
                }
            }
        }
    }

    /** Components and flows of a circle in order of flow, each once. */
    private List<String> walkBack(String start) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> back = new ArrayList<>();
        String id = start;
        while (!seen.containsKey(id)) {
            seen.put(id, back.size());
            back.add(id);
            id = waitingBefore(id);
        }
        List<String> circle = new ArrayList<>(back.subList(seen.get(id) + 1, back.size()));
        circle.add(id);
        return circle.reversed();
    }

    private Cycle cycle(List<String> circle) {
        List<Flow> along = new ArrayList<>();
        circle.forEach(id -> {
            Flow flow = id.startsWith(FLOW) ? flows.get(id.substring(FLOW.length())) : null;
            if (flow != null) {
                along.add(flow);
            }
        });
        List<String> components = new ArrayList<>(along.stream().map(Flow::from).toList());
        components.add(components.getFirst());
        return new Cycle(List.copyOf(components), along.getLast().id());
    }

    private String waitingBefore(String id) {
        for (String earlier : before.getOrDefault(id, List.of())) {
            if (waiting.containsKey(earlier)) {
                return earlier;
            }
        }
        throw new IllegalStateException("nothing leads to '" + id + "', yet it was not set aside");
    }
}
