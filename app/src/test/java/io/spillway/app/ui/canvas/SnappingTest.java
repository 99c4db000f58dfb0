package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnappingTest {
    private static final Box MOVED = new Box(0, 0, 100, 50);

    @Test
    void aCardNearTheEdgeOfAnotherComesInLineWithItAndAGuideSaysSo() {
        Box other = new Box(300, 203, 80, 50);

        Snapping snapping = Snapping.of(MOVED, List.of(other), 21, 200, 5);

        assertThat(snapping.dy()).isEqualTo(203);
        assertThat(snapping.dx()).as("to the grid of 8").isEqualTo(24);
        assertThat(snapping.guides())
                .contains(new Guide(new Point(24 - 10, 203), new Point(380 + 10, 203)))
                .allMatch(guide -> guide.from().y() == guide.to().y());
    }

    @Test
    void middlesAreAlignedToo() {
        Box other = new Box(300, 200, 200, 150);

        Snapping snapping = Snapping.of(MOVED, List.of(other), 352, 0, 5);

        assertThat(MOVED.x() + snapping.dx() + 50).isEqualTo(other.centreX());
    }

    @Test
    void farFromOthersACardStandsOnTheGrid() {
        Snapping snapping = Snapping.of(new Box(3, 5, 100, 50), List.of(), 10, 10, 5);

        assertThat(3 + snapping.dx()).isEqualTo(16);
        assertThat(5 + snapping.dy()).isEqualTo(16);
        assertThat(snapping.guides()).isEmpty();
    }

    @Test
    void cardsAreLinedUpWithTheEdgesOfAllOfThem() {
        Map<String, Box> cards = new LinkedHashMap<>();
        cards.put("a", new Box(0, 0, 100, 50));
        cards.put("b", new Box(40, 200, 60, 70));

        assertThat(Alignment.LEFT.of(cards)).isEqualTo(Map.of("a", new Point(0, 0), "b", new Point(0, 200)));
        assertThat(Alignment.CENTRE.of(cards)).isEqualTo(Map.of("a", new Point(0, 0), "b", new Point(20, 200)));
        assertThat(Alignment.RIGHT.of(cards)).isEqualTo(Map.of("a", new Point(0, 0), "b", new Point(40, 200)));
        assertThat(Alignment.TOP.of(cards)).isEqualTo(Map.of("a", new Point(0, 0), "b", new Point(40, 0)));
        assertThat(Alignment.MIDDLE.of(cards)).isEqualTo(Map.of("a", new Point(0, 110), "b", new Point(40, 100)));
        assertThat(Alignment.BOTTOM.of(cards)).isEqualTo(Map.of("a", new Point(0, 220), "b", new Point(40, 200)));
    }

    @Test
    void distributingMakesGapsEqualAndLeavesTheOutermost() {
        Map<String, Box> cards = new LinkedHashMap<>();
        cards.put("c", new Box(500, 0, 100, 50));
        cards.put("a", new Box(0, 7, 100, 50));
        cards.put("b", new Box(120, 3, 200, 50));

        // 600 across less 400 taken leaves two gaps of 100.
        assertThat(Alignment.distributed(cards, Alignment.Axis.ACROSS))
                .isEqualTo(Map.of("a", new Point(0, 7), "b", new Point(200, 3), "c", new Point(500, 0)));
    }
}
