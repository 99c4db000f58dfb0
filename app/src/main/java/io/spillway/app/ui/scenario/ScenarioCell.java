package io.spillway.app.ui.scenario;

import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.Steady;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.TextWidth;
import io.spillway.app.ui.look.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A scenario in the list. Its name can be typed in place. */
final class ScenarioCell extends ListCell<ScenarioItem> {
    static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    /** Of a name, in its font's size. */
    private static final double TWO_LINES = 2.84;

    /** What a list's width has beside a name: padding and the scroll bar. */
    private static final double BESIDE = 38;

    /** Mean width of a figure's characters, in the size of the font. */
    private static final double FIGURE = 0.6;

    private static final double FIGURES_APART = 8;

    private final ScenarioListViewModel model;
    private final Label name = label("scenario-name");
    // Figures are never shortened, and a text is a third of what a label is to make and to dress.
    private final Text total = figure("scenario-total");
    private final Text difference = figure(StyleClasses.SMALL);
    private final Text relative = figure(StyleClasses.SMALL);
    private final FontIcon zoneIcon = new FontIcon();
    private final Label zone = label(StyleClasses.SMALL);
    private final HBox first = line(total);
    private final HBox second = line();
    private final VBox content = new VBox(1);
    private final Tip tip = Tip.of(this);
    private final Region gap = new Region();
    private @Nullable TextField field;
    private @Nullable ScenarioItem fieldOf;
    private Subscription following = Subscription.EMPTY;

    ScenarioCell(ScenarioListViewModel model) {
        this.model = model;
        getStyleClass().add("scenario-cell");
        setPrefWidth(0);
        name.setWrapText(true);
        name.fontProperty().subscribe(font -> fit());
        listViewProperty().subscribe(list -> {
            if (list != null) {
                list.widthProperty().subscribe(width -> fit());
            }
        });
        zone.setGraphic(zoneIcon);
        zone.getStyleClass().add("scenario-zone-loss");
        zone.setMinWidth(0);
        HBox.setHgrow(gap, Priority.ALWAYS);
        // A list puts its cells aside while it measures, which takes the keyboard from them.
        visibleProperty().subscribe(this::focusField);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getItem() != null) {
                model.onRename(getItem().row().id());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ScenarioItem item, boolean empty) {
        super.updateItem(item, empty);
        following.unsubscribe();
        setText(null);
        if (empty || item == null) {
            following = Subscription.EMPTY;
            field = null;
            setGraphic(null);
            tip.say("");
            setId(null);
            setAccessibleText(null);
        } else {
            following = Subscription.combine(
                    item.rowProperty().subscribe(row -> show(item)),
                    model.renamingProperty().subscribe(() -> show(item)));
        }
    }

    private void show(ScenarioItem item) {
        ScenarioRow row = item.row();
        setId("scenario-" + row.id());
        setAccessibleText(row.name() + ", " + row.total() + " " + row.difference() + " " + row.relative()
                + (row.zoneLoss().words().isEmpty() ? "" : ", " + row.zoneLoss().words())
                + (row.pending() ? ", " + Texts.of("scenario.pending") : ""));
        pseudoClassStateChanged(PENDING, row.pending());
        if (!row.name().equals(name.getText())) {
            name.setText(row.name());
            sizeName();
        }
        total.setText(row.total());
        difference.setText(row.difference());
        relative.setText(row.relative());
        String sign = row.pending() ? StyleClasses.MUTED : StyleClasses.ofDifference(row.sign());
        for (Text figure : new Text[] {difference, relative}) {
            Steady.choose(figure, sign, StyleClasses.SAVING, StyleClasses.COST, StyleClasses.MUTED);
        }
        boolean two = !haveRoom(row);
        if (two) {
            Steady.fill(first, List.of(total));
            Steady.fill(second, List.of(gap, difference, relative));
        } else {
            Steady.fill(second, List.of());
            Steady.fill(first, List.of(total, gap, difference, relative));
        }
        boolean renamed = model.renamingProperty().get().map(row.id()::equals).orElse(false);
        if (!renamed) {
            field = null;
            item.setTyped(Optional.empty());
        } else if (!item.equals(fieldOf)) {
            field = null;
        }
        Node heading = renamed ? field(item) : name;
        List<Node> lines = new ArrayList<>(List.of(heading, first));
        if (two) {
            lines.add(second);
        }
        if (!row.zoneLoss().words().isEmpty()) {
            zone(row);
            lines.add(zone);
        }
        Steady.fill(content, lines);
        setGraphic(content);
        tip.say((row.note().isEmpty() ? row.name() : row.name() + "\n" + row.note())
                + (row.zoneLoss().words().isEmpty()
                        ? ""
                        : "\n" + Texts.of("scenario.zoneLoss") + "\n"
                                + row.zoneLoss().failing())
                + (row.pending() ? "\n" + Texts.of("scenario.pending") : ""));
    }

    /** Whether the figures have room on one line. */
    private boolean haveRoom(ScenarioRow row) {
        int characters = row.total().length()
                + row.difference().length()
                + row.relative().length();
        ListView<ScenarioItem> list = getListView();
        return list == null
                || list.getWidth() <= BESIDE
                || characters * FIGURE * name.getFont().getSize() + 2 * FIGURES_APART <= list.getWidth() - BESIDE;
    }

    private void zone(ScenarioRow row) {
        zone.setText(row.zoneLoss().words());
        zoneIcon.setIconCode(
                switch (row.zoneLoss().outcome()) {
                    case SURVIVED, NOTHING_TO_LOSE -> Icon.SHIELD_CHECK_OUTLINE;
                    case FAILS -> Icon.SHIELD_ALERT_OUTLINE;
                    case UNKNOWN -> Icon.SHIELD_OUTLINE;
                });
        Steady.choose(
                zone,
                row.lessResilient() && !row.pending() ? StyleClasses.COST : StyleClasses.MUTED,
                StyleClasses.COST,
                StyleClasses.MUTED);
    }

    private TextField field(ScenarioItem item) {
        TextField known = field;
        if (known != null) {
            return known;
        }
        ScenarioRow row = item.row();
        TextField typed = new TextField(item.typed().orElse(row.name()));
        typed.setId("scenario-rename");
        typed.setAccessibleText(Texts.of("scenario.nameOf", row.name()));
        typed.setOnAction(event -> {
            leave();
            model.onRenamed(row.id(), typed.getText());
        });
        typed.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                model.onRenameCancelled();
                event.consume();
            }
        });
        typed.focusedProperty().subscribe((before, focused) -> {
            // Somebody went elsewhere, unless it is the list that put the cell aside.
            if (before && !focused && typed.equals(field) && typed.getScene() != null && isVisible()) {
                model.onRenamed(row.id(), typed.getText());
            }
        });
        typed.textProperty().subscribe((before, now) -> item.setTyped(Optional.of(now)));
        field = typed;
        fieldOf = item;
        focusField();
        return typed;
    }

    private void focusField() {
        TextField typed = field;
        if (typed != null && isVisible()) {
            Platform.runLater(() -> {
                if (typed.equals(field) && !typed.isFocused()) {
                    typed.requestFocus();
                    typed.selectAll();
                }
            });
        }
    }

    /** Gives the keyboard back to the list, where it was. */
    private void leave() {
        field = null;
        getListView().requestFocus();
    }

    private void fit() {
        sizeName();
        // Lines must not come and go while their styles are looked for.
        Platform.runLater(() -> {
            ScenarioItem item = getItem();
            if (item != null && haveRoom(item.row()) != second.getChildren().isEmpty()) {
                show(item);
            }
        });
    }

    /** A list asks for a cell's height without naming a width, and a name that wraps has its height only with one. */
    private void sizeName() {
        Font font = name.getFont();
        ListView<ScenarioItem> list = getListView();
        boolean wraps = list != null
                && list.getWidth() > BESIDE
                && TextWidth.of(name.getText(), font) > list.getWidth() - BESIDE;
        name.setMaxHeight(TWO_LINES * font.getSize());
        name.setMinHeight(wraps ? TWO_LINES * font.getSize() : Region.USE_COMPUTED_SIZE);
    }

    private static HBox line(Node... figures) {
        HBox line = new HBox(FIGURES_APART, figures);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static Text figure(String styleClass) {
        Text figure = new Text();
        figure.getStyleClass().addAll("scenario-figure", styleClass);
        return figure;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
