package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Arrangement.FrameBox;
import io.spillway.app.diagram.Box;
import io.spillway.app.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.layout.Region;

/** The frames of product areas or the lanes of zones, with their titles, below everything else of a drawing. */
final class FrameLayer extends Group {
    private static final double TITLE_INSET = 12;
    private static final double TITLE_RISE = 9;
    private static final double TITLE_HEIGHT = 16;

    private final Palette palette;
    private List<FrameBox> shown = List.of();

    FrameLayer(Palette palette) {
        this.palette = palette;
        setAutoSizeChildren(false);
    }

    /** @param zoom of the titles when they are made anew */
    void show(List<FrameBox> now, double zoom) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        getChildren().clear();
        for (FrameBox frame : now) {
            Box box = frame.box();
            Region region = new Region();
            region.getStyleClass().add(frame.lane() ? "zone-lane" : "area-frame");
            region.resizeRelocate(box.x(), box.y(), box.width(), box.height());
            region.setMouseTransparent(true);
            boolean continued = frame.id().contains("/");
            FrameTitle title = new FrameTitle(
                    continued ? Texts.of("canvas.continued", frame.title()) : frame.title(), frame.lane(), palette);
            title.setZoom(zoom);
            double rise = frame.lane() ? -TITLE_RISE / 2 : TITLE_RISE;
            title.resizeRelocate(
                    box.x() + TITLE_INSET, box.y() - rise, Math.max(0, box.width() - 2 * TITLE_INSET), TITLE_HEIGHT);
            getChildren().addAll(region, title);
        }
    }

    /** The titles shown. */
    Stream<FrameTitle> titles() {
        return getChildren().stream().filter(FrameTitle.class::isInstance).map(FrameTitle.class::cast);
    }
}
