package io.spillway.app.ui.canvas;

import io.spillway.app.ui.look.FittedText;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/** The title of a frame, on the frame's edge for an area, inside of it for a lane. */
final class FrameTitle extends Painted {
    private static final double INSET = 6;
    private static final double CAP = 0.37;

    private final String title;
    private final Type type;
    private final Palette palette;

    FrameTitle(String title, boolean lane, Palette palette) {
        this.title = title;
        this.palette = palette;
        type = lane ? Type.LANE : Type.TITLE;
        getStyleClass().add(lane ? "lane-title" : "area-title");
        setMouseTransparent(true);
    }

    @Override
    void paint(GraphicsContext graphics, double width, double height) {
        Font font = palette.font(type);
        String shown = FittedText.cut(title, font, width - 2 * INSET);
        graphics.setFill(fill());
        graphics.fillRect(0, 0, FittedText.width(shown, font) + 2 * INSET, height);
        graphics.setFill(palette.ink(Ink.MUTED));
        Lettering.left(graphics, shown, font, INSET, height / 2 + font.getSize() * CAP);
    }
}
