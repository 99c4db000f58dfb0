package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Link;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/** Context menus of cards, flows and the background. Each item is a command. */
final class CanvasMenus {
    private static final String LINE = "-";
    private static final double INSET = 24;
    private static final List<String> ONE = List.of(
            "canvas.inspect",
            "canvas.name",
            "canvas.id",
            "canvas.connect",
            LINE,
            "canvas.cut",
            "canvas.copy",
            "canvas.duplicate",
            "canvas.delete",
            LINE,
            "canvas.zoomSelection");
    private static final List<String> SEVERAL = List.of(
            "canvas.through",
            LINE,
            "canvas.cut",
            "canvas.copy",
            "canvas.duplicate",
            "canvas.delete",
            LINE,
            "canvas.alignLeft",
            "canvas.alignCentre",
            "canvas.alignRight",
            "canvas.alignTop",
            "canvas.alignMiddle",
            "canvas.alignBottom",
            LINE,
            "canvas.distributeAcross",
            "canvas.distributeDown",
            LINE,
            "canvas.zoomSelection");
    private static final List<String> FLOW = List.of("canvas.inspect", LINE, "canvas.delete");
    private static final List<String> NONE = List.of(
            "canvas.pasteHere",
            "canvas.selectAll",
            LINE,
            "canvas.arrange",
            "canvas.fit",
            "canvas.zoomActual",
            LINE,
            "canvas.groupAreas",
            "canvas.groupZones",
            "canvas.groupNone",
            LINE,
            "canvas.showDifference",
            "canvas.miniMap",
            "canvas.legend",
            LINE,
            "canvas.savePicture",
            "canvas.copyPicture");

    private final CanvasView view;
    private final Viewport viewport;
    private final DrawingLayers layers;
    private final CanvasSelection selection;
    private final CanvasCommands commands;

    CanvasMenus(
            CanvasView view,
            Viewport viewport,
            DrawingLayers layers,
            CanvasSelection selection,
            CanvasCommands commands) {
        this.view = view;
        this.viewport = viewport;
        this.layers = layers;
        this.selection = selection;
        this.commands = commands;
    }

    void attach() {
        layers.onNewCard(card -> card.setOnContextMenuRequested(event -> {
            String id = card.card().id();
            selection.onGrab(id);
            show(event, card);
        }));
        layers.onNewLink(link -> {
            for (Node node : List.of(link.lines().getLast(), link.label())) {
                node.setOnContextMenuRequested(event -> {
                    Link shown = link.link();
                    if (shown != null && shown.flows().stream().noneMatch(selection.ids()::contains)) {
                        selection.onLink(shown, false);
                    }
                    show(event, null);
                });
            }
        });
        viewport.setOnContextMenuRequested(event -> {
            if (!event.isKeyboardTrigger()) {
                selection.onNone();
            }
            show(event, null);
        });
    }

    private void show(ContextMenuEvent event, @Nullable CardView card) {
        event.consume();
        boolean flow = selection.ids().size() == 1 && selection.cards().isEmpty();
        List<String> ids = selection.ids().isEmpty() ? NONE : selection.ids().size() > 1 ? SEVERAL : flow ? FLOW : ONE;
        ContextMenu menu = new ContextMenu();
        for (String id : ids) {
            menu.getItems().add(id.equals(LINE) ? new SeparatorMenuItem() : commands.item(id));
        }
        commands.opened(menu);
        if (event.isKeyboardTrigger()) {
            Node anchor = card == null ? viewport : card;
            Point2D corner = anchor.localToScreen(
                    card == null ? viewport.getWidth() / 2 : INSET, card == null ? viewport.getHeight() / 2 : INSET);
            menu.show(view, corner.getX(), corner.getY());
        } else {
            menu.show(view, event.getScreenX(), event.getScreenY());
        }
    }
}
