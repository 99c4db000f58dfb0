package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Point;
import io.spillway.app.text.Texts;
import io.spillway.scenarios.editing.Connections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A flow that is being drawn from a component, with the mouse or with keys. */
final class FlowDrawing {
    private final CanvasViewModel model;
    private final CanvasSelection selection;
    private final CanvasEdits edits;
    private final ReadOnlyObjectWrapper<Optional<Begun>> begun = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Connections connections;

    /**
     * What has been drawn so far.
     *
     * @param targets components it may lead to
     * @param over the component under the pointer, or chosen by keys; null for none
     * @param pointer null when it is drawn with keys
     */
    record Begun(
            String from,
            Set<String> targets,
            @Nullable String over,
            @Nullable Point pointer) {
        boolean isValid() {
            return over != null && targets.contains(over);
        }

        /** The component that is offered by keys, which may not be in view. */
        Optional<String> offered() {
            return pointer == null ? Optional.ofNullable(over) : Optional.empty();
        }
    }

    FlowDrawing(CanvasViewModel model, CanvasSelection selection, CanvasEdits edits) {
        this.model = model;
        this.selection = selection;
        this.edits = edits;
    }

    ReadOnlyObjectProperty<Optional<Begun>> begunProperty() {
        return begun.getReadOnlyProperty();
    }

    boolean isDrawing() {
        return begun.get().isPresent();
    }

    /** Whether a flow can be drawn from what is selected by keys. */
    boolean canBegin() {
        return selection.cards().size() == 1 && selection.ids().size() == 1;
    }

    /** Begins at a component, with the mouse somewhere. */
    void onBegin(String from, Point pointer) {
        begin(from, null, pointer);
    }

    /** Begins at the selected component with keys; the nearest component it may lead to is offered first. */
    void onBeginByKeys() {
        if (!canBegin()) {
            return;
        }
        String from = selection.cards().keySet().iterator().next();
        begin(from, null, null);
        onStep(1);
    }

    /** @param over the component under the pointer; null for none */
    void onPointer(@Nullable String over, Point pointer) {
        begun.get().ifPresent(now -> {
            begun.set(Optional.of(new Begun(now.from, now.targets, over, pointer)));
            say();
        });
    }

    /** Offers the next component, in the order of their distance. */
    void onStep(int step) {
        begun.get().ifPresent(now -> {
            List<String> targets = byDistance(now);
            if (!targets.isEmpty()) {
                int at = now.over == null ? -1 : targets.indexOf(now.over);
                int next = at < 0 ? (step > 0 ? 0 : targets.size() - 1) : Math.floorMod(at + step, targets.size());
                offer(now, targets.get(next));
            }
        });
    }

    /** Offers the nearest component in a direction. */
    void onGo(CanvasSelection.Direction direction) {
        begun.get().ifPresent(now -> {
            Box start = model.arrangement().cards().get(now.over == null ? now.from : now.over);
            if (start != null) {
                selection.nearest(start, direction, now.targets).ifPresent(id -> offer(now, id));
            }
        });
    }

    /** Joins them, if the flow may lead there. */
    void onEnd() {
        Begun now = begun.get().orElse(null);
        end();
        if (now != null && now.over != null) {
            edits.onConnect(now.from, now.over);
        }
    }

    void onCancel() {
        end();
        model.say("");
    }

    private void offer(Begun now, String target) {
        begun.set(Optional.of(new Begun(now.from, now.targets, target, null)));
        say();
    }

    private void begin(String from, @Nullable String over, @Nullable Point pointer) {
        Connections allowed = new Connections(model.sketch());
        Optional<Connections.Refusal> refusal = allowed.refusalFrom(from);
        if (refusal.isPresent()) {
            model.say(Refusals.words(refusal.get(), edits.name(from), ""));
            return;
        }
        connections = allowed;
        begun.set(Optional.of(new Begun(from, allowed.targets(from), over, pointer)));
        say();
    }

    private void end() {
        connections = null;
        begun.set(Optional.empty());
        model.say("");
    }

    private void say() {
        Begun now = begun.get().orElse(null);
        Connections allowed = connections;
        if (now == null || allowed == null) {
            return;
        }
        String over = now.over;
        if (over == null) {
            model.say(
                    now.targets.isEmpty()
                            ? Texts.of("canvas.noTarget", edits.name(now.from))
                            : Texts.of("canvas.connectFrom", edits.name(now.from)));
        } else {
            model.say(allowed.refusal(now.from, over)
                    .map(refusal -> over.equals(now.from) && now.pointer != null
                            ? Texts.of("canvas.connectFrom", edits.name(now.from))
                            : Refusals.words(refusal, edits.name(now.from), edits.name(over)))
                    .orElseGet(() -> Texts.of("canvas.connectTo", edits.name(now.from), edits.name(over))));
        }
    }

    private List<String> byDistance(Begun now) {
        Map<String, Box> cards = model.arrangement().cards();
        Box from = cards.get(now.from);
        List<String> targets = new ArrayList<>(now.targets);
        targets.removeIf(id -> !cards.containsKey(id));
        if (from != null) {
            targets.sort(Comparator.comparingDouble(id -> {
                Box box = cards.get(id);
                return box == null
                        ? Double.MAX_VALUE
                        : Math.hypot(box.centreX() - from.centreX(), box.centreY() - from.centreY());
            }));
        }
        return targets;
    }
}
