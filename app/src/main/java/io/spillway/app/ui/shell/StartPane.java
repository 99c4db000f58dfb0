package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.finding.FindingsView;
import io.spillway.app.ui.finding.FindingsViewModel;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.session.OpenedWorkspace;
import io.spillway.app.ui.session.WorkspaceSession;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What stands in place of the drawing while there is nothing to draw: that it is being calculated, or what is wrong with the file. */
final class StartPane extends StackPane {
    private static final double WIDTH = 640;
    private final FindingsViewModel findings;

    StartPane(WorkspaceSession session, FindingsViewModel findings) {
        this.findings = findings;
        getStyleClass().add("start-pane");
        session.openedProperty().subscribe(this::show);
    }

    private void show(OpenedWorkspace opened) {
        switch (opened) {
            case OpenedWorkspace.Nothing nothing -> getChildren().clear();
            case OpenedWorkspace.Broken broken -> {
                VBox content = column();
                broken(content, broken);
                getChildren().setAll(content);
            }
            case OpenedWorkspace.Loaded loaded -> {
                VBox content = column();
                content.getChildren().add(title(Texts.of("shell.calculating")));
                getChildren().setAll(content);
            }
        }
    }

    private static VBox column() {
        VBox content = new VBox(12);
        content.setMaxWidth(WIDTH);
        content.setAlignment(Pos.CENTER_LEFT);
        return content;
    }

    private void broken(VBox content, OpenedWorkspace.Broken broken) {
        int count = broken.findings().size();
        FindingsView list = new FindingsView(findings.rowsProperty(), row -> {});
        list.setId("broken-findings");
        VBox.setVgrow(list, Priority.ALWAYS);
        content.getStyleClass().add("broken");
        content.getChildren()
                .addAll(
                        title(Texts.of("shell.cannotBeOpened", broken.name())),
                        muted(
                                count == 1
                                        ? Texts.of("shell.oneToMend")
                                        : Texts.of("shell.manyToMend", String.valueOf(count))),
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
