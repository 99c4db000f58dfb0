package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Card;
import io.spillway.app.diagram.KindLook;
import io.spillway.app.diagram.Mark;
import io.spillway.app.figure.Figures;
import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.FittedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/** Paints what stands on a card. */
final class CardPainter {
    private static final double FULL = 0.9;
    private static final double OVERLOADED = 1.0;
    private static final double INSET = 11;
    private static final double TOP = 9;
    private static final double BADGE = 20;
    private static final double GAP = 8;
    private static final double BETWEEN = 6;
    private static final double NAME_LINE = 23.5;
    private static final double COST_LINE = 45;
    private static final double SIZE_ABOVE_BOTTOM = 20;
    private static final double BAR_ABOVE_BOTTOM = 14;
    private static final double BAR = 4;
    private static final double LABEL = 15;
    private static final double LABEL_ASCENT = 11;
    private static final double LABEL_INSET = 6;
    private static final double FAR_INSET = 9;
    private static final double CAP = 0.37;
    private static final int GLYPH = 13;

    private final Palette palette;
    private final Map<Ikon, Font> glyphs = new HashMap<>();

    CardPainter(Palette palette) {
        this.palette = palette;
    }

    /** Where the name stands on a card. */
    static Rectangle2D nameArea(double width, double height, boolean far) {
        return far
                ? new Rectangle2D(0, 0, width, height)
                : new Rectangle2D(INSET + BADGE, 0, width - INSET - BADGE, TOP + BADGE);
    }

    /** As seen from near. */
    void near(GraphicsContext graphics, Card card, double width, double height) {
        double right = width - INSET;
        badge(graphics, card);
        double nameEnd = findings(graphics, card, right);
        double nameStart = INSET + BADGE + GAP;
        Font strong = palette.font(Type.NAME);
        graphics.setFill(palette.ink(Ink.TEXT));
        Lettering.left(
                graphics, FittedText.cut(card.name(), strong, nameEnd - nameStart), strong, nameStart, NAME_LINE);
        costs(graphics, card, right);
        String bottleneck = bottleneck(card);
        Font small = palette.font(Type.SMALL);
        double taken = bottleneck.isEmpty() ? 0 : FittedText.width(bottleneck, small) + BETWEEN;
        graphics.setFill(palette.ink(Ink.MUTED));
        Lettering.left(
                graphics,
                FittedText.cut(card.size(), small, right - INSET - taken),
                small,
                INSET,
                height - SIZE_ABOVE_BOTTOM);
        Lettering.right(graphics, bottleneck, small, right, height - SIZE_ABOVE_BOTTOM);
        bar(graphics, card, right, height - BAR_ABOVE_BOTTOM);
    }

    /** Only name and cost, in larger letters. */
    void far(GraphicsContext graphics, Card card, double width, double height) {
        Font nameFont = palette.font(Type.FAR_NAME);
        Font costFont = palette.font(Type.FAR_COST);
        double room = width - 2 * FAR_INSET;
        int most = (int) Math.max(1, (height - FittedText.line(costFont)) / FittedText.line(nameFont));
        List<String> lines = FittedText.wrapped(card.name(), nameFont, room, most);
        double line = FittedText.line(nameFont);
        double top = (height - lines.size() * line - FittedText.line(costFont)) / 2;
        graphics.setFill(palette.ink(Ink.TEXT));
        for (int i = 0; i < lines.size(); i++) {
            Lettering.left(graphics, lines.get(i), nameFont, FAR_INSET, middle(top + i * line, line, nameFont));
        }
        graphics.setFill(palette.ink(Ink.MUTED));
        Lettering.left(
                graphics,
                FittedText.cut(costs(card), costFont, room),
                costFont,
                FAR_INSET,
                middle(top + lines.size() * line, FittedText.line(costFont), costFont));
    }

    /** What stands for the kind of a card in words. */
    static String kind(Card card) {
        return card.kind().map(kind -> KindLook.of(kind).label()).orElseGet(() -> Texts.of("canvas.unknownKind"));
    }

    /** What stands for a mark in words. */
    static String words(Mark mark) {
        return switch (mark) {
            case SAME -> "";
            case ADDED -> Texts.of("canvas.markAdded");
            case CHANGED -> Texts.of("canvas.markChanged");
            case REMOVED -> Texts.of("canvas.markRemoved");
        };
    }

    /** The dimension that is used most, and how much of it; empty when none is. */
    static String bottleneck(Card card) {
        return card.utilization().isPresent()
                ? card.bottleneck() + " " + Figures.percent(card.utilization().getAsDouble())
                : "";
    }

    private void badge(GraphicsContext graphics, Card card) {
        KindLook look = card.kind().map(KindLook::of).orElse(null);
        graphics.setFill(palette.ink(look == null ? Ink.KIND_OTHER : Ink.ofKind(look.colourClass())));
        graphics.fillRoundRect(INSET, TOP, BADGE, BADGE, 8, 8);
        Ikon glyph = look == null ? Icon.HELP : look.glyph();
        String letter = Character.toString(glyph.getCode());
        Font font = glyphs.computeIfAbsent(glyph, CardPainter::font);
        graphics.setFill(palette.ink(Ink.ON_BADGE));
        Lettering.centre(graphics, letter, font, INSET + BADGE / 2, TOP + BADGE / 2 - Lettering.middle(letter, font));
    }

    private static Font font(Ikon glyph) {
        IkonHandler handler =
                IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance()).resolve(glyph.getDescription());
        return Font.font(handler.getFontFamily(), GLYPH);
    }

    /** Returns where the room ends that they leave for the name. */
    private double findings(GraphicsContext graphics, Card card, double right) {
        if (card.findings() == 0) {
            return right;
        }
        double left = label(
                graphics,
                String.valueOf(card.findings()),
                palette.font(Type.BADGE),
                Ink.ON_FINDINGS,
                Ink.MOST_CROSS,
                right,
                TOP + (BADGE - LABEL) / 2,
                true);
        return left - GAP;
    }

    private void costs(GraphicsContext graphics, Card card, double right) {
        Font font = palette.font(card.cost().isEmpty() ? Type.PLAIN : Type.NAME);
        boolean difference = card.differenceUsd().isPresent() && card.mark() != Mark.REMOVED;
        Font small = palette.font(Type.SMALL);
        double room = right - INSET - (difference ? FittedText.width(card.difference(), small) + BETWEEN : 0);
        Font markFont = palette.font(Type.MARK);
        String mark = words(card.mark());
        double markWidth = mark.isEmpty() ? 0 : FittedText.width(mark, markFont) + 2 * LABEL_INSET + BETWEEN;
        String cost = FittedText.cut(costs(card), font, room - markWidth);
        graphics.setFill(palette.ink(card.cost().isEmpty() ? Ink.MUTED : Ink.TEXT));
        Lettering.left(graphics, cost, font, INSET, COST_LINE);
        if (!mark.isEmpty()) {
            double end = INSET + FittedText.width(cost, font) + markWidth;
            label(
                    graphics,
                    mark,
                    markFont,
                    ofMark(card.mark()),
                    Ink.INSET,
                    end,
                    COST_LINE - LABEL_ASCENT,
                    card.mark() != Mark.REMOVED);
        }
        if (difference) {
            double usd = card.differenceUsd().getAsDouble();
            graphics.setFill(palette.ink(usd < 0 ? Ink.IN_ZONE : usd > 0 ? Ink.MOST_CROSS : Ink.MUTED));
            Lettering.right(graphics, card.difference(), small, right, COST_LINE);
        }
    }

    /** Paints words on a ground of their own that ends at a place; returns where it begins. */
    private double label(
            GraphicsContext graphics,
            String words,
            Font font,
            Ink ink,
            Ink ground,
            double right,
            double top,
            boolean filled) {
        double width = FittedText.width(words, font) + 2 * LABEL_INSET;
        if (filled) {
            graphics.setFill(palette.ink(ground));
            graphics.fillRoundRect(right - width, top, width, LABEL, LABEL, LABEL);
        }
        graphics.setFill(palette.ink(ink));
        Lettering.left(graphics, words, font, right - width + LABEL_INSET, middle(top, LABEL, font));
        return right - width;
    }

    private void bar(GraphicsContext graphics, Card card, double right, double top) {
        if (card.utilization().isPresent()) {
            double share = card.utilization().getAsDouble();
            graphics.setFill(palette.ink(Ink.TRACK));
            graphics.fillRoundRect(INSET, top, right - INSET, BAR, BAR, BAR);
            graphics.setFill(
                    palette.ink(share > OVERLOADED ? Ink.OVERLOADED : share > FULL ? Ink.SOME_CROSS : Ink.IN_ZONE));
            graphics.fillRoundRect(INSET, top, (right - INSET) * Math.clamp(share, 0, 1), BAR, BAR, BAR);
        }
    }

    private static Ink ofMark(Mark mark) {
        return switch (mark) {
            case SAME -> Ink.MUTED;
            case ADDED -> Ink.IN_ZONE;
            case CHANGED -> Ink.MOST_CROSS;
            case REMOVED -> Ink.DANGER;
        };
    }

    private static String costs(Card card) {
        return card.cost().isEmpty() ? kind(card) : card.cost();
    }

    /** The baseline of letters in the middle of a line. */
    private static double middle(double top, double height, Font font) {
        return top + height / 2 + font.getSize() * CAP;
    }
}
