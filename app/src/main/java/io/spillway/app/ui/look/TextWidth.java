package io.spillway.app.ui.look;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide text becomes. Any thread may ask. */
public final class TextWidth {
    private TextWidth() {}

    /** Of a line of text, in pixels. */
    public static double of(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
