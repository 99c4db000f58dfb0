package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Link;
import io.spillway.app.ui.look.FittedText;
import io.spillway.app.ui.look.Steady;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** The label of a flow: a dot in the colour of the line, the volume and the price. */
final class PillView extends Painted {
    private static final double DOT = 7;
    private static final double GAP = 5;
    private static final double CAP = 0.37;

    private final Palette palette;
    private @Nullable Link link;

    PillView(Palette palette) {
        this.palette = palette;
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    void show(Link now) {
        Steady.dress(this, "pill", "mark-" + now.mark().name().toLowerCase(Locale.ROOT));
        setId("flow-" + now.flow());
        link = now;
        repaint();
    }

    @Override
    void paint(GraphicsContext graphics, double width, double height) {
        Link now = link;
        if (now == null) {
            return;
        }
        frame(graphics, width, height, height / 2, false);
        Font plain = palette.font(Type.SMALL);
        Font strong = palette.font(Type.SMALL_STRONG);
        double volume = FittedText.width(now.volume(), plain);
        double left = (width - DOT - GAP - volume - GAP - FittedText.width(now.shortPrice(), strong)) / 2;
        double baseline = height / 2 + plain.getSize() * CAP;
        graphics.setFill(palette.ink(ofLevel(now.level())));
        graphics.fillOval(left, (height - DOT) / 2, DOT, DOT);
        graphics.setFill(palette.ink(Ink.TEXT));
        Lettering.left(graphics, now.volume(), plain, left + DOT + GAP, baseline);
        Lettering.left(graphics, now.shortPrice(), strong, left + DOT + GAP + volume + GAP, baseline);
    }

    private static Ink ofLevel(Link.Crossing level) {
        return switch (level) {
            case NONE -> Ink.IN_ZONE;
            case SOME -> Ink.SOME_CROSS;
            case MOST -> Ink.MOST_CROSS;
            case NO_ZONES -> Ink.NO_ZONES;
        };
    }
}
