package io.spillway.app.ui.canvas;

import io.spillway.app.ui.canvas.CanvasViewModel.PlacedDrawing;
import io.spillway.app.ui.canvas.Placement.Box;
import io.spillway.app.ui.session.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The drawing, with panning, zooming and selection. */
public final class CanvasView extends StackPane {
    private static final double FAR = 0.5;

    private final CanvasViewModel model;
    private final Pane content = new Pane();
    private final Viewport viewport;
    private final Map<String, CardView> cards = new LinkedHashMap<>();
    private final List<LinkView> links = new ArrayList<>();
    private int generation;

    public CanvasView(CanvasViewModel model) {
        this.model = model;
        this.viewport = new Viewport(content);
        getStyleClass().add("canvas");
        setId("canvas");
        ZoomBar zoomBar = new ZoomBar(viewport, model::onArrange);
        CanvasLegend legend = new CanvasLegend();
        setAlignment(zoomBar, Pos.TOP_RIGHT);
        setAlignment(legend, Pos.BOTTOM_LEFT);
        getChildren().addAll(viewport, legend, zoomBar);
        setMinSize(0, 0);
        viewport.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                model.onBackground();
            }
        });
        model.drawingProperty().subscribe(this::show);
        model.selectionProperty().subscribe(this::mark);
        viewport.zoomProperty().subscribe(zoom -> setFar(zoom.doubleValue() < FAR));
    }

    private void show(PlacedDrawing placed) {
        content.getChildren().clear();
        cards.clear();
        links.clear();
        Placement placement = placed.placement();
        content.setPrefSize(placement.width(), placement.height());
        for (Drawing.Frame frame : placed.drawing().frames()) {
            placement.frames().forEach((id, box) -> {
                if (id.equals(frame.id())) {
                    frame(frame.title(), box);
                } else if (id.startsWith(frame.id() + Placement.CONTINUED)) {
                    frame(frame.title() + ", continued", box);
                }
            });
        }
        Map<String, Link> byFlow = new LinkedHashMap<>();
        placed.drawing().links().forEach(link -> byFlow.put(link.flow(), link));
        placement.lines().forEach(line -> {
            Link link = byFlow.get(line.flow());
            if (link != null) {
                LinkView view = new LinkView(link, line);
                view.onClick(() -> model.onFlow(link.flow()));
                links.add(view);
            }
        });
        links.forEach(link -> content.getChildren().addAll(link.lines()));
        placed.drawing()
                .cards()
                .forEach((id, card) -> card(card, placement.cards().get(id)));
        links.forEach(link -> content.getChildren().addAll(link.labels()));
        if (placed.generation() != generation) {
            generation = placed.generation();
            placed.drawing().cards().keySet().stream()
                    .findFirst()
                    .map(placement.cards()::get)
                    .ifPresent(box -> viewport.home(box.x(), box.y()));
        }
        setFar(viewport.zoomProperty().get() < FAR);
        mark(model.selectionProperty().get());
    }

    private void frame(String words, Box box) {
        Region region = new Region();
        region.getStyleClass().add("area-frame");
        region.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        region.setPrefSize(box.width(), box.height());
        region.setMouseTransparent(true);
        Label title = new Label(words);
        title.getStyleClass().add("area-title");
        title.setMaxWidth(box.width() - 24);
        title.relocate(box.x() + 12, box.y() - 9);
        title.setMouseTransparent(true);
        content.getChildren().addAll(region, title);
    }

    private void card(Card card, @org.jspecify.annotations.Nullable Box box) {
        if (box == null) {
            return;
        }
        CardView view = new CardView(card);
        view.relocate(box.x(), box.y());
        view.setPrefSize(box.width(), box.height());
        view.setMaxSize(box.width(), box.height());
        view.setOnMouseClicked(event -> {
            if (event.isStillSincePress()) {
                model.onCard(card.id());
            }
            event.consume();
        });
        cards.put(card.id(), view);
        content.getChildren().add(view);
    }

    private void mark(Selection selection) {
        String component = selection instanceof Selection.OfComponent(String id) ? id : "";
        String flow = selection instanceof Selection.OfFlow(String id) ? id : "";
        cards.forEach((id, card) -> card.setChosen(id.equals(component)));
        links.forEach(link -> link.setChosen(link.carries(flow)));
        CardView chosen = cards.get(component);
        if (chosen != null) {
            viewport.reveal(chosen.getBoundsInParent());
        }
    }

    private void setFar(boolean far) {
        cards.values().forEach(card -> card.setFar(far));
        links.forEach(link -> link.setFar(far));
    }
}
