package io.spillway.app.figure;

import io.spillway.model.component.Component;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;

/** Names of components and flows as the window shows them. */
public final class Names {
    private Names() {}

    /** A flow's own name, or those of its ends. */
    public static String of(Flow flow, Topology topology) {
        String name = flow.name();
        return name == null
                ? topology.component(flow.from()).name() + " → "
                        + topology.component(flow.to()).name()
                : name;
    }

    /** Of a component or flow by its id; the id itself where the topology has neither. */
    public static String of(String id, Topology topology) {
        Component component = topology.components().get(id);
        if (component != null) {
            return component.name();
        }
        Flow flow = topology.flows().get(id);
        return flow == null ? id : of(flow, topology);
    }
}
