package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.diagram.Box;
import io.spillway.app.ui.session.Edited;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The drawing of a small pipeline, which is edited without a window. */
final class TestCanvas {
    /** What a window would show of it. */
    static final Box SEEN = new Box(0, 0, 1000, 600);

    final WorkspaceSession session = TestSessions.open();
    final CanvasViewModel model = new CanvasViewModel(session, TestSessions.atOnce(), text -> 6.5 * text.length());
    final CanvasSelection selection = new CanvasSelection(model);
    final CanvasEdits edits = new CanvasEdits(model, selection);

    /** The document before the first edit. */
    final JsonObject opened = edited().document();

    Edited edited() {
        return session.editedProperty().get().orElseThrow();
    }

    /** Where the card of a component stands. */
    Box box(String id) {
        return Objects.requireNonNull(model.arrangement().cards().get(id), id);
    }

    /** @param before where the cards stood */
    void assertUndoneIsAsOpened(Map<String, Box> before) {
        session.undo();
        assertThat(edited().document()).isSameAs(opened);
        assertThat(new LinkedHashMap<>(model.arrangement().cards())).isEqualTo(new LinkedHashMap<>(before));
    }
}
