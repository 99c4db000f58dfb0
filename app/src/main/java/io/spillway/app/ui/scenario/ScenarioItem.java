package io.spillway.app.ui.scenario;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A scenario's place in the list, which stays while what it says changes: a list that gets another item puts all of its rows
 * together anew.
 */
final class ScenarioItem {
    private final ReadOnlyObjectWrapper<ScenarioRow> row;
    private Optional<String> typed = Optional.empty();

    ScenarioItem(ScenarioRow row) {
        this.row = new ReadOnlyObjectWrapper<>(row);
    }

    ReadOnlyObjectProperty<ScenarioRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    ScenarioRow row() {
        return row.get();
    }

    /** What has been typed of its new name; the list may show it in another cell meanwhile. */
    Optional<String> typed() {
        return typed;
    }

    void setTyped(Optional<String> now) {
        typed = now;
    }

    /** @param now of the same scenario */
    void show(ScenarioRow now) {
        if (!now.equals(row.get())) {
            row.set(now);
        }
    }
}
