package io.spillway.scenarios.editing;

import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The edits that drawing and filling in forms are made of. */
public final class TopologyEdits {
    private static final String COMPONENTS = "components";
    private static final String FLOWS = "flows";

    private TopologyEdits() {}

    /** Sets what stands at a path of the topology. */
    public static TopologyEdit set(TreePath path, Json value) {
        return topology -> value.equals(path.in(topology)) ? topology : path.put(topology, value);
    }

    /** Removes what stands at a path of the topology, so that a field has its default again. */
    public static TopologyEdit unset(TreePath path) {
        return path::remove;
    }

    /** Adds components under ids that are free, with their objects. */
    public static TopologyEdit addComponents(Map<String, JsonObject> components) {
        return addAll(COMPONENTS, components);
    }

    /** Adds flows under ids that are free, with their objects. */
    public static TopologyEdit addFlows(Map<String, JsonObject> flows) {
        return addAll(FLOWS, flows);
    }

    /**
     * A new component of a kind, on the first host group where it needs one. Where there is none, a host group comes with it.
     *
     * @param id free in the topology
     * @param hostGroupName what to call a host group that comes with it
     */
    public static TopologyEdit addComponent(String id, ComponentKind kind, String name, String hostGroupName) {
        return topology -> {
            if (!ComponentTemplates.needsHostGroup(kind)) {
                return TreePath.of(COMPONENTS, id).put(topology, ComponentTemplates.of(kind, name, ""));
            }
            String hosts = Sketch.of(topology).boxes().values().stream()
                    .filter(box ->
                            box.kind().filter(ComponentKind.HOST_GROUP::equals).isPresent())
                    .map(Sketch.Box::id)
                    .findFirst()
                    .orElse("");
            JsonObject result = topology;
            if (hosts.isEmpty()) {
                Set<String> taken = ElementIds.taken(topology);
                taken.add(id);
                hosts = ElementIds.of(hostGroupName, "hosts", taken);
                result = TreePath.of(COMPONENTS, hosts)
                        .put(result, ComponentTemplates.of(ComponentKind.HOST_GROUP, hostGroupName, ""));
            }
            return TreePath.of(COMPONENTS, id).put(result, ComponentTemplates.of(kind, name, hosts));
        };
    }

    /** A new flow between two components. */
    public static TopologyEdit connect(String id, String from, String to) {
        Map<String, Json> flow = new LinkedHashMap<>();
        flow.put("from", JsonText.of(from));
        flow.put("to", JsonText.of(to));
        return topology -> TreePath.of(FLOWS, id).put(topology, JsonObject.of(flow));
    }

    /** Leads a flow through a component last, or past it again. */
    public static TopologyEdit through(String flow, String via, boolean leads) {
        return topology -> {
            Sketch.Arrow arrow = Sketch.of(topology).arrows().get(flow);
            if (arrow == null || arrow.through().contains(via) == leads) {
                return topology;
            }
            TreePath path = TreePath.of(FLOWS, flow, "through");
            List<Json> left = new ArrayList<>();
            arrow.through().stream().filter(id -> !id.equals(via)).forEach(id -> left.add(JsonText.of(id)));
            if (leads) {
                left.add(JsonText.of(via));
            }
            return left.isEmpty() ? path.remove(topology) : path.put(topology, new JsonArray(left, Place.NOWHERE));
        };
    }

    /**
     * Removes components and flows. The flows of a component that goes, and its name among what flows pass through, go with
     * it; services on a host group that goes stay, and say that they need another.
     */
    public static TopologyEdit remove(Set<String> ids) {
        return topology -> {
            JsonObject result = topology;
            for (Sketch.Arrow arrow : Sketch.of(topology).arrows().values()) {
                TreePath flow = TreePath.of(FLOWS, arrow.id());
                if (ids.contains(arrow.id()) || ids.contains(arrow.from()) || ids.contains(arrow.to())) {
                    result = flow.remove(result);
                } else if (arrow.through().stream().anyMatch(ids::contains)) {
                    List<Json> left = arrow.through().stream()
                            .filter(id -> !ids.contains(id))
                            .<Json>map(JsonText::of)
                            .toList();
                    TreePath through = flow.child("through");
                    result = left.isEmpty()
                            ? through.remove(result)
                            : through.put(result, new JsonArray(left, Place.NOWHERE));
                }
            }
            for (String id : ids) {
                result = TreePath.of(COMPONENTS, id).remove(result);
            }
            return result;
        };
    }

    private static TopologyEdit addAll(String part, Map<String, JsonObject> elements) {
        Map<String, JsonObject> added = new LinkedHashMap<>(elements);
        return topology -> {
            JsonObject result = topology;
            for (Map.Entry<String, JsonObject> element : added.entrySet()) {
                result = TreePath.of(part, element.getKey()).put(result, element.getValue());
            }
            return result;
        };
    }
}
