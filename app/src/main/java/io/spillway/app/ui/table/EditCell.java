package io.spillway.app.ui.table;

import io.spillway.app.figure.Figures;
import io.spillway.app.ui.look.Tip;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A cell of text that is edited in place. Enter, Tab and leaving the field keep what was typed, Escape does not; what cannot be
 * meant stays in the field with the problem beside it.
 *
 * @param <R> kind of row
 */
public final class EditCell<R> extends TableCell<R, String> {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private static final double WIDEST = 420;
    private static final double GAP = 3;

    private final BiFunction<R, String, String> typed;
    private final Predicate<R> editable;
    private final Tip whole = Tip.unspoken(this);
    private @Nullable TextField field;
    private boolean ending;
    private boolean grouped;
    private @Nullable Tooltip told;

    /**
     * @param typed takes what was typed, and answers with what is wrong with it; empty when it was taken
     * @param editable whether the cell of a row can be edited
     */
    public EditCell(BiFunction<R, String, String> typed, Predicate<R> editable) {
        this.typed = typed;
        this.editable = editable;
        getStyleClass().add("edit-cell");
    }

    /** The same cell, which shows a number with its thousands apart while nobody types. */
    public EditCell<R> inGroups() {
        grouped = true;
        return this;
    }

    @Override
    public void startEdit() {
        R row = row();
        if (row == null || !editable.test(row)) {
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        String before = getItem() == null ? "" : getItem();
        TextField now = new TextField(before);
        Tip problemTip = Tip.of(now);
        now.setId("cell-field");
        now.setOnAction(event -> keep(now, problemTip, true));
        now.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        now.textProperty().addListener((value, was, is) -> hush());
        now.focusedProperty().subscribe((was, is) -> {
            if (was && !is && isEditing()) {
                keep(now, problemTip, false);
            }
        });
        field = now;
        setText(null);
        setGraphic(now);
        now.requestFocus();
        now.selectAll();
    }

    @Override
    public void cancelEdit() {
        if (!ending) {
            super.cancelEdit();
        }
        hush();
        field = null;
        show(getItem());
    }

    /** @param stay whether the field stays open when what was typed is wrong */
    private void keep(TextField now, Tip problemTip, boolean stay) {
        R row = row();
        if (row == null || ending) {
            return;
        }
        ending = true;
        try {
            String before = getItem() == null ? "" : getItem();
            String problem = now.getText().equals(before) ? "" : typed.apply(row, now.getText());
            if (!problem.isEmpty() && stay) {
                now.pseudoClassStateChanged(INVALID, true);
                problemTip.say(problem);
                tell(now, problem);
                return;
            }
            hush();
            field = null;
            super.cancelEdit();
            show(getItem());
            if (stay && getTableView() != null) {
                getTableView().requestFocus();
            }
        } finally {
            ending = false;
        }
    }

    /** Says below the field what is wrong, until something else is typed or the field is left. */
    private void tell(TextField at, String problem) {
        hush();
        Bounds place = at.localToScreen(at.getBoundsInLocal());
        if (place != null) {
            Tooltip words = new Tooltip(problem);
            words.setWrapText(true);
            words.setMaxWidth(WIDEST);
            words.show(at, place.getMinX(), place.getMaxY() + GAP);
            told = words;
        }
    }

    private void hush() {
        Tooltip words = told;
        if (words != null) {
            words.hide();
            told = null;
        }
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        if (empty) {
            field = null;
            setText(null);
            setGraphic(null);
            whole.say("");
        } else if (!isEditing() || field == null) {
            show(text);
        }
        R row = row();
        pseudoClassStateChanged(PseudoClass.getPseudoClass("editable"), !empty && row != null && editable.test(row));
    }

    private void show(@Nullable String text) {
        String shown = grouped && text != null ? Figures.inGroups(text) : text;
        setGraphic(null);
        setText(shown);
        whole.say(shown);
    }

    private @Nullable R row() {
        return getTableRow() == null ? null : getTableRow().getItem();
    }
}
