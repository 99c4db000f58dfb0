package io.spillway.app.diagram;

import io.spillway.model.component.ComponentKind;
import io.spillway.model.topology.RoutingPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Small drawings without a workspace. */
final class DrawingsForTests {
    static final CardMetrics METRICS = CardMetrics.measuredBy(text -> 6.5 * text.length());

    private DrawingsForTests() {}

    static Map<String, Card> cards(String... ids) {
        Map<String, Card> cards = new LinkedHashMap<>();
        for (String id : ids) {
            cards.put(
                    id,
                    new Card(
                            id,
                            Optional.of(ComponentKind.SERVICE),
                            id,
                            "$1",
                            OptionalDouble.empty(),
                            "",
                            "1 × c5.large",
                            "vCPU",
                            OptionalDouble.of(0.5),
                            0,
                            Mark.SAME));
        }
        return cards;
    }

    static Link link(String id, String... path) {
        return new Link(
                id,
                List.of(id),
                id,
                List.of(path),
                1000,
                "1 msg/s",
                OptionalDouble.of(0),
                RoutingPolicy.ANY_ZONE,
                "1 TB",
                "$10",
                Mark.SAME);
    }

    static Box card(double x, double y) {
        return new Box(x, y, METRICS.cardWidth(), METRICS.cardHeight());
    }
}
