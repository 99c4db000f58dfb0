package io.spillway.app.ui.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;

/** Writes text in the drawing, as much of it as fits. */
final class Lettering {
    private static final String MORE = "…";
    private static final double LINE = 1.21;
    private static final Text RULER = new Text();
    private static final Map<Font, Font> ENLARGED = new HashMap<>();
    private static double enlargedBy = 1;

    private Lettering() {}

    /** Height of a line of text. */
    static double line(Font font) {
        return font.getSize() * LINE;
    }

    static double width(String text, Font font) {
        RULER.setFont(font);
        RULER.setText(text);
        return RULER.getLayoutBounds().getWidth();
    }

    /** The middle of the text, measured from its baseline down. */
    static double middle(String text, Font font) {
        RULER.setFont(font);
        RULER.setText(text);
        return RULER.getLayoutBounds().getCenterY();
    }

    /** The text, or as much of it as fits. */
    static String cut(String text, Font font, double room) {
        if (text.isEmpty() || width(text, font) <= room) {
            return text;
        }
        int fits = 0;
        int fitsNot = text.length();
        while (fits + 1 < fitsNot) {
            int length = (fits + fitsNot) / 2;
            if (width(text.substring(0, length).stripTrailing() + MORE, font) <= room) {
                fits = length;
            } else {
                fitsNot = length;
            }
        }
        return text.substring(0, fits).stripTrailing() + MORE;
    }

    /** The text in lines of whole words, the last one cut. */
    static List<String> wrapped(String text, Font font, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() + 1 < most && width(rest, font) > room) {
            int end = rest.length();
            int blank = rest.lastIndexOf(' ', end - 1);
            while (blank > 0 && width(rest.substring(0, end), font) > room) {
                end = blank;
                blank = rest.lastIndexOf(' ', end - 1);
            }
            lines.add(cut(rest.substring(0, end), font, room));
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(cut(rest, font, room));
        }
        return lines;
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
