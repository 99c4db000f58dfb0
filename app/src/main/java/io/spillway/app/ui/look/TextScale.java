package io.spillway.app.ui.look;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.scene.Scene;

/** The size of all text, by a style sheet of its own over the program's: sizes there are relative to the root's. */
public final class TextScale {
    private static final double BASE = 12;
    private static final String PREFIX = "data:text/css;base64,";

    private TextScale() {}

    /** @param scale 1 as designed */
    public static void apply(Scene scene, double scale) {
        scene.getStylesheets().removeIf(sheet -> sheet.startsWith(PREFIX));
        if (scale != 1) {
            String css = String.format(Locale.ROOT, ".root, .tooltip { -fx-font-size: %.2fpx; }", BASE * scale);
            scene.getStylesheets()
                    .add(PREFIX + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
