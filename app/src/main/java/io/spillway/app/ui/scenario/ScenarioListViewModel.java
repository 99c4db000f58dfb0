package io.spillway.app.ui.scenario;

import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonObject;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.editing.ChangeEdits;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.editing.ScenarioEdits;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The scenarios with their totals, which one is shown, and what can be done with them. */
public final class ScenarioListViewModel {
    private final WorkspaceSession session;
    private final ReadOnlyObjectWrapper<List<ScenarioRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> renaming = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Optional<String> wanted = Optional.empty();
    private final ZoneLosses zoneLosses;

    /** @param background tries what becomes of the scenarios when a zone is lost */
    public ScenarioListViewModel(WorkspaceSession session, LatestWins background) {
        this.session = session;
        this.zoneLosses = new ZoneLosses(background);
        session.openedProperty().subscribe(opened -> {
            notice.set("");
            zoneLosses.forget();
        });
        session.shownProperty().subscribe(shown -> {
            rows.set(first(rows(shown)));
            shown.ifPresent(this::chooseWanted);
        });
        session.detailsProperty().subscribe(shown -> {
            rows.set(rows(shown));
            shown.ifPresent(now -> zoneLosses.follow(
                    now, () -> rows.set(rows(session.shownProperty().get()))));
        });
    }

    public ReadOnlyObjectProperty<List<ScenarioRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Id of the scenario whose name is being typed. */
    public ReadOnlyObjectProperty<Optional<String>> renamingProperty() {
        return renaming.getReadOnlyProperty();
    }

    /** What became of the last thing done, in words; empty when it needs none. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public void onScenario(String id) {
        session.selectScenario(id);
    }

    /** Makes a scenario without changes, shows it, and lets its name be typed. */
    public void onNew() {
        withDocument(document -> {
            String name = unused(document, Texts.of("scenario.newName"));
            String id = ScenarioEdits.newId(document, name);
            add(id, Texts.of("scenario.edit.new", name), tree -> ScenarioEdits.create(tree, id, name));
        });
    }

    /** Makes a scenario with the same changes as the one shown. */
    public void onDuplicate() {
        withDocument(document -> {
            String source = chosen();
            String original = name(source);
            String name = unused(document, Texts.of("scenario.copyName", original));
            String id = ScenarioEdits.newId(document, name);
            add(
                    id,
                    Texts.of("scenario.edit.duplicate", original),
                    tree -> ScenarioEdits.duplicate(tree, source, id, name));
        });
    }

    /** Lets the name of a scenario be typed; that of the baseline is fixed. */
    public void onRename(String id) {
        renaming.set(id.equals(Scenario.BASELINE) ? Optional.empty() : Optional.of(id));
    }

    /** Ends the typing of a name; an empty one changes nothing, nor does the one it has. */
    public void onRenamed(String id, String name) {
        renaming.set(Optional.empty());
        String stripped = name.strip();
        if (!stripped.isEmpty() && !stripped.equals(name(id))) {
            session.edit(Edit.of(
                    Texts.of("scenario.edit.rename", stripped), tree -> ScenarioEdits.rename(tree, id, stripped)));
        }
    }

    public void onRenameCancelled() {
        renaming.set(Optional.empty());
    }

    /**
     * Moves a scenario.
     *
     * @param row where it shall stand, counted with the baseline, which stays first
     */
    public void onMove(String id, int row) {
        if (!id.equals(Scenario.BASELINE)) {
            session.edit(Edit.of(
                    Texts.of("scenario.edit.move", name(id)),
                    tree -> ScenarioEdits.move(tree, id, Math.max(0, row - 1))));
        }
    }

    /** Moves the scenario shown up or down. */
    public void onMoveBy(int rowsDown) {
        String id = chosen();
        List<String> ids = rows.get().stream().map(ScenarioRow::id).toList();
        onMove(id, ids.indexOf(id) + rowsDown);
    }

    /** Deletes a scenario and says which changes nothing else uses; they stay in the library. */
    public void onDelete(String id) {
        if (id.equals(Scenario.BASELINE)) {
            notice.set(Texts.of("scenario.baselineStays"));
            return;
        }
        withDocument(document -> {
            String name = name(id);
            List<String> left = ScenarioEdits.changesOnlyIn(document, id);
            List<String> order = rows.get().stream().map(ScenarioRow::id).toList();
            int at = order.indexOf(id);
            if (id.equals(chosen()) && at > 0) {
                session.selectScenario(at + 1 < order.size() ? order.get(at + 1) : order.get(at - 1));
            }
            session.edit(Edit.of(Texts.of("scenario.edit.delete", name), tree -> ScenarioEdits.delete(tree, id)));
            notice.set(
                    left.isEmpty()
                            ? Texts.of("scenario.deleted", name)
                            : Texts.of(
                                    "scenario.deletedKept",
                                    name,
                                    left.stream()
                                            .map(change -> "'" + ChangeEdits.title(document, change) + "'")
                                            .collect(Collectors.joining(", "))));
        });
    }

    /** Id of the scenario shown. */
    public String chosen() {
        return session.shownProperty()
                .get()
                .map(shown -> shown.selected().scenario().id())
                .orElse(Scenario.BASELINE);
    }

    private void add(String id, String name, java.util.function.UnaryOperator<JsonObject> change) {
        notice.set("");
        wanted = Optional.of(id);
        session.edit(Edit.of(name, change));
    }

    /** A scenario just made is chosen once it is shown. */
    private void chooseWanted(Shown shown) {
        Optional<String> id = wanted.filter(each -> shown.results().stream()
                .anyMatch(result -> result.scenario().id().equals(each)));
        id.ifPresent(each -> {
            wanted = Optional.empty();
            session.selectScenario(each);
            renaming.set(id);
        });
    }

    private void withDocument(java.util.function.Consumer<JsonObject> action) {
        session.editedProperty().get().ifPresent(edited -> action.accept(edited.document()));
    }

    private String name(String id) {
        return rows.get().stream()
                .filter(row -> row.id().equals(id))
                .map(ScenarioRow::name)
                .findFirst()
                .orElse(id);
    }

    private String unused(JsonObject document, String name) {
        Set<String> names = new HashSet<>();
        rows.get().forEach(row -> names.add(row.name()));
        JsonObject scenarios = document.object("scenarios");
        ScenarioEdits.ids(document).forEach(id -> {
            JsonObject scenario = scenarios == null ? null : scenarios.object(id);
            String taken = scenario == null ? null : scenario.text("name");
            names.add(taken == null ? id : taken);
        });
        String result = name;
        for (int number = 2; names.contains(result); number++) {
            result = name + " " + number;
        }
        return result;
    }

    /** Rows of which only the one chosen and the baseline's are new: those of the other scenarios follow a frame later. */
    private List<ScenarioRow> first(List<ScenarioRow> now) {
        List<ScenarioRow> before = rows.get();
        boolean same = before.stream()
                .map(ScenarioRow::id)
                .toList()
                .equals(now.stream().map(ScenarioRow::id).toList());
        if (!same) {
            return now;
        }
        List<ScenarioRow> first = new ArrayList<>(now);
        for (int i = 1; i < now.size(); i++) {
            if (!now.get(i).chosen() && !before.get(i).chosen()) {
                first.set(i, before.get(i));
            }
        }
        return List.copyOf(first);
    }

    private List<ScenarioRow> rows(Optional<Shown> shown) {
        return shown.map(now ->
                        now.results().stream().map(result -> row(now, result)).toList())
                .orElse(List.of());
    }

    private ScenarioRow row(Shown now, ScenarioResult result) {
        CostBreakdown breakdown = result.breakdown();
        boolean pending = now.isPending(result);
        boolean isBaseline = result.scenario().id().equals(Scenario.BASELINE);
        OptionalDouble difference = isBaseline ? OptionalDouble.empty() : now.difference(result);
        String relative = "";
        if (difference.isPresent()) {
            double base = now.baseline().orThrow().total().value();
            relative = Figures.relative(difference.getAsDouble(), base);
        }
        String note = result.scenario().note();
        ZoneLoss loss = zoneLosses.of(result);
        ZoneLoss base = zoneLosses.of(now.baseline());
        String nothing = pending ? "…" : Texts.of("scenario.notComputed");
        return new ScenarioRow(
                result.scenario().id(),
                result.scenario().name(),
                breakdown == null ? nothing : now.notation().money(breakdown.total()),
                difference.isPresent() ? now.notation().difference(difference.getAsDouble()) : "",
                relative,
                difference.isPresent() ? (int) Math.signum(difference.getAsDouble()) : 0,
                loss,
                loss.fails() > base.fails(),
                note == null ? "" : note,
                result.scenario().id().equals(now.selected().scenario().id()),
                pending);
    }
}
