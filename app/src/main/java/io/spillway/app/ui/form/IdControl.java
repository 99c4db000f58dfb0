package io.spillway.app.ui.form;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The id of an element, which is taken with Enter or when the field is left. */
final class IdControl extends EntryControl {
    private final TextField field = new TextField();

    IdControl(IdEntry entry) {
        field.setMinWidth(0);
        HBox.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
        field.setId("input-" + String.join("-", entry.place().named()));
        TypedField.join(field, entry, entry.textProperty(), entry::onTyped, () -> {}, entry::onRevert);
        field.setOnAction(event -> entry.onTaken());
        field.focusedProperty().subscribe((before, now) -> {
            // A field that goes with its form was not left by anybody.
            if (!now && field.getScene() != null) {
                entry.onLeft();
            }
        });
    }

    @Override
    Node node() {
        return field;
    }

    @Override
    Node focusTarget() {
        return field;
    }
}
