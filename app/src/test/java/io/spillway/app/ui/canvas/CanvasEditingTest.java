package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.app.diagram.Arrangement.FrameBox;
import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Point;
import io.spillway.app.ui.session.Edited;
import io.spillway.app.ui.session.Selection;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanvasEditingTest {
    private static final Box SEEN = new Box(0, 0, 1000, 600);

    private final WorkspaceSession session = TestSessions.open();
    private final CanvasViewModel model =
            new CanvasViewModel(session, TestSessions.atOnce(), text -> 6.5 * text.length());
    private final CanvasSelection selection = new CanvasSelection(model);
    private final CanvasEdits edits = new CanvasEdits(model, selection);
    private final CardNaming naming = new CardNaming(model, selection, edits);
    private final CardDrag drag = new CardDrag(model, selection, edits);
    private final FlowDrawing flow = new FlowDrawing(model, selection, edits);
    private final TestClipboard clipboard = new TestClipboard();
    private final Clippings clippings = new Clippings(model, selection, edits, clipboard);
    private final JsonObject opened = edited().document();

    @Test
    void anAddedComponentStandsWhereItWasDroppedAndTheOthersStay() {
        Map<String, Box> before = model.arrangement().cards();

        edits.onAdd(ComponentKind.KAFKA_CLUSTER, new Point(2000, 1000), SEEN);

        Box added = box("kafka-cluster");
        assertThat(added.x()).isEqualTo(Snapping.onGrid(2000 - added.width() / 2));
        assertThat(added.y()).isEqualTo(Snapping.onGrid(1000 - added.height() / 2));
        before.forEach((id, box) -> assertThat(box(id)).as(id).isEqualTo(box));
        assertThat(selection.ids()).containsExactly("kafka-cluster");
        assertThat(edited().undo()).contains("add Kafka cluster");
        assertThat(TestSessions.shown(session).breakdown()).isPresent();
        undoneIsAsOpened(before);
    }

    @Test
    void componentsOfOneKindGetNamesAndIdsOfTheirOwnAndFreePlaces() {
        edits.onAdd(ComponentKind.DESTINATION, null, SEEN);
        edits.onAdd(ComponentKind.DESTINATION, null, SEEN);

        assertThat(model.sketch().boxes()).containsKeys("destination", "destination-2");
        assertThat(Objects.requireNonNull(model.sketch().boxes().get("destination-2"))
                        .name())
                .isEqualTo("Destination 2");
        Box first = box("destination");
        Box second = box("destination-2");
        assertThat(first.intersects(second)).isFalse();
        assertThat(second.x()).as("beside what was selected").isGreaterThan(first.right());
    }

    @Test
    void keysTakeTheNextCardAlongWhereItLies() {
        edits.move(
                "place",
                "",
                Map.of("api", new Point(0, 3000), "mesh", new Point(400, 3000), "kafka", new Point(800, 3000)));
        selection.select(Set.of("api"));

        selection.onReach(CanvasSelection.Direction.RIGHT);
        selection.onReach(CanvasSelection.Direction.RIGHT);

        assertThat(selection.ids()).containsExactly("api", "mesh", "kafka");
        selection.onReach(CanvasSelection.Direction.DOWN);
        assertThat(selection.ids()).as("nothing lies below").hasSize(3);
    }

    @Test
    void aComponentDroppedInTheFrameOfAnAreaJoinsIt() {
        FrameBox frame = frame("core");
        Point inside = new Point(frame.box().x() + 6, frame.box().y() + 6);

        edits.onAdd(ComponentKind.DESTINATION, inside, SEEN);

        assertThat(component("destination").text("area")).isEqualTo("core");
        Box card = box("destination");
        assertThat(model.arrangement().frames())
                .filteredOn(each -> each.frame().equals("core"))
                .as("the frame takes it in")
                .anyMatch(each -> each.box().contains(new Point(card.centreX(), card.centreY())));
        assertThat(edited().undo()).contains("add Destination");
        session.undo();
        assertThat(edited().document()).isSameAs(opened);
    }

    @Test
    void whatIsDroppedOutsideTheFramesJoinsNothing() {
        edits.onAdd(ComponentKind.DESTINATION, new Point(5000, 5000), SEEN);

        assertThat(component("destination").get("area")).isNull();
    }

    @Test
    void aComponentDroppedInALaneStandsInItsZones() {
        edits.onAdd(ComponentKind.HOST_GROUP, new Point(3000, 2000), SEEN);
        session.editTopology(
                "zones",
                "",
                TopologyEdits.set(
                        TreePath.of("components", "host-group", "zones"),
                        JsonObject.of(Map.of("b", JsonNumber.of(1)))));
        edits.onGroup(Grouping.ZONES);
        FrameBox lane = frame("zones:b");
        Point inside = new Point(lane.box().centreX(), lane.box().centreY());

        edits.onAdd(ComponentKind.KAFKA_CLUSTER, inside, SEEN);
        edits.onAdd(ComponentKind.SERVICE, inside, SEEN);

        assertThat(component("kafka-cluster").object("zones")).isEqualTo(JsonObject.of(Map.of("b", JsonNumber.of(1))));
        assertThat(component("service").text("hostGroup")).isEqualTo("host-group");
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

    @Test
    void aCardIsRenamedInTheScenarioShown() {
        session.selectScenario("go");
        selection.select(Set.of("kafka"));
        naming.onName();
        assertThat(naming.typedProperty().get()).contains(new CardNaming.Typed("kafka", false, name("kafka")));

        naming.onTyped("  The log ");

        assertThat(name("kafka")).isEqualTo("The log");
        assertThat(edited().undo()).contains("rename to The log");
        session.selectScenario("baseline");
        assertThat(name("kafka")).isNotEqualTo("The log");
    }

    @Test
    void anIdIsChangedEverywhereInOneStep() {
        Map<String, Box> before = model.arrangement().cards();
        double total =
                TestSessions.shown(session).breakdown().orElseThrow().total().value();
        selection.select(Set.of("kafka"));
        naming.onId();

        naming.onTyped("event-log");

        assertThat(model.sketch().boxes()).containsKey("event-log").doesNotContainKey("kafka");
        assertThat(selection.ids()).containsExactly("event-log");
        assertThat(box("event-log")).isEqualTo(before.get("kafka"));
        assertThat(TestSessions.shown(session).breakdown().orElseThrow().total().value())
                .isCloseTo(total, within(1e-6));
        assertThat(TestSessions.shown(session).results()).allMatch(result -> result.breakdown() != null);
        assertThat(edited().undo()).contains("change the id kafka to event-log");
        session.undo();
        assertThat(edited().document()).isSameAs(opened);
    }

    @Test
    void anIdThatIsTakenIsRefusedInWords() {
        selection.select(Set.of("kafka"));
        naming.onId();
        naming.onTyped("api");
        assertThat(model.hintProperty().get()).startsWith("'api' is the id of another component or flow");

        naming.onId();
        naming.onTyped("Event log");
        assertThat(model.hintProperty().get()).startsWith("'Event log' is not an id");
        assertThat(edited().document()).isSameAs(opened);
    }

    @Test
    void nothingTypedRenamesNothing() {
        selection.select(Set.of("kafka"));
        naming.onName();
        naming.onTyped("   ");
        naming.onName();
        naming.onCancel();
        naming.onTyped("Late");

        assertThat(edited().document()).isSameAs(opened);
        assertThat(naming.typedProperty().get()).isEmpty();
    }

    private String name(String id) {
        return Objects.requireNonNull(model.sketch().boxes().get(id)).name();
    }

    @Test
    void aFlowIsDrawnOnlyWhereItMayLead() {
        flow.onBegin("validation", new Point(0, 0));
        FlowDrawing.Begun begun = flow.begunProperty().get().orElseThrow();
        assertThat(begun.targets()).doesNotContain("clients", "validation", "fleet");

        flow.onPointer("clients", new Point(1, 1));
        flow.onEnd();

        assertThat(edited().document()).isSameAs(opened);
        assertThat(model.hintProperty().get()).contains("traffic source");
        assertThat(flow.isDrawing()).isFalse();
    }

    @Test
    void aFlowIsDrawnWithKeysToTheNearestComponentFirst() {
        edits.onAdd(ComponentKind.DESTINATION, null, SEEN);
        selection.select(Set.of("validation"));

        flow.onBeginByKeys();
        String nearest =
                Objects.requireNonNull(flow.begunProperty().get().orElseThrow().over());
        while (!"destination".equals(flow.begunProperty().get().orElseThrow().over())) {
            flow.onStep(1);
        }
        flow.onEnd();

        assertThat(nearest).isNotNull();
        Sketch.Arrow arrow = Objects.requireNonNull(model.sketch().arrows().get("validation-destination"));
        assertThat(arrow.from() + " " + arrow.to()).isEqualTo("validation destination");
        assertThat(selection.ids()).containsExactly("validation-destination");
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfFlow("validation-destination"));
        assertThat(edited().undo()).contains("connect Validation to Destination");
    }

    @Test
    void aDraggedCardSnapsAndItsLinesFollowAndOneStepTakesItBack() {
        Map<String, Box> before = model.arrangement().cards();
        Box kafka = box("kafka");

        drag.onGrab("kafka");
        drag.onDrag(3000, 2001, 1, true);
        drag.onDrag(3003, 2003, 1, true);
        assertThat(edited().document()).as("nothing is edited while dragging").isSameAs(opened);
        drag.onDrop();

        Box moved = box("kafka");
        assertThat(moved.x()).isEqualTo(Snapping.onGrid(kafka.x() + 3003));
        assertThat(DiagramLayout.of(edited().document()).positions())
                .as("the others are stated too, and stay")
                .hasSize(17);
        assertThat(model.arrangement().lines())
                .filteredOn(line -> line.flow().equals("consume"))
                .anyMatch(line -> moved.grown(1).contains(line.points().getFirst())
                        || moved.grown(1).contains(line.points().getLast()));
        assertThat(edited().undo()).contains("move Kafka, pipeline");
        undoneIsAsOpened(before);
    }

    @Test
    void escapePutsADraggedCardBack() {
        Map<String, Box> before = model.arrangement().cards();

        drag.onGrab("kafka");
        drag.onDrag(300, 200, 1, true);
        drag.onCancel();

        assertThat(model.arrangement().cards()).isEqualTo(before);
        assertThat(edited().document()).isSameAs(opened);
    }

    @Test
    void arrowsMoveWhatIsSelectedInOneStepOfUndo() {
        Map<String, Box> before = model.arrangement().cards();
        selection.select(Set.of("kafka", "validation"));

        edits.onNudge(8, 0);
        edits.onNudge(8, 0);
        edits.onNudge(0, -8);

        Box kafka = Objects.requireNonNull(before.get("kafka"));
        assertThat(box("kafka").x()).isEqualTo(Math.rint(kafka.x()) + 16);
        assertThat(edited().undo()).contains("move 2 components");
        undoneIsAsOpened(before);
    }

    @Test
    void deletingTakesTheFlowsAlongAndUndoBringsAllBack() {
        Map<String, Box> before = model.arrangement().cards();
        selection.select(Set.of("kafka"));

        edits.onDelete();

        assertThat(model.sketch().boxes()).doesNotContainKey("kafka");
        assertThat(model.arrangement().cards()).doesNotContainKey("kafka");
        assertThat(selection.ids()).isEmpty();
        undoneIsAsOpened(before);
    }

    @Test
    void whatIsCopiedIsPastedWithItsFlowsAndSelected() {
        selection.select(Set.of("kafka", "centrifuge"));
        clippings.onCopy();
        int components = model.sketch().boxes().size();
        int flows = model.sketch().arrows().size();

        clippings.onPaste(null);
        Box first = box("kafka-2");
        clippings.onPaste(null);

        assertThat(model.sketch().boxes()).hasSize(components + 4);
        assertThat(model.sketch().arrows().size()).isGreaterThan(flows);
        assertThat(selection.ids()).containsExactlyInAnyOrder("kafka-3", "centrifuge-3");
        assertThat(first.x()).isEqualTo(Math.rint(box("kafka").x()) + 32, org.assertj.core.api.Assertions.within(1.0));
        assertThat(box("kafka-3")).isNotEqualTo(first);
        assertThat(edited().undo()).contains("paste 2 components");
    }

    @Test
    void anythingElseOnTheClipboardChangesNothing() {
        clipboard.put("{\"spillwayFragment\": 1, \"components\": {\"a\": 7}}");

        clippings.onPaste(null);

        assertThat(edited().document()).isSameAs(opened);
        assertThat(model.hintProperty().get()).contains("no components on the clipboard");
    }

    @Test
    void cuttingAndPastingMoves() {
        selection.select(Set.of("kafka"));
        clippings.onCut();
        assertThat(model.sketch().boxes()).doesNotContainKey("kafka");

        clippings.onPaste(new Point(400, 400));

        assertThat(box("kafka")).isEqualTo(box("kafka").movedTo(400, 400));
    }

    @Test
    void duplicatingLeavesTheClipboardAlone() {
        selection.select(Set.of("kafka"));

        clippings.onDuplicate();

        assertThat(clipboard.text()).isEmpty();
        assertThat(selection.ids()).containsExactly("kafka-2");
        assertThat(edited().undo()).contains("duplicate Kafka, pipeline");
    }

    @Test
    void selectedCardsAreAlignedAndDistributed() {
        selection.select(Set.of("kafka", "validation", "proxy"));

        edits.onAlign(Alignment.TOP);

        assertThat(box("validation").y())
                .isEqualTo(box("kafka").y())
                .isEqualTo(box("proxy").y());
        edits.onDistribute(Alignment.Axis.ACROSS);
        assertThat(edited().undo()).contains("distribute 3 components");
    }

    @Test
    void theGroupingIsKeptInTheDocumentAndLanesHoldTheirCards() {
        edits.onGroup(Grouping.ZONES);

        assertThat(model.arrangement().frames()).isNotEmpty().allMatch(frame -> frame.lane());
        assertThat(DiagramLayout.of(edited().document()).grouping()).isEqualTo(Grouping.ZONES);
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

        assertThat(edited().undo()).contains("lay out anew");
        assertThat(box("kafka").x()).isLessThan(3000);
        assertThat(model.drawingProperty().get().arranged()).isEqualTo(1);
        session.undo();
        assertThat(box("kafka").x()).isGreaterThan(2900);
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

        edits.onAdd(ComponentKind.DESTINATION, new Point(0, 0), SEEN);

        assertThat(model.sketch().boxes()).containsKey("destination");
        assertThat(Sketch.of(edited().document(), "baseline").boxes()).doesNotContainKey("destination");
        assertThat(DiagramLayout.of(edited().document()).positions()).containsKey("destination");
    }

    @Test
    void steppingGoesThroughEveryCardAndFlowAndEnds() {
        Set<String> seen = new java.util.LinkedHashSet<>();
        while (selection.onStep(1)) {
            seen.addAll(selection.ids());
        }

        assertThat(seen)
                .containsAll(model.sketch().boxes().keySet())
                .containsAll(model.sketch().arrows().keySet());
        assertThat(selection.onStep(-1)).isTrue();
    }

    @Test
    void aRubberBandSelectsWhatItTouchesAndAddsToWhatWasSelected() {
        Box kafka = box("kafka");

        selection.onRubberBand(kafka.grown(-10), false);
        assertThat(selection.ids()).containsExactly("kafka");
        selection.onRubberBand(box("clients").grown(-10), true);
        assertThat(selection.ids()).containsExactly("kafka", "clients");
        selection.onCard("kafka", true);
        assertThat(selection.ids()).containsExactly("clients");
    }

    private void undoneIsAsOpened(Map<String, Box> before) {
        session.undo();
        assertThat(edited().document()).isSameAs(opened);
        assertThat(new LinkedHashMap<>(model.arrangement().cards())).isEqualTo(new LinkedHashMap<>(before));
    }

    private Box box(String id) {
        return Objects.requireNonNull(model.arrangement().cards().get(id), id);
    }

    private Edited edited() {
        return session.editedProperty().get().orElseThrow();
    }

    /** A clipboard of its own. */
    private static final class TestClipboard implements TextClipboard {
        private Optional<String> text = Optional.empty();

        @Override
        public void put(String now) {
            text = Optional.of(now);
        }

        @Override
        public Optional<String> text() {
            return text;
        }
    }
}
