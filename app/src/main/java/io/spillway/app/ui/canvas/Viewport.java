package io.spillway.app.ui.canvas;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/** A window on a larger pane: dragging pans, the wheel zooms at the pointer. */
final class Viewport extends Pane {
    private static final double LEAST = 0.1;
    private static final double GREATEST = 2.5;
    private static final double STEP = 1.2;
    private static final double WHEEL = 0.0016;
    private static final double MARGIN = 16;
    private static final double LEGEND = 48;
    private static final double READABLE = 0.62;
    private static final double HOME = 70;
    private static final double NEAR = 0.7;

    private final Pane content;
    private final Translate shift = new Translate();
    private final Scale scale = new Scale(1, 1);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private double grabX;
    private double grabY;
    private double homeX;
    private double homeY;
    private boolean fitted;
    private boolean home = true;

    Viewport(Pane content) {
        this.content = content;
        content.getTransforms().addAll(shift, scale);
        content.setManaged(false);
        getChildren().add(content);
        getStyleClass().add("viewport");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMinSize(0, 0);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        widthProperty().subscribe(this::refit);
        heightProperty().subscribe(this::refit);
    }

    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** Shows the whole drawing, and keeps doing so while the window is resized, until it is panned or zoomed. */
    void fit() {
        home = false;
        fitted = true;
        content.autosize();
        double width = content.getPrefWidth();
        double height = content.getPrefHeight();
        if (width <= 0 || height <= 0 || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double factor = Math.min((getWidth() - 2 * MARGIN) / width, (getHeight() - MARGIN - LEGEND) / height);
        setZoom(Math.clamp(factor, LEAST, 1));
        shift.setX((getWidth() - width * zoom.get()) / 2);
        shift.setY(MARGIN + (getHeight() - MARGIN - LEGEND - height * zoom.get()) / 2);
    }

    /**
     * Shows the whole drawing if it can be read then, else the part that begins with a card.
     *
     * @param x of the card
     * @param y of the card
     */
    void home(double x, double y) {
        homeX = x;
        homeY = y;
        home();
    }

    private void home() {
        fit();
        home = true;
        fitted = false;
        if (zoom.get() < READABLE && getWidth() > 0) {
            setZoom(READABLE);
            shift.setX(start(homeX * READABLE, getWidth()));
            shift.setY(start(homeY * READABLE, getHeight()));
        }
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

    /** Pans as little as needed to show a part of the content. */
    void reveal(Bounds part) {
        double left = part.getMinX() * zoom.get() + shift.getX();
        double right = part.getMaxX() * zoom.get() + shift.getX();
        double top = part.getMinY() * zoom.get() + shift.getY();
        double bottom = part.getMaxY() * zoom.get() + shift.getY();
        if (left < 0 || right > getWidth() || top < 0 || bottom > getHeight()) {
            home = false;
            fitted = false;
            shift.setX(shift.getX() + getWidth() / 2 - (left + right) / 2);
            shift.setY(shift.getY() + getHeight() / 2 - (top + bottom) / 2);
        }
    }

    private void refit() {
        if (home) {
            home();
        } else if (fitted) {
            fit();
        }
    }

    private void grab(MouseEvent event) {
        grabX = event.getX() - shift.getX();
        grabY = event.getY() - shift.getY();
    }

    private void drag(MouseEvent event) {
        fitted = false;
        home = false;
        shift.setX(event.getX() - grabX);
        shift.setY(event.getY() - grabY);
    }

    private void wheel(ScrollEvent event) {
        zoomAt(Math.exp(event.getDeltaY() * WHEEL), event.getX(), event.getY());
        event.consume();
    }

    private void zoomAt(double factor, double x, double y) {
        fitted = false;
        home = false;
        double before = zoom.get();
        double after = Math.clamp(before * factor, LEAST, GREATEST);
        shift.setX(x - (x - shift.getX()) * after / before);
        shift.setY(y - (y - shift.getY()) * after / before);
        setZoom(after);
    }

    private void setZoom(double factor) {
        scale.setX(factor);
        scale.setY(factor);
        zoom.set(factor);
    }
}
