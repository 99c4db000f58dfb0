package io.spillway.model.topology;

import io.spillway.model.component.Component;
import io.spillway.model.component.NsqDaemon;
import io.spillway.model.component.Service;
import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Immutable directed graph of components joined by flows. Iteration follows the order of the file.
 *
 * @param homeRegion region of components that name none
 * @param supportPlan AWS Support plan, charged as a tiered share of the bill
 */
public record Topology(
        @Structural(label = "Home region", reference = Reference.REGION)
        String homeRegion,

        @Live(label = "Support plan", byDefault = "none", source = "support is left out unless chosen")
        SupportPlan supportPlan,

        @Structural(label = "Assumptions", optional = true) Assumptions assumptions,

        @Structural(label = "Product areas", optional = true)
        Map<String, ProductArea> areas,

        @Structural(label = "Components") Map<String, Component> components,
        @Structural(label = "Flows", optional = true) Map<String, Flow> flows) {
    public Topology {
        areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        flows = Collections.unmodifiableMap(new LinkedHashMap<>(flows));
    }

    /** @throws IllegalArgumentException when there is no component of that id */
    public Component component(String id) {
        Component component = components.get(id);
        if (component == null) {
            throw new IllegalArgumentException("no component '" + id + "'");
        }
        return component;
    }

    /** Region a component stands in: its host group's, its own, or the home region. */
    public String regionOf(Component component) {
        String region = switch (component) {
            case Service service -> component(service.hostGroup()).region();
            case NsqDaemon nsqd -> component(nsqd.hostGroup()).region();
            default -> component.region();
        };
        return region == null ? homeRegion : region;
    }
}
