package io.spillway.scenarios.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import io.spillway.scenarios.editing.DiagramLayout.Grouping;
import io.spillway.scenarios.editing.DiagramLayout.Spot;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagramLayoutTest {
    private static final JsonObject EMPTY = json("{\"name\": \"Empty\"}");

    @Test
    void placesAreReadBackToTheNearestPoint() {
        JsonObject placed =
                DiagramLayout.place(Map.of("kafka", new Spot(120.4, -39.6))).apply(EMPTY);

        assertThat(DiagramLayout.of(placed))
                .isEqualTo(new DiagramLayout(Map.of("kafka", new Spot(120, -40)), Grouping.AREAS));
    }

    @Test
    void placingWhereItStandsChangesNothing() {
        JsonObject placed = DiagramLayout.place(Map.of("kafka", new Spot(1, 2))).apply(EMPTY);

        assertThat(DiagramLayout.place(Map.of("kafka", new Spot(1, 2))).apply(placed))
                .isSameAs(placed);
        assertThat(DiagramLayout.place(Map.of()).apply(EMPTY)).isSameAs(EMPTY);
        assertThat(DiagramLayout.group(Grouping.AREAS).apply(EMPTY)).isSameAs(EMPTY);
        assertThat(DiagramLayout.forget(Set.of("api")).apply(placed)).isSameAs(placed);
    }

    @Test
    void whatMakesNoSenseCountsAsNotSaid() {
        JsonObject odd = json("""
                {"layout": {"grouping": "colour", "other": [1],
                            "positions": {"a": {"x": 1, "y": 2}, "b": {"x": "left", "y": 2}, "c": 7,
                                          "d": {"x": 1e9, "y": 0}, "e": {"x": 1}}}}
                """);

        assertThat(DiagramLayout.of(odd)).isEqualTo(new DiagramLayout(Map.of("a", new Spot(1, 2)), Grouping.AREAS));
        assertThat(DiagramLayout.of(json("{\"layout\": 3}"))).isEqualTo(DiagramLayout.EMPTY);
    }

    @Test
    void theGroupingIsKeptBesideThePositions() {
        JsonObject placed = DiagramLayout.place(Map.of("kafka", new Spot(1, 2))).apply(EMPTY);
        JsonObject grouped = DiagramLayout.group(Grouping.ZONES).apply(placed);

        assertThat(DiagramLayout.of(grouped))
                .isEqualTo(new DiagramLayout(Map.of("kafka", new Spot(1, 2)), Grouping.ZONES));
        assertThat(DiagramLayout.of(DiagramLayout.forget(Set.of("kafka")).apply(grouped)))
                .isEqualTo(new DiagramLayout(Map.of(), Grouping.ZONES));
    }

    private static JsonObject json(String text) {
        return (JsonObject) Objects.requireNonNull(
                JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "test").orThrow());
    }
}
