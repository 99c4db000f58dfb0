package io.spillway.app.ui.finding;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The findings with how many there are; a double click or Enter goes to the field. */
public final class FindingsPane extends VBox {
    public FindingsPane(FindingsViewModel model) {
        getStyleClass().add("findings-pane");
        setMinSize(0, 0);
        Label summary = new Label();
        summary.getStyleClass().addAll(StyleClasses.MUTED, StyleClasses.SMALL, "findings-summary");
        summary.setWrapText(true);
        FindingsView list = new FindingsView(model.rowsProperty(), model::onFinding);
        list.setId("findings");
        list.setAccessibleText(Texts.of("finding.list"));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(list, model);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(list, model);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(summary, list);
        summary.textProperty().bind(model.noteProperty());
        summary.setMinHeight(USE_PREF_SIZE);
        summary.visibleProperty().bind(model.noteProperty().isNotEmpty());
        summary.managedProperty().bind(summary.visibleProperty());
    }

    private static void open(FindingsView list, FindingsViewModel model) {
        FindingRow row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.onOpen(row);
        }
    }
}
