package io.spillway.app.diagram;

import io.spillway.app.text.Texts;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.editing.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Groups components by the zones in which they stand: their own, or those of their host group. */
final class ZoneLanes {
    private ZoneLanes() {}

    /** Lanes by the first zone, those with more zones after; what stands in no zone comes last. */
    static List<Drawing.Frame> of(Sketch sketch, Set<String> cards) {
        Map<String, List<String>> lanes = new TreeMap<>(Comparator.comparing(String::isEmpty)
                .thenComparing(zones -> zones.length())
                .thenComparing(zones -> zones));
        for (String id : cards) {
            lanes.computeIfAbsent(
                            String.join(", ", zones(sketch.topology(), id, new HashSet<>())), key -> new ArrayList<>())
                    .add(id);
        }
        List<Drawing.Frame> frames = new ArrayList<>();
        lanes.forEach((zones, members) ->
                frames.add(new Drawing.Frame(Drawing.Frame.ZONES + zones, title(zones), true, members)));
        return frames;
    }

    private static String title(String zones) {
        if (zones.isEmpty()) {
            return Texts.of("diagram.laneOfNoZone");
        }
        return zones.contains(",") ? Texts.of("diagram.laneOfZones", zones) : Texts.of("diagram.laneOfZone", zones);
    }

    private static Set<String> zones(JsonObject topology, String id, Set<String> seen) {
        Set<String> zones = new TreeSet<>();
        JsonObject component = TreePath.of("components", id).objectIn(topology);
        if (component == null || !seen.add(id)) {
            return zones;
        }
        JsonObject shares = component.object("zones");
        String hosts = component.text("hostGroup");
        if (shares != null) {
            shares.members().forEach((zone, share) -> {
                if (share instanceof JsonNumber number && number.value() > 0) {
                    zones.add(zone);
                }
            });
        } else if (hosts != null) {
            zones.addAll(zones(topology, hosts, seen));
        }
        return zones;
    }
}
