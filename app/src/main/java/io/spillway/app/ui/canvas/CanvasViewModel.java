package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Arrangement;
import io.spillway.app.diagram.Arranger;
import io.spillway.app.diagram.CardMetrics;
import io.spillway.app.diagram.Drawing;
import io.spillway.app.diagram.DrawingBuilder;
import io.spillway.app.diagram.Point;
import io.spillway.app.ui.session.Edited;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.scenarios.editing.DiagramLayout;
import io.spillway.scenarios.editing.DiagramLayout.Grouping;
import io.spillway.scenarios.editing.Sketch;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is drawn and where. Structure and numbers follow the session from the background; what somebody drags is
 * arranged at once.
 */
public final class CanvasViewModel {
    private final WorkspaceSession session;
    private final LatestWins background;
    private final LatestWins layouts;
    private final Arranger arranger;
    private final ReadOnlyObjectWrapper<PlacedDrawing> drawing = new ReadOnlyObjectWrapper<>(PlacedDrawing.EMPTY);
    private final ReadOnlyObjectWrapper<DiagramLayout> layout = new ReadOnlyObjectWrapper<>(DiagramLayout.EMPTY);
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final BooleanProperty difference = new SimpleBooleanProperty();
    private @Nullable Shown drawn;
    private boolean drawnWithDifference;
    private int opened;
    private int arranged;

    /** @param background draws and lays out in the background */
    public CanvasViewModel(WorkspaceSession session, LatestWins background, ToDoubleFunction<String> textWidth) {
        this.session = session;
        this.background = background.another();
        this.layouts = background.another();
        this.arranger = new Arranger(CardMetrics.measuredBy(textWidth));
        session.editedProperty().subscribe(this::edited);
        session.detailsProperty().subscribe(this::shown);
        difference.subscribe((before, now) -> refresh());
    }

    WorkspaceSession session() {
        return session;
    }

    Arranger arranger() {
        return arranger;
    }

    ReadOnlyObjectProperty<PlacedDrawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /** Where the document states that cards stand, and how they are grouped. */
    ReadOnlyObjectProperty<DiagramLayout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return session.selectionProperty();
    }

    /** Whether what differs from the baseline is marked. */
    public BooleanProperty differenceProperty() {
        return difference;
    }

    /** A sentence about what was just tried; empty for none. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    void say(String sentence) {
        hint.set(sentence);
    }

    /** The structure of the scenario chosen as it was calculated last. */
    Sketch sketch() {
        return session.shownProperty().get().map(Shown::sketch).orElse(Sketch.EMPTY);
    }

    Drawing drawn() {
        return drawing.get().drawing();
    }

    Arrangement arrangement() {
        return drawing.get().arrangement();
    }

    /** Whether cards stand where people put them, and not in lanes. */
    boolean isFreelyArranged() {
        return layout.get().grouping() != Grouping.ZONES;
    }

    /** Shows cards elsewhere for now, while they are being dragged. */
    void showMoved(Map<String, Point> to) {
        background.overtake();
        PlacedDrawing now = drawing.get();
        drawing.set(new PlacedDrawing(
                now.drawing(), arranger.moved(now.drawing(), now.arrangement(), to), now.opened(), now.arranged()));
    }

    /** Arranges the drawing by what the document states, after a drag that came to nothing. */
    void refresh() {
        Optional<Shown> shown = session.shownProperty().get();
        shown.ifPresent(this::draw);
    }

    /** Finds a new place for everything in the background; the arrangement that follows is worth an animation. */
    void layOutAnew(Consumer<Map<String, Point>> found) {
        Drawing now = drawn();
        layouts.submit(
                () -> arranger.anew(now, Grouping.AREAS).automatic(),
                places -> {
                    arranged++;
                    found.accept(places);
                    refresh();
                },
                defect -> {
                    throw defect;
                });
    }

    private void edited(Optional<Edited> edited) {
        DiagramLayout now =
                edited.map(document -> DiagramLayout.of(document.document())).orElse(DiagramLayout.EMPTY);
        if (!now.equals(layout.get())) {
            layout.set(now);
            if (drawn != null) {
                refresh();
            }
        }
    }

    private void shown(Optional<Shown> shown) {
        if (shown.isEmpty()) {
            background.overtake();
            drawn = null;
            drawing.set(new PlacedDrawing(Drawing.EMPTY, Arrangement.EMPTY, opened, arranged));
        } else {
            draw(shown.get());
        }
    }

    private void draw(Shown next) {
        if (drawn == null) {
            opened++;
        }
        boolean marked = difference.get();
        Shown last = drawn;
        boolean same = last != null
                && drawnWithDifference == marked
                && next.hasNumbersOf(last)
                && !drawn().cards().isEmpty();
        PlacedDrawing now = drawing.get();
        DiagramLayout stated = layout.get();
        int generation = opened;
        int animation = arranged;
        drawn = drawn == null ? next : drawn;
        background.submit(
                () -> {
                    Drawing made = same ? now.drawing() : DrawingBuilder.of(next.drawn(), marked);
                    return new PlacedDrawing(
                            made,
                            arranger.arrange(made, Arranger.points(stated), stated.grouping(), now.arrangement()),
                            generation,
                            animation);
                },
                placed -> {
                    drawn = next;
                    drawnWithDifference = marked;
                    drawing.set(placed);
                },
                defect -> {
                    throw defect;
                });
    }
}
