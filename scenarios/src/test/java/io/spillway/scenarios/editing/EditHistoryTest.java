package io.spillway.scenarios.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditHistoryTest {
    private static final JsonObject OPENED = JsonObject.of(Map.of());
    private static final TreePath SIZE = TreePath.of("size");

    @Test
    void undoingEverythingLeadsBackToTheVeryDocumentThatWasOpened() {
        EditHistory edited =
                EditHistory.of(OPENED).after(set("grow", "", 1), OPENED).after(set("shrink", "", 2), OPENED);

        assertThat(edited.undoName()).contains("shrink");
        EditHistory undone = edited.undo().undo();
        assertThat(undone.document()).isSameAs(OPENED);
        assertThat(undone.undoName()).isEmpty();
        assertThat(undone.redoName()).contains("grow");
        assertThat(undone.undo()).isSameAs(undone);
        assertThat(undone.redo().redo().document()).isSameAs(edited.document());
    }

    @Test
    void lettersTypedIntoOneFieldAreUndoneAsOne() {
        EditHistory typed = EditHistory.of(OPENED)
                .after(set("size", "size", 1), OPENED)
                .after(set("size", "size", 12), OPENED)
                .after(set("size", "size", 120), OPENED);

        assertThat(typed.past()).hasSize(1);
        assertThat(typed.undo().document()).isSameAs(OPENED);
    }

    @Test
    void aSeriesThatWasEndedIsUndoneOnItsOwn() {
        EditHistory typed = EditHistory.of(OPENED)
                .after(set("size", "size", 1), OPENED)
                .closed()
                .after(set("size", "size", 2), OPENED);

        assertThat(typed.past()).hasSize(2);
    }

    @Test
    void theSavedDocumentStaysInTheHistory() {
        EditHistory first = EditHistory.of(OPENED).after(set("size", "size", 1), OPENED);
        JsonObject saved = first.document();

        EditHistory more = first.after(set("size", "size", 12), saved);

        assertThat(more.undo().document()).isSameAs(saved);
    }

    @Test
    void anEditForgetsWhatWasUndone() {
        EditHistory undone =
                EditHistory.of(OPENED).after(set("a", "", 1), OPENED).undo();

        assertThat(undone.after(set("b", "", 2), OPENED).redoName()).isEmpty();
    }

    @Test
    void onlyTheLastStepsAreKept() {
        EditHistory history = EditHistory.of(OPENED);
        for (int i = 1; i <= EditHistory.LIMIT + 10; i++) {
            history = history.after(set("step", "", i), OPENED);
        }

        assertThat(history.past()).hasSize(EditHistory.LIMIT);
        assertThat(SIZE.in(history.past().getFirst().document())).isEqualTo(JsonNumber.of(10));
    }

    private static Edit set(String name, String series, double value) {
        return new Edit(name, series, document -> SIZE.put(document, JsonNumber.of(value)));
    }
}
