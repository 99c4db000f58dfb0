package io.spillway.scenarios.editing;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a workspace's {@code layout} says of the drawing: where components stand, by id, for all scenarios, and how they are
 * grouped. Read without complaint, as no cost depends on it: what makes no sense counts as not said.
 *
 * @param positions upper left corners of cards by component
 */
public record DiagramLayout(Map<String, Spot> positions, Grouping grouping) {

    /** Nothing said. */
    public static final DiagramLayout EMPTY = new DiagramLayout(Map.of(), Grouping.AREAS);

    /** Coordinates beyond this are not believed. */
    public static final double FARTHEST = 1e6;

    private static final TreePath POSITIONS = TreePath.of("layout", "positions");
    private static final TreePath GROUPING = TreePath.of("layout", "grouping");

    /** A place in points, x to the right and y down. */
    public record Spot(double x, double y) {}

    /** What frames the drawing shows. */
    public enum Grouping {
        /** Around the components of each product area. */
        AREAS,
        /** Lanes for the zones in which components stand. */
        ZONES,
        NONE
    }

    public DiagramLayout {
        positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
    }

    /** The layout that a document states. */
    public static DiagramLayout of(JsonObject document) {
        Map<String, Spot> positions = new LinkedHashMap<>();
        JsonObject stated = POSITIONS.objectIn(document);
        if (stated != null) {
            stated.members().forEach((id, value) -> {
                if (value instanceof JsonObject place
                        && place.get("x") instanceof JsonNumber x
                        && place.get("y") instanceof JsonNumber y
                        && Math.abs(x.value()) <= FARTHEST
                        && Math.abs(y.value()) <= FARTHEST) {
                    positions.put(id, new Spot(x.value(), y.value()));
                }
            });
        }
        Grouping grouping = Grouping.AREAS;
        if (GROUPING.in(document) instanceof JsonText word) {
            for (Grouping each : Grouping.values()) {
                if (word(each).equals(word.value())) {
                    grouping = each;
                }
            }
        }
        return positions.isEmpty() && grouping == Grouping.AREAS ? EMPTY : new DiagramLayout(positions, grouping);
    }

    /** Puts components somewhere, to the nearest point; others stay where they are. The same document when all stand there. */
    public static UnaryOperator<JsonObject> place(Map<String, Spot> spots) {
        Map<String, Spot> placed = new LinkedHashMap<>(spots);
        return document -> {
            JsonObject before = POSITIONS.objectIn(document);
            Map<String, Json> members = new LinkedHashMap<>(before == null ? Map.of() : before.members());
            placed.forEach((id, spot) -> {
                Map<String, Json> place = new LinkedHashMap<>();
                place.put("x", JsonNumber.of(within(spot.x)));
                place.put("y", JsonNumber.of(within(spot.y)));
                members.put(id, JsonObject.of(place));
            });
            JsonObject after = JsonObject.of(members);
            boolean same = before == null ? members.isEmpty() : before.equals(after);
            return same ? document : POSITIONS.put(document, after);
        };
    }

    /** Forgets where components stand. */
    public static UnaryOperator<JsonObject> forget(Set<String> ids) {
        return document -> {
            JsonObject result = document;
            for (String id : ids) {
                result = POSITIONS.child(id).remove(result);
            }
            return result;
        };
    }

    /** Groups the drawing otherwise. */
    public static UnaryOperator<JsonObject> group(Grouping grouping) {
        return document ->
                of(document).grouping == grouping ? document : GROUPING.put(document, JsonText.of(word(grouping)));
    }

    private static double within(double coordinate) {
        return Math.clamp(Math.rint(coordinate), -FARTHEST, FARTHEST);
    }

    private static String word(Grouping grouping) {
        return grouping.name().toLowerCase(Locale.ROOT);
    }
}
