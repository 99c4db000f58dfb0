package io.spillway.app.ui.search;

import io.spillway.app.figure.Names;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.command.Command;
import io.spillway.app.ui.command.Commands;
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
import javafx.scene.input.KeyCombination;

/** Finds scenarios, components, flows and figures by words of their names. */
public final class SearchViewModel {
    private static final int MOST = 12;
    private static final int LETTERS_FOR_FIGURES = 3;

    private final WorkspaceSession session;
    private final Commands commands;

    public SearchViewModel(WorkspaceSession session, Commands commands) {
        this.session = session;
        this.commands = commands;
    }

    /** At most twelve, names that begin with the words first; nothing typed offers the scenarios. */
    public List<SearchEntry> find(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        List<SearchEntry> found = new ArrayList<>();
        Optional<Shown> shown = session.shownProperty().get();
        shown.ifPresent(now -> now.results().forEach(result -> {
            String id = result.scenario().id();
            add(
                    found,
                    words,
                    new SearchEntry(
                            Texts.of("search.scenario"),
                            result.scenario().name(),
                            id,
                            () -> session.selectScenario(id)));
        }));
        if (!words.isEmpty() || shown.isEmpty()) {
            commands(found, words);
        }
        shown.flatMap(Shown::breakdown).ifPresent(breakdown -> {
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

    private void commands(List<SearchEntry> found, String words) {
        for (Command command : commands.all()) {
            if (command.enabled().get()) {
                String keys = command.keys().map(KeyCombination::getDisplayText).orElse(command.group());
                add(found, words, new SearchEntry(keys, command.label().getValue(), command.id(), command::run));
            }
        }
    }

    private void elements(List<SearchEntry> found, String words, Topology topology) {
        topology.components()
                .forEach((id, component) -> add(
                        found,
                        words,
                        new SearchEntry(
                                Texts.of("search.component"),
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
                            Texts.of("search.flow"),
                            name == null ? ends : name,
                            id,
                            () -> session.select(new Selection.OfFlow(id))));
        });
    }

    private void figures(List<SearchEntry> found, String words, CostBreakdown breakdown) {
        breakdown.model().graph().names().stream()
                .filter(name -> !name.label().isEmpty() && matches(words, name.label(), name.path()))
                .limit(MOST)
                .forEach(name -> found.add(new SearchEntry(
                        Names.of(name.owner(), breakdown.model().topology()),
                        name.label(),
                        name.path(),
                        () -> session.explain(name.path()))));
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
