package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.app.ui.canvas.CanvasViewModel.PlacedDrawing;
import io.spillway.app.ui.canvas.Placement.Box;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CanvasViewModelTest {
    private static final double LETTER = 6.5;

    private final WorkspaceSession session = TestSessions.open();
    private final CanvasViewModel model =
            new CanvasViewModel(session, TestSessions.atOnce(), text -> LETTER * text.length());

    @Test
    void everyComponentHasACardAndNoTwoOverlap() {
        PlacedDrawing placed = model.drawingProperty().get();

        assertThat(placed.placement().cards().keySet())
                .containsExactlyInAnyOrderElementsOf(placed.drawing().cards().keySet())
                .hasSize(17);
        assertNoOverlaps(new ArrayList<>(placed.placement().cards().values()));
    }

    @Test
    void cardsStandInTheFrameOfTheirArea() {
        PlacedDrawing placed = model.drawingProperty().get();
        for (Drawing.Frame frame : placed.drawing().frames()) {
            for (String card : frame.cards()) {
                Box box = Objects.requireNonNull(placed.placement().cards().get(card));
                assertThat(placed.placement().frames()).as("frame of %s", card).anySatisfy((id, around) -> {
                    assertThat(id).startsWith(frame.id());
                    assertThat(contains(around, box)).isTrue();
                });
            }
        }
    }

    @Test
    void aFlowShowsItsVolumeAndTheShareThatCrossesZones() {
        Link read = link("read");

        assertThat(read.gb()).isCloseTo(176_000 * 1500.0 * 730 * 3600 / Math.pow(2, 30), within(1e-6));
        assertThat(read.crossing().orElseThrow()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(read.level()).isEqualTo(Link.Crossing.MOST);

        session.selectScenario("zone-aware");

        assertThat(link("read").level()).isEqualTo(Link.Crossing.NONE);
    }

    @Test
    void aFlowLeadsThroughItsBalancer() {
        assertThat(link("send").path()).containsExactly("centrifuge", "balancer", "proxy");
        assertThat(link("in").crossing()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void anotherScenarioOfTheSameShapeLeavesTheCardsWhereTheyAre() {
        Placement before = model.drawingProperty().get().placement();

        session.selectScenario("go");

        assertThat(model.drawingProperty().get().placement()).isEqualTo(before);
        Card validation = Objects.requireNonNull(
                model.drawingProperty().get().drawing().cards().get("validation"));
        assertThat(validation.differenceUsd().orElseThrow()).isNegative();
    }

    @Test
    void twoHundredCardsFindTheirPlaces() {
        Map<String, Card> cards = new HashMap<>();
        List<Link> links = new ArrayList<>();
        Card pattern = Objects.requireNonNull(
                model.drawingProperty().get().drawing().cards().get("api"));
        Link like = link("read");
        for (int i = 0; i < 200; i++) {
            cards.put("c" + i, pattern);
            if (i > 0) {
                links.add(new Link(
                        "f" + i,
                        List.of("f" + i),
                        "f",
                        List.of("c" + i / 3, "c" + i),
                        like.gb(),
                        like.crossing(),
                        like.routing(),
                        like.volume(),
                        like.price()));
            }
        }
        Drawing drawing = new Drawing(cards, links.subList(1, links.size()), List.of());
        CardMetrics metrics = CardMetrics.measuredBy(text -> LETTER * text.length());

        Placement placement = FoldedLayout.of(ElkLayout.of(drawing, metrics), 2);

        assertThat(placement.cards()).hasSizeGreaterThan(190);
        assertNoOverlaps(new ArrayList<>(placement.cards().values()));
    }

    private Link link(String flow) {
        return model.drawingProperty().get().drawing().links().stream()
                .filter(link -> link.flows().contains(flow))
                .findFirst()
                .orElseThrow();
    }

    private static void assertNoOverlaps(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                Box a = boxes.get(i);
                Box b = boxes.get(j);
                boolean apart = a.x() + a.width() <= b.x()
                        || b.x() + b.width() <= a.x()
                        || a.y() + a.height() <= b.y()
                        || b.y() + b.height() <= a.y();
                assertThat(apart).as("%s and %s stand apart", a, b).isTrue();
            }
        }
    }

    private static boolean contains(Box outer, Box inner) {
        return outer.x() <= inner.x()
                && outer.y() <= inner.y()
                && outer.x() + outer.width() >= inner.x() + inner.width()
                && outer.y() + outer.height() >= inner.y() + inner.height();
    }
}
