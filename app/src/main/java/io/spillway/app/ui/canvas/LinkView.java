package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Line;
import io.spillway.app.diagram.Link;
import io.spillway.app.diagram.Mark;
import io.spillway.app.diagram.Point;
import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.Steady;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/** One line of a flow: the path, its arrow head, and the label of the first line. */
final class LinkView {
    private static final double MARGIN = 140;
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    private final Path path = new Path();
    private final Path hit = new Path();
    private final Polygon head = new Polygon();
    private final PillView pill;
    private final Tip lineTip;
    private final Tip pillTip;
    private @Nullable Link link;
    private @Nullable Line line;
    private boolean far;
    private boolean culled;

    LinkView(Palette palette) {
        pill = new PillView(palette);
        hit.getStyleClass().add("link-hit");
        lineTip = Tip.unspoken(hit);
        pillTip = Tip.unspoken(pill);
    }

    @Nullable
    Link link() {
        return link;
    }

    /** Shows a flow and where it leads; what stayed the same is not touched. */
    void update(Link now, Line at) {
        boolean other = !now.equals(link);
        boolean elsewhere = !at.equals(line) || (link != null && link.width() != now.width());
        link = now;
        line = at;
        if (other) {
            look(now);
        }
        if (elsewhere) {
            double size = LinkShape.head(now.width());
            List<Point> shortened = LinkShape.shortened(at.points(), size);
            LinkShape.draw(path, shortened);
            LinkShape.draw(hit, shortened);
            LinkShape.arrow(head, at.points(), size);
        }
        Box box = at.label();
        pill.setVisible(box != null && !far && !culled);
        if (box != null) {
            pill.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        }
    }

    private void look(Link now) {
        String level = "link-" + word(now.level());
        path.setStrokeWidth(now.width());
        String mark = "mark-" + word(now.mark());
        Steady.dress(path, "link", level, "routing-" + word(now.routing()), mark);
        Steady.dress(head, "link-head", level, mark);
        hit.setId("line-" + now.flow());
        pill.show(now);
        String words = tipText(now);
        pill.setAccessibleText(words.replace("\n", ", "));
        lineTip.say(words);
        pillTip.say(words);
    }

    boolean carries(String id) {
        Link now = link;
        return now != null && now.flows().contains(id);
    }

    /** The lines, which belong below all cards. */
    List<Node> lines() {
        return List.of(path, head, hit);
    }

    /** The label, which belongs above all cards. */
    PillView label() {
        return pill;
    }

    void setFar(boolean isFar) {
        far = isFar;
        Line now = line;
        pill.setVisible(!far && !culled && now != null && now.label() != null);
    }

    /** Whether it is seen at all in a part of the drawing. */
    void cull(Box part) {
        Line now = line;
        culled = now != null && !part.intersects(now.bounds().grown(MARGIN));
        lines().forEach(node -> node.setVisible(!culled));
        setFar(far);
    }

    void setChosen(boolean chosen) {
        path.pseudoClassStateChanged(StyleClasses.CHOSEN, chosen);
        head.pseudoClassStateChanged(StyleClasses.CHOSEN, chosen);
        pill.pseudoClassStateChanged(StyleClasses.CHOSEN, chosen);
    }

    /** Whether it stands back, because a scenario leaves it as it is. */
    void setFaded(boolean faded) {
        boolean stands = faded && link != null && link.mark() == Mark.SAME;
        path.pseudoClassStateChanged(FADED, stands);
        head.pseudoClassStateChanged(FADED, stands);
        pill.pseudoClassStateChanged(FADED, stands);
    }

    void onPressed(javafx.event.EventHandler<MouseEvent> handler) {
        hit.setOnMousePressed(handler);
        pill.setOnMousePressed(handler);
    }

    private static String tipText(Link link) {
        String routing = Texts.of("canvas.routing", word(link.routing()).replace('-', ' '));
        if (link.volume().isEmpty()) {
            return link.name() + "\n" + routing;
        }
        String crossing = link.crossing().isPresent()
                ? Texts.of("canvas.crosses", Figures.percent(link.crossing().getAsDouble()))
                : Texts.of("canvas.noZones");
        return link.name() + "\n" + link.rate() + "\n" + Texts.of("canvas.volumeAndPrice", link.volume(), link.price())
                + "\n" + crossing + ", " + routing;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
