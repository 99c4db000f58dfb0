package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Link;
import io.spillway.app.diagram.Point;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse does: a card is dragged, a port begins a flow, the background begins a rubber band; the middle button, or the
 * space bar held down, pans.
 */
final class CanvasMouse {
    private static final double PORT_REACH = 10;
    private static final double STILL = 3;
    private static final double EDGE = 22;
    private static final double FASTEST = 16;

    private final CanvasViewModel model;
    private final CanvasSelection selection;
    private final CardDrag drag;
    private final FlowDrawing flow;
    private final CardNaming naming;
    private final Viewport viewport;
    private final DrawingLayers layers;
    private Doing doing = Doing.NOTHING;
    private Point start = new Point(0, 0);
    private double lastX;
    private double lastY;
    private boolean begun;
    private boolean snap = true;
    private final AtEdge atEdge = new AtEdge();
    private boolean space;
    private @Nullable Point pointer;

    private enum Doing {
        NOTHING,
        PANNING,
        BANDING,
        DRAGGING,
        CONNECTING
    }

    CanvasMouse(
            CanvasViewModel model,
            CanvasSelection selection,
            CardDrag drag,
            FlowDrawing flow,
            CardNaming naming,
            Viewport viewport,
            DrawingLayers layers) {
        this.model = model;
        this.selection = selection;
        this.drag = drag;
        this.flow = flow;
        this.naming = naming;
        this.viewport = viewport;
        this.layers = layers;
        viewport.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressBackground);
        viewport.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        viewport.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        viewport.addEventFilter(MouseEvent.MOUSE_MOVED, this::hover);
        viewport.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointer = null);
        viewport.addEventFilter(KeyEvent.KEY_PRESSED, event -> hold(event, true));
        viewport.addEventFilter(KeyEvent.KEY_RELEASED, event -> hold(event, false));
        for (Circle port : layers.overlay().ports()) {
            port.setOnMousePressed(this::pressPort);
        }
    }

    /** Whether something is being dragged, so that the view stays. */
    boolean isBusy() {
        return doing == Doing.DRAGGING || doing == Doing.CONNECTING;
    }

    /** Where the mouse is in the drawing; null when it is elsewhere. */
    @Nullable
    Point pointer() {
        return pointer;
    }

    /** Shows the ports where their card stands now. */
    void refresh() {
        String id = layers.overlay().component();
        if (!id.isEmpty()) {
            layers.overlay().showPorts(id, model.arrangement().cards().get(id));
        }
    }

    void attach(CardView card) {
        String id = card.card().id();
        card.setOnMousePressed(event -> {
            if (event.getButton() != MouseButton.PRIMARY || space) {
                return;
            }
            card.requestFocus();
            begin(event);
            if (event.isShiftDown() || event.isShortcutDown()) {
                selection.onCard(id, true);
            } else {
                doing = Doing.DRAGGING;
                drag.onGrab(id);
            }
            event.consume();
        });
        card.setOnMouseClicked(event -> {
            boolean alone = event.isStillSincePress() && !event.isShiftDown() && !event.isShortcutDown();
            if (event.getButton() == MouseButton.PRIMARY && alone) {
                selection.onCard(id, false);
                if (event.getClickCount() == 2 && card.nameArea().contains(event.getX(), event.getY())) {
                    naming.onName();
                }
            }
            event.consume();
        });
    }

    void attach(LinkView view) {
        view.onPressed(event -> {
            Link link = view.link();
            if (event.getButton() == MouseButton.PRIMARY && link != null && !space) {
                viewport.requestFocus();
                selection.onLink(link, event.isShiftDown() || event.isShortcutDown());
                event.consume();
            }
        });
    }

    private void pressPort(MouseEvent event) {
        String from = layers.overlay().component();
        if (event.getButton() == MouseButton.PRIMARY && !from.isEmpty()) {
            begin(event);
            doing = Doing.CONNECTING;
            viewport.requestFocus();
            flow.onBegin(from, start);
            event.consume();
        }
    }

    private void pressBackground(MouseEvent event) {
        viewport.requestFocus();
        begin(event);
        model.say("");
        if (event.getButton() == MouseButton.MIDDLE || (event.getButton() == MouseButton.PRIMARY && space)) {
            doing = Doing.PANNING;
            viewport.setCursor(Cursor.CLOSED_HAND);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            doing = Doing.BANDING;
        }
    }

    private void dragged(MouseEvent event) {
        double moved = Math.hypot(event.getSceneX() - lastX, event.getSceneY() - lastY);
        if (!begun && moved < STILL) {
            return;
        }
        begun = true;
        if (doing == Doing.PANNING) {
            viewport.pan(event.getSceneX() - lastX, event.getSceneY() - lastY);
        }
        lastX = event.getSceneX();
        lastY = event.getSceneY();
        snap = !event.isAltDown();
        follow();
        if (isBusy()) {
            atEdge.start();
        }
    }

    /** Does what the mouse means where it is now. */
    private void follow() {
        Point now = viewport.at(lastX, lastY);
        switch (doing) {
            case BANDING -> layers.overlay().showBand(Box.between(start, now));
            case DRAGGING ->
                drag.onDrag(
                        now.x() - start.x(),
                        now.y() - start.y(),
                        viewport.zoomProperty().get(),
                        snap);
            case CONNECTING -> flow.onPointer(over(now, 0), now);
            case PANNING, NOTHING -> {}
        }
    }

    /** Pans while a card or the end of a flow is held at the edge of the window. */
    private final class AtEdge extends AnimationTimer {
        @Override
        public void handle(long now) {
            Point2D place = viewport.sceneToLocal(lastX, lastY);
            double dx = push(place.getX(), viewport.getWidth());
            double dy = push(place.getY(), viewport.getHeight());
            if (doing == Doing.NOTHING || (dx == 0 && dy == 0)) {
                stop();
            } else {
                viewport.pan(dx, dy);
                follow();
            }
        }

        private static double push(double at, double length) {
            if (at < EDGE) {
                return Math.min(FASTEST, (EDGE - at) / 2);
            }
            return at > length - EDGE ? -Math.min(FASTEST, (at - length + EDGE) / 2) : 0;
        }
    }

    private void released(MouseEvent event) {
        Point now = viewport.at(event.getSceneX(), event.getSceneY());
        Doing done = doing;
        doing = Doing.NOTHING;
        atEdge.stop();
        switch (done) {
            case PANNING -> viewport.setCursor(space ? Cursor.OPEN_HAND : Cursor.DEFAULT);
            case BANDING -> {
                layers.overlay().showBand(null);
                boolean more = event.isShiftDown() || event.isShortcutDown();
                if (begun) {
                    selection.onRubberBand(Box.between(start, now), more);
                } else if (!more) {
                    selection.onNone();
                }
            }
            case DRAGGING -> drag.onDrop();
            case CONNECTING -> {
                if (flow.isDrawing()) {
                    flow.onPointer(over(now, 0), now);
                    flow.onEnd();
                }
            }
            case NOTHING -> {}
        }
    }

    private void hover(MouseEvent event) {
        Point now = viewport.at(event.getSceneX(), event.getSceneY());
        pointer = now;
        if (flow.isDrawing()) {
            return;
        }
        String id = over(now, PORT_REACH);
        layers.overlay()
                .showPorts(
                        id == null ? "" : id,
                        id == null || !model.sketch().boxes().containsKey(id)
                                ? null
                                : model.arrangement().cards().get(id));
    }

    private void hold(KeyEvent event, boolean down) {
        if (event.getCode() == KeyCode.SPACE) {
            space = down;
            viewport.setCursor(down ? Cursor.OPEN_HAND : Cursor.DEFAULT);
            event.consume();
        }
    }

    private void begin(MouseEvent event) {
        start = viewport.at(event.getSceneX(), event.getSceneY());
        lastX = event.getSceneX();
        lastY = event.getSceneY();
        begun = false;
    }

    /** The card at a point, the one drawn last where several are; null for none. */
    private @Nullable String over(Point point, double reach) {
        String found = null;
        for (Map.Entry<String, Box> entry : model.arrangement().cards().entrySet()) {
            if (entry.getValue().grown(reach).contains(point)) {
                found = entry.getKey();
            }
        }
        return found;
    }
}
