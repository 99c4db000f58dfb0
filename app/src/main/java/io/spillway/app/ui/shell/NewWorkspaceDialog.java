package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.OpenedWorkspace;
import io.spillway.app.ui.welcome.WelcomePane;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import javafx.util.Subscription;

/** The welcome page over a workspace that is open; it closes when something else has been opened. */
final class NewWorkspaceDialog {
    private static final double WIDTH = 1220;
    private static final double HEIGHT = 560;
    private final WelcomePane welcome;

    NewWorkspaceDialog(WelcomePane welcome) {
        this.welcome = welcome;
    }

    void show(Window owner, ObservableValue<OpenedWorkspace> opened) {
        welcome.setPrefSize(WIDTH, HEIGHT);
        Dialog<ButtonType> dialog = PlainDialog.of(owner, Texts.of("shell.newTitle"), welcome);
        Subscription closing = opened.subscribe((before, now) -> dialog.close());
        dialog.setOnHidden(event -> closing.unsubscribe());
        dialog.show();
    }
}
