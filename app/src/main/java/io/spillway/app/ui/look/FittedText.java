package io.spillway.app.ui.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Text as wide as there is room. Used on the window's thread only; all widths are in pixels. */
public final class FittedText {
    private static final String MORE = "…";
    private static final double LINE = 1.21;
    private static final Text RULER = new Text();

    private FittedText() {}

    /** Height of a line of text. */
    public static double line(Font font) {
        return font.getSize() * LINE;
    }

    public static double width(String text, Font font) {
        RULER.setFont(font);
        RULER.setText(text);
        return RULER.getLayoutBounds().getWidth();
    }

    /** The text, or as much of it as fits. */
    public static String cut(String text, Font font, double room) {
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
    public static List<String> wrapped(String text, Font font, double room, int most) {
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
}
