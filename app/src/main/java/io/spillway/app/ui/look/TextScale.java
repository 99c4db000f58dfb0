package io.spillway.app.ui.look;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Scene;

/** The size of all text, by a style sheet of its own over the program's: sizes there are relative to the root's. */
public final class TextScale {
    private static final double BASE = 12;
    private static final ReadOnlyDoubleWrapper FACTOR = new ReadOnlyDoubleWrapper(1);
    private static final String PREFIX = "data:text/css;base64,";

    private TextScale() {}

    /** The scale applied last, one for all windows as it is the user's: for what no style sheet can size. */
    public static ReadOnlyDoubleProperty factorProperty() {
        return FACTOR.getReadOnlyProperty();
    }

    /** @param scale 1 as designed */
    public static void apply(Scene scene, double scale) {
        scene.getStylesheets().removeIf(sheet -> sheet.startsWith(PREFIX));
        FACTOR.set(scale);
        if (scale != 1) {
            String css = String.format(Locale.ROOT, ".root, .tooltip { -fx-font-size: %.2fpx; }", BASE * scale);
            scene.getStylesheets()
                    .add(PREFIX + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
