package io.spillway.app.ui.scenario;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A scenario's place in the list, which stays while what it says changes: a list that gets another item puts all of its rows
 * together anew.
 */
final class ScenarioItem {
    private final ReadOnlyObjectWrapper<ScenarioRow> row;

    ScenarioItem(ScenarioRow row) {
        this.row = new ReadOnlyObjectWrapper<>(row);
    }

    ReadOnlyObjectProperty<ScenarioRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    ScenarioRow row() {
        return row.get();
    }

    /** @param now of the same scenario */
    void show(ScenarioRow now) {
        if (!now.equals(row.get())) {
            row.set(now);
        }
    }
}
