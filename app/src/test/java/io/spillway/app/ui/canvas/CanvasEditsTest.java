package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.diagram.Arrangement.FrameBox;
import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Point;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.DiagramLayout;
import io.spillway.scenarios.editing.DiagramLayout.Grouping;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.editing.TopologyEdits;
import io.spillway.scenarios.editing.TreePath;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Components are added, moved, grouped and taken away in the drawing. */
final class CanvasEditsTest {
    private final TestCanvas canvas = new TestCanvas();
    private final WorkspaceSession session = canvas.session;
    private final CanvasViewModel model = canvas.model;
    private final CanvasSelection selection = canvas.selection;
    private final CanvasEdits edits = canvas.edits;
    private final CardDrag drag = new CardDrag(model, selection, edits);

    @Test
    void anAddedComponentStandsWhereItWasDroppedAndTheOthersStay() {
        Map<String, Box> before = model.arrangement().cards();

        edits.onAdd(ComponentKind.KAFKA_CLUSTER, new Point(2000, 1000), TestCanvas.SEEN);

        Box added = canvas.box("kafka-cluster");
        assertThat(added.x()).isEqualTo(Snapping.onGrid(2000 - added.width() / 2));
        assertThat(added.y()).isEqualTo(Snapping.onGrid(1000 - added.height() / 2));
        before.forEach((id, box) -> assertThat(canvas.box(id)).as(id).isEqualTo(box));
        assertThat(selection.ids()).containsExactly("kafka-cluster");
        assertThat(canvas.edited().undo()).contains("add Kafka cluster");
        assertThat(TestSessions.shown(session).breakdown()).isPresent();
        canvas.assertUndoneIsAsOpened(before);
    }

    @Test
    void componentsOfOneKindGetNamesAndIdsOfTheirOwnAndFreePlaces() {
        edits.onAdd(ComponentKind.DESTINATION, null, TestCanvas.SEEN);
        edits.onAdd(ComponentKind.DESTINATION, null, TestCanvas.SEEN);

        assertThat(model.sketch().boxes()).containsKeys("destination", "destination-2");
        assertThat(Objects.requireNonNull(model.sketch().boxes().get("destination-2"))
                        .name())
                .isEqualTo("Destination 2");
        Box first = canvas.box("destination");
        Box second = canvas.box("destination-2");
        assertThat(first.intersects(second)).isFalse();
        assertThat(second.x()).as("beside what was selected").isGreaterThan(first.right());
    }

    @Test
    void aComponentDroppedInTheFrameOfAnAreaJoinsIt() {
        FrameBox frame = frame("core");
        Point inside = new Point(frame.box().x() + 6, frame.box().y() + 6);

        edits.onAdd(ComponentKind.DESTINATION, inside, TestCanvas.SEEN);

        assertThat(component("destination").text("area")).isEqualTo("core");
        Box card = canvas.box("destination");
        assertThat(model.arrangement().frames())
                .filteredOn(each -> each.frame().equals("core"))
                .as("the frame takes it in")
                .anyMatch(each -> each.box().contains(new Point(card.centreX(), card.centreY())));
        assertThat(canvas.edited().undo()).contains("add Destination");
        session.undo();
        assertThat(canvas.edited().document()).isSameAs(canvas.opened);
    }

    @Test
    void whatIsDroppedOutsideTheFramesJoinsNothing() {
        edits.onAdd(ComponentKind.DESTINATION, new Point(5000, 5000), TestCanvas.SEEN);

        assertThat(component("destination").get("area")).isNull();
    }

    @Test
    void aComponentDroppedInALaneStandsInItsZones() {
        edits.onAdd(ComponentKind.HOST_GROUP, new Point(3000, 2000), TestCanvas.SEEN);
        session.editTopology(
                "zones",
                "",
                TopologyEdits.set(
                        TreePath.of("components", "host-group", "zones"),
                        JsonObject.of(Map.of("b", JsonNumber.of(1)))));
        edits.onGroup(Grouping.ZONES);
        FrameBox lane = frame("zones:b");
        Point inside = new Point(lane.box().centreX(), lane.box().centreY());

        edits.onAdd(ComponentKind.KAFKA_CLUSTER, inside, TestCanvas.SEEN);
        edits.onAdd(ComponentKind.SERVICE, inside, TestCanvas.SEEN);

        assertThat(component("kafka-cluster").object("zones")).isEqualTo(JsonObject.of(Map.of("b", JsonNumber.of(1))));
        assertThat(component("service").text("hostGroup")).isEqualTo("host-group");
    }

    @Test
    void arrowsMoveWhatIsSelectedInOneStepOfUndo() {
        Map<String, Box> before = model.arrangement().cards();
        selection.select(Set.of("kafka", "validation"));

        edits.onNudge(8, 0);
        edits.onNudge(8, 0);
        edits.onNudge(0, -8);

        Box kafka = Objects.requireNonNull(before.get("kafka"));
        assertThat(canvas.box("kafka").x()).isEqualTo(Math.rint(kafka.x()) + 16);
        assertThat(canvas.edited().undo()).contains("move 2 components");
        canvas.assertUndoneIsAsOpened(before);
    }

    @Test
    void deletingTakesTheFlowsAlongAndUndoBringsAllBack() {
        Map<String, Box> before = model.arrangement().cards();
        selection.select(Set.of("kafka"));

        edits.onDelete();

        assertThat(model.sketch().boxes()).doesNotContainKey("kafka");
        assertThat(model.arrangement().cards()).doesNotContainKey("kafka");
        assertThat(selection.ids()).isEmpty();
        canvas.assertUndoneIsAsOpened(before);
    }

    @Test
    void selectedCardsAreAlignedAndDistributed() {
        selection.select(Set.of("kafka", "validation", "proxy"));

        edits.onAlign(Alignment.TOP);

        assertThat(canvas.box("validation").y())
                .isEqualTo(canvas.box("kafka").y())
                .isEqualTo(canvas.box("proxy").y());
        edits.onDistribute(Alignment.Axis.ACROSS);
        assertThat(canvas.edited().undo()).contains("distribute 3 components");
    }

    @Test
    void theGroupingIsKeptInTheDocumentAndLanesHoldTheirCards() {
        edits.onGroup(Grouping.ZONES);

        assertThat(model.arrangement().frames()).isNotEmpty().allMatch(frame -> frame.lane());
        assertThat(DiagramLayout.of(canvas.edited().document()).grouping()).isEqualTo(Grouping.ZONES);
        drag.onGrab("kafka");
        assertThat(drag.isDragging()).isFalse();
        assertThat(model.hintProperty().get()).contains("lanes");
        session.undo();
        assertThat(model.arrangement().frames()).noneMatch(frame -> frame.lane());
    }

    @Test
    void layingOutAnewIsAnEditOfItsOwn() {
        drag.onGrab("kafka");
        drag.onDrag(3000, 2000, 1, true);
        drag.onDrop();

        edits.onArrange();

        assertThat(canvas.edited().undo()).contains("lay out anew");
        assertThat(canvas.box("kafka").x()).isLessThan(3000);
        assertThat(model.drawingProperty().get().arranged()).isEqualTo(1);
        session.undo();
        assertThat(canvas.box("kafka").x()).isGreaterThan(2900);
    }

    @Test
    void aFlowIsLedThroughAndPastABalancer() {
        selection.select(Set.of("send", "balancer"));
        assertThat(edits.through()).contains(new CanvasEdits.FlowThrough("send", "balancer", true));

        edits.onThrough();
        assertThat(Objects.requireNonNull(model.sketch().arrows().get("send")).through())
                .isEmpty();

        edits.onThrough();
        assertThat(Objects.requireNonNull(model.sketch().arrows().get("send")).through())
                .containsExactly("balancer");
    }

    @Test
    void anEditInAScenarioIsRecordedThereAndThePlaceForAll() {
        session.selectScenario("go");

        edits.onAdd(ComponentKind.DESTINATION, new Point(0, 0), TestCanvas.SEEN);

        assertThat(model.sketch().boxes()).containsKey("destination");
        assertThat(Sketch.of(canvas.edited().document(), "baseline").boxes()).doesNotContainKey("destination");
        assertThat(DiagramLayout.of(canvas.edited().document()).positions()).containsKey("destination");
    }

    private FrameBox frame(String id) {
        return model.arrangement().frames().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject component(String id) {
        return Objects.requireNonNull(
                TreePath.of("components", id).objectIn(model.sketch().topology()));
    }
}
