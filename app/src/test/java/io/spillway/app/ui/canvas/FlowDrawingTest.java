package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.diagram.Point;
import io.spillway.app.ui.session.Selection;
import io.spillway.model.component.ComponentKind;
import io.spillway.scenarios.editing.Sketch;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Flows are drawn with the mouse and with keys. */
final class FlowDrawingTest {
    private final TestCanvas canvas = new TestCanvas();
    private final CanvasViewModel model = canvas.model;
    private final CanvasSelection selection = canvas.selection;
    private final CanvasEdits edits = canvas.edits;
    private final FlowDrawing flow = new FlowDrawing(model, selection, edits);

    @Test
    void aFlowIsDrawnOnlyWhereItMayLead() {
        flow.onBegin("validation", new Point(0, 0));
        FlowDrawing.Begun begun = flow.begunProperty().get().orElseThrow();
        assertThat(begun.targets()).doesNotContain("clients", "validation", "fleet");

        flow.onPointer("clients", new Point(1, 1));
        flow.onEnd();

        assertThat(canvas.edited().document()).isSameAs(canvas.opened);
        assertThat(model.hintProperty().get()).contains("traffic source");
        assertThat(flow.isDrawing()).isFalse();
    }

    @Test
    void aFlowIsDrawnWithKeysToTheNearestComponentFirst() {
        edits.onAdd(ComponentKind.DESTINATION, null, TestCanvas.SEEN);
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
        assertThat(canvas.edited().undo()).contains("connect Validation to Destination");
    }
}
