package io.spillway.app.ui.compare;

import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.work.Derived;
import io.spillway.scenarios.comparison.Comparison;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which scenarios are compared with which one, and the comparison. Until somebody chooses, it is a handful with the one shown. */
public final class CompareViewModel {
    private static final int HANDFUL = 4;

    private final WorkspaceSession session;
    private final Derived<Compared> compared;
    private final ReadOnlyObjectWrapper<List<Option>> options = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Table> table = new ReadOnlyObjectWrapper<>(Table.NOTHING);
    private Optional<Set<String>> chosen = Optional.empty();
    private String reference = Scenario.BASELINE;

    /**
     * A scenario that can be compared.
     *
     * @param chosen whether it is compared
     * @param reference whether the others are compared with it
     */
    public record Option(String id, String name, boolean chosen, boolean reference) {}

    /** A scenario in the table; {@code pending} while its numbers are those of an earlier document. */
    public record Head(String id, String name, boolean pending, boolean reference) {}

    /**
     * What the table shows.
     *
     * @param note why there are no rows; empty when there are
     * @param verdicts which cheaper scenarios lose what resilience; empty when none does
     */
    public record Table(List<Head> heads, List<CompareRow> rows, String note, String verdicts) {
        static final Table NOTHING = new Table(List.of(), List.of(), "", "");

        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /** A comparison with its rows. */
    record Compared(Comparison comparison, List<CompareRow> rows, Notation notation) {}

    public CompareViewModel(WorkspaceSession session, LatestWins background) {
        this.session = session;
        this.compared = new Derived<>(background);
        session.openedProperty().subscribe(opened -> {
            chosen = Optional.empty();
            reference = Scenario.BASELINE;
        });
        session.detailsProperty().subscribe(this::show);
        compared.resultProperty().subscribe(result -> refresh());
        compared.freshProperty().subscribe(fresh -> refresh());
    }

    /** All scenarios, the baseline first. */
    public ReadOnlyObjectProperty<List<Option>> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Table> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** The comparison the table shows, for the charts beside it. */
    ReadOnlyObjectProperty<Optional<Compared>> comparedProperty() {
        return compared.resultProperty();
    }

    public Derived<?> work() {
        return compared;
    }

    public void onVisible(boolean visible) {
        compared.setVisible(visible);
    }

    /** Compares a scenario, or leaves it out; the reference stays. */
    public void onChoose(String id, boolean in) {
        Set<String> ids = new LinkedHashSet<>();
        options.get().stream().filter(Option::chosen).map(Option::id).forEach(ids::add);
        if (in) {
            ids.add(id);
        } else if (!id.equals(reference)) {
            ids.remove(id);
        }
        chosen = Optional.of(ids);
        show(session.shownProperty().get());
    }

    /** Compares all scenarios, or none but the reference. */
    public void onAll(boolean in) {
        Set<String> ids = new LinkedHashSet<>(Set.of(reference));
        if (in) {
            options.get().forEach(option -> ids.add(option.id()));
        }
        chosen = Optional.of(ids);
        show(session.shownProperty().get());
    }

    /** Compares the others with this one. */
    public void onReference(String id) {
        reference = id;
        chosen.ifPresent(ids -> ids.add(id));
        show(session.shownProperty().get());
    }

    /** Compares the scenario shown with the reference and nothing else. */
    public void onCompareShown() {
        Set<String> ids = new LinkedHashSet<>(Set.of(reference));
        session.shownProperty()
                .get()
                .ifPresent(shown -> ids.add(shown.selected().scenario().id()));
        chosen = Optional.of(ids);
        show(session.shownProperty().get());
    }

    /** Selects the component or flow that a row is about. */
    public void onRow(CompareRow row) {
        session.shownProperty().get().ifPresent(shown -> {
            if (shown.sketch().boxes().containsKey(row.component())) {
                session.select(new Selection.OfComponent(row.component()));
            } else if (shown.sketch().arrows().containsKey(row.component())) {
                session.select(new Selection.OfFlow(row.component()));
            }
        });
    }

    private void show(Optional<Shown> shown) {
        List<String> ids = shown.map(now -> now.results().stream()
                        .map(result -> result.scenario().id())
                        .toList())
                .orElse(List.of());
        if (!ids.contains(reference)) {
            reference = Scenario.BASELINE;
        }
        Set<String> in = shown.map(this::compared).orElse(Set.of());
        List<Option> all = new ArrayList<>();
        shown.ifPresent(now -> now.results().forEach(result -> {
            String id = result.scenario().id();
            all.add(new Option(id, result.scenario().name(), in.contains(id), id.equals(reference)));
        }));
        if (!all.equals(options.get())) {
            options.set(List.copyOf(all));
        }
        if (shown.isEmpty() || shown.get().workspace() == null) {
            compared.clear();
        } else {
            List<ScenarioResult> results = new ArrayList<>(shown.get().results());
            results.removeIf(result -> !in.contains(result.scenario().id()));
            if (chosen.isEmpty()) {
                // What somebody looks at stands beside what it is compared with, also where there is room for two.
                String looked = shown.get().selected().scenario().id();
                results.sort(Comparator.comparing((ScenarioResult result) ->
                                !result.scenario().id().equals(reference))
                        .thenComparing(result -> !result.scenario().id().equals(looked)));
            }
            String against = reference;
            Notation notation = shown.get().notation();
            compared.want(new Key(results, against, notation), work -> {
                Comparison comparison = Comparison.of(results, against);
                boolean any = results.stream().anyMatch(result -> result.breakdown() != null);
                return new Compared(
                        comparison, any ? new CompareTable(comparison, notation).rows() : List.of(), notation);
            });
        }
        refresh();
    }

    /** Results are the same ones by identity: comparing them by value would walk their graphs. */
    private record Key(List<ScenarioResult> results, String reference, Notation notation) {
        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Key key)
                    || !reference.equals(key.reference)
                    || !notation.equals(key.notation)
                    || results.size() != key.results.size()) {
                return false;
            }
            for (int i = 0; i < results.size(); i++) {
                if (!isSame(results.get(i), key.results.get(i))) {
                    return false;
                }
            }
            return true;
        }

        @SuppressWarnings("ReferenceEquality")
        private static boolean isSame(ScenarioResult one, ScenarioResult other) {
            return one == other;
        }

        @Override
        public int hashCode() {
            return reference.hashCode() + results.size();
        }
    }

    private Set<String> compared(Shown shown) {
        List<String> ids =
                shown.results().stream().map(result -> result.scenario().id()).toList();
        Set<String> in = new LinkedHashSet<>(Set.of(reference));
        if (chosen.isPresent()) {
            chosen.get().stream().filter(ids::contains).forEach(in::add);
            return in;
        }
        in.add(shown.selected().scenario().id());
        for (String id : ids) {
            if (in.size() < HANDFUL) {
                in.add(id);
            }
        }
        return in;
    }

    private void refresh() {
        Shown shown = session.shownProperty().get().orElse(null);
        Compared now = compared.resultProperty().get().orElse(null);
        if (shown == null || shown.workspace() == null) {
            table.set(new Table(List.of(), List.of(), shown == null ? "" : Texts.of("compare.errors"), ""));
            return;
        }
        if (now == null) {
            table.set(new Table(List.of(), List.of(), Texts.of("compare.working"), ""));
            return;
        }
        boolean stale = !compared.freshProperty().get();
        List<Head> heads = now.comparison().columns().stream()
                .map(column -> new Head(
                        column.id(),
                        column.result().scenario().name(),
                        stale || shown.pending().contains(column.id()),
                        column.id().equals(now.comparison().referenceId())))
                .toList();
        String verdicts = stale
                ? ""
                : now.comparison().columns().stream()
                        .filter(column -> !column.verdict().isEmpty())
                        .map(column -> column.result().scenario().name() + ": " + column.verdict())
                        .collect(Collectors.joining("\n"));
        table.set(new Table(heads, now.rows(), now.rows().isEmpty() ? Texts.of("compare.nothing") : "", verdicts));
    }
}
