package io.spillway.app.ui.look;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A tooltip that is made when the mouse first comes to its node: each is a window with a scene of its own, and most are never
 * seen. A screen reader has its words as help.
 */
public final class Tip {
    private final Node node;
    private final boolean spoken;
    private String words = "";
    private @Nullable Tooltip made;

    private Tip(Node node, boolean spoken) {
        this.node = node;
        this.spoken = spoken;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> make());
    }

    /** One that says nothing yet. */
    public static Tip of(Node node) {
        return new Tip(node, true);
    }

    public static Tip of(Node node, String words) {
        Tip tip = of(node);
        tip.say(words);
        return tip;
    }

    /** One that says nothing yet, and nothing that a screen reader would not hear from the node itself. */
    public static Tip unspoken(Node node) {
        return new Tip(node, false);
    }

    /** @param now empty to show none; null is the same */
    public void say(@Nullable String now) {
        words = now == null ? "" : now;
        if (spoken) {
            node.setAccessibleHelp(words);
        }
        if (node.isHover()) {
            make();
        }
        show();
    }

    private void make() {
        if (made == null && !words.isEmpty()) {
            made = new Tooltip();
            show();
        }
    }

    private void show() {
        Tooltip tooltip = made;
        if (tooltip == null) {
            return;
        }
        tooltip.setText(words);
        if (node instanceof Control control) {
            control.setTooltip(words.isEmpty() ? null : tooltip);
        } else if (words.isEmpty()) {
            Tooltip.uninstall(node, tooltip);
        } else {
            Tooltip.install(node, tooltip);
        }
    }
}
