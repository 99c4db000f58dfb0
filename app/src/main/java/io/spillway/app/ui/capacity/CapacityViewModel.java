package io.spillway.app.ui.capacity;

import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What fleets and queues can carry, what sets their size, what they survive, what is stranded and what is kept aside. */
public final class CapacityViewModel {
    private final WorkspaceSession session;
    private final LatestWins background;
    private final BooleanProperty onScreen = new SimpleBooleanProperty();
    private final ObjectProperty<CapacitySection> section = new SimpleObjectProperty<>(CapacitySection.FLEETS);
    private final ReadOnlyObjectWrapper<Optional<Map<CapacitySection, List<CapacityRow>>>> rows =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Shown last;

    public CapacityViewModel(WorkspaceSession session, LatestWins background) {
        this.session = session;
        this.background = background.another();
        session.detailsProperty().subscribe(shown -> request());
        onScreen.subscribe(visible -> request());
    }

    /** Whether the tables can be seen; nothing is computed otherwise. */
    public BooleanProperty onScreenProperty() {
        return onScreen;
    }

    /** The table chosen. */
    public ObjectProperty<CapacitySection> sectionProperty() {
        return section;
    }

    /** Rows of all tables; empty while the scenario cannot be computed. */
    public ReadOnlyObjectProperty<Optional<Map<CapacitySection, List<CapacityRow>>>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return session.selectionProperty();
    }

    /** A row was selected: its component is. */
    public void onRow(CapacityRow row) {
        if (!row.component().isEmpty()
                && !session.selectionProperty().get().selectedIds().equals(java.util.Set.of(row.component()))) {
            session.select(new Selection.OfComponent(row.component()));
        }
    }

    /** Why is the number of a cell what it is? For a cell without a figure, that of the first in its row that has one. */
    public void onWhy(CapacityRow row, CapacityRow.@Nullable Cell cell) {
        if (cell != null && !cell.path().isEmpty()) {
            session.explain(cell.path());
            return;
        }
        row.cells().stream()
                .map(CapacityRow.Cell::path)
                .filter(path -> !path.isEmpty())
                .findFirst()
                .ifPresent(session::explain);
    }

    /** Rows of a table that something is to be worried about. */
    public static long alarms(List<CapacityRow> rows) {
        return rows.stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.tone() == CapacityRow.Tone.BAD))
                .count();
    }

    private void request() {
        if (!onScreen.get()) {
            return;
        }
        Shown shown = session.shownProperty().get().orElse(null);
        if (shown == null || shown.breakdown().isEmpty()) {
            last = null;
            background.overtake();
            rows.set(Optional.empty());
            return;
        }
        if (last != null && shown.hasNumbersOf(last)) {
            return;
        }
        last = shown;
        background.submit(
                () -> shown.breakdown().map(breakdown -> CapacityRows.of(breakdown, shown.notation())),
                rows::set,
                defect -> {
                    throw defect;
                });
    }
}
