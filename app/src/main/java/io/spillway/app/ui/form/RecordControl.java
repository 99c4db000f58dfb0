package io.spillway.app.ui.form;

import atlantafx.base.theme.Styles;
import io.spillway.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Fields that belong together: added and removed together. */
final class RecordControl extends EntryControl {
    private final RecordEntry entry;
    private final FormParts parts;
    private final VBox box = new VBox(4);
    private final Button add;
    private final List<EntryView> views = new ArrayList<>();

    RecordControl(RecordEntry entry, FormParts parts) {
        this.entry = entry;
        this.parts = parts;
        add = new Button(Texts.of("form.add", entry.label()));
        add.getStyleClass().add(Styles.SMALL);
        add.setOnAction(event -> entry.onAdd());
        box.getStyleClass().add("form-group");
        entry.presentProperty().subscribe(this::show);
    }

    private void show(boolean present) {
        views.clear();
        box.getChildren().clear();
        if (!present) {
            box.getChildren().add(add);
            return;
        }
        for (FormEntry child : entry.children()) {
            child.refresh();
            EntryView view = new EntryView(child, parts);
            views.add(view);
            box.getChildren().add(view);
        }
        Button remove = new Button(Texts.of("form.removeItem", entry.label()));
        remove.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        remove.setOnAction(event -> entry.onRemove());
        box.getChildren().add(remove);
    }

    @Override
    Node node() {
        return box;
    }

    @Override
    Node focusTarget() {
        return entry.presentProperty().get() && !views.isEmpty()
                ? views.getFirst().control().focusTarget()
                : add;
    }

    @Override
    boolean isWide() {
        return true;
    }

    @Override
    boolean hasReset() {
        return false;
    }

    @Override
    List<EntryView> inner() {
        return views;
    }
}
