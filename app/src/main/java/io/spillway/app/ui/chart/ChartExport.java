package io.spillway.app.ui.chart;

import io.spillway.app.text.Texts;
import io.spillway.model.file.AtomicFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import org.jfree.chart.ui.Drawable;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures out of the window: to a PNG or SVG file, or to the clipboard. Whatever draws itself on a {@code Graphics2D} can
 * be taken out, as every chart of JFreeChart does.
 */
public final class ChartExport {
    private static final String PNG = ".png";
    private static final String SVG = ".svg";
    private static final int LONGEST_NAME = 80;

    private final SavePicker picker;

    /**
     * What came of it.
     *
     * @param words for the user: where the picture is, or why not and what to do
     */
    public record Outcome(boolean done, String words) {}

    public ChartExport(SavePicker picker) {
        this.picker = picker;
    }

    /**
     * Asks where, and writes the picture there.
     *
     * @param title of the picture, of which the proposed name is made
     * @param width in points, likewise {@code height}
     * @return empty when the user thinks better of it
     */
    public Optional<Outcome> save(Drawable picture, String title, int width, int height, @Nullable Window owner) {
        return picker.choose(owner, nameOf(title)).map(file -> write(picture, width, height, file));
    }

    /** Writes a picture; the ending of the file says how. Without an ending it becomes a PNG. */
    public Outcome write(Drawable picture, int width, int height, Path file) {
        String lower = file.toString().toLowerCase(Locale.ROOT);
        Path target = file;
        if (!lower.endsWith(PNG) && !lower.endsWith(SVG)) {
            target = Path.of(file + PNG);
            if (Files.exists(target)) {
                return new Outcome(false, Texts.of("chart.exists", target));
            }
        }
        ChartImage image = new ChartImage(picture, width, height);
        try {
            AtomicFile.write(target, lower.endsWith(SVG) ? image.svg() : image.png());
        } catch (IOException e) {
            return new Outcome(false, Texts.of("chart.notWritten", target, reason(e)));
        }
        return new Outcome(true, Texts.of("chart.saved", target));
    }

    /** Puts a picture on the clipboard. */
    public Outcome copy(Drawable picture, int width, int height) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(new ChartImage(picture, width, height).png())));
        boolean done = Clipboard.getSystemClipboard().setContent(content);
        return new Outcome(done, done ? Texts.of("chart.copied") : Texts.of("chart.notCopied"));
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        String kind = e.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replace(" Exception", "");
        return message == null ? kind : kind.equals("IO") ? message : kind + ": " + message;
    }

    /** Lower case with hyphens: what every file system takes. */
    static String nameOf(String title) {
        String name =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String kept = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return kept.isEmpty() ? "chart" : kept;
    }
}
