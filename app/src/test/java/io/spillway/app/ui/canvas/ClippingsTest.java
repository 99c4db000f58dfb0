package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Point;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Components are copied, cut and pasted. */
final class ClippingsTest {
    private final TestCanvas canvas = new TestCanvas();
    private final CanvasViewModel model = canvas.model;
    private final CanvasSelection selection = canvas.selection;
    private final CanvasEdits edits = canvas.edits;
    private final TestClipboard clipboard = new TestClipboard();
    private final Clippings clippings = new Clippings(model, selection, edits, clipboard);

    @Test
    void whatIsCopiedIsPastedWithItsFlowsAndSelected() {
        selection.select(Set.of("kafka", "centrifuge"));
        clippings.onCopy();
        int components = model.sketch().boxes().size();
        int flows = model.sketch().arrows().size();

        clippings.onPaste(null);
        Box first = canvas.box("kafka-2");
        clippings.onPaste(null);

        assertThat(model.sketch().boxes()).hasSize(components + 4);
        assertThat(model.sketch().arrows().size()).isGreaterThan(flows);
        assertThat(selection.ids()).containsExactlyInAnyOrder("kafka-3", "centrifuge-3");
        assertThat(first.x()).isEqualTo(Math.rint(canvas.box("kafka").x()) + 32, within(1.0));
        assertThat(canvas.box("kafka-3")).isNotEqualTo(first);
        assertThat(canvas.edited().undo()).contains("paste 2 components");
    }

    @Test
    void anythingElseOnTheClipboardChangesNothing() {
        clipboard.put("{\"spillwayFragment\": 1, \"components\": {\"a\": 7}}");

        clippings.onPaste(null);

        assertThat(canvas.edited().document()).isSameAs(canvas.opened);
        assertThat(model.hintProperty().get()).contains("no components on the clipboard");
    }

    @Test
    void cuttingAndPastingMoves() {
        selection.select(Set.of("kafka"));
        clippings.onCut();
        assertThat(model.sketch().boxes()).doesNotContainKey("kafka");

        clippings.onPaste(new Point(400, 400));

        assertThat(canvas.box("kafka")).isEqualTo(canvas.box("kafka").movedTo(400, 400));
    }

    @Test
    void duplicatingLeavesTheClipboardAlone() {
        selection.select(Set.of("kafka"));

        clippings.onDuplicate();

        assertThat(clipboard.text()).isEmpty();
        assertThat(selection.ids()).containsExactly("kafka-2");
        assertThat(canvas.edited().undo()).contains("duplicate Kafka, pipeline");
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
