package io.spillway.app.ui.look;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A tooltip that is made when the mouse first comes to its control: each is a window with a scene of its own, and most are never
 * seen. A screen reader has its words as help.
 */
public final class Tip {
    private final Control control;
    private String words = "";
    private @Nullable Tooltip made;

    private Tip(Control control) {
        this.control = control;
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> make());
    }

    /** One that says nothing yet. */
    public static Tip of(Control control) {
        return new Tip(control);
    }

    public static Tip of(Control control, String words) {
        Tip tip = new Tip(control);
        tip.say(words);
        return tip;
    }

    /** @param now empty to show none; null is the same */
    public void say(@Nullable String now) {
        words = now == null ? "" : now;
        control.setAccessibleHelp(words);
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
        if (tooltip != null) {
            tooltip.setText(words);
            control.setTooltip(words.isEmpty() ? null : tooltip);
        }
    }
}
