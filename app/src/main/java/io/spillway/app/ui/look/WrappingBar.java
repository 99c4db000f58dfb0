package io.spillway.app.ui.look;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** Controls in a line above a table or chart, which goes on in the next where the line is too narrow: none is squeezed. */
public final class WrappingBar extends FlowPane {
    private static final double APART = 12;
    private static final double LINES_APART = 5;
    /** Lines are as long as the bar is wide; this only keeps its wished height to one line before that is known. */
    private static final double LINE = 4000;

    public WrappingBar(Node... controls) {
        super(APART, LINES_APART, controls);
        setPrefWrapLength(LINE);
        setAlignment(Pos.CENTER_LEFT);
        setMinSize(0, USE_PREF_SIZE);
        getStyleClass().add("tab-bar");
    }
}
