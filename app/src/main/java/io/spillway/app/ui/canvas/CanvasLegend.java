package io.spillway.app.ui.canvas;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** What the colours and styles of the lines mean, in as many rows as it takes. */
final class CanvasLegend extends FlowPane {
    private static final double LENGTH = 16;
    private static final double APART = 12;

    CanvasLegend() {
        getStyleClass().addAll("floating-bar", "canvas-legend");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        setHgap(APART);
        setVgap(2);
        setMouseTransparent(true);
        getChildren()
                .addAll(
                        entry(Texts.of("canvas.legendInZone"), "link-none", "routing-any-zone"),
                        entry(Texts.of("canvas.legendSome"), "link-some", "routing-any-zone"),
                        entry(Texts.of("canvas.legendMost"), "link-most", "routing-any-zone"),
                        entry(Texts.of("canvas.legendNoZones"), "link-no-zones", "routing-any-zone"),
                        entry(Texts.of("canvas.legendLocal"), "link-no-zones", "routing-zone-local"),
                        text(Texts.of("canvas.legendWidth")));
    }

    /** As wide as one row of all of it, unless that is too long. */
    @Override
    protected double computePrefWidth(double height) {
        double row = snappedLeftInset()
                + snappedRightInset()
                + APART * (getChildren().size() - 1);
        for (Node child : getChildren()) {
            row += snapSizeX(child.prefWidth(-1));
        }
        return Math.min(Math.ceil(row) + 1, super.computePrefWidth(height));
    }

    private static HBox entry(String words, String level, String routing) {
        Line line = new Line(0, 0, LENGTH, 0);
        line.getStyleClass().addAll("link", "legend-line", level, routing);
        HBox entry = new HBox(line, text(words));
        entry.getStyleClass().add("legend-entry");
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
