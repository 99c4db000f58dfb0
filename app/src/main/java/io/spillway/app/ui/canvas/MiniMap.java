package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Arrangement;
import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Point;
import io.spillway.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;

/** The whole drawing in small, with the part that is seen. Pressing or dragging goes there. */
final class MiniMap extends Pane {
    private static final double MOST_WIDTH = 168;
    private static final double LEAST_WIDTH = 96;
    private static final double FORM = 104.0 / 168;
    /** Of the drawing's width, what the map may cover. */
    private static final double SHARE = 0.17;

    private static final double PADDING = 7;

    private final Viewport viewport;
    private final Path cards = new Path();
    private final Rectangle seen = new Rectangle();
    private Box drawing = new Box(0, 0, 0, 0);
    private Arrangement shown = Arrangement.EMPTY;
    private double width = MOST_WIDTH;
    private double height = MOST_WIDTH * FORM;
    private double factor = 1;

    MiniMap(Viewport viewport) {
        this.viewport = viewport;
        getStyleClass().add("mini-map");
        setId("mini-map");
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAccessibleText(Texts.of("canvas.miniMap"));
        cards.getStyleClass().add("mini-cards");
        seen.getStyleClass().add("mini-seen");
        seen.setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(cards, seen);
        viewport.widthProperty().subscribe(room -> fit(room.doubleValue()));
        viewport.seenProperty().subscribe(this::mark);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    }

    /** A small drawing is not covered by a large map of it. */
    private void fit(double room) {
        width = Math.rint(Math.clamp(room * SHARE, LEAST_WIDTH, MOST_WIDTH));
        height = Math.rint(width * FORM);
        setPrefSize(width, height);
        show(shown);
    }

    void show(Arrangement arrangement) {
        shown = arrangement;
        drawing = arrangement.bounds();
        factor = Math.min(
                (width - 2 * PADDING) / Math.max(1, drawing.width()),
                (height - 2 * PADDING) / Math.max(1, drawing.height()));
        List<PathElement> elements = new ArrayList<>();
        for (Box card : arrangement.cards().values()) {
            elements.add(new MoveTo(x(card.x()), y(card.y())));
            elements.add(new LineTo(x(card.right()), y(card.y())));
            elements.add(new LineTo(x(card.right()), y(card.bottom())));
            elements.add(new LineTo(x(card.x()), y(card.bottom())));
            elements.add(new ClosePath());
        }
        cards.getElements().setAll(elements);
        mark(viewport.seenProperty().get());
    }

    private void mark(Box part) {
        seen.setX(x(part.x()));
        seen.setY(y(part.y()));
        seen.setWidth(part.width() * factor);
        seen.setHeight(part.height() * factor);
    }

    private void go(MouseEvent event) {
        viewport.centreOn(new Point(
                drawing.centreX() + (event.getX() - width / 2) / factor,
                drawing.centreY() + (event.getY() - height / 2) / factor));
        event.consume();
    }

    private double x(double x) {
        return width / 2 + (x - drawing.centreX()) * factor;
    }

    private double y(double y) {
        return height / 2 + (y - drawing.centreY()) * factor;
    }
}
