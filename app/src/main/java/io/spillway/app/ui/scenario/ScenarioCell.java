package io.spillway.app.ui.scenario;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.Tip;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A scenario in the list. Its name can be typed in place. */
final class ScenarioCell extends ListCell<ScenarioItem> {
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    /** What a list's width has beside a name: padding and the scroll bar. */
    private static final double BESIDE = 38;

    private final ScenarioListViewModel model;
    private final ScenarioLines lines = new ScenarioLines();
    private final Tip tip = Tip.of(this);
    private @Nullable TextField field;
    private @Nullable ScenarioItem fieldOf;
    private Subscription following = Subscription.EMPTY;

    ScenarioCell(ScenarioListViewModel model) {
        this.model = model;
        getStyleClass().add("scenario-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(list -> {
            if (list != null) {
                list.widthProperty().subscribe(width -> fit(width.doubleValue()));
            }
        });
        // A list puts its cells aside while it measures, which takes the keyboard from them.
        visibleProperty().subscribe(this::focusField);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getItem() != null) {
                model.onRename(getItem().row().id());
            }
        });
    }

    /** A list asks for it without naming a width. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null
                ? super.computePrefHeight(width)
                : snapSizeY(snappedTopInset() + lines.prefHeight(-1) + snappedBottomInset());
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
        boolean renamed = model.renamingProperty().get().map(row.id()::equals).orElse(false);
        if (!renamed) {
            field = null;
            item.setTyped(Optional.empty());
        } else if (!item.equals(fieldOf)) {
            field = null;
        }
        lines.show(row, renamed ? field(item) : null);
        setGraphic(lines);
        tip.say((row.note().isEmpty() ? row.name() : row.name() + "\n" + row.note())
                + (row.zoneLoss().words().isEmpty()
                        ? ""
                        : "\n" + Texts.of("scenario.zoneLoss") + "\n"
                                + row.zoneLoss().failing())
                + (row.pending() ? "\n" + Texts.of("scenario.pending") : ""));
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

    private void fit(double listWidth) {
        if (listWidth > BESIDE) {
            lines.setRoom(listWidth - BESIDE);
        }
    }
}
