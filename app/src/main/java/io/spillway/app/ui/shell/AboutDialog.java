package io.spillway.app.ui.shell;

import io.spillway.app.platform.ProgramVersion;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Version, run-time, and the licences of what the program is made with. */
final class AboutDialog {
    private static final double WIDTH = 760;
    private static final int ROWS = 9;

    void show(Window owner) {
        Label name = new Label(Texts.of("shell.aboutVersion", ProgramVersion.text()));
        name.getStyleClass().add("start-title");
        Label runtime = new Label(Texts.of(
                "shell.aboutRuntime",
                System.getProperty("java.vm.name", ""),
                System.getProperty("java.version", ""),
                System.getProperty("javafx.runtime.version", "")));
        runtime.getStyleClass().add(StyleClasses.MUTED);
        Label licence = new Label(Texts.of("shell.aboutLicence"));
        licence.setWrapText(true);
        TextArea licences = new TextArea(ProgramTexts.licences());
        licences.setEditable(false);
        licences.setPrefRowCount(ROWS);
        licences.setAccessibleText(Texts.of("shell.aboutLicences"));
        VBox content = new VBox(8, name, runtime, licence, new LibraryTable(ProgramTexts.libraries()), licences);
        content.getStyleClass().add("about");
        content.setPrefWidth(WIDTH);
        PlainDialog.of(owner, Texts.of("shell.about"), content).show();
    }
}
