package io.spillway.app.ui.command;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can do.
 *
 * @param id unique, such as {@code edit.undo}
 * @param group heading under which lists show it
 * @param label what it does, which may change: "Undo move Kafka"
 * @param keys shortcut; empty for none
 * @param enabled whether it can be done now
 */
public record Command(
        String id,
        String group,
        ObservableValue<String> label,
        Optional<KeyCombination> keys,
        ObservableBooleanValue enabled,
        Runnable action) {

    /** What it does and with which keys, for a tooltip: "Fit (Ctrl+9)". */
    public ObservableValue<String> labelWithKeys() {
        return keys.<ObservableValue<String>>map(
                        combination -> label.map(text -> text + " (" + combination.getDisplayText() + ")"))
                .orElse(label);
    }

    /** Does it when it can be done now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
