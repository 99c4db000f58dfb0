package io.spillway.app.ui.form;

import io.spillway.model.component.ComponentKind;
import io.spillway.model.field.Domain;
import io.spillway.model.field.Reference;
import io.spillway.model.file.JsonObject;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.editing.TreePath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be named in a field: components that fit, regions with prices, types that the price snapshot knows. */
final class Suggestions {
    private static final Set<ComponentKind> PASSED_THROUGH = EnumSet.of(
            ComponentKind.LOAD_BALANCER,
            ComponentKind.NAT_GATEWAY,
            ComponentKind.VPC_ENDPOINT,
            ComponentKind.SERVICE_DISCOVERY);
    private static final Set<ComponentKind> WITHOUT_MESSAGES = EnumSet.of(
            ComponentKind.HOST_GROUP,
            ComponentKind.NSQ_LOOKUP,
            ComponentKind.SNAPSHOT_STORE,
            ComponentKind.METERED_USAGE,
            ComponentKind.OTHER_COST);

    private final FormContext context;

    Suggestions(FormContext context) {
        this.context = context;
    }

    List<Option> of(Domain domain, FieldPlace place) {
        return context.tables()
                .map(tables -> ModelInputs.options(tables, region(place), domain).stream()
                        .map(Option::of)
                        .toList())
                .orElse(List.of());
    }

    List<Option> of(Reference reference, FieldPlace place) {
        Sketch sketch = context.data().sketch();
        return switch (reference) {
            case NONE -> List.of();
            case REGION ->
                context.tables()
                        .map(tables -> tables.catalog().regions().stream()
                                .map(Option::of)
                                .toList())
                        .orElse(List.of());
            case PRODUCT_AREA ->
                sketch.areas().entrySet().stream()
                        .map(area -> new Option(area.getKey(), area.getValue()))
                        .toList();
            case HOST_GROUP ->
                boxes(
                        sketch,
                        box -> box.kind()
                                .filter(ComponentKind.HOST_GROUP::equals)
                                .isPresent());
            case COMPONENT ->
                boxes(sketch, box -> box.kind().isEmpty() || fits(box.kind().get(), place));
            case FLOW -> flowsInto(sketch, place);
        };
    }

    static List<Option> snapshots() {
        return Snapshots.ids().stream().map(Option::of).toList();
    }

    private static boolean fits(ComponentKind kind, FieldPlace place) {
        String field = place.keys().getLast();
        boolean passed = PASSED_THROUGH.contains(kind);
        return switch (field) {
            case "through" -> passed;
            case "from" -> !passed && !WITHOUT_MESSAGES.contains(kind) && kind != ComponentKind.DESTINATION;
            case "to" -> !passed && !WITHOUT_MESSAGES.contains(kind) && kind != ComponentKind.TRAFFIC_SOURCE;
            default -> !passed && !WITHOUT_MESSAGES.contains(kind);
        };
    }

    private List<Option> flowsInto(Sketch sketch, FieldPlace place) {
        String sender = context.data().given(sibling(place, "from")) instanceof io.spillway.model.file.JsonText text
                ? text.value()
                : "";
        return sketch.arrows().values().stream()
                .filter(arrow -> arrow.to().equals(sender))
                .map(arrow -> new Option(arrow.id(), flowName(sketch, arrow)))
                .toList();
    }

    static String flowName(Sketch sketch, Sketch.Arrow arrow) {
        JsonObject flow = TreePath.of("flows", arrow.id()).objectIn(sketch.topology());
        String own = flow == null ? null : flow.text("name");
        return own == null ? name(sketch, arrow.from()) + " → " + name(sketch, arrow.to()) : own;
    }

    private static String name(Sketch sketch, String id) {
        Sketch.Box box = sketch.boxes().get(id);
        return box == null ? id : box.name();
    }

    private static FieldPlace sibling(FieldPlace place, String key) {
        return new FieldPlace(
                        place.inTopology(), place.keys().subList(0, place.keys().size() - 1))
                .child(key);
    }

    /** Region of the component a place belongs to, as the engine sees it. */
    private String region(FieldPlace place) {
        JsonObject topology = context.data().topology();
        String home = topology.text("homeRegion");
        String own = null;
        if (place.inTopology() && place.keys().size() > 2) {
            JsonObject element = new TreePath(place.keys().subList(0, 2)).objectIn(topology);
            own = region(topology, element);
        }
        return own != null ? own : home == null ? "" : home;
    }

    private static @Nullable String region(JsonObject topology, @Nullable JsonObject element) {
        String hosts = element == null ? null : element.text("hostGroup");
        JsonObject group =
                hosts == null ? element : TreePath.of("components", hosts).objectIn(topology);
        return group == null ? null : group.text("region");
    }

    private static List<Option> boxes(Sketch sketch, java.util.function.Predicate<Sketch.Box> wanted) {
        List<Option> options = new ArrayList<>();
        for (Sketch.Box box : sketch.boxes().values()) {
            if (wanted.test(box)) {
                options.add(new Option(box.id(), box.name()));
            }
        }
        return options;
    }
}
