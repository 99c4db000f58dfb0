package io.spillway.app.ui.look;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Changes of nodes that touch only what differs. Taking a style class or a child away and putting it back makes JavaFX look for
 * the styles of all that is below again, which costs more than everything else an update of a view does.
 */
public final class Steady {
    private Steady() {}

    /**
     * Gives a node one of several style classes.
     *
     * @param wanted one of them; null for none
     * @param among all of them
     */
    public static void choose(Node node, @Nullable String wanted, String... among) {
        for (String each : among) {
            if (!each.equals(wanted)) {
                node.getStyleClass().remove(each);
            }
        }
        if (wanted != null && !node.getStyleClass().contains(wanted)) {
            node.getStyleClass().add(wanted);
        }
    }

    /** Gives a node exactly these style classes. */
    public static void dress(Node node, String... classes) {
        List<String> wanted = List.of(classes);
        if (!node.getStyleClass().equals(wanted)) {
            node.getStyleClass().setAll(wanted);
        }
    }

    /** Gives a pane exactly these children. */
    public static void fill(Pane pane, List<? extends Node> children) {
        if (!pane.getChildren().equals(children)) {
            pane.getChildren().setAll(children);
        }
    }
}
