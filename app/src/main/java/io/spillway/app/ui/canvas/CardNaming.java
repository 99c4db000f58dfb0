package io.spillway.app.ui.canvas;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.form.IdRefusals;
import io.spillway.model.file.JsonText;
import io.spillway.scenarios.editing.DiagramLayout;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.editing.ElementRename;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.editing.TopologyEdits;
import io.spillway.scenarios.editing.TreePath;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Names and ids of cards, typed on the drawing. A name is the scenario's; an id is the same in every scenario. */
final class CardNaming {
    private final CanvasViewModel model;
    private final CanvasSelection selection;
    private final CanvasEdits edits;
    private final ReadOnlyObjectWrapper<Optional<Typed>> typed = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What is being typed.
     *
     * @param component whose card it is about
     * @param ofId whether its id is typed, not its name
     * @param text as it stands
     */
    record Typed(String component, boolean ofId, String text) {}

    CardNaming(CanvasViewModel model, CanvasSelection selection, CanvasEdits edits) {
        this.model = model;
        this.selection = selection;
        this.edits = edits;
    }

    ReadOnlyObjectProperty<Optional<Typed>> typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /** Whether a single card of the scenario is selected. */
    boolean canBegin() {
        return component().isPresent();
    }

    void onName() {
        component().ifPresent(box -> typed.set(Optional.of(new Typed(box.id(), false, box.name()))));
    }

    void onId() {
        component().ifPresent(box -> typed.set(Optional.of(new Typed(box.id(), true, box.id()))));
    }

    void onCancel() {
        typed.set(Optional.empty());
    }

    /** Ends the typing; nothing typed changes nothing. */
    void onTyped(String text) {
        Typed now = typed.get().orElse(null);
        typed.set(Optional.empty());
        String stripped = text.strip();
        if (now == null || stripped.isEmpty() || stripped.equals(now.text)) {
            return;
        }
        model.say("");
        if (now.ofId) {
            rename(now.component, stripped);
        } else {
            model.session()
                    .editTopology(
                            Texts.of("canvas.undoName", stripped),
                            "",
                            TopologyEdits.set(TreePath.of("components", now.component, "name"), JsonText.of(stripped)));
        }
    }

    private void rename(String id, String now) {
        Optional<ElementRename.Refusal> refusal = model.session()
                .editedProperty()
                .get()
                .flatMap(edited -> ElementRename.refusal(edited.document(), id, now));
        if (refusal.isPresent()) {
            model.say(IdRefusals.words(refusal.get(), now));
            return;
        }
        Map<String, DiagramLayout.Spot> places = edits.frozen();
        model.session()
                .edit(Edit.of(
                        Texts.of("form.undoId", id, now),
                        document -> ElementRename.of(DiagramLayout.place(places).apply(document), id, now)));
        selection.select(Set.of(now));
    }

    private Optional<Sketch.Box> component() {
        return selection.ids().size() == 1
                ? Optional.ofNullable(
                        model.sketch().boxes().get(selection.ids().iterator().next()))
                : Optional.empty();
    }
}
