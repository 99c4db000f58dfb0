package io.spillway.app.diagram;

import static io.spillway.app.diagram.DrawingsForTests.METRICS;
import static io.spillway.app.diagram.DrawingsForTests.card;
import static io.spillway.app.diagram.DrawingsForTests.link;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRouterTest {

    @Test
    void cardsSideBySideAreJoinedByAStraightLineWithItsLabelInTheMiddle() {
        Line line = route(List.of(link("f", "a", "b")), Map.of("a", card(0, 0), "b", card(400, 0)))
                .getFirst();

        double right = METRICS.cardWidth();
        double middle = METRICS.cardHeight() / 2;
        assertThat(line.points()).containsExactly(new Point(right, middle), new Point(400, middle));
        Box label = Objects.requireNonNull(line.label());
        assertThat(label.centreX()).isEqualTo((right + 400) / 2);
        assertThat(label.centreY()).isEqualTo(middle);
    }

    @Test
    void aCardInTheWayIsGoneAround() {
        Box obstacle = card(400, 0);

        Line line = route(List.of(link("f", "a", "b")), Map.of("a", card(0, 0), "b", card(800, 0), "between", obstacle))
                .getFirst();

        assertThat(crosses(line, obstacle)).isFalse();
        assertThat(line.points()).hasSize(6);
    }

    @Test
    void aCardBelowIsReachedFromBelowAndOneToTheLeftFromTheLeft() {
        Line down = route(List.of(link("f", "a", "b")), Map.of("a", card(0, 0), "b", card(0, 300)))
                .getFirst();
        Line left = route(List.of(link("f", "a", "b")), Map.of("a", card(500, 0), "b", card(0, 0)))
                .getFirst();

        assertThat(down.points())
                .containsExactly(
                        new Point(METRICS.cardWidth() / 2, METRICS.cardHeight()),
                        new Point(METRICS.cardWidth() / 2, 300));
        assertThat(left.points().getFirst().x()).isEqualTo(500);
        assertThat(left.points().getLast().x()).isEqualTo(METRICS.cardWidth());
    }

    @Test
    void flowsOfOneCardLeaveItApart() {
        List<Line> lines = route(
                List.of(link("f", "a", "b"), link("g", "a", "c"), link("h", "a", "d")),
                Map.of("a", card(0, 200), "b", card(500, 0), "c", card(500, 200), "d", card(500, 400)));

        List<Double> heights =
                lines.stream().map(line -> line.points().getFirst().y()).toList();
        assertThat(heights).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aShortGapIsCrossedStraightAndALoneEndMovesToMeetTheOther() {
        Line near = route(List.of(link("f", "a", "b")), Map.of("a", card(0, 0), "b", card(METRICS.cardWidth() + 20, 0)))
                .getFirst();
        List<Line> two = route(
                List.of(link("f", "a", "b"), link("g", "a", "c")),
                Map.of("a", card(0, 0), "b", card(500, -10), "c", card(500, 300)));

        assertThat(near.points()).hasSize(2);
        assertThat(two.getFirst().points()).as("a leaves above its middle").hasSize(2);
    }

    @Test
    void movingACardLeavesTheLinesOfOthersAsTheyAre() {
        List<Link> links = List.of(link("f", "a", "b"), link("g", "c", "d"));
        Map<String, Box> cards = new LinkedHashMap<>();
        cards.put("a", card(0, 0));
        cards.put("b", card(500, 0));
        cards.put("c", card(0, 300));
        cards.put("d", card(500, 300));
        List<Line> before = route(links, cards);
        Map<String, Box> moved = new LinkedHashMap<>(cards);
        moved.put("b", card(500, 100));

        List<Line> after = LinkRouter.route(links, moved, before, cards, METRICS);

        assertThat(after.get(0)).isNotEqualTo(before.get(0));
        assertThat(after.get(1)).isSameAs(before.get(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void linesBeginAndEndAtTheirCardsAndRunAtRightAngles(long seed) {
        Random random = new Random(seed);
        Map<String, Box> cards = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            cards.put("c" + i, card(random.nextInt(8) * 320 + random.nextInt(60), random.nextInt(8) * 160));
        }
        Map<String, Link> links = new HashMap<>();
        for (int i = 0; i < 80; i++) {
            int from = random.nextInt(40);
            int to = (from + 1 + random.nextInt(39)) % 40;
            links.put("f" + i, link("f" + i, "c" + from, "c" + to));
        }

        for (Line line : route(List.copyOf(links.values()), cards)) {
            Link link = Objects.requireNonNull(links.get(line.flow()));
            Box from = Objects.requireNonNull(cards.get(link.path().getFirst()));
            Box to = Objects.requireNonNull(cards.get(link.path().getLast()));
            assertThat(from.grown(0.01).contains(line.points().getFirst())).isTrue();
            assertThat(to.grown(0.01).contains(line.points().getLast())).isTrue();
            for (int i = 0; i + 1 < line.points().size() && !from.intersects(to); i++) {
                Point a = line.points().get(i);
                Point b = line.points().get(i + 1);
                assertThat(a.x() == b.x() || a.y() == b.y())
                        .as("seed %d, %s", seed, line)
                        .isTrue();
            }
        }
    }

    private static List<Line> route(List<Link> links, Map<String, Box> cards) {
        return LinkRouter.route(links, cards, List.of(), Map.of(), METRICS);
    }

    private static boolean crosses(Line line, Box box) {
        for (int i = 0; i + 1 < line.points().size(); i++) {
            if (Box.between(line.points().get(i), line.points().get(i + 1))
                    .grown(0.01)
                    .intersects(box)) {
                return true;
            }
        }
        return false;
    }
}
