package io.spillway.app.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The program's typeface for pictures that AWT draws: AWT and JavaFX each hold typefaces of their own. */
public final class Typeface {
    private static final String FOLDER = "/io/spillway/app/ui/look/fonts/";
    private static final List<String> FACES = List.of("Inter-Regular", "Inter-SemiBold");
    private static boolean loaded;

    private Typeface() {}

    /** Loads it once; where it is missing AWT takes another. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        for (String face : FACES) {
            try (InputStream file = Typeface.class.getResourceAsStream(FOLDER + face + ".otf")) {
                if (file != null) {
                    GraphicsEnvironment.getLocalGraphicsEnvironment()
                            .registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
                }
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException("the typeface " + face + " cannot be read", e);
            }
        }
        loaded = true;
    }
}
