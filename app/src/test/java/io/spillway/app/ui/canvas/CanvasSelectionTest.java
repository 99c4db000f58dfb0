package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Point;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is selected in the drawing with mouse and keys. */
final class CanvasSelectionTest {
    private final TestCanvas canvas = new TestCanvas();
    private final CanvasViewModel model = canvas.model;
    private final CanvasSelection selection = canvas.selection;
    private final CanvasEdits edits = canvas.edits;

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
    void steppingGoesThroughEveryCardAndFlowAndEnds() {
        Set<String> seen = new LinkedHashSet<>();
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
        Box kafka = canvas.box("kafka");

        selection.onRubberBand(kafka.grown(-10), false);
        assertThat(selection.ids()).containsExactly("kafka");
        selection.onRubberBand(canvas.box("clients").grown(-10), true);
        assertThat(selection.ids()).containsExactly("kafka", "clients");
        selection.onCard("kafka", true);
        assertThat(selection.ids()).containsExactly("clients");
    }
}
