package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Point;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.Tip;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** What is drawn over the cards while somebody works: ports, guides, the rubber band, and a flow that is being drawn. */
final class CanvasOverlay extends Group {
    private static final double RADIUS = 5.5;

    private final Group guides = new Group();
    private final Rectangle band = new Rectangle();
    private final Line wire = new Line();
    private final List<Circle> ports = new ArrayList<>();
    private String component = "";

    CanvasOverlay() {
        band.getStyleClass().add("rubber-band");
        band.setId("rubber-band");
        band.setVisible(false);
        band.setMouseTransparent(true);
        wire.getStyleClass().add("drawn-flow");
        wire.setVisible(false);
        wire.setMouseTransparent(true);
        guides.setMouseTransparent(true);
        getChildren().addAll(guides, band, wire);
        for (String side : new String[] {"right", "left", "top", "bottom"}) {
            Circle port = new Circle(RADIUS);
            port.getStyleClass().add("port");
            port.setId("port-" + side);
            port.setVisible(false);
            Tip.of(port, Texts.of("canvas.portTip"));
            ports.add(port);
            getChildren().add(port);
        }
    }

    List<Circle> ports() {
        return ports;
    }

    /** The component whose ports are shown; empty for none. */
    String component() {
        return component;
    }

    void showPorts(String id, @Nullable Box card) {
        component = card == null ? "" : id;
        ports.forEach(port -> port.setVisible(card != null));
        if (card != null) {
            place(ports.get(0), card.right(), card.centreY());
            place(ports.get(1), card.x(), card.centreY());
            place(ports.get(2), card.centreX(), card.y());
            place(ports.get(3), card.centreX(), card.bottom());
        }
    }

    void showGuides(List<Guide> shown) {
        List<Node> lines = new ArrayList<>();
        for (Guide guide : shown) {
            Line line = new Line(
                    guide.from().x(),
                    guide.from().y(),
                    guide.to().x(),
                    guide.to().y());
            line.getStyleClass().add("guide");
            lines.add(line);
        }
        guides.getChildren().setAll(lines);
    }

    void showBand(@Nullable Box box) {
        band.setVisible(box != null);
        if (box != null) {
            band.setX(box.x());
            band.setY(box.y());
            band.setWidth(box.width());
            band.setHeight(box.height());
        }
    }

    /** @param to null for none */
    void showWire(@Nullable Point from, @Nullable Point to, boolean valid) {
        wire.setVisible(from != null && to != null);
        if (from != null && to != null) {
            wire.setStartX(from.x());
            wire.setStartY(from.y());
            wire.setEndX(to.x());
            wire.setEndY(to.y());
            wire.getStyleClass().setAll("drawn-flow", valid ? "valid" : "open");
        }
    }

    private static void place(Circle port, double x, double y) {
        port.setCenterX(x);
        port.setCenterY(y);
    }
}
