package io.spillway.app.ui.look;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;

/** The first click into a field of a number selects all of it, as it is mostly typed anew; the next click places the cursor. */
public final class SelectedByClick {
    private boolean entered;

    private SelectedByClick(TextInputControl field) {
        field.focusedProperty().addListener((value, before, now) -> entered = now);
        field.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (entered && field.getSelectedText().isEmpty()) {
                field.selectAll();
            }
            entered = false;
        });
    }

    /** Follows a field from now on. */
    public static void of(TextInputControl field) {
        new SelectedByClick(field);
    }
}
