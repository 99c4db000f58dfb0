package io.spillway.app.ui.canvas;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** What stands over the drawing: buttons that zoom and lay out, legend, small map, a hint and the field for names. */
final class CanvasTools {
    private static final double BETWEEN = 40;
    private static final double INSET = 10;

    private final ZoomBar zoomBar;
    private final CanvasLegend legend = new CanvasLegend();
    private final MiniMap miniMap;
    private final HBox hint;
    private final NameField nameField;

    /** @param width that of the view over which they stand */
    CanvasTools(
            CanvasViewModel model,
            CanvasCommands commands,
            CardNaming naming,
            Viewport viewport,
            DrawingLayers layers,
            DoubleExpression width) {
        zoomBar = new ZoomBar(viewport, commands);
        miniMap = new MiniMap(viewport);
        hint = hint(model);
        nameField = new NameField(naming, layers, viewport);
        StackPane.setAlignment(zoomBar, Pos.TOP_RIGHT);
        StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
        StackPane.setAlignment(miniMap, Pos.BOTTOM_RIGHT);
        BooleanBinding some =
                Bindings.createBooleanBinding(() -> !model.drawn().cards().isEmpty(), model.drawingProperty());
        miniMap.visibleProperty().bind(some.and(commands.miniMapProperty()));
        model.drawingProperty().subscribe(placed -> miniMap.show(placed.arrangement()));
        // Side by side where both fit, else the map above the legend.
        miniMap.translateYProperty()
                .bind(Bindings.when(width.lessThan(legend.widthProperty()
                                        .add(miniMap.widthProperty())
                                        .add(BETWEEN))
                                .and(legend.visibleProperty()))
                        .then(legend.heightProperty().add(2 * INSET).negate())
                        .otherwise(-INSET));
        legend.visibleProperty().bind(commands.legendProperty());
        legend.prefWrapLengthProperty().bind(width.subtract(BETWEEN));
    }

    /** From back to front. */
    List<Node> nodes() {
        return List.of(legend, miniMap, zoomBar, hint, nameField);
    }

    /** In a row, as a stack would make it as large as it may be. */
    private static HBox hint(CanvasViewModel model) {
        Label words = new Label();
        words.getStyleClass().addAll("floating-bar", "canvas-hint");
        words.setId("canvas-hint");
        words.textProperty().bind(model.hintProperty());
        words.visibleProperty().bind(model.hintProperty().isNotEmpty());
        HBox row = new HBox(words);
        row.getStyleClass().add("canvas-hint-row");
        row.setFillHeight(false);
        row.setMouseTransparent(true);
        return row;
    }
}
