package io.spillway.app.ui.shell;

import io.spillway.app.ui.finding.FindingsView;
import io.spillway.app.ui.finding.FindingsViewModel;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.session.OpenedWorkspace;
import io.spillway.app.ui.session.WorkspaceSession;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What stands in place of the drawing while there is nothing to draw: where to begin, or what is wrong with the file. */
final class StartPane extends StackPane {
    private static final double WIDTH = 640;
    private final WorkspaceSession session;
    private final FindingsViewModel findings;

    StartPane(WorkspaceSession session, FindingsViewModel findings) {
        this.session = session;
        this.findings = findings;
        getStyleClass().add("start-pane");
        session.openedProperty().subscribe(this::show);
    }

    private void show(OpenedWorkspace opened) {
        VBox content = new VBox(12);
        content.setMaxWidth(WIDTH);
        content.setAlignment(Pos.CENTER_LEFT);
        switch (opened) {
            case OpenedWorkspace.Nothing nothing -> nothing(content);
            case OpenedWorkspace.Broken broken -> broken(content, broken);
            case OpenedWorkspace.Loaded loaded -> content.getChildren().add(title("Calculating …"));
        }
        getChildren().setAll(content);
    }

    private void nothing(VBox content) {
        content.setMaxHeight(USE_PREF_SIZE);
        content.getChildren()
                .addAll(
                        title("Open a workspace"),
                        muted("A workspace is one file, *.spillway.json: a pipeline, its changes and its scenarios."));
        List<String> bundled = session.bundled();
        if (!bundled.isEmpty()) {
            content.getChildren().add(muted("These come with the program:"));
            bundled.forEach(id -> {
                Hyperlink link = new Hyperlink(id);
                link.setOnAction(event -> session.open(id));
                content.getChildren().add(link);
            });
        }
    }

    private void broken(VBox content, OpenedWorkspace.Broken broken) {
        int count = broken.findings().size();
        FindingsView list = new FindingsView(findings.rowsProperty(), row -> {});
        list.setId("broken-findings");
        VBox.setVgrow(list, Priority.ALWAYS);
        content.getStyleClass().add("broken");
        content.getChildren()
                .addAll(
                        title(broken.name() + " cannot be opened"),
                        muted(
                                count == 1
                                        ? "There is one thing to mend. Nothing was changed."
                                        : "There are " + count + " things to mend. Nothing was changed."),
                        list);
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("start-title");
        label.setWrapText(true);
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(StyleClasses.MUTED);
        label.setWrapText(true);
        return label;
    }
}
