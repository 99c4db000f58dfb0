package io.spillway.app.ui;

import io.spillway.app.text.Texts;
import java.nio.file.Path;
import javafx.application.HostServices;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** Says that the program has a defect, and where the report is. It does not stop the work. */
final class FailureNotice {
    private static final double WIDTH = 460;

    private FailureNotice() {}

    static void show(Stage owner, Path report, HostServices services) {
        ButtonType read = new ButtonType(Texts.of("failure.read"), ButtonBar.ButtonData.LEFT);
        Alert alert = new Alert(Alert.AlertType.ERROR, "", read, ButtonType.CLOSE);
        if (owner.isShowing()) {
            alert.initOwner(owner);
        }
        alert.setTitle("Spillway");
        alert.setHeaderText(Texts.of("failure.heading"));
        Label text = new Label(Texts.of("failure.words", report));
        text.setWrapText(true);
        text.setPrefWidth(WIDTH);
        // Else the pane gives it what is left, and its lines are cut.
        text.setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setContent(text);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.setResizable(true);
        alert.resultProperty().subscribe(chosen -> {
            if (chosen == read) {
                services.showDocument(report.toUri().toString());
            }
        });
        alert.show();
    }
}
