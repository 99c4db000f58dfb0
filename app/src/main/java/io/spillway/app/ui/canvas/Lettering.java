package io.spillway.app.ui.canvas;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;

/** Writes text in the drawing. */
final class Lettering {
    private static final Text RULER = new Text();
    private static final Map<Font, Font> ENLARGED = new HashMap<>();
    private static double enlargedBy = 1;

    private Lettering() {}

    /** The middle of the text, measured from its baseline down. */
    static double middle(String text, Font font) {
        RULER.setFont(font);
        RULER.setText(text);
        return RULER.getLayoutBounds().getCenterY();
    }

    static void left(GraphicsContext graphics, String text, Font font, double x, double baseline) {
        write(graphics, text, font, x, baseline, TextAlignment.LEFT);
    }

    static void right(GraphicsContext graphics, String text, Font font, double x, double baseline) {
        write(graphics, text, font, x, baseline, TextAlignment.RIGHT);
    }

    static void centre(GraphicsContext graphics, String text, Font font, double x, double baseline) {
        write(graphics, text, font, x, baseline, TextAlignment.CENTER);
    }

    /**
     * Letters are written in the size in which they are seen. Where the picture is enlarged instead, JavaFX without a graphics card
     * fills the outline of each letter anew, which was most of what the first picture of a drawing took.
     */
    private static void write(
            GraphicsContext graphics, String text, Font font, double x, double baseline, TextAlignment alignment) {
        if (text.isEmpty()) {
            return;
        }
        Affine seen = graphics.getTransform();
        graphics.setTransform(1, 0, 0, 1, seen.getTx(), seen.getTy());
        graphics.setFont(enlarged(font, seen.getMxx()));
        graphics.setTextAlign(alignment);
        graphics.fillText(text, x * seen.getMxx(), baseline * seen.getMyy());
        graphics.setTransform(seen);
    }

    private static Font enlarged(Font font, double by) {
        if (by != enlargedBy) {
            ENLARGED.clear();
            enlargedBy = by;
        }
        return by == 1 ? font : ENLARGED.computeIfAbsent(font, each -> new Font(each.getName(), each.getSize() * by));
    }
}
