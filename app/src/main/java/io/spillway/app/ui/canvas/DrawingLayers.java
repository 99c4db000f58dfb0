package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Arrangement;
import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Card;
import io.spillway.app.diagram.Drawing;
import io.spillway.app.diagram.Line;
import io.spillway.app.diagram.Link;
import io.spillway.app.diagram.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a drawing: frames, then lines, cards, labels, and the overlay on top. What is there already is changed in place,
 * so that new numbers and a dragged card cost no more than they change.
 */
final class DrawingLayers extends Group {
    private static final Duration TRAVEL = Duration.millis(380);
    private static final double MOST_KEPT = 4;
    private static final double MOST_PIXELS = 12e6;
    private static final double LONGEST_SIDE = 4096;

    private final Group picture = layer();
    private final Group lines = layer();
    private final Group cardLayer = layer();
    private final Group labels = layer();
    private final CanvasOverlay overlay = new CanvasOverlay();
    private final Palette palette = new Palette(this::repaint);
    private final FrameLayer frames = new FrameLayer(palette);
    private final CardPainter painter = new CardPainter(palette);
    private final Map<String, CardView> cards = new LinkedHashMap<>();
    private final Map<Key, LinkView> links = new LinkedHashMap<>();
    private Consumer<CardView> newCard = card -> {};
    private Consumer<LinkView> newLink = link -> {};
    private Set<String> marked = Set.of();
    private boolean far;
    private double zoom = 1;
    private final FewPerFrame sharpening = new FewPerFrame();
    private final FewPerFrame keeping = new FewPerFrame();
    private Box kept = new Box(0, 0, 0, 0);

    private record Key(String flow, int segment) {}

    DrawingLayers() {
        setAutoSizeChildren(false);
        overlay.setAutoSizeChildren(false);
        picture.getChildren().addAll(palette, frames, lines, cardLayer, labels);
        getChildren().addAll(picture, overlay);
    }

    CanvasOverlay overlay() {
        return overlay;
    }

    void onNewCard(Consumer<CardView> attach) {
        newCard = newCard.andThen(attach);
    }

    void onNewLink(Consumer<LinkView> attach) {
        newLink = newLink.andThen(attach);
    }

    @Nullable
    CardView card(String id) {
        return cards.get(id);
    }

    /** The card that has the keyboard; null when none has. */
    @Nullable
    CardView focused() {
        for (CardView card : cards.values()) {
            if (card.isFocused()) {
                return card;
            }
        }
        return null;
    }

    void show(Drawing drawing, Arrangement arrangement, boolean animate) {
        frames.show(arrangement.frames(), zoom);
        Map<CardView, Point> from = showCards(drawing, arrangement, animate);
        showLinks(drawing, arrangement);
        keep(kept, false);
        mark(marked);
        if (!from.isEmpty()) {
            animate(from);
        }
    }

    private Map<CardView, Point> showCards(Drawing drawing, Arrangement arrangement, boolean animate) {
        Map<CardView, Point> from = new HashMap<>();
        cards.entrySet().removeIf(entry -> {
            boolean gone = !arrangement.cards().containsKey(entry.getKey());
            if (gone) {
                cardLayer.getChildren().remove(entry.getValue());
            }
            return gone;
        });
        for (Map.Entry<String, Box> entry : arrangement.cards().entrySet()) {
            Card card = drawing.cards().get(entry.getKey());
            if (card == null) {
                continue;
            }
            Box box = entry.getValue();
            CardView view = cards.get(card.id());
            if (view == null) {
                view = new CardView(card, painter);
                view.setFar(far);
                view.setZoom(zoom);
                newCard.accept(view);
                cards.put(card.id(), view);
                cardLayer.getChildren().add(view);
            } else {
                view.update(card);
                if (animate) {
                    from.put(view, new Point(view.getLayoutX() - box.x(), view.getLayoutY() - box.y()));
                }
            }
            view.setFaded(drawing.compared() && card.isUntouched());
            if (view.getLayoutX() != box.x() || view.getLayoutY() != box.y() || view.getWidth() != box.width()) {
                view.resizeRelocate(box.x(), box.y(), box.width(), box.height());
            }
        }
        return from;
    }

    private void showLinks(Drawing drawing, Arrangement arrangement) {
        Map<String, Link> byFlow = new HashMap<>();
        drawing.links().forEach(link -> byFlow.put(link.flow(), link));
        Set<Key> now = new HashSet<>();
        List<Node> newLines = new ArrayList<>();
        List<Node> newLabels = new ArrayList<>();
        for (Line line : arrangement.lines()) {
            Link link = byFlow.get(line.flow());
            if (link == null) {
                continue;
            }
            Key key = new Key(line.flow(), line.segment());
            now.add(key);
            LinkView view = links.get(key);
            if (view == null) {
                view = new LinkView(palette);
                view.setFar(far);
                view.label().setZoom(zoom);
                newLink.accept(view);
                links.put(key, view);
                newLines.addAll(view.lines());
                newLabels.add(view.label());
            }
            view.update(link, line);
            view.setFaded(drawing.compared());
        }
        links.entrySet().removeIf(entry -> {
            boolean gone = !now.contains(entry.getKey());
            if (gone) {
                lines.getChildren().removeAll(entry.getValue().lines());
                labels.getChildren().remove(entry.getValue().label());
            }
            return gone;
        });
        lines.getChildren().addAll(newLines);
        labels.getChildren().addAll(newLabels);
    }

    void mark(Set<String> chosen) {
        marked = chosen;
        cards.forEach((id, card) -> card.setChosen(chosen.contains(id)));
        links.values().forEach(link -> link.setChosen(chosen.stream().anyMatch(link::carries)));
    }

    /**
     * Paints all that is painted for another zoom, so that it is sharp there, and as seen from afar or from near.
     *
     * @param littleByLittle over the frames that follow, as somebody may be about to zoom on
     */
    void setZoom(double now, boolean isFar, boolean littleByLittle) {
        zoom = now;
        far = isFar;
        List<Runnable> all = new ArrayList<>();
        cards.values()
                .forEach(card -> all.add(() -> {
                    card.setFar(far);
                    card.setZoom(zoom);
                }));
        links.values()
                .forEach(link -> all.add(() -> {
                    link.setFar(far);
                    link.label().setZoom(zoom);
                }));
        frames.titles().forEach(title -> all.add(() -> title.setZoom(zoom)));
        sharpening.take(all, littleByLittle);
    }

    private void repaint() {
        painted().forEach(Painted::repaint);
    }

    private Stream<Painted> painted() {
        return Stream.concat(
                frames.titles(),
                Stream.concat(cards.values().stream(), links.values().stream().map(LinkView::label)));
    }

    /**
     * While the drawing is panned it is one picture that is shifted, if that is not too large for a graphics card. While it is
     * zoomed, or something in it moves, the picture would have to be made anew in each frame.
     *
     * @param size of the whole drawing in pixels
     */
    void setPanning(boolean panning, Box size) {
        boolean small = size.width() <= LONGEST_SIDE
                && size.height() <= LONGEST_SIDE
                && size.width() * size.height() <= MOST_PIXELS;
        picture.setCache(panning && small);
    }

    /**
     * Leaves out what is far from the part of the drawing that is seen, which then costs nothing.
     *
     * @param littleByLittle over the frames that follow, as it is shown around what is seen, before it is seen itself
     */
    void cull(Box seen, boolean littleByLittle) {
        if (kept.around(seen).equals(kept) && kept.width() < seen.width() * MOST_KEPT) {
            return;
        }
        keep(seen.grown(Math.max(seen.width(), seen.height()) / 2), littleByLittle);
    }

    private void keep(Box part, boolean littleByLittle) {
        kept = part;
        List<Runnable> all = new ArrayList<>();
        cards.values()
                .forEach(card -> all.add(() -> card.setVisible(card.isFocused()
                        || kept.intersects(
                                new Box(card.getLayoutX(), card.getLayoutY(), card.getWidth(), card.getHeight())))));
        links.values().forEach(link -> all.add(() -> link.cull(kept)));
        keeping.take(all, littleByLittle);
    }

    /** Shows a flow that is being drawn, and where it may lead. */
    void showBegun(Optional<FlowDrawing.Begun> begun, Arrangement arrangement) {
        FlowDrawing.Begun now = begun.orElse(null);
        cards.forEach((id, card) -> card.setTarget(
                now == null || id.equals(now.from())
                        ? Optional.empty()
                        : Optional.of(now.targets().contains(id)),
                now != null && id.equals(now.over()) && !id.equals(now.from())));
        if (now == null) {
            overlay.showWire(null, null, false);
            return;
        }
        Box from = arrangement.cards().get(now.from());
        String over = now.over();
        Box to = over == null ? null : arrangement.cards().get(over);
        Point pointer = now.pointer();
        Point end = pointer != null ? pointer : to == null ? null : new Point(to.centreX(), to.centreY());
        overlay.showWire(from == null ? null : new Point(from.centreX(), from.centreY()), end, now.isValid());
    }

    private void animate(Map<CardView, Point> from) {
        List<KeyValue> start = new ArrayList<>();
        List<KeyValue> end = new ArrayList<>();
        from.forEach((card, offset) -> {
            start.add(new KeyValue(card.translateXProperty(), offset.x()));
            start.add(new KeyValue(card.translateYProperty(), offset.y()));
            end.add(new KeyValue(card.translateXProperty(), 0, Interpolator.EASE_BOTH));
            end.add(new KeyValue(card.translateYProperty(), 0, Interpolator.EASE_BOTH));
        });
        for (Group layer : List.of(lines, labels)) {
            start.add(new KeyValue(layer.opacityProperty(), 0));
            end.add(new KeyValue(layer.opacityProperty(), 1, Interpolator.EASE_IN));
        }
        new Timeline(
                        new KeyFrame(Duration.ZERO, start.toArray(KeyValue[]::new)),
                        new KeyFrame(TRAVEL, end.toArray(KeyValue[]::new)))
                .play();
    }

    /** Positions are ours, so that the layers lay nothing out. */
    private static Group layer() {
        Group layer = new Group();
        layer.setAutoSizeChildren(false);
        return layer;
    }
}
