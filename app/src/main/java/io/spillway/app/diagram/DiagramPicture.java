package io.spillway.app.diagram;

import io.spillway.app.figure.Figures;
import io.spillway.app.report.pdf.Picture;
import io.spillway.app.text.Typeface;
import io.spillway.model.topology.RoutingPolicy;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.HashMap;
import java.util.Map;
import org.jfree.chart.ui.Drawable;

/** A drawing as a picture for a file or the clipboard: the same cards, flows and frames as in the window, with text as text. */
public final class DiagramPicture implements Drawable {
    private static final double MARGIN = 24;
    private static final float NAME = 12.5f;
    private static final float SMALL = 11f;
    private static final double BADGE = 20;
    private static final double INSET = 11;
    private static final double ROUND = 7;
    private static final double HEAD = 4;
    private static final double HEAD_PER_WIDTH = 0.9;

    private final Drawing drawing;
    private final Arrangement arrangement;
    private final DiagramColours colours;
    private final IconOutlines icons = new IconOutlines();

    public DiagramPicture(Drawing drawing, Arrangement arrangement, boolean dark) {
        this.drawing = drawing;
        this.arrangement = arrangement;
        this.colours = DiagramColours.of(dark);
        Typeface.load();
    }

    /** Sizes that an arrangement needs where no window measures texts. */
    public static CardMetrics metrics() {
        Typeface.load();
        FontRenderContext context = new FontRenderContext(null, true, true);
        return CardMetrics.measuredBy(
                text -> plain(SMALL).getStringBounds(text, context).getWidth());
    }

    /** The same as a page of a file. */
    public Picture titled(String title) {
        return new Picture(
                title, width(), height(), graphics -> draw(graphics, new Rectangle2D.Double(0, 0, width(), height())));
    }

    /** Width in points at which cards have their own size. */
    public int width() {
        return (int) Math.ceil(arrangement.bounds().width() + 2 * MARGIN);
    }

    /** Height in points at which cards have their own size. */
    public int height() {
        return (int) Math.ceil(arrangement.bounds().height() + 2 * MARGIN);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        AffineTransform before = graphics.getTransform();
        graphics.setColor(colours.background());
        graphics.fill(area);
        double factor = Math.min(area.getWidth() / width(), area.getHeight() / height());
        Box bounds = arrangement.bounds();
        graphics.translate(area.getX(), area.getY());
        graphics.scale(factor, factor);
        graphics.translate(MARGIN - bounds.x(), MARGIN - bounds.y());
        arrangement.frames().forEach(frame -> frame(graphics, frame));
        Map<String, Link> links = new HashMap<>();
        drawing.links().forEach(link -> links.put(link.flow(), link));
        for (Line line : arrangement.lines()) {
            Link link = links.get(line.flow());
            if (link != null) {
                line(graphics, line, link);
            }
        }
        arrangement.cards().forEach((id, box) -> {
            Card card = drawing.cards().get(id);
            if (card != null) {
                card(graphics, card, box);
            }
        });
        for (Line line : arrangement.lines()) {
            Link link = links.get(line.flow());
            Box label = line.label();
            if (link != null && label != null) {
                label(graphics, link, label);
            }
        }
        graphics.setTransform(before);
    }

    private void frame(Graphics2D graphics, Arrangement.FrameBox frame) {
        Box box = frame.box();
        RoundRectangle2D shape = rounded(box, ROUND);
        if (frame.lane()) {
            graphics.setColor(colours.card());
            graphics.fill(shape);
        }
        graphics.setColor(colours.border());
        graphics.setStroke(
                frame.lane()
                        ? new BasicStroke(1)
                        : new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 4}, 0));
        graphics.draw(shape);
        graphics.setFont(strong(SMALL));
        graphics.setColor(colours.muted());
        String title = cut(graphics, frame.title(), box.width() - 2 * INSET);
        double below = frame.lane() ? 18 : 15;
        graphics.drawString(title, (float) (box.x() + INSET), (float) (box.y() + below));
    }

    private void line(Graphics2D graphics, Line line, Link link) {
        Color colour = link.mark() == Mark.REMOVED ? colours.danger() : colours.ofLink(link.level());
        double size = HEAD + link.width() * HEAD_PER_WIDTH;
        graphics.setColor(colour);
        graphics.setStroke(stroke(link));
        graphics.draw(LinePath.of(line.points(), size));
        graphics.setStroke(new BasicStroke(1));
        graphics.fill(LinePath.head(line.points(), size));
    }

    private static BasicStroke stroke(Link link) {
        float width = (float) link.width();
        float[] dashes = link.mark() == Mark.REMOVED
                ? new float[] {3, 5}
                : link.routing() == RoutingPolicy.ZONE_LOCAL
                        ? new float[] {7, 4}
                        : link.routing() == RoutingPolicy.ZONE_PREFERRED ? new float[] {12, 4, 3, 4} : null;
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    private void label(Graphics2D graphics, Link link, Box box) {
        RoundRectangle2D shape = rounded(box, box.height());
        graphics.setColor(colours.card());
        graphics.fill(shape);
        graphics.setColor(colours.border());
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(shape);
        graphics.setColor(colours.ofLink(link.level()));
        graphics.fill(new RoundRectangle2D.Double(box.x() + 9, box.centreY() - 3.5, 7, 7, 7, 7));
        graphics.setColor(colours.text());
        graphics.setFont(plain(SMALL));
        double baseline = box.centreY() + SMALL * 0.36;
        graphics.drawString(link.volume(), (float) (box.x() + 21), (float) baseline);
        double width = width(graphics, link.volume());
        graphics.setFont(strong(SMALL));
        graphics.drawString(link.shortPrice(), (float) (box.x() + 26 + width), (float) baseline);
    }

    private void card(Graphics2D graphics, Card card, Box box) {
        RoundRectangle2D shape = rounded(box, ROUND);
        boolean ghost = card.mark() == Mark.REMOVED;
        graphics.setColor(ghost ? colours.background() : colours.card());
        graphics.fill(shape);
        graphics.setColor(
                switch (card.mark()) {
                    case SAME -> colours.border();
                    case ADDED -> colours.ofLink(Link.Crossing.NONE);
                    case CHANGED -> colours.ofLink(Link.Crossing.SOME);
                    case REMOVED -> colours.danger();
                });
        graphics.setStroke(
                ghost
                        ? new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0)
                        : new BasicStroke(card.mark() == Mark.SAME ? 1 : 2));
        graphics.draw(shape);
        double left = box.x() + INSET;
        double right = box.right() - INSET;
        badge(graphics, card, left, box.y() + 9);
        graphics.setColor(colours.text());
        graphics.setFont(strong(NAME));
        double nameLeft = left + BADGE + 8;
        graphics.drawString(cut(graphics, card.name(), right - nameLeft), (float) nameLeft, (float) (box.y() + 23.5));
        String cost = card.cost().isEmpty()
                ? card.kind().map(kind -> KindLook.of(kind).label()).orElse("")
                : card.cost();
        graphics.drawString(cost, (float) left, (float) (box.y() + 46));
        graphics.setFont(plain(SMALL));
        graphics.setColor(colours.muted());
        if (card.differenceUsd().isPresent() && !ghost) {
            right(graphics, card.difference(), right, box.y() + 46);
        }
        String bottleneck = card.utilization().isPresent()
                ? card.bottleneck() + " " + Figures.percent(card.utilization().getAsDouble())
                : "";
        double taken = bottleneck.isEmpty() ? 0 : width(graphics, bottleneck) + 6;
        graphics.drawString(
                cut(graphics, card.size(), right - left - taken), (float) left, (float) (box.bottom() - 21));
        right(graphics, bottleneck, right, box.bottom() - 21);
        if (card.utilization().isPresent()) {
            double share = card.utilization().getAsDouble();
            graphics.setColor(colours.border());
            graphics.fill(new RoundRectangle2D.Double(left, box.bottom() - 14, right - left, 4, 4, 4));
            graphics.setColor(colours.ofUtilization(share));
            graphics.fill(new RoundRectangle2D.Double(
                    left, box.bottom() - 14, (right - left) * Math.clamp(share, 0, 1), 4, 4, 4));
        }
    }

    private void badge(Graphics2D graphics, Card card, double x, double y) {
        KindLook look = card.kind().map(KindLook::of).orElse(null);
        String colour = look == null ? "kind-other" : look.colourClass();
        graphics.setColor(colours.kinds().getOrDefault(colour, colours.muted()));
        graphics.fill(new RoundRectangle2D.Double(x, y, BADGE, BADGE, 8, 8));
        if (look != null) {
            Shape glyph = icons.of(look.glyph());
            Rectangle2D bounds = glyph.getBounds2D();
            graphics.setColor(Color.WHITE);
            graphics.fill(AffineTransform.getTranslateInstance(
                            x + BADGE / 2 - bounds.getCenterX(), y + BADGE / 2 - bounds.getCenterY())
                    .createTransformedShape(glyph));
        }
    }

    private static void right(Graphics2D graphics, String text, double right, double y) {
        if (!text.isEmpty()) {
            graphics.drawString(text, (float) (right - width(graphics, text)), (float) y);
        }
    }

    /** The text, or as much of it as fits. */
    private static String cut(Graphics2D graphics, String text, double room) {
        if (width(graphics, text) <= room) {
            return text;
        }
        int length = text.length();
        while (length > 1 && width(graphics, text.substring(0, length) + "…") > room) {
            length--;
        }
        return text.substring(0, length).stripTrailing() + "…";
    }

    private static double width(Graphics2D graphics, String text) {
        return graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
    }

    private static RoundRectangle2D rounded(Box box, double corner) {
        return new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), corner * 2, corner * 2);
    }

    private static Font plain(float size) {
        return new Font("Inter", Font.PLAIN, 1).deriveFont(size);
    }

    private static Font strong(float size) {
        return new Font("Inter Semi Bold", Font.PLAIN, 1).deriveFont(size);
    }
}
