package io.spillway.app.ui.form;

import io.spillway.model.file.Json;
import io.spillway.scenarios.editing.ElementRename;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The id of a component or flow. It is the same in every scenario, and whatever names it follows; so it is not changed key by key
 * but when it is all there.
 */
public final class IdEntry extends FormEntry {
    private final String id;
    private final ReadOnlyStringWrapper text;

    IdEntry(FieldSite site) {
        super(site);
        id = site.place().named().getFirst();
        text = new ReadOnlyStringWrapper(id);
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Something is typed, which is judged and not yet taken. */
    public void onTyped(String typed) {
        text.set(typed);
        String now = typed.strip();
        if (now.equals(id)) {
            report("", "");
        } else {
            Optional<ElementRename.Refusal> refusal = context().idRefusal(id, now);
            report(
                    refusal.map(why -> IdRefusals.words(why, now)).orElse(""),
                    refusal.isEmpty() ? IdRefusals.whatFollows() : "");
        }
    }

    /** Takes what is typed; what cannot be an id stays in the field with the reason. */
    public void onTaken() {
        take(true);
    }

    /** Takes what is typed, as the keyboard goes somewhere else. */
    public void onLeft() {
        take(false);
    }

    /** Whether this field is the one whose id was typed a moment ago, which keeps the keyboard. */
    public boolean isJustTyped() {
        return context().isJustTyped(id);
    }

    private void take(boolean stay) {
        onTyped(text.get());
        String now = text.get().strip();
        if (!isRefused() && !now.equals(id)) {
            report("", "");
            context().rename(id, now, stay);
        }
    }

    public void onRevert() {
        forgetTyped();
        text.set(id);
    }

    @Override
    void show(@Nullable Json given) {
        if (!isRefused() && stateProperty().get().hint().isEmpty()) {
            text.set(id);
        }
    }

    @Override
    void forgetTyped() {
        super.forgetTyped();
        text.set(id);
    }

    @Override
    String words(@Nullable Json given) {
        return id;
    }
}
