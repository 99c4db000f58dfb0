package io.spillway.app.ui.chart;

import io.spillway.app.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The desktop's own dialog, which opens where the last picture was saved, and before that beside the workspace. */
public final class SaveDialog implements SavePicker {
    private final Supplier<Optional<Path>> beside;
    private @Nullable File folder;

    /** @param beside folder of the workspace; empty where it has none */
    public SaveDialog(Supplier<Optional<Path>> beside) {
        this.beside = beside;
    }

    @Override
    public Optional<Path> choose(@Nullable Window owner, String name) {
        FileChooser.ExtensionFilter png = new FileChooser.ExtensionFilter(Texts.of("chart.png"), "*.png");
        FileChooser.ExtensionFilter svg = new FileChooser.ExtensionFilter(Texts.of("chart.svg"), "*.svg");
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("chart.saveTitle"));
        chooser.getExtensionFilters().setAll(png, svg);
        chooser.setInitialFileName(name + ".png");
        File first = folder == null ? beside.get().map(Path::toFile).orElse(null) : folder;
        if (first != null && first.isDirectory()) {
            chooser.setInitialDirectory(first);
        }
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        boolean asSvg = chooser.getSelectedExtensionFilter() == svg;
        String path = chosen.getPath();
        String lower = path.toLowerCase(Locale.ROOT);
        // The name proposed ends in .png also when the user then chooses SVG.
        return Optional.of(
                asSvg && lower.endsWith(".png")
                        ? Path.of(path.substring(0, path.length() - ".png".length()) + ".svg")
                        : Path.of(path));
    }
}
