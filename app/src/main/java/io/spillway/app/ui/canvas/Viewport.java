package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Point;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Group;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.util.Duration;

/** A window on a larger drawing. The wheel and pinching zoom at the pointer; with Shift the wheel pans across. */
final class Viewport extends Pane {
    private static final double LEAST = 0.05;
    private static final double GREATEST = 2.5;
    private static final double STEP = 1.2;
    private static final double WHEEL = 0.0016;
    private static final double MARGIN = 16;
    private static final double LEGEND = 48;
    /** What the bar of tools takes of the upper right corner. */
    private static final double TOOLS_WIDTH = 310;

    private static final double TOOLS_HEIGHT = 58;
    private static final double READABLE = 0.62;
    private static final double HOME = 70;
    private static final double NEAR = 0.7;
    private static final double ASIDE = 24;
    private static final Duration REST = Duration.millis(180);

    private final Translate shift = new Translate();
    private final Scale scale = new Scale(1, 1);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyDoubleWrapper restingZoom = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyObjectWrapper<Box> seen = new ReadOnlyObjectWrapper<>(new Box(0, 0, 0, 0));
    private final ReadOnlyBooleanWrapper panning = new ReadOnlyBooleanWrapper();
    private final PauseTransition rest = new PauseTransition(REST);
    private double x;
    private double y;
    private Box bounds = new Box(0, 0, 0, 0);
    private Point home = new Point(0, 0);
    private Keeping keeping = Keeping.HOME;

    /** What is kept in view while the window is resized. */
    private enum Keeping {
        HOME,
        ALL,
        NOTHING
    }

    Viewport(Group content) {
        content.getTransforms().addAll(shift, scale);
        content.setManaged(false);
        getChildren().add(content);
        getStyleClass().add("viewport");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMinSize(0, 0);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(ZoomEvent.ZOOM, event -> {
            zoomAt(event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
        rest.setOnFinished(event -> {
            panning.set(false);
            restingZoom.set(zoom.get());
        });
        widthProperty().subscribe(this::resized);
        heightProperty().subscribe(this::resized);
    }

    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** The zoom, which while somebody zooms little by little stays as it was when that began. */
    ReadOnlyDoubleProperty restingZoomProperty() {
        return restingZoom.getReadOnlyProperty();
    }

    /** The part of the drawing that is seen. */
    ReadOnlyObjectProperty<Box> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Whether it has been panned just now, and not zoomed since. */
    ReadOnlyBooleanProperty panningProperty() {
        return panning.getReadOnlyProperty();
    }

    /** Whether it has been panned or zoomed just now. */
    boolean isMoving() {
        return rest.getStatus() == Animation.Status.RUNNING;
    }

    /** The size of the whole drawing in pixels. */
    Box pixels() {
        return new Box(0, 0, bounds.width() * zoom.get(), bounds.height() * zoom.get());
    }

    /** Says how large the drawing is. */
    void setBounds(Box of) {
        bounds = of;
    }

    /** The point of the drawing at a place of the scene. */
    Point at(double sceneX, double sceneY) {
        javafx.geometry.Point2D local = sceneToLocal(sceneX, sceneY);
        return new Point((local.getX() - shift.getX()) / zoom.get(), (local.getY() - shift.getY()) / zoom.get());
    }

    /** Whether a place of the scene is within the window. */
    boolean isOver(double sceneX, double sceneY) {
        return contains(sceneToLocal(sceneX, sceneY));
    }

    /** Shows the whole drawing, and keeps doing so while the window is resized, until it is panned or zoomed. */
    void fit() {
        if (show(bounds, 1)) {
            keeping = Keeping.ALL;
        }
    }

    /** Shows a part as large as it fits, at most in its own size. */
    void zoomTo(Box part) {
        show(part.grown(ASIDE), 1);
        keeping = Keeping.NOTHING;
    }

    /**
     * Shows the whole drawing if it can be read then, else the part that begins with a card.
     *
     * @param card upper left corner of the card
     */
    void home(Point card) {
        home = card;
        home();
    }

    private void home() {
        if (show(bounds, 1) && zoom.get() < READABLE) {
            setZoom(READABLE);
            double left = start((home.x() - bounds.x()) * READABLE, getWidth());
            double top = start((home.y() - bounds.y()) * READABLE, getHeight());
            boolean underTools = bounds.width() * READABLE > getWidth() - TOOLS_WIDTH;
            shiftTo(
                    left - bounds.x() * READABLE,
                    (underTools ? Math.max(top, TOOLS_HEIGHT) : top) - bounds.y() * READABLE);
            jumped();
        }
        keeping = Keeping.HOME;
    }

    /** From the drawing's edge where the card is well in view then, as what is cut there cannot be read. */
    private static double start(double card, double room) {
        return card < room * NEAR ? MARGIN : HOME - card;
    }

    void zoomIn() {
        zoomAt(STEP, getWidth() / 2, getHeight() / 2);
    }

    void zoomOut() {
        zoomAt(1 / STEP, getWidth() / 2, getHeight() / 2);
    }

    /** Shows the drawing in its own size. */
    void zoomActual() {
        zoomAt(1 / zoom.get(), getWidth() / 2, getHeight() / 2);
    }

    /** Pans by some pixels. */
    void pan(double dx, double dy) {
        keeping = Keeping.NOTHING;
        shiftTo(x + dx, y + dy);
        moved(true);
    }

    /** Brings a point of the drawing to the middle. */
    void centreOn(Point point) {
        pan(
                getWidth() / 2 - point.x() * zoom.get() - shift.getX(),
                getHeight() / 2 - point.y() * zoom.get() - shift.getY());
    }

    /** Pans to show a part of the drawing, unless it is in view. */
    void reveal(Box part) {
        double left = part.x() * zoom.get() + shift.getX();
        double right = part.right() * zoom.get() + shift.getX();
        double top = part.y() * zoom.get() + shift.getY();
        double bottom = part.bottom() * zoom.get() + shift.getY();
        if (getWidth() > 0 && (left < 0 || right > getWidth() || top < 0 || bottom > getHeight())) {
            centreOn(new Point(part.centreX(), part.centreY()));
        }
    }

    /** False while there is nothing to show, or nowhere. */
    private boolean show(Box part, double greatest) {
        if (part.width() <= 0 || part.height() <= 0 || getWidth() <= 0 || getHeight() <= 0) {
            return false;
        }
        double factor =
                Math.min((getWidth() - 2 * MARGIN) / part.width(), (getHeight() - MARGIN - LEGEND) / part.height());
        setZoom(Math.clamp(factor, LEAST, greatest));
        shiftTo(
                getWidth() / 2 - part.centreX() * zoom.get(),
                MARGIN + (getHeight() - MARGIN - LEGEND) / 2 - part.centreY() * zoom.get());
        jumped();
        return true;
    }

    private void resized() {
        switch (keeping) {
            case HOME -> home();
            case ALL -> fit();
            case NOTHING -> seen();
        }
    }

    private void wheel(ScrollEvent event) {
        if (event.isShiftDown()) {
            // The desktop turns the wheel with Shift into scrolling across itself.
            pan(event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX(), 0);
        } else {
            zoomAt(Math.exp(event.getDeltaY() * WHEEL), event.getX(), event.getY());
        }
        event.consume();
    }

    private void zoomAt(double factor, double atX, double atY) {
        keeping = Keeping.NOTHING;
        double before = zoom.get();
        double after = Math.clamp(before * factor, LEAST, GREATEST);
        shiftTo(atX - (atX - x) * after / before, atY - (atY - y) * after / before);
        setZoom(after);
        moved(false);
    }

    /** Shifts by whole pixels, as pictures shifted by parts of one are blurred; what is left over is kept in mind. */
    private void shiftTo(double toX, double toY) {
        x = toX;
        y = toY;
        shift.setX(snapPositionX(toX));
        shift.setY(snapPositionY(toY));
    }

    private void setZoom(double factor) {
        scale.setX(factor);
        scale.setY(factor);
        zoom.set(factor);
    }

    /** Shows another part at once. */
    private void jumped() {
        rest.stop();
        panning.set(false);
        restingZoom.set(zoom.get());
        seen();
    }

    /** Shows what is shown a little further on. */
    private void moved(boolean panned) {
        panning.set(panned);
        rest.playFromStart();
        seen();
    }

    private void seen() {
        seen.set(new Box(
                -shift.getX() / zoom.get(),
                -shift.getY() / zoom.get(),
                getWidth() / zoom.get(),
                getHeight() / zoom.get()));
    }
}
