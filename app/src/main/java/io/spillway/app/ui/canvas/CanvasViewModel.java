package io.spillway.app.ui.canvas;

import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Decides what is drawn, and has it laid out in the background when its structure changes. */
public final class CanvasViewModel {
    private static final double ASPECT = 2.4;

    private final WorkspaceSession session;
    private final LatestWins layouts;
    private final CardMetrics metrics;
    private final ReadOnlyObjectWrapper<PlacedDrawing> drawing = new ReadOnlyObjectWrapper<>(PlacedDrawing.EMPTY);
    private List<Object> structure = List.of();

    /**
     * A drawing with its layout.
     *
     * @param generation counts layouts, so that a view knows when to fit the drawing into itself
     */
    record PlacedDrawing(Drawing drawing, Placement placement, int generation) {
        static final PlacedDrawing EMPTY = new PlacedDrawing(Drawing.EMPTY, Placement.EMPTY, 0);
    }

    /** @param layouts lays out in the background */
    public CanvasViewModel(WorkspaceSession session, LatestWins layouts, ToDoubleFunction<String> textWidth) {
        this.session = session;
        this.layouts = layouts.another();
        this.metrics = CardMetrics.measuredBy(textWidth);
        session.shownProperty().subscribe(this::draw);
    }

    ReadOnlyObjectProperty<PlacedDrawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return session.selectionProperty();
    }

    void onCard(String id) {
        session.select(new Selection.OfComponent(id));
    }

    void onFlow(String id) {
        session.select(new Selection.OfFlow(id));
    }

    void onBackground() {
        session.select(new Selection.None());
    }

    /** Lays the drawing out anew. */
    void onArrange() {
        structure = List.of();
        draw(session.shownProperty().get());
    }

    private void draw(Optional<Shown> shown) {
        Drawing next = shown.map(DrawingBuilder::of).orElse(Drawing.EMPTY);
        PlacedDrawing now = drawing.get();
        List<Object> nextStructure = structure(next);
        boolean same = nextStructure.equals(structure);
        layouts.submit(
                () -> same
                        ? now.placement()
                        : next.cards().isEmpty()
                                ? Placement.EMPTY
                                : new CardRows(metrics)
                                        .below(FoldedLayout.of(ElkLayout.of(next, metrics), ASPECT), next),
                placement -> {
                    structure = nextStructure;
                    drawing.set(new PlacedDrawing(next, placement, same ? now.generation() : now.generation() + 1));
                },
                defect -> {
                    throw defect;
                });
    }

    /** What the layout depends on. Labels have room for any price, so that another scenario leaves the cards where they are. */
    private static List<Object> structure(Drawing of) {
        List<Object> parts = new ArrayList<>(of.frames());
        of.links().forEach(link -> {
            parts.add(link.path());
            parts.add(link.flow());
        });
        return parts;
    }
}
