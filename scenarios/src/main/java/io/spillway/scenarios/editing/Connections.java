package io.spillway.scenarios.editing;

import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which flows may be drawn in a topology, by the checks that reading it makes. */
public final class Connections {
    private final Sketch sketch;
    private final Map<String, List<Sketch.Arrow>> leaving = new HashMap<>();
    private final Map<String, List<Sketch.Arrow>> carriedOnBy = new HashMap<>();

    /** Why two components may not be joined. */
    public enum Refusal {
        ITSELF,
        INTO_SOURCE,
        OUT_OF_DESTINATION,
        /** The sender is of a kind that handles no messages, such as a host group. */
        SENDER_HANDLES_NO_MESSAGES,
        /** The receiver is of a kind that handles no messages. */
        RECEIVER_HANDLES_NO_MESSAGES,
        /** The receiver is what flows pass through, such as a load balancer. */
        PASSED_THROUGH,
        /** A flow joins them already. */
        JOINED_ALREADY,
        CIRCLE
    }

    public Connections(Sketch sketch) {
        this.sketch = sketch;
        for (Sketch.Arrow arrow : sketch.arrows().values()) {
            List<String> carried = carried(arrow.id());
            if (carried.isEmpty()) {
                leaving.computeIfAbsent(arrow.from(), key -> new ArrayList<>()).add(arrow);
            }
            carried.forEach(id ->
                    carriedOnBy.computeIfAbsent(id, key -> new ArrayList<>()).add(arrow));
        }
    }

    /** Why a flow may not lead from one component to another; empty when it may. Unknown components may not be joined at all. */
    public Optional<Refusal> refusal(String from, String to) {
        Optional<Refusal> first = refusalFrom(from);
        return first.isPresent() ? first : refusal(from, to, reachedFrom(to));
    }

    /** The components that a flow from a component may lead to. */
    public Set<String> targets(String from) {
        Set<String> targets = new LinkedHashSet<>();
        if (refusalFrom(from).isEmpty()) {
            sketch.boxes().keySet().stream()
                    .filter(to -> refusal(from, to, Set.of()).isEmpty())
                    .forEach(targets::add);
            targets.removeAll(leadingTo(from, targets));
        }
        return targets;
    }

    /** Why no flow at all may leave a component. */
    public Optional<Refusal> refusalFrom(String from) {
        Sketch.Box box = sketch.boxes().get(from);
        if (box == null) {
            return Optional.of(Refusal.SENDER_HANDLES_NO_MESSAGES);
        }
        ComponentKind kind = box.kind().orElse(null);
        if (kind == ComponentKind.DESTINATION) {
            return Optional.of(Refusal.OUT_OF_DESTINATION);
        }
        return kind == null || kind.handlesMessages()
                ? Optional.empty()
                : Optional.of(Refusal.SENDER_HANDLES_NO_MESSAGES);
    }

    private Optional<Refusal> refusal(String from, String to, Set<String> reached) {
        Sketch.Box box = sketch.boxes().get(to);
        ComponentKind kind = box == null ? null : box.kind().orElse(null);
        if (from.equals(to)) {
            return Optional.of(Refusal.ITSELF);
        }
        if (kind == ComponentKind.TRAFFIC_SOURCE) {
            return Optional.of(Refusal.INTO_SOURCE);
        }
        if (kind != null && kind.isPassedThrough()) {
            return Optional.of(Refusal.PASSED_THROUGH);
        }
        if (box == null || (kind != null && !kind.handlesMessages())) {
            return Optional.of(Refusal.RECEIVER_HANDLES_NO_MESSAGES);
        }
        boolean joined = sketch.arrows().values().stream()
                .anyMatch(arrow -> arrow.from().equals(from) && arrow.to().equals(to));
        if (joined) {
            return Optional.of(Refusal.JOINED_ALREADY);
        }
        return reached.contains(from) ? Optional.of(Refusal.CIRCLE) : Optional.empty();
    }

    private Set<String> leadingTo(String component, Set<String> among) {
        Set<String> leading = new HashSet<>();
        for (String each : among) {
            if (reachedFrom(each).contains(component)) {
                leading.add(each);
            }
        }
        return leading;
    }

    /** Components that messages reach from one. A flow that carries on some flows follows those, not its sender. */
    private Set<String> reachedFrom(String start) {
        Set<String> reached = new HashSet<>(Set.of(start));
        Set<String> flows = new HashSet<>();
        ArrayDeque<Sketch.Arrow> next = new ArrayDeque<>(leaving.getOrDefault(start, List.of()));
        while (!next.isEmpty()) {
            Sketch.Arrow arrow = next.remove();
            if (flows.add(arrow.id())) {
                next.addAll(carriedOnBy.getOrDefault(arrow.id(), List.of()));
                if (reached.add(arrow.to())) {
                    next.addAll(leaving.getOrDefault(arrow.to(), List.of()));
                }
            }
        }
        return reached;
    }

    private List<String> carried(String flow) {
        List<String> carried = new ArrayList<>();
        JsonObject object = TreePath.of("flows", flow).objectIn(sketch.topology());
        if (object != null && object.get("carries") instanceof JsonArray array) {
            array.values().forEach(value -> {
                if (value instanceof JsonText id && sketch.arrows().containsKey(id.value())) {
                    carried.add(id.value());
                }
            });
        }
        return carried;
    }
}
