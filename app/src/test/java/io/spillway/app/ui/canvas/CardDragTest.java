package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.diagram.Box;
import io.spillway.scenarios.editing.DiagramLayout;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cards are dragged to another place. */
final class CardDragTest {
    private final TestCanvas canvas = new TestCanvas();
    private final CanvasViewModel model = canvas.model;
    private final CanvasSelection selection = canvas.selection;
    private final CanvasEdits edits = canvas.edits;
    private final CardDrag drag = new CardDrag(model, selection, edits);

    @Test
    void aDraggedCardSnapsAndItsLinesFollowAndOneStepTakesItBack() {
        Map<String, Box> before = model.arrangement().cards();
        Box kafka = canvas.box("kafka");

        drag.onGrab("kafka");
        drag.onDrag(3000, 2001, 1, true);
        drag.onDrag(3003, 2003, 1, true);
        assertThat(canvas.edited().document())
                .as("nothing is edited while dragging")
                .isSameAs(canvas.opened);
        drag.onDrop();

        Box moved = canvas.box("kafka");
        assertThat(moved.x()).isEqualTo(Snapping.onGrid(kafka.x() + 3003));
        assertThat(DiagramLayout.of(canvas.edited().document()).positions())
                .as("the others are stated too, and stay")
                .hasSize(17);
        assertThat(model.arrangement().lines())
                .filteredOn(line -> line.flow().equals("consume"))
                .anyMatch(line -> moved.grown(1).contains(line.points().getFirst())
                        || moved.grown(1).contains(line.points().getLast()));
        assertThat(canvas.edited().undo()).contains("move Kafka, pipeline");
        canvas.assertUndoneIsAsOpened(before);
    }

    @Test
    void escapePutsADraggedCardBack() {
        Map<String, Box> before = model.arrangement().cards();

        drag.onGrab("kafka");
        drag.onDrag(300, 200, 1, true);
        drag.onCancel();

        assertThat(model.arrangement().cards()).isEqualTo(before);
        assertThat(canvas.edited().document()).isSameAs(canvas.opened);
    }
}
