package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.guide.Guide;
import io.spillway.app.ui.guide.GuideView;
import javafx.stage.Window;

/** The user guide in a window of its own. */
final class GuideDialog {
    void show(Window owner) {
        var dialog = PlainDialog.of(owner, Texts.of("shell.guide"), new GuideView(Guide.ofProgram()));
        dialog.initModality(javafx.stage.Modality.NONE);
        dialog.show();
    }
}
