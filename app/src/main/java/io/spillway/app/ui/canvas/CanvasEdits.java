package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.KindLook;
import io.spillway.app.diagram.Point;
import io.spillway.app.text.Texts;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.Connections;
import io.spillway.scenarios.editing.DiagramLayout;
import io.spillway.scenarios.editing.DiagramLayout.Grouping;
import io.spillway.scenarios.editing.DiagramLayout.Spot;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.editing.ElementIds;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.editing.TopologyEdit;
import io.spillway.scenarios.editing.TopologyEdits;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What drawing does to the document. Each step can be undone by its name. */
final class CanvasEdits {
    private static final double ROOM = 150;

    private final CanvasViewModel model;
    private final CanvasSelection selection;

    CanvasEdits(CanvasViewModel model, CanvasSelection selection) {
        this.model = model;
        this.selection = selection;
    }

    /**
     * Adds a component, which joins the frame it is dropped in, and selects it.
     *
     * @param at middle of its card; null for a free place beside what is selected, or in the middle of what is seen
     */
    void onAdd(ComponentKind kind, @Nullable Point at, Box seen) {
        if (model.session().editedProperty().get().isEmpty()) {
            return;
        }
        Sketch sketch = model.sketch();
        String name = freeName(KindLook.of(kind).label(), sketch);
        String id = ElementIds.of(name, "component", ElementIds.taken(sketch.topology()));
        Point corner = at == null ? free(seen) : corner(at);
        TopologyEdit edit = new Joining(model)
                .at(
                        at,
                        TopologyEdits.addComponent(
                                id,
                                kind,
                                name,
                                KindLook.of(ComponentKind.HOST_GROUP).label()));
        Map<String, Spot> spots = frozen();
        spots.put(id, spot(corner));
        edit(Texts.of("canvas.undoAdd", name), edit, DiagramLayout.place(spots));
        selection.select(Set.of(id));
    }

    /** Joins two components, unless that makes no sense, and selects the flow. */
    void onConnect(String from, String to) {
        Sketch sketch = model.sketch();
        Optional<Connections.Refusal> refusal = new Connections(sketch).refusal(from, to);
        if (refusal.isPresent()) {
            model.say(Refusals.words(refusal.get(), name(from), name(to)));
            return;
        }
        String id = ElementIds.of(from + "-" + to, "flow", ElementIds.taken(sketch.topology()));
        edit(
                Texts.of("canvas.undoConnect", name(from), name(to)),
                TopologyEdits.connect(id, from, to),
                DiagramLayout.place(frozen()));
        selection.select(Set.of(id));
    }

    /** Deletes what is selected, and the flows of components that go. */
    void onDelete() {
        Set<String> ids = present();
        if (!ids.isEmpty()) {
            delete(Texts.of("canvas.undoDelete", words(ids)), ids);
        }
    }

    void delete(String name, Set<String> ids) {
        Set<String> gone = new LinkedHashSet<>(ids);
        boolean baseline = model.session().recordingProperty().get().change().isEmpty();
        // In a scenario a component goes only there, and the baseline's card keeps its place.
        UnaryOperator<JsonObject> layout =
                document -> DiagramLayout.place(frozen()).apply(document);
        edit(
                name,
                TopologyEdits.remove(gone),
                baseline ? document -> DiagramLayout.forget(gone).apply(layout.apply(document)) : layout);
        selection.onNone();
    }

    /** Puts cards somewhere. */
    void move(String name, String series, Map<String, Point> to) {
        if (to.isEmpty() || !model.isFreelyArranged()) {
            return;
        }
        Map<String, Spot> spots = frozen();
        to.forEach((id, point) -> spots.put(id, spot(point)));
        model.session().edit(new Edit(name, series, DiagramLayout.place(spots)));
    }

    /** Moves the selected cards by some points. */
    void onNudge(double dx, double dy) {
        Map<String, Box> cards = selection.cards();
        if (cards.isEmpty()) {
            return;
        }
        if (!model.isFreelyArranged()) {
            model.say(Texts.of("canvas.fixedInLanes"));
            return;
        }
        Map<String, Point> to = new LinkedHashMap<>();
        cards.forEach((id, box) -> to.put(id, new Point(box.x() + dx, box.y() + dy)));
        String series = "canvas.nudge:" + String.join(",", cards.keySet());
        move(Texts.of("canvas.undoMove", words(cards.keySet())), series, to);
    }

    void onAlign(Alignment alignment) {
        move(Texts.of("canvas.undoAlign", words(selection.cards().keySet())), "", alignment.of(selection.cards()));
    }

    void onDistribute(Alignment.Axis axis) {
        move(
                Texts.of("canvas.undoDistribute", words(selection.cards().keySet())),
                "",
                Alignment.distributed(selection.cards(), axis));
    }

    /** Lays everything out anew, with an animation. */
    void onArrange() {
        if (!model.isFreelyArranged() || model.drawn().cards().isEmpty()) {
            return;
        }
        model.layOutAnew(laid -> {
            Map<String, Spot> spots = new LinkedHashMap<>();
            laid.forEach((id, point) -> spots.put(id, spot(point)));
            model.session().edit(Edit.of(Texts.of("canvas.undoArrange"), DiagramLayout.place(spots)));
        });
    }

    void onGroup(Grouping grouping) {
        model.session()
                .edit(Edit.of(
                        switch (grouping) {
                            case AREAS -> Texts.of("canvas.undoGroupAreas");
                            case ZONES -> Texts.of("canvas.undoGroupZones");
                            case NONE -> Texts.of("canvas.undoGroupNone");
                        },
                        DiagramLayout.group(grouping)));
    }

    /** The one flow and the one component it can be led through that are selected; empty when something else is. */
    Optional<FlowThrough> through() {
        Set<String> ids = selection.ids();
        Sketch sketch = model.sketch();
        String flow = null;
        String via = null;
        for (String id : ids) {
            Sketch.Box box = sketch.boxes().get(id);
            if (sketch.arrows().containsKey(id)) {
                flow = id;
            } else if (box != null
                    && box.kind().filter(ComponentKind::isPassedThrough).isPresent()) {
                via = id;
            }
        }
        if (ids.size() != 2 || flow == null || via == null) {
            return Optional.empty();
        }
        Sketch.Arrow arrow = sketch.arrows().get(flow);
        return Optional.of(
                new FlowThrough(flow, via, arrow != null && arrow.through().contains(via)));
    }

    /** Leads the selected flow through the selected component, or past it again. */
    void onThrough() {
        through()
                .ifPresent(chosen -> edit(
                        chosen.leads
                                ? Texts.of("canvas.undoPast", name(chosen.via))
                                : Texts.of("canvas.undoThrough", name(chosen.via)),
                        TopologyEdits.through(chosen.flow, chosen.via, !chosen.leads),
                        DiagramLayout.place(frozen())));
    }

    /** @param leads whether the flow passes through the component already */
    record FlowThrough(String flow, String via, boolean leads) {}

    void edit(String name, TopologyEdit edit, UnaryOperator<JsonObject> layout) {
        model.say("");
        model.session().editTopology(name, edit, layout);
    }

    /** What is selected and in the scenario; a ghost of the baseline is not. */
    Set<String> present() {
        Sketch sketch = model.sketch();
        Set<String> ids = new LinkedHashSet<>(selection.ids());
        ids.removeIf(id -> !sketch.boxes().containsKey(id) && !sketch.arrows().containsKey(id));
        return ids;
    }

    /** Places of cards that the program found so far, so that they stay when others are moved. */
    Map<String, Spot> frozen() {
        Map<String, Spot> stated = model.layoutProperty().get().positions();
        Map<String, Spot> spots = new LinkedHashMap<>();
        model.arrangement().automatic().forEach((id, point) -> {
            if (!stated.containsKey(id) && model.drawn().cards().containsKey(id)) {
                spots.put(id, spot(point));
            }
        });
        return spots;
    }

    /** Where a component stands or would stand, whatever the grouping. */
    Map<String, Spot> spots() {
        Map<String, Spot> spots = frozen();
        spots.putAll(model.layoutProperty().get().positions());
        return spots;
    }

    /** Words for elements: the name of the only one, or how many they are. */
    String words(Set<String> ids) {
        return ids.size() == 1 ? name(ids.iterator().next()) : Texts.of("canvas.several", ids.size());
    }

    String name(String id) {
        Sketch sketch = model.sketch();
        Sketch.Box box = sketch.boxes().get(id);
        if (box != null) {
            return box.name();
        }
        Sketch.Arrow arrow = sketch.arrows().get(id);
        return arrow == null ? id : name(arrow.from()) + " → " + name(arrow.to());
    }

    private Point corner(Point middle) {
        double width = model.arranger().metrics().cardWidth();
        double height = model.arranger().metrics().cardHeight();
        return new Point(Snapping.onGrid(middle.x() - width / 2), Snapping.onGrid(middle.y() - height / 2));
    }

    private Point free(Box seen) {
        Optional<Box> chosen = Box.around(selection.cards().values());
        Point wished = chosen.map(box -> new Point(box.right() + ROOM, box.y()))
                .orElseGet(() -> corner(new Point(seen.centreX(), seen.centreY())));
        return model.arranger().freePlace(model.arrangement(), wished);
    }

    private static String freeName(String wished, Sketch sketch) {
        Set<String> taken = new HashSet<>();
        sketch.boxes().values().forEach(box -> taken.add(box.name()));
        String name = wished;
        for (int number = 2; taken.contains(name); number++) {
            name = wished + " " + number;
        }
        return name;
    }

    private static Spot spot(Point point) {
        return new Spot(point.x(), point.y());
    }
}
