package io.spillway.app.ui.look;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** A view at a height at which it can be used: where there is less room, it scrolls in place of being squeezed. */
public final class Roomy extends ScrollPane {
    /** @param least height of the view, in pixels at the designed size of text */
    public Roomy(Region view, double least) {
        super(view);
        view.minHeightProperty().bind(TextScale.factorProperty().multiply(least));
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinSize(0, 0);
        getStyleClass().add("roomy");
    }
}
