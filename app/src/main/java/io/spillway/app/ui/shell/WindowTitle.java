package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.Edited;
import io.spillway.app.ui.session.WorkspaceSession;
import javafx.beans.binding.Bindings;
import javafx.stage.Stage;

/** The title of the window: what is open, with a mark while it is not saved. */
public final class WindowTitle {
    private WindowTitle() {}

    public static void follow(Stage stage, WorkspaceSession session) {
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            String name = session.openedProperty().get().name();
                            boolean modified = session.editedProperty()
                                    .get()
                                    .map(Edited::modified)
                                    .orElse(false);
                            return name.isEmpty()
                                    ? Texts.of("shell.program")
                                    : modified ? Texts.of("shell.titleModified", name) : Texts.of("shell.title", name);
                        },
                        session.openedProperty(),
                        session.editedProperty()));
    }
}
