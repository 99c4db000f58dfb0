package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Arrangement;
import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Drawing;
import io.spillway.app.diagram.Link;
import io.spillway.app.diagram.Mark;
import io.spillway.app.ui.session.Selection;
import io.spillway.scenarios.editing.Recording;
import io.spillway.scenarios.editing.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Selecting cards and flows, by pointing, by a rubber band and by keys. */
final class CanvasSelection {
    private static final double ROW = 60;
    private static final double SIDEWAYS = 2.5;

    private final CanvasViewModel model;

    CanvasSelection(CanvasViewModel model) {
        this.model = model;
    }

    /** A direction of arrow keys. */
    enum Direction {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        final int x;
        final int y;

        Direction(int x, int y) {
            this.x = x;
            this.y = y;
        }
    }

    Set<String> ids() {
        return model.selectionProperty().get().selectedIds();
    }

    /** Boxes of the selected cards that the scenario has. */
    Map<String, Box> cards() {
        Map<String, Box> cards = new LinkedHashMap<>();
        for (String id : ids()) {
            Box box = model.arrangement().cards().get(id);
            if (box != null && model.sketch().boxes().containsKey(id)) {
                cards.put(id, box);
            }
        }
        return cards;
    }

    /** @param more whether it is added to the selection, or taken out of it */
    void onCard(String id, boolean more) {
        toggle(id, more);
    }

    /** Selects the flow that moves most on a line, and with each further time the next. */
    void onLink(Link link, boolean more) {
        Set<String> now = ids();
        String wanted = link.flow();
        if (!more && now.size() == 1 && link.flows().contains(now.iterator().next())) {
            int index = link.flows().indexOf(now.iterator().next());
            wanted = link.flows().get((index + 1) % link.flows().size());
        }
        toggle(wanted, more);
    }

    /** Makes sure that a card which is about to be dragged is selected. */
    void onGrab(String id) {
        if (!ids().contains(id)) {
            select(Set.of(id));
        }
    }

    void onRubberBand(Box band, boolean more) {
        Set<String> chosen = new LinkedHashSet<>(more ? ids() : Set.of());
        model.arrangement().cards().forEach((id, box) -> {
            if (box.intersects(band) && isThere(id)) {
                chosen.add(id);
            }
        });
        select(chosen);
    }

    void onAll() {
        Set<String> all = new LinkedHashSet<>(model.drawn().cards().keySet());
        all.removeIf(id -> !isThere(id));
        select(all);
    }

    void onNone() {
        select(Set.of());
    }

    void select(Set<String> chosen) {
        Selection selection = of(chosen);
        if (!selection.equals(model.selectionProperty().get())) {
            model.session().select(selection);
        }
    }

    /** Selects the next card or flow in the order of reading; false at the end, where nothing changes. */
    boolean onStep(int step) {
        List<String> order = order();
        Set<String> now = ids();
        int at = now.size() == 1 ? order.indexOf(now.iterator().next()) : -1;
        int next = at < 0 ? (step > 0 ? 0 : order.size() - 1) : at + step;
        if (next < 0 || next >= order.size()) {
            return false;
        }
        select(Set.of(order.get(next)));
        return true;
    }

    /** Selects the nearest card in a direction. */
    void onGo(Direction direction) {
        Optional<Box> start = Box.around(cards().values());
        if (start.isEmpty()) {
            onStep(1);
            return;
        }
        nearest(start.get(), direction, model.drawn().cards().keySet()).ifPresent(id -> select(Set.of(id)));
    }

    /** Adds the nearest card in a direction, as seen from the one added last. */
    void onReach(Direction direction) {
        Map<String, Box> cards = cards();
        if (cards.isEmpty()) {
            onStep(1);
            return;
        }
        Set<String> others = new LinkedHashSet<>(model.drawn().cards().keySet());
        others.removeAll(cards.keySet());
        Box last = new ArrayList<>(cards.values()).getLast();
        nearest(last, direction, others).ifPresent(id -> toggle(id, true));
    }

    /** The nearest of some cards in a direction from a box. */
    Optional<String> nearest(Box from, Direction direction, Set<String> among) {
        return among.stream()
                .filter(id -> isThere(id) && model.arrangement().cards().containsKey(id))
                .filter(id -> distance(from, box(id), direction) > 0)
                .min(Comparator.comparingDouble(id -> distance(from, box(id), direction)));
    }

    private Box box(String id) {
        return Objects.requireNonNull(model.arrangement().cards().get(id), id);
    }

    /** Negative where the box does not lie in the direction. */
    private static double distance(Box from, Box to, Direction direction) {
        double dx = to.centreX() - from.centreX();
        double dy = to.centreY() - from.centreY();
        double along = dx * direction.x + dy * direction.y;
        double aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
        return along <= 1 || aside > along * 3 ? -1 : along + SIDEWAYS * aside;
    }

    /** Cards by rows, each followed by the flows that leave it. */
    private List<String> order() {
        Drawing drawing = model.drawn();
        Arrangement arrangement = model.arrangement();
        List<String> cards = new ArrayList<>(drawing.cards().keySet());
        cards.removeIf(id -> !arrangement.cards().containsKey(id) || !isThere(id));
        cards.sort(Comparator.<String>comparingDouble(id -> Math.floor(box(id).y() / ROW))
                .thenComparingDouble(id -> box(id).x()));
        List<String> order = new ArrayList<>();
        for (String id : cards) {
            order.add(id);
            drawing.links().stream()
                    .filter(link -> link.path().getFirst().equals(id) && link.mark() != Mark.REMOVED)
                    .forEach(link -> order.addAll(link.flows()));
        }
        return order;
    }

    private boolean isThere(String id) {
        return model.sketch().boxes().containsKey(id);
    }

    private void toggle(String id, boolean more) {
        if (!more) {
            select(Set.of(id));
            return;
        }
        Set<String> chosen = new LinkedHashSet<>(ids());
        if (!chosen.remove(id)) {
            chosen.add(id);
        }
        select(chosen);
    }

    private Selection of(Set<String> chosen) {
        if (chosen.isEmpty()) {
            return new Selection.None();
        }
        if (chosen.size() > 1) {
            return new Selection.OfSeveral(chosen);
        }
        String only = chosen.iterator().next();
        return isFlow(only) ? new Selection.OfFlow(only) : new Selection.OfComponent(only);
    }

    /** What was added just now is not drawn yet, and only the document has it. */
    private boolean isFlow(String id) {
        if (model.drawn().cards().containsKey(id)) {
            return false;
        }
        return model.session()
                .editedProperty()
                .get()
                .map(edited -> Recording.topology(
                        edited.document(),
                        model.session().recordingProperty().get().scenario()))
                .map(topology -> TreePath.of("components", id).in(topology) == null)
                .orElse(true);
    }
}
