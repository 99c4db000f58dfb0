package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.DiagramPicture;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartExport;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Takes the drawing out as a picture, in the light colours of paper. */
final class PictureExport {
    private final CanvasViewModel model;
    private final ChartExport export;
    private final Supplier<@Nullable Window> owner;

    PictureExport(CanvasViewModel model, ChartExport export, Supplier<@Nullable Window> owner) {
        this.model = model;
        this.export = export;
        this.owner = owner;
    }

    /** Asks for a file and writes it; its ending says whether it becomes PNG or SVG. */
    void onSave() {
        DiagramPicture picture = picture();
        export.save(picture, title(), picture.width(), picture.height(), owner.get())
                .ifPresent(outcome -> model.say(outcome.words()));
    }

    void onCopy() {
        DiagramPicture picture = picture();
        model.say(export.copy(picture, picture.width(), picture.height()).words());
    }

    private DiagramPicture picture() {
        return new DiagramPicture(model.drawn(), model.arrangement(), false);
    }

    private String title() {
        WorkspaceSession session = model.session();
        Optional<Shown> shown = session.shownProperty().get();
        String name = session.openedProperty().get().name().replaceFirst("\\.spillway\\.json$", "");
        return shown.filter(now -> !now.isBaseline())
                .map(now -> Texts.of(
                        "canvas.pictureOf", name, now.selected().scenario().name()))
                .orElse(name);
    }
}
