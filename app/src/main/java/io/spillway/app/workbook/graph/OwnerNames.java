package io.spillway.app.workbook.graph;

import io.spillway.model.component.Component;
import io.spillway.model.topology.Topology;
import java.util.HashMap;
import java.util.Map;

/** What the owners of quantities are called: components and flows by their names, what belongs to none of them in words. */
final class OwnerNames {
    private static final String AREA = "area:";
    private static final String COMMITMENT = "commitment:";

    private static final Map<String, String> WORDS = Map.of(
            "assumptions",
            "All of it",
            "topology",
            "All of it",
            "support",
            "Support plan",
            "discounts",
            "Discounts",
            "egress",
            "Internet egress",
            "contentDelivery",
            "Content delivery",
            "objectStorage",
            "Object storage",
            "privateLink",
            "PrivateLink",
            AREA + "unallocated",
            "Without an area");

    private final Map<String, String> names = new HashMap<>();

    /** Learns the names of a topology; the first one stays. */
    void learn(Topology topology) {
        for (Component component : topology.components().values()) {
            names.putIfAbsent(component.id(), component.name());
        }
        topology.flows()
                .values()
                .forEach(flow -> names.putIfAbsent(
                        flow.id(),
                        "Flow " + flow.id() + ": " + name(topology, flow.from()) + " → " + name(topology, flow.to())));
        topology.areas().values().forEach(area -> names.putIfAbsent(AREA + area.id(), "Area " + area.name()));
    }

    private static String name(Topology topology, String id) {
        Component component = topology.components().get(id);
        return component == null ? id : component.name();
    }

    String of(String owner) {
        String name = names.get(owner);
        if (name != null) {
            return name;
        }
        return owner.startsWith(COMMITMENT)
                ? "Commitment " + owner.substring(COMMITMENT.length())
                : WORDS.getOrDefault(owner, owner);
    }
}
