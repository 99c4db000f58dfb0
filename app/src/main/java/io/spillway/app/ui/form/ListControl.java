package io.spillway.app.ui.form;

import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Names in order, with a field that adds one. */
final class ListControl extends EntryControl {
    private final ListEntry entry;
    private final VBox rows = new VBox(2);
    private final SuggestField add;
    private final VBox box;

    ListControl(ListEntry entry) {
        this.entry = entry;
        add = new SuggestField(entry::options, this::added);
        add.field().setPromptText(Texts.of("form.addOne"));
        add.field().setId("input-" + String.join("-", entry.place().named()));
        box = new VBox(3, rows, add);
        entry.itemsProperty().subscribe(this::show);
        entry.stateProperty().subscribe(state -> show(entry.itemsProperty().get()));
    }

    private void added(Option option) {
        add.field().clear();
        entry.onAdd(option);
    }

    private void show(List<Option> items) {
        rows.getChildren().clear();
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            String name = items.get(i).label();
            Label label = Lines.cut("form-item");
            label.setText(name);
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox row = new HBox(2, label);
            if (index > 0 && !entry.isMixed()) {
                row.getChildren()
                        .add(Lines.icon(Icon.ARROW_UP, Texts.of("form.up", name), () -> entry.onMove(index, -1)));
            }
            row.getChildren()
                    .add(Lines.icon(Icon.CLOSE, Texts.of("form.removeItem", name), () -> entry.onRemove(index)));
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("form-list-row");
            rows.getChildren().add(row);
        }
    }

    @Override
    Node node() {
        return box;
    }

    @Override
    Node focusTarget() {
        return add.field();
    }

    @Override
    boolean isWide() {
        return true;
    }
}
