package io.spillway.model.file;

import io.spillway.model.component.Component;
import io.spillway.model.topology.Assumptions;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.ProductArea;
import io.spillway.model.topology.SupportPlan;
import io.spillway.model.topology.Topology;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a topology from its object and checks that its parts fit together. */
public final class TopologyReader {

    private TopologyReader() {}

    /**
     * @param path of the object in the file, such as {@code baseline}; empty for the whole file
     * @return no topology when there is an error; warnings may come with one
     */
    public static Parsed<Topology> bind(JsonObject json, String path) {
        Topology known = json.bound(Topology.class, "");
        if (known != null) {
            return new Parsed<>(known, List.of());
        }
        Findings findings = new Findings();
        RecordBinder binder = new RecordBinder(findings);
        binder.checkKeys(Topology.class, json, path);
        Object homeRegion = binder.field(Topology.class, "homeRegion", json, path);
        Object supportPlan = binder.field(Topology.class, "supportPlan", json, path);
        Object assumptions = binder.field(Topology.class, "assumptions", json, path);
        Map<String, ProductArea> areas = part(binder, findings, ProductArea.class, "areas", json, path);
        Map<String, Component> components = part(binder, findings, Component.class, "components", json, path);
        Map<String, Flow> flows = part(binder, findings, Flow.class, "flows", json, path);
        new TopologyChecks(json, path, areas, components, flows, findings).check();
        Topology topology = findings.errors() == 0
                        && homeRegion instanceof String region
                        && supportPlan instanceof SupportPlan plan
                        && assumptions instanceof Assumptions bound
                ? new Topology(region, plan, bound, areas, components, flows)
                : null;
        if (topology != null && findings.count() == 0) {
            json.remember(Topology.class, "", topology);
        }
        return new Parsed<>(topology, findings.list());
    }

    /** A topology that is the whole of a text; for a workspace, read its {@code baseline}. */
    public static Parsed<Topology> read(byte[] bytes, String name) {
        Parsed<Json> tree = JsonReader.read(bytes, name);
        Json root = tree.value();
        if (root == null) {
            return new Parsed<>(null, tree.findings());
        }
        Findings findings = new Findings();
        findings.addAll(tree.findings());
        Topology topology = null;
        if (root instanceof JsonObject object) {
            Parsed<Topology> bound = bind(object, "");
            findings.addAll(bound.findings());
            topology = bound.value();
        } else {
            findings.error("wrong-type", root.place().at(""), "the file is " + root.describe(), "it is an object");
        }
        return new Parsed<>(findings.errors() == 0 ? topology : null, findings.list());
    }

    private static <T> Map<String, T> part(
            RecordBinder binder, Findings findings, Class<T> type, String name, JsonObject json, String path) {
        String partPath = path.isEmpty() ? name : path + "." + name;
        @Nullable Json given = json.get(name);
        if (given == null) {
            binder.field(Topology.class, name, json, path);
            return Map.of();
        }
        if (given instanceof JsonObject object) {
            return binder.bindAll(type, object, partPath);
        }
        findings.error(
                "wrong-type",
                given.place().at(partPath),
                "'" + partPath + "' is " + given.describe(),
                "an object keyed by id is wanted");
        return Map.of();
    }
}
