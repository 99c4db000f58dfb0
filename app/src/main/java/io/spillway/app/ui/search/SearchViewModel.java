package io.spillway.app.ui.search;

import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.CostBreakdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds scenarios, components, flows and figures by words of their names. */
public final class SearchViewModel {
    private static final int MOST = 12;
    private static final int LETTERS_FOR_FIGURES = 3;

    private final WorkspaceSession session;

    public SearchViewModel(WorkspaceSession session) {
        this.session = session;
    }

    /** At most twelve, names that begin with the words first; nothing typed offers the scenarios. */
    public List<SearchEntry> find(String typed) {
        Optional<Shown> shown = session.shownProperty().get();
        if (shown.isEmpty()) {
            return List.of();
        }
        String words = typed.strip().toLowerCase(Locale.ROOT);
        List<SearchEntry> found = new ArrayList<>();
        shown.get().results().forEach(result -> {
            String id = result.scenario().id();
            add(
                    found,
                    words,
                    new SearchEntry("Scenario", result.scenario().name(), id, () -> session.selectScenario(id)));
        });
        shown.get().breakdown().ifPresent(breakdown -> {
            if (!words.isEmpty()) {
                elements(found, words, breakdown.model().topology());
            }
            if (words.length() >= LETTERS_FOR_FIGURES) {
                figures(found, words, breakdown);
            }
        });
        found.sort(Comparator.comparing(
                entry -> !entry.name().toLowerCase(Locale.ROOT).startsWith(words)));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private void elements(List<SearchEntry> found, String words, Topology topology) {
        topology.components()
                .forEach((id, component) -> add(
                        found,
                        words,
                        new SearchEntry(
                                "Component",
                                component.name(),
                                id,
                                () -> session.select(new Selection.OfComponent(id)))));
        topology.flows().forEach((id, flow) -> {
            String name = flow.name();
            String ends = topology.component(flow.from()).name() + " → "
                    + topology.component(flow.to()).name();
            add(
                    found,
                    words,
                    new SearchEntry(
                            "Flow", name == null ? ends : name, id, () -> session.select(new Selection.OfFlow(id))));
        });
    }

    private void figures(List<SearchEntry> found, String words, CostBreakdown breakdown) {
        breakdown.model().graph().names().stream()
                .filter(name -> !name.label().isEmpty() && matches(words, name.label(), name.path()))
                .limit(MOST)
                .forEach(name -> found.add(
                        new SearchEntry("Figure", name.label(), name.path(), () -> session.explain(name.path()))));
    }

    private static void add(List<SearchEntry> found, String words, SearchEntry entry) {
        if (matches(words, entry.name(), entry.id())) {
            found.add(entry);
        }
    }

    private static boolean matches(String words, String name, String id) {
        String text = (name + " " + id).toLowerCase(Locale.ROOT);
        for (String word : words.split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
