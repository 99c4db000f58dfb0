package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Arrangement;
import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.DiagramPicture;
import io.spillway.app.diagram.Point;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartExport;
import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.palette.DropTarget;
import io.spillway.app.ui.session.Selection;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.DiagramLayout;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The drawing, which is made and changed here with mouse and keys. */
public final class CanvasView extends StackPane implements DropTarget {
    private static final double FAR = 0.5;

    private final CanvasViewModel model;
    private final CanvasSelection selection;
    private final CanvasEdits edits;
    private final DrawingLayers layers = new DrawingLayers();
    private final Viewport viewport = new Viewport(layers);
    private final CanvasMouse mouse;
    private final CanvasKeys keys;
    private final CanvasCommands commands;
    private final CardNaming naming;
    private int opened;
    private int arranged;

    /**
     * @param pictures takes the drawing out as a picture
     * @param inspect brings the keyboard to the fields of what is selected
     * @param toField brings the keyboard to a field by its path, such as {@code publish.id}
     */
    public CanvasView(
            CanvasViewModel model,
            TextClipboard clipboard,
            ChartExport pictures,
            Runnable inspect,
            Consumer<String> toField) {
        this.model = model;
        selection = new CanvasSelection(model);
        edits = new CanvasEdits(model, selection);
        CardDrag drag = new CardDrag(model, selection, edits);
        FlowDrawing flow = new FlowDrawing(model, selection, edits);
        Clippings clippings = new Clippings(model, selection, edits, clipboard);
        naming = new CardNaming(model, selection, edits);
        mouse = new CanvasMouse(model, selection, drag, flow, naming, viewport, layers);
        PictureExport picture = new PictureExport(
                model, pictures, () -> getScene() == null ? null : getScene().getWindow());
        commands = new CanvasCommands(
                model,
                selection,
                edits,
                clippings,
                flow,
                naming,
                picture,
                viewport,
                this::pastePoint,
                inspect,
                toField);
        keys = new CanvasKeys(selection, edits, drag, flow, viewport, commands);

        getStyleClass().add("canvas");
        setId("canvas");
        setMinSize(0, 0);
        viewport.setFocusTraversable(true);
        viewport.setId("viewport");
        viewport.setAccessibleRole(AccessibleRole.PARENT);
        viewport.setAccessibleText(Texts.of("canvas.accessible"));
        Label empty = new Label();
        empty.getStyleClass().addAll(StyleClasses.MUTED, "canvas-empty");
        empty.setMouseTransparent(true);
        empty.setMaxWidth(Region.USE_PREF_SIZE);
        model.drawingProperty().subscribe(placed -> sayEmpty(empty));
        model.session().shownProperty().subscribe(shown -> sayEmpty(empty));
        getChildren().addAll(viewport, empty);
        layers.onNewCard(mouse::attach);
        layers.onNewLink(mouse::attach);
        new CanvasMenus(this, viewport, layers, selection, commands).attach();
        model.drawingProperty().subscribe(this::show);
        model.selectionProperty().subscribe(this::mark);
        drag.guidesProperty().subscribe(layers.overlay()::showGuides);
        flow.begunProperty().subscribe(begun -> {
            layers.showBegun(begun, model.arrangement());
            begun.flatMap(FlowDrawing.Begun::offered)
                    .map(model.arrangement().cards()::get)
                    .ifPresent(viewport::reveal);
        });
        viewport.restingZoomProperty()
                .subscribe(zoom -> layers.setZoom(zoom.doubleValue(), zoom.doubleValue() < FAR, viewport.isMoving()));
        viewport.panningProperty()
                .subscribe(panning -> layers.setPanning(panning && !mouse.isBusy(), viewport.pixels()));
        viewport.seenProperty().subscribe(seen -> layers.cull(seen, viewport.isMoving()));
        keys.attach(this);
    }

    /** Adds what the first picture does without. Called once. */
    public void complete() {
        getChildren().addAll(new CanvasTools(model, commands, naming, viewport, layers, widthProperty()).nodes());
    }

    /** Adds what can be done here. */
    public void addTo(Commands all) {
        commands.addTo(all);
    }

    /** Hides what pops up over the drawing. */
    public void hidePopups() {
        commands.hidePopups();
    }

    /** Writes into the document where cards stand that have no place in it yet, so that nothing moves that nobody moves. */
    public JsonObject keepPlaces(JsonObject document) {
        return DiagramLayout.place(edits.frozen()).apply(document);
    }

    @Override
    public boolean isOver(double sceneX, double sceneY) {
        return isVisible() && viewport.isOver(sceneX, sceneY);
    }

    @Override
    public void drop(ComponentKind kind, double sceneX, double sceneY) {
        edits.onAdd(kind, viewport.at(sceneX, sceneY), viewport.seenProperty().get());
        focusSelected();
    }

    @Override
    public void add(ComponentKind kind) {
        edits.onAdd(kind, null, viewport.seenProperty().get());
    }

    /** Brings the keyboard to the selected card, or to the drawing. */
    void focusSelected() {
        Set<String> ids = selection.ids();
        CardView card = ids.size() == 1 ? layers.card(ids.iterator().next()) : null;
        (card == null ? viewport : card).requestFocus();
    }

    private void sayEmpty(Label empty) {
        boolean nothing = model.sketch().boxes().isEmpty();
        empty.setText(nothing ? Texts.of("canvas.empty") : Texts.of("canvas.layingOut"));
        empty.setVisible(model.drawn().cards().isEmpty());
    }

    private @Nullable Point pastePoint() {
        return mouse.pointer();
    }

    private void show(PlacedDrawing placed) {
        Arrangement arrangement = placed.arrangement();
        boolean animate = placed.arranged() != arranged;
        arranged = placed.arranged();
        CardView focused = layers.focused();
        layers.show(placed.drawing(), arrangement, animate);
        viewport.setBounds(arrangement.bounds());
        if (focused != null && focused.getParent() == null) {
            viewport.requestFocus();
        }
        if (placed.opened() != opened && !arrangement.cards().isEmpty()) {
            opened = placed.opened();
            placed.drawing()
                    .beginning()
                    .map(arrangement.cards()::get)
                    .ifPresent(box -> viewport.home(new Point(box.x(), box.y())));
        } else if (animate) {
            viewport.fit();
        }
        mouse.refresh();
        mark(model.selectionProperty().get());
    }

    private void mark(Selection selected) {
        Set<String> ids = selected.selectedIds();
        layers.mark(ids);
        if (ids.size() == 1 && !mouse.isBusy()) {
            Box box = model.arrangement().cards().get(ids.iterator().next());
            if (box != null) {
                viewport.reveal(box);
            }
        }
        CardView focused = layers.focused();
        if (focused != null && ids.size() == 1 && !ids.contains(focused.card().id())) {
            focusSelected();
        }
    }

    /** The drawing as it is now, in the light colours of paper; empty when nothing is drawn. */
    public Optional<DiagramPicture> picture() {
        return model.drawn().cards().isEmpty()
                ? Optional.empty()
                : Optional.of(new DiagramPicture(model.drawn(), model.arrangement(), false));
    }
}
