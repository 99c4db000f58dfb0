package io.spillway.app.ui.form;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Joins a text control to an entry: what is typed goes there at once, Esc takes it back, undo is the document's. */
final class TypedField {
    private final TextInputControl field;
    private final UnaryOperator<String> resting;
    private boolean taking;

    private TypedField(TextInputControl field, UnaryOperator<String> resting) {
        this.field = field;
        this.resting = resting;
    }

    /** Joins a field that shows what it says as it is. */
    static void join(
            TextInputControl field,
            FormEntry entry,
            ObservableValue<String> text,
            Consumer<String> typed,
            Runnable enter,
            Runnable revert) {
        join(field, entry, text, UnaryOperator.identity(), typed, enter, revert);
    }

    /**
     * @param text what the entry says
     * @param resting how it looks while nobody types
     * @param revert called at Esc
     */
    static void join(
            TextInputControl field,
            FormEntry entry,
            ObservableValue<String> text,
            UnaryOperator<String> resting,
            Consumer<String> typed,
            Runnable enter,
            Runnable revert) {
        TypedField joined = new TypedField(field, resting);
        text.subscribe(joined::take);
        field.textProperty().addListener((value, before, now) -> {
            if (!joined.taking) {
                typed.accept(now);
            }
        });
        field.focusedProperty().addListener((value, before, now) -> {
            if (now) {
                enter.run();
                joined.take(text.getValue());
                field.selectAll();
            } else {
                entry.onLeave();
                joined.take(text.getValue());
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                revert.run();
                field.selectAll();
                event.consume();
            } else if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
                if (event.isShiftDown()) {
                    entry.onRedo();
                } else {
                    entry.onUndo();
                }
                event.consume();
            } else if (event.isShortcutDown() && event.getCode() == KeyCode.Y) {
                entry.onRedo();
                event.consume();
            }
        });
    }

    private void take(String said) {
        String text = field.isFocused() ? said : resting.apply(said);
        if (!text.equals(field.getText())) {
            taking = true;
            field.setText(text);
            // A long text that nobody is typing shows its beginning.
            field.positionCaret(field.isFocused() ? text.length() : 0);
            taking = false;
        }
    }
}
