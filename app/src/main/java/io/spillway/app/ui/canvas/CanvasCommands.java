package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Point;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.command.Command;
import io.spillway.app.ui.command.Commands;
import io.spillway.scenarios.editing.DiagramLayout.Grouping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What can be done with the drawing, as commands. Their keys work while the drawing has the focus. */
final class CanvasCommands {
    private final CanvasViewModel model;
    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final BooleanProperty miniMap = new SimpleBooleanProperty(true);
    private final BooleanProperty legend = new SimpleBooleanProperty(true);
    private final List<ContextMenu> menus = new ArrayList<>();

    CanvasCommands(
            CanvasViewModel model,
            CanvasSelection selection,
            CanvasEdits edits,
            Clippings clippings,
            FlowDrawing flow,
            CardNaming naming,
            PictureExport pictures,
            Viewport viewport,
            Supplier<@Nullable Point> pastePoint,
            Runnable inspect,
            Consumer<String> toField) {
        this.model = model;
        BooleanBinding drawn = when(() -> !model.drawn().cards().isEmpty());
        BooleanBinding some = when(() -> !edits.present().isEmpty());
        BooleanBinding cards = when(() -> !selection.cards().isEmpty());
        BooleanBinding two = when(() -> selection.cards().size() > 1 && model.isFreelyArranged());
        BooleanBinding three = when(() -> selection.cards().size() > 2 && model.isFreelyArranged());
        BooleanBinding free =
                when(() -> model.isFreelyArranged() && !model.drawn().cards().isEmpty());
        BooleanBinding open = when(() -> model.session().editedProperty().get().isPresent());
        add("canvas.inspect", Texts.of("canvas.inspect"), "Enter", some, inspect);
        BooleanBinding named = when(() -> naming.canBegin() || flow(edits).isPresent());
        // A card is typed on; a flow has its fields in the inspector only.
        add(
                "canvas.name",
                Texts.of("canvas.name"),
                "F2",
                named,
                () -> flow(edits).ifPresentOrElse(id -> toField.accept(id + ".name"), naming::onName));
        add(
                "canvas.id",
                Texts.of("canvas.id"),
                "Shift+F2",
                named,
                () -> flow(edits).ifPresentOrElse(id -> toField.accept(id + ".id"), naming::onId));
        add("canvas.connect", Texts.of("canvas.connect"), "C", when(flow::canBegin), flow::onBeginByKeys);
        add(
                "canvas.through",
                throughLabel(edits),
                "",
                when(() -> edits.through().isPresent()),
                edits::onThrough);
        add("canvas.cut", Texts.of("canvas.cut"), "Shortcut+X", cards, clippings::onCut);
        add("canvas.copy", Texts.of("canvas.copy"), "Shortcut+C", cards, clippings::onCopy);
        add("canvas.paste", Texts.of("canvas.paste"), "Shortcut+V", open, () -> clippings.onPaste(null));
        add("canvas.pasteHere", Texts.of("canvas.pasteHere"), "", open, () -> clippings.onPaste(pastePoint.get()));
        add("canvas.duplicate", Texts.of("canvas.duplicate"), "Shortcut+D", cards, clippings::onDuplicate);
        add("canvas.delete", Texts.of("canvas.delete"), "Delete", some, edits::onDelete);
        add("canvas.selectAll", Texts.of("canvas.selectAll"), "Shortcut+A", drawn, selection::onAll);
        add("canvas.alignLeft", Texts.of("canvas.alignLeft"), "", two, () -> edits.onAlign(Alignment.LEFT));
        add("canvas.alignCentre", Texts.of("canvas.alignCentre"), "", two, () -> edits.onAlign(Alignment.CENTRE));
        add("canvas.alignRight", Texts.of("canvas.alignRight"), "", two, () -> edits.onAlign(Alignment.RIGHT));
        add("canvas.alignTop", Texts.of("canvas.alignTop"), "", two, () -> edits.onAlign(Alignment.TOP));
        add("canvas.alignMiddle", Texts.of("canvas.alignMiddle"), "", two, () -> edits.onAlign(Alignment.MIDDLE));
        add("canvas.alignBottom", Texts.of("canvas.alignBottom"), "", two, () -> edits.onAlign(Alignment.BOTTOM));
        add(
                "canvas.distributeAcross",
                Texts.of("canvas.distributeAcross"),
                "",
                three,
                () -> edits.onDistribute(Alignment.Axis.ACROSS));
        add(
                "canvas.distributeDown",
                Texts.of("canvas.distributeDown"),
                "",
                three,
                () -> edits.onDistribute(Alignment.Axis.DOWN));
        add("canvas.arrange", Texts.of("canvas.arrange"), "Shortcut+L", free, edits::onArrange);
        add("canvas.zoomIn", Texts.of("canvas.zoomIn"), "Shortcut+Plus", drawn, viewport::zoomIn);
        add("canvas.zoomOut", Texts.of("canvas.zoomOut"), "Shortcut+Minus", drawn, viewport::zoomOut);
        add("canvas.zoomActual", Texts.of("canvas.zoomActual"), "Shortcut+0", drawn, viewport::zoomActual);
        add("canvas.fit", Texts.of("canvas.fit"), "Shortcut+9", drawn, viewport::fit);
        add(
                "canvas.zoomSelection",
                Texts.of("canvas.zoomSelection"),
                "Shortcut+8",
                cards,
                () -> Box.around(selection.cards().values()).ifPresent(viewport::zoomTo));
        grouping(edits, open);
        add("canvas.savePicture", Texts.of("canvas.savePicture"), "", drawn, pictures::onSave);
        add("canvas.copyPicture", Texts.of("canvas.copyPicture"), "Shortcut+Shift+C", drawn, pictures::onCopy);
        toggle("canvas.showDifference", "Shortcut+Shift+D", model.differenceProperty(), open);
        toggle("canvas.miniMap", "", miniMap, new SimpleBooleanProperty(true));
        toggle("canvas.legend", "", legend, new SimpleBooleanProperty(true));
    }

    BooleanProperty miniMapProperty() {
        return miniMap;
    }

    BooleanProperty legendProperty() {
        return legend;
    }

    void addTo(Commands all) {
        commands.values().forEach(all::addLocal);
    }

    Command get(String id) {
        return Objects.requireNonNull(commands.get(id), id);
    }

    /** Does what a key means; false when it means nothing here. */
    boolean handle(KeyEvent event) {
        for (Command command : commands.values()) {
            if (command.keys().filter(keys -> keys.match(event)).isPresent()) {
                command.run();
                return true;
            }
        }
        return switch (event.getCode()) {
            case BACK_SPACE -> run("canvas.delete");
            case PLUS, ADD, EQUALS -> run("canvas.zoomIn");
            case MINUS, SUBTRACT -> run("canvas.zoomOut");
            default -> false;
        };
    }

    private boolean run(String id) {
        get(id).run();
        return true;
    }

    /** A menu item that does a command. It is made for each menu that is shown, so that nothing listens on. */
    MenuItem item(String id) {
        Command command = get(id);
        MenuItem item = new MenuItem(command.label().getValue());
        command.keys().ifPresent(item::setAccelerator);
        item.setDisable(!command.enabled().get());
        item.setOnAction(event -> command.run());
        return item;
    }

    void opened(ContextMenu menu) {
        hidePopups();
        menus.add(menu);
    }

    void hidePopups() {
        menus.forEach(ContextMenu::hide);
        menus.clear();
    }

    /** The only thing selected, when it is a flow. */
    private Optional<String> flow(CanvasEdits edits) {
        Set<String> ids = edits.present();
        return ids.size() == 1
                ? ids.stream().filter(model.sketch().arrows()::containsKey).findFirst()
                : Optional.empty();
    }

    private void grouping(CanvasEdits edits, ObservableBooleanValue open) {
        add("canvas.groupAreas", Texts.of("canvas.groupAreas"), "", open, () -> edits.onGroup(Grouping.AREAS));
        add("canvas.groupZones", Texts.of("canvas.groupZones"), "", open, () -> edits.onGroup(Grouping.ZONES));
        add("canvas.groupNone", Texts.of("canvas.groupNone"), "", open, () -> edits.onGroup(Grouping.NONE));
    }

    private ObservableValue<String> throughLabel(CanvasEdits edits) {
        return Bindings.createStringBinding(
                () -> edits.through()
                        .map(chosen -> chosen.leads()
                                ? Texts.of("canvas.past", edits.name(chosen.via()))
                                : Texts.of("canvas.through", edits.name(chosen.via())))
                        .orElseGet(() -> Texts.of("canvas.throughSelected")),
                model.selectionProperty(),
                model.drawingProperty());
    }

    private void toggle(String id, String keys, BooleanProperty property, ObservableBooleanValue enabled) {
        String show = switch (id) {
            case "canvas.showDifference" -> Texts.of("canvas.showDifference");
            case "canvas.miniMap" -> Texts.of("canvas.showMiniMap");
            default -> Texts.of("canvas.showLegend");
        };
        String hide = switch (id) {
            case "canvas.showDifference" -> Texts.of("canvas.hideDifference");
            case "canvas.miniMap" -> Texts.of("canvas.hideMiniMap");
            default -> Texts.of("canvas.hideLegend");
        };
        add(id, Bindings.when(property).then(hide).otherwise(show), keys, enabled, () -> property.set(!property.get()));
    }

    private void add(String id, String label, String keys, ObservableBooleanValue enabled, Runnable action) {
        add(id, new SimpleStringProperty(label), keys, enabled, action);
    }

    private void add(
            String id, ObservableValue<String> label, String keys, ObservableBooleanValue enabled, Runnable action) {
        Optional<KeyCombination> combination =
                keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
        commands.put(id, new Command(id, Texts.of("canvas.group"), label, combination, enabled, action));
    }

    private BooleanBinding when(BooleanSupplier condition) {
        return Bindings.createBooleanBinding(
                condition::getAsBoolean,
                model.selectionProperty(),
                model.drawingProperty(),
                model.layoutProperty(),
                model.session().editedProperty());
    }
}
