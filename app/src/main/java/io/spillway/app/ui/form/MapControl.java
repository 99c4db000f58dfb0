package io.spillway.app.ui.form;

import atlantafx.base.theme.Styles;
import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Things under keys, each folded to one line until it is opened, and a line that adds one. */
final class MapControl extends EntryControl {
    private static final int FEW = 3;

    private final MapEntry entry;
    private final FormParts parts;
    private final VBox rows = new VBox(4);
    private final VBox box = new VBox(4);
    private final SuggestField key;
    private final Map<String, VBox> opened = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final List<EntryView> views = new ArrayList<>();
    private List<MapEntry.Item> shown = List.of();

    MapControl(MapEntry entry, FormParts parts) {
        this.entry = entry;
        this.parts = parts;
        key = new SuggestField(
                entry::keys, option -> add(option.value(), entry.kinds().getFirst()));
        key.field().setPromptText(entry.keyPrompt());
        key.field().setId("input-" + String.join("-", entry.place().named()));
        HBox.setHgrow(key, Priority.ALWAYS);
        HBox adding = new HBox(4, key);
        adding.setAlignment(Pos.CENTER_LEFT);
        List<String> kinds = entry.kinds();
        if (kinds.size() == 1) {
            Button add = Lines.icon(
                    Icon.PLUS,
                    Texts.of("form.add", entry.label()),
                    () -> add(key.field().getText(), kinds.getFirst()));
            adding.getChildren().add(add);
        }
        key.field().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                add(key.field().getText(), kinds.getFirst());
                event.consume();
            }
        });
        box.getStyleClass().add("form-group");
        box.getChildren().addAll(rows, adding);
        if (kinds.size() > 1) {
            HBox buttons = new HBox(4);
            for (String kind : kinds) {
                Button add = new Button(Texts.of("form.add", ChoiceEntry.words(kind)));
                add.getStyleClass().add(Styles.SMALL);
                add.setOnAction(event -> add(key.field().getText(), kind));
                buttons.getChildren().add(add);
            }
            box.getChildren().add(buttons);
        }
        entry.itemsProperty().subscribe(this::show);
    }

    private void add(String typed, String kind) {
        Set<String> before = new HashSet<>(
                entry.itemsProperty().get().stream().map(MapEntry.Item::key).toList());
        entry.onAdd(typed, kind);
        if (!entry.isRefused()) {
            key.field().clear();
            entry.itemsProperty().get().stream()
                    .filter(item -> !before.contains(item.key()))
                    .forEach(item -> unfold(item.key()));
        }
    }

    private void show(List<MapEntry.Item> items) {
        if (shown.isEmpty() && items.size() <= FEW && entry.place().keys().size() > 2) {
            items.forEach(item -> open.add(item.key()));
        }
        shown = items;
        rows.getChildren().clear();
        views.clear();
        opened.clear();
        for (MapEntry.Item item : items) {
            rows.getChildren().add(row(item));
        }
    }

    private Node row(MapEntry.Item item) {
        Node remove = Lines.icon(Icon.CLOSE, Texts.of("form.removeItem", item.key()), () -> entry.onRemove(item.key()));
        if (item.entries().size() == 1 && item.entries().getFirst() instanceof NumberEntry) {
            FormEntry number = item.entries().getFirst();
            number.refresh();
            EntryView view = new EntryView(number, parts);
            views.add(view);
            HBox.setHgrow(view, Priority.ALWAYS);
            HBox line = new HBox(2, view, remove);
            line.setAlignment(Pos.TOP_LEFT);
            return line;
        }
        VBox inner = new VBox(4);
        inner.getStyleClass().add("form-inner");
        opened.put(item.key(), inner);
        Button fold = Lines.icon(Icon.CHEVRON_RIGHT, Texts.of("form.open", item.key()), () -> {
            if (!open.remove(item.key())) {
                open.add(item.key());
            }
            fold(item);
        });
        fold.setId("fold-" + item.key());
        Node title = title(item);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox line = new HBox(2, fold, title, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(line, inner);
        row.getStyleClass().add("form-item-box");
        fold(item);
        return row;
    }

    private Node title(MapEntry.Item item) {
        if (!entry.isRenamed()) {
            Label name = Lines.cut("form-item");
            name.setText(item.key());
            name.setMaxWidth(Double.MAX_VALUE);
            return name;
        }
        TextField name = new TextField(item.key());
        name.getStyleClass().add("form-key");
        name.setAccessibleText(Texts.of("form.keyOf", entry.label()));
        name.setMinWidth(0);
        name.setMaxWidth(Region.USE_COMPUTED_SIZE);
        name.setOnAction(event -> entry.onRename(item.key(), name.getText()));
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                name.setText(item.key());
                event.consume();
            }
        });
        name.focusedProperty().addListener((focus, before, now) -> {
            if (!now && name.getScene() != null) {
                entry.onRename(item.key(), name.getText());
            }
        });
        if (item.kind().isEmpty()) {
            return name;
        }
        Label kind = new Label(ChoiceEntry.words(item.kind()));
        kind.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
        kind.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox both = new HBox(6, name, kind);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private void fold(MapEntry.Item item) {
        VBox inner = opened.get(item.key());
        if (inner == null) {
            return;
        }
        boolean wanted = open.contains(item.key());
        if (wanted && inner.getChildren().isEmpty()) {
            for (FormEntry field : item.entries()) {
                field.refresh();
                EntryView view = new EntryView(field, parts);
                views.add(view);
                inner.getChildren().add(view);
            }
        }
        Lines.show(inner, wanted);
        if (inner.getParent() instanceof VBox row
                && row.getChildren().getFirst() instanceof HBox line
                && line.getChildren().getFirst() instanceof Button fold) {
            fold.setRotate(wanted ? 90 : 0);
        }
    }

    private void unfold(String item) {
        open.add(item);
        shown.stream().filter(each -> each.key().equals(item)).forEach(this::fold);
    }

    @Override
    void open(FormEntry inner) {
        for (MapEntry.Item item : shown) {
            if (item.entries().contains(inner)
                    || item.entries().stream().anyMatch(each -> each.children().contains(inner))) {
                unfold(item.key());
            }
        }
    }

    @Override
    Node node() {
        return box;
    }

    @Override
    Node focusTarget() {
        return key.field();
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
