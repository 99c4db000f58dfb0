package io.spillway.app.diagram;

import static io.spillway.app.diagram.DrawingsForTests.METRICS;
import static io.spillway.app.diagram.DrawingsForTests.card;
import static io.spillway.app.diagram.DrawingsForTests.cards;
import static io.spillway.app.diagram.DrawingsForTests.link;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.scenarios.editing.DiagramLayout.Grouping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrangerTest {
    private final Arranger arranger = new Arranger(METRICS);

    @Test
    void cardsStandWhereTheWorkspaceSaysAndOthersFindAPlaceBesideTheirSender() {
        Drawing drawing = drawing(cards("a", "b"), List.of(link("f", "a", "b")), List.of());

        Arrangement arrangement =
                arranger.arrange(drawing, Map.of("a", new Point(100, 50)), Grouping.AREAS, Arrangement.EMPTY);

        assertThat(arrangement.cards().get("a")).isEqualTo(card(100, 50));
        Box b = arrangement.cards().get("b");
        assertThat(b).isNotNull();
        assertThat(b.x()).isGreaterThan(100 + METRICS.cardWidth());
        assertThat(b.y()).isEqualTo(50);
        assertThat(arrangement.automatic()).containsOnlyKeys("b");
    }

    @Test
    void anAddedCardLeavesAllOthersWhereTheyAre() {
        Drawing before = drawing(cards("a", "b", "c"), List.of(link("f", "a", "b"), link("g", "b", "c")), List.of());
        Arrangement first = arranger.arrange(before, Map.of(), Grouping.AREAS, Arrangement.EMPTY);
        Drawing after = drawing(
                cards("a", "b", "c", "d"),
                List.of(link("f", "a", "b"), link("g", "b", "c"), link("h", "a", "d")),
                List.of());

        Arrangement second = arranger.arrange(after, Map.of(), Grouping.AREAS, first);

        for (String id : List.of("a", "b", "c")) {
            assertThat(second.cards().get(id)).isEqualTo(first.cards().get(id));
        }
        assertThat(second.cards().values()).doesNotHaveDuplicates().hasSize(4);
        assertNoOverlaps(new ArrayList<>(second.cards().values()));
    }

    @Test
    void aFrameHoldsTheCardsOfItsAreaAndNoStranger() {
        Map<String, Point> places = new LinkedHashMap<>();
        places.put("a", new Point(0, 0));
        places.put("b", new Point(300, 0));
        places.put("stranger", new Point(600, 0));
        places.put("c", new Point(900, 0));
        Drawing drawing = drawing(
                cards("a", "b", "stranger", "c"),
                List.of(),
                List.of(new Drawing.Frame("area", "Area", true, List.of("a", "b", "c"))));

        List<Arrangement.FrameBox> frames = arranger.arrange(drawing, places, Grouping.AREAS, Arrangement.EMPTY)
                .frames();

        assertThat(frames).hasSize(2).allMatch(frame -> frame.title().equals("Area"));
        assertThat(frames).noneMatch(frame -> frame.box().intersects(card(600, 0)));
        assertThat(frames.getFirst().box().around(card(0, 0)).around(card(300, 0)))
                .isEqualTo(frames.getFirst().box());
        assertThat(arranger.arrange(drawing, places, Grouping.NONE, Arrangement.EMPTY)
                        .frames())
                .isEmpty();
    }

    @Test
    void lanesHoldTheCardsOfTheirZonesInTheOrderOfTheFlows() {
        Drawing drawing = new Drawing(
                cards("a", "b", "c", "loose"),
                List.of(link("f", "a", "b"), link("g", "b", "c")),
                List.of(),
                List.of(
                        new Drawing.Frame("zones:a", "Zone a", true, List.of("a", "c")),
                        new Drawing.Frame("zones:", "Outside", true, List.of("b", "loose"))),
                false);

        Arrangement lanes = arranger.arrange(drawing, Map.of(), Grouping.ZONES, Arrangement.EMPTY);

        Box a = box(lanes, "a");
        Box b = box(lanes, "b");
        Box c = box(lanes, "c");
        assertThat(List.of(a.x(), b.x(), c.x())).isSorted().doesNotHaveDuplicates();
        Box first = lanes.frames().get(0).box();
        Box second = lanes.frames().get(1).box();
        assertThat(first.around(a).around(c)).isEqualTo(first);
        assertThat(second.around(b).around(box(lanes, "loose"))).isEqualTo(second);
        assertThat(first.intersects(second)).isFalse();
        assertNoOverlaps(new ArrayList<>(lanes.cards().values()));
    }

    @Test
    void whatRunsInACircleStillFindsItsLane() {
        Drawing drawing = new Drawing(
                cards("a", "b"),
                List.of(link("f", "a", "b"), link("g", "b", "a")),
                List.of(),
                List.of(new Drawing.Frame("zones:a", "Zone a", true, List.of("a", "b"))),
                false);

        Arrangement lanes = arranger.arrange(drawing, Map.of(), Grouping.ZONES, Arrangement.EMPTY);

        assertNoOverlaps(new ArrayList<>(lanes.cards().values()));
    }

    @Test
    void twoHundredCardsFindTheirPlaces() {
        List<Link> links = new ArrayList<>();
        String[] ids = new String[200];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "c" + i;
            if (i > 0) {
                links.add(link("f" + i, "c" + (i - 1) / 3, "c" + i));
            }
        }

        Arrangement arrangement = arranger.anew(drawing(cards(ids), links, List.of()), Grouping.AREAS);

        assertThat(arrangement.cards()).hasSize(200);
        assertThat(arrangement.lines()).hasSize(199);
        assertNoOverlaps(new ArrayList<>(arrangement.cards().values()));
    }

    static void assertNoOverlaps(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j)))
                        .as("%s and %s stand apart", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }

    private static Box box(Arrangement arrangement, String id) {
        return java.util.Objects.requireNonNull(arrangement.cards().get(id));
    }

    private static Drawing drawing(Map<String, Card> cards, List<Link> links, List<Drawing.Frame> frames) {
        return new Drawing(cards, links, frames, List.of(), false);
    }
}
