package io.spillway.app.ui.canvas;

import io.spillway.app.ui.canvas.Placement.Line;
import io.spillway.app.ui.canvas.Placement.Point;
import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.look.StyleClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;
import org.jspecify.annotations.Nullable;

/** One line of a flow: the path, its arrow head, and the label of the first line. */
final class LinkView {
    private static final double RADIUS = 10;
    private static final double HEAD = 4;
    private static final double HEAD_PER_WIDTH = 0.9;

    private final Path path = new Path();
    private final Path hit = new Path();
    private final Polygon head = new Polygon();
    private final @Nullable HBox pill;
    private final List<String> flows;

    LinkView(Link link, Line line) {
        flows = link.flows();
        List<Point> points = line.points();
        double size = HEAD + link.width() * HEAD_PER_WIDTH;
        List<Point> shortened = shortened(points, size);
        draw(path, shortened);
        draw(hit, shortened);
        hit.getStyleClass().add("link-hit");
        path.setStrokeWidth(link.width());
        String level = "link-" + link.level().name().toLowerCase(Locale.ROOT).replace('_', '-');
        path.getStyleClass().addAll("link", level);
        path.getStyleClass()
                .add("routing-" + link.routing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        head.getStyleClass().addAll("link-head", level);
        arrow(points, size);
        Tooltip tooltip = new Tooltip(tip(link));
        Tooltip.install(hit, tooltip);
        Placement.Box box = line.label();
        if (box == null) {
            pill = null;
        } else {
            pill = pill(link, level);
            pill.relocate(box.x(), box.y());
            pill.setPrefSize(box.width(), box.height());
            Tooltip.install(pill, tooltip);
        }
    }

    boolean carries(String id) {
        return flows.contains(id);
    }

    /** The lines, which belong below all labels. */
    List<Node> lines() {
        return List.of(path, head, hit);
    }

    /** The label; none on later segments of a path. */
    List<Node> labels() {
        return pill == null ? List.of() : List.of(pill);
    }

    void setFar(boolean far) {
        labels().forEach(label -> label.setVisible(!far));
    }

    void setChosen(boolean chosen) {
        path.pseudoClassStateChanged(StyleClasses.CHOSEN, chosen);
        head.pseudoClassStateChanged(StyleClasses.CHOSEN, chosen);
        labels().forEach(label -> label.pseudoClassStateChanged(StyleClasses.CHOSEN, chosen));
    }

    void onClick(Runnable action) {
        List<Node> targets = new ArrayList<>(labels());
        targets.add(hit);
        targets.forEach(target -> target.setOnMouseClicked(event -> {
            action.run();
            event.consume();
        }));
    }

    private static String tip(Link link) {
        String crossing = link.crossing().isPresent()
                ? Figures.percent(link.crossing().getAsDouble()) + " crosses zones"
                : "ends outside the network's zones";
        String routing = link.routing().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return link.name() + "\n" + link.volume() + " and " + link.price() + " a month\n" + crossing + ", routing: "
                + routing;
    }

    private static HBox pill(Link link, String level) {
        Region dot = new Region();
        dot.getStyleClass().addAll("link-dot", level);
        Label volume = new Label(link.volume());
        volume.getStyleClass().add("pill-volume");
        Label price = new Label(link.price());
        price.getStyleClass().add("pill-price");
        HBox pill = new HBox(dot, volume, price);
        pill.getStyleClass().add("pill");
        pill.setId("flow-" + link.flow());
        return pill;
    }

    private static void draw(Path path, List<Point> points) {
        path.getElements()
                .add(new MoveTo(points.getFirst().x(), points.getFirst().y()));
        for (int i = 1; i + 1 < points.size(); i++) {
            Point corner = points.get(i);
            double radius = Math.min(
                    RADIUS, Math.min(distance(points.get(i - 1), corner), distance(corner, points.get(i + 1))) / 2);
            Point before = towards(corner, points.get(i - 1), radius);
            Point after = towards(corner, points.get(i + 1), radius);
            path.getElements().add(new LineTo(before.x(), before.y()));
            path.getElements().add(new QuadCurveTo(corner.x(), corner.y(), after.x(), after.y()));
        }
        path.getElements().add(new LineTo(points.getLast().x(), points.getLast().y()));
    }

    /** The line without the part that the arrow head covers. */
    private static List<Point> shortened(List<Point> points, double by) {
        List<Point> shortened = new ArrayList<>(points);
        Point last = points.getLast();
        Point previous = points.get(points.size() - 2);
        shortened.set(points.size() - 1, towards(last, previous, Math.min(by, distance(last, previous))));
        return shortened;
    }

    private void arrow(List<Point> points, double size) {
        Point tip = points.getLast();
        Point from = points.get(points.size() - 2);
        double length = distance(from, tip);
        double dx = length == 0 ? 1 : (tip.x() - from.x()) / length;
        double dy = length == 0 ? 0 : (tip.y() - from.y()) / length;
        head.getPoints()
                .setAll(
                        tip.x(),
                        tip.y(),
                        tip.x() - dx * size - dy * size / 2 * 1.3,
                        tip.y() - dy * size + dx * size / 2 * 1.3,
                        tip.x() - dx * size + dy * size / 2 * 1.3,
                        tip.y() - dy * size - dx * size / 2 * 1.3);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    private static Point towards(Point from, Point to, double by) {
        double length = distance(from, to);
        double part = length == 0 ? 0 : by / length;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }
}
