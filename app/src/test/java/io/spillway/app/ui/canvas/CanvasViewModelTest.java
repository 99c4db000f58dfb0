package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.app.diagram.Arrangement;
import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Card;
import io.spillway.app.diagram.Drawing;
import io.spillway.app.diagram.Link;
import io.spillway.app.diagram.Mark;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.JsonText;
import io.spillway.scenarios.editing.TopologyEdits;
import io.spillway.scenarios.editing.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanvasViewModelTest {
    private static final double LETTER = 6.5;

    private final WorkspaceSession session = TestSessions.open();
    private final CanvasViewModel model =
            new CanvasViewModel(session, TestSessions.atOnce(), text -> LETTER * text.length());

    @Test
    void everyComponentHasACardAndNoTwoOverlap() {
        Arrangement arrangement = model.arrangement();

        assertThat(arrangement.cards().keySet())
                .containsExactlyInAnyOrderElementsOf(model.drawn().cards().keySet())
                .hasSize(17);
        List<Box> boxes = new ArrayList<>(arrangement.cards().values());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j))).isFalse();
            }
        }
    }

    @Test
    void theDrawingBeginsWhereTheFirstFlowComesFrom() {
        assertThat(model.drawn().beginning()).contains("clients");
        assertThat(Drawing.EMPTY.beginning()).isEmpty();
    }

    @Test
    void cardsStandInTheFrameOfTheirArea() {
        for (Drawing.Frame frame : model.drawn().frames()) {
            for (String card : frame.cards()) {
                Box box = Objects.requireNonNull(model.arrangement().cards().get(card));
                assertThat(model.arrangement().frames()).as("frame of %s", card).anySatisfy(around -> {
                    assertThat(around.id()).startsWith(frame.id());
                    assertThat(around.box().around(box)).isEqualTo(around.box());
                });
            }
        }
    }

    @Test
    void aFlowShowsItsVolumeAndTheShareThatCrossesZones() {
        Link read = link("read");

        assertThat(read.gb()).isCloseTo(176_000 * 1500.0 * 730 * 3600 / Math.pow(2, 30), within(1e-6));
        assertThat(read.rate()).isEqualTo("176,000 msg/s");
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
        Arrangement before = model.arrangement();

        session.selectScenario("go");

        assertThat(model.arrangement().cards()).isEqualTo(before.cards());
        Card validation = Objects.requireNonNull(model.drawn().cards().get("validation"));
        assertThat(validation.differenceUsd().orElseThrow()).isNegative();
    }

    @Test
    void aDocumentWithErrorsStillShowsItsStructureWithoutNumbers() {
        Arrangement before = model.arrangement();

        session.editTopology(
                "break", "", TopologyEdits.set(TreePath.of("components", "kafka", "brokers"), JsonText.of("many")));

        assertThat(model.arrangement().cards()).isEqualTo(before.cards());
        assertThat(model.drawn().cards().values())
                .allMatch(card -> card.cost().isEmpty() && card.utilization().isEmpty());
        assertThat(model.drawn().links()).allMatch(link -> link.label().isEmpty());
        assertThat(Objects.requireNonNull(model.drawn().cards().get("kafka")).findings())
                .isEqualTo(1);
    }

    @Test
    void theDifferenceMarksWhatAScenarioChangesAddsAndRemoves() {
        session.selectScenario("go");
        session.editTopology("remove", "", TopologyEdits.remove(Set.of("kafka")));
        session.editTopology("add", "", TopologyEdits.addComponent("bank", ComponentKind.DESTINATION, "Bank", "Hosts"));
        assertThat(model.drawn().cards()).doesNotContainKey("kafka");

        model.differenceProperty().set(true);

        assertThat(mark("kafka")).isEqualTo(Mark.REMOVED);
        assertThat(mark("bank")).isEqualTo(Mark.ADDED);
        assertThat(mark("validation")).isEqualTo(Mark.CHANGED);
        assertThat(mark("clients")).isEqualTo(Mark.SAME);
        assertThat(model.drawn().links()).anyMatch(link -> link.mark() == Mark.REMOVED);
        assertThat(model.drawn().links())
                .filteredOn(link -> link.mark() == Mark.REMOVED)
                .allMatch(link -> link.path().contains("kafka"));
        assertThat(model.drawn().compared()).isTrue();
        session.selectScenario("baseline");
        assertThat(model.drawn().compared()).isFalse();
        assertThat(model.drawn().cards().values()).allMatch(card -> card.mark() == Mark.SAME);
    }

    private Mark mark(String id) {
        return Objects.requireNonNull(model.drawn().cards().get(id), id).mark();
    }

    private Link link(String flow) {
        return model.drawn().links().stream()
                .filter(link -> link.flows().contains(flow))
                .findFirst()
                .orElseThrow();
    }
}
