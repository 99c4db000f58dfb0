package io.spillway.app.ui.cost;

import io.spillway.app.figure.Names;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.cost.CostRow.Level;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.AreaCost;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Explanation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The breakdown as a tree: areas, their components and flows, lines, and the steps of their formulas. */
public final class CostTreeViewModel {
    private final WorkspaceSession session;
    private final StringProperty filter = new SimpleStringProperty("");
    private boolean quiet;

    public CostTreeViewModel(WorkspaceSession session) {
        this.session = session;
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return session.detailsProperty();
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return session.selectionProperty();
    }

    /** Words that areas, components, flows and lines are searched for; empty shows all. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Whether something is searched for. */
    public boolean isFiltered() {
        return !filter.get().isBlank();
    }

    /** Whether a row is shown for what was found below it, which it has to unfold for. */
    public boolean isAboveFound(Shown shown, CostRow row) {
        return (row.level() == Level.AREA || row.level() == Level.CARD)
                && all(shown, row).stream().anyMatch(child -> isFound(shown, child));
    }

    /** Whether a row is a component's or flow's own: its card, a line or a step of it. */
    public boolean isOf(CostRow row, String id) {
        return row.level() != Level.AREA
                && row.level() != Level.TOTAL
                && row.path().startsWith(id + ".");
    }

    /** Areas that cost something in the scenario or the baseline, and the total. */
    public List<CostRow> roots(Shown shown) {
        Map<String, AreaCost> here = areas(shown.breakdown());
        Map<String, AreaCost> there = areas(shown.baselineBreakdown());
        Map<String, AreaCost> all = new LinkedHashMap<>(here);
        there.forEach(all::putIfAbsent);
        Pairing pairing = new Pairing(shown);
        List<CostRow> rows = new ArrayList<>();
        all.forEach((id, area) -> {
            String name =
                    all.size() == 1 && id.equals(AreaCost.UNALLOCATED) ? Texts.of("cost.everything") : area.name();
            pairing.row(Level.AREA, name, node(here.get(id)), node(there.get(id)))
                    .ifPresent(rows::add);
        });
        pairing.row(
                        Level.TOTAL,
                        Texts.of("cost.total"),
                        shown.breakdown().map(breakdown -> breakdown.model().total()),
                        shown.baselineBreakdown()
                                .map(breakdown -> breakdown.model().total()))
                .ifPresent(rows::add);
        return isFiltered()
                ? rows.stream()
                        .filter(row -> row.level() == Level.AREA && isFound(shown, row))
                        .toList()
                : List.copyOf(rows);
    }

    /** Rows below a row: those found, or all of them where it is the row itself that was found. */
    public List<CostRow> children(Shown shown, CostRow row) {
        List<CostRow> all = all(shown, row);
        if (!isFiltered() || row.level() == Level.LINE || row.level() == Level.STEP) {
            return all;
        }
        List<CostRow> found =
                all.stream().filter(child -> isFound(shown, child)).toList();
        return found.isEmpty() ? all : found;
    }

    private boolean isFound(Shown shown, CostRow row) {
        return matches(row)
                || ((row.level() == Level.AREA || row.level() == Level.CARD)
                        && all(shown, row).stream().anyMatch(child -> isFound(shown, child)));
    }

    private boolean matches(CostRow row) {
        if (row.level() == Level.STEP || row.level() == Level.TOTAL) {
            return false;
        }
        String text = (row.label() + " " + row.path()).toLowerCase(Locale.ROOT);
        return Arrays.stream(filter.get().toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(text::contains);
    }

    private List<CostRow> all(Shown shown, CostRow row) {
        return switch (row.level()) {
            case TOTAL -> List.of();
            case AREA -> ofArea(shown, row);
            case CARD -> ofCard(shown, row);
            case LINE, STEP -> steps(shown, row);
        };
    }

    /** Why is a row's number what it is? */
    public void onWhy(CostRow row) {
        if (!row.path().isEmpty()) {
            session.explain(row.path());
        }
    }

    /** Does something during which rows are selected by the window, not by the user. */
    public void quietly(Runnable action) {
        quiet = true;
        try {
            action.run();
        } finally {
            quiet = false;
        }
    }

    /** A row was selected: its figure is explained, and its component or flow marked. */
    public void onRow(CostRow row) {
        String path = row.path();
        if (path.isEmpty() || quiet) {
            return;
        }
        String owner = path.substring(0, path.indexOf('.'));
        Optional<Topology> topology = session.shownProperty()
                .get()
                .flatMap(Shown::breakdown)
                .map(breakdown -> breakdown.model().topology());
        if (row.level() != Level.AREA && topology.isPresent()) {
            if (topology.get().components().containsKey(owner)) {
                session.select(new Selection.OfComponent(owner));
            } else if (topology.get().flows().containsKey(owner)) {
                session.select(new Selection.OfFlow(owner));
            }
        }
        session.explain(path);
    }

    private List<CostRow> ofArea(Shown shown, CostRow area) {
        Pairing pairing = new Pairing(shown);
        String owner = area.path().substring(0, area.path().lastIndexOf('.'));
        Map<String, Node> here = cards(shown.breakdown(), owner);
        Map<String, Node> there = cards(shown.baselineBreakdown(), owner);
        Map<String, String> names = new LinkedHashMap<>();
        here.keySet().forEach(id -> names.put(id, name(shown.breakdown(), id)));
        there.keySet().forEach(id -> names.putIfAbsent(id, name(shown.baselineBreakdown(), id)));
        List<CostRow> rows = new ArrayList<>();
        names.forEach((id, name) -> pairing.row(
                        Level.CARD, name, Optional.ofNullable(here.get(id)), Optional.ofNullable(there.get(id)))
                .ifPresent(rows::add));
        for (String part : List.of("cost.shared", "cost.idle")) {
            pairing.row(
                            Level.LINE,
                            part.equals("cost.idle") ? Texts.of("cost.strandedShare") : Texts.of("cost.sharedShare"),
                            find(shown.breakdown(), owner + "." + part),
                            find(shown.baselineBreakdown(), owner + "." + part))
                    .ifPresent(rows::add);
        }
        return List.copyOf(rows);
    }

    private List<CostRow> ofCard(Shown shown, CostRow card) {
        Pairing pairing = new Pairing(shown);
        Map<String, Node> here = terms(card.here());
        Map<String, Node> there = terms(card.there());
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> lines = lineLabels(shown);
        here.forEach((path, node) -> names.put(path, lines.getOrDefault(path, node.label())));
        there.forEach((path, node) -> names.putIfAbsent(path, lines.getOrDefault(path, node.label())));
        List<CostRow> rows = new ArrayList<>();
        names.forEach((path, name) -> pairing.row(
                        Level.LINE, name, Optional.ofNullable(here.get(path)), Optional.ofNullable(there.get(path)))
                .ifPresent(rows::add));
        return rows.isEmpty() ? steps(shown, card) : List.copyOf(rows);
    }

    private static List<CostRow> steps(Shown shown, CostRow row) {
        Optional<CostBreakdown> breakdown = row.here().isPresent() ? shown.breakdown() : shown.baselineBreakdown();
        Optional<Node> node = row.here().or(row::there);
        if (breakdown.isEmpty() || node.isEmpty()) {
            return List.of();
        }
        Pairing pairing = new Pairing(shown);
        List<CostRow> rows = new ArrayList<>();
        for (Explanation.Step step :
                Explanation.of(node.get(), breakdown.get().evaluation(), 1).because()) {
            rows.add(pairing.step(step, row.here().isPresent()));
        }
        return List.copyOf(rows);
    }

    private static Map<String, AreaCost> areas(Optional<CostBreakdown> breakdown) {
        Map<String, AreaCost> areas = new LinkedHashMap<>();
        breakdown.ifPresent(known -> known.model().areas().forEach(area -> areas.put(area.area(), area)));
        return areas;
    }

    private static Optional<Node> node(@org.jspecify.annotations.Nullable AreaCost area) {
        return Optional.ofNullable(area).map(AreaCost::cost);
    }

    /** Cards and flows that are an area's own, by the id of the component or flow. */
    private static Map<String, Node> cards(Optional<CostBreakdown> breakdown, String owner) {
        Map<String, Node> cards = new LinkedHashMap<>();
        find(breakdown, owner + ".cost.direct").ifPresent(direct -> {
            for (Node term :
                    direct.op() == Op.SUM && direct.owner().equals(owner) ? direct.operands() : List.of(direct)) {
                if (term.isNamed() && !term.owner().equals(owner)) {
                    cards.put(term.owner(), term);
                }
            }
        });
        return cards;
    }

    private static Map<String, Node> terms(Optional<Node> sum) {
        Map<String, Node> terms = new LinkedHashMap<>();
        sum.ifPresent(node -> {
            if (node.op() == Op.SUM) {
                node.operands().stream().filter(Node::isNamed).forEach(term -> terms.put(term.path(), term));
            }
        });
        return terms;
    }

    private static Map<String, String> lineLabels(Shown shown) {
        Map<String, String> labels = new HashMap<>();
        shown.baselineBreakdown().ifPresent(base -> base.model().lines().forEach(line -> put(labels, line)));
        shown.breakdown().ifPresent(here -> here.model().lines().forEach(line -> put(labels, line)));
        return labels;
    }

    private static void put(Map<String, String> labels, LineItem line) {
        labels.put(line.cost().path(), line.label());
    }

    private static String name(Optional<CostBreakdown> breakdown, String id) {
        return breakdown.map(known -> Names.of(id, known.model().topology())).orElse(id);
    }

    private static Optional<Node> find(Optional<CostBreakdown> breakdown, String path) {
        return breakdown.map(known -> known.model().graph().find(path));
    }
}
