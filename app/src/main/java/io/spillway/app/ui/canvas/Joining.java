package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Arrangement.FrameBox;
import io.spillway.app.diagram.Drawing;
import io.spillway.app.diagram.Point;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.editing.TopologyEdit;
import io.spillway.scenarios.editing.TreePath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is dropped in a frame joins it: the product area of a frame, the zones of a lane. */
final class Joining {
    private static final String COMPONENTS = "components";
    private static final String ZONES = "zones";
    private static final String HOST_GROUP = "hostGroup";

    private final CanvasViewModel model;

    Joining(CanvasViewModel model) {
        this.model = model;
    }

    /**
     * An edit that adds a component, and lets it join what it is dropped in.
     *
     * @param at where it is dropped; null where nobody said
     */
    TopologyEdit at(@Nullable Point at, TopologyEdit add) {
        Optional<FrameBox> frame = at == null
                ? Optional.empty()
                : model.arrangement().frames().stream()
                        .filter(each -> each.box().contains(at))
                        .findFirst();
        if (frame.isEmpty()) {
            return add;
        }
        Optional<Drawing.Frame> lane = model.drawn().lanes().stream()
                .filter(each ->
                        frame.get().lane() && each.id().equals(frame.get().id()))
                .findFirst();
        String area = frame.get().frame();
        return topology -> {
            JsonObject added = add.apply(topology);
            JsonObject result = added;
            for (String id : Sketch.of(added).boxes().keySet()) {
                if (TreePath.of(COMPONENTS, id).in(topology) == null) {
                    result = lane.isPresent()
                            ? inLane(result, id, lane.get())
                            : Sketch.of(added).areas().containsKey(area)
                                    ? TreePath.of(COMPONENTS, id, "area").put(result, JsonText.of(area))
                                    : result;
                }
            }
            return result;
        };
    }

    /** In its zones, or on a host group that stands in them. */
    private static JsonObject inLane(JsonObject topology, String id, Drawing.Frame lane) {
        TreePath zones = TreePath.of(COMPONENTS, id, ZONES);
        TreePath hosts = TreePath.of(COMPONENTS, id, HOST_GROUP);
        if (zones.in(topology) != null && !lane.zones().isEmpty()) {
            Map<String, Json> even = new LinkedHashMap<>();
            lane.zones().forEach(zone -> even.put(zone, JsonNumber.of(1)));
            return zones.put(topology, JsonObject.of(even));
        }
        if (hosts.in(topology) != null) {
            Map<String, Sketch.Box> boxes = Sketch.of(topology).boxes();
            for (String member : lane.cards()) {
                Sketch.Box box = boxes.get(member);
                if (box != null
                        && box.kind().filter(ComponentKind.HOST_GROUP::equals).isPresent()) {
                    return hosts.put(topology, JsonText.of(member));
                }
            }
        }
        return topology;
    }
}
