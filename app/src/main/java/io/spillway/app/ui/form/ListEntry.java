package io.spillway.app.ui.form;

import io.spillway.app.ui.text.Texts;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Names of things in an order: what a flow passes through, which flows it carries on. */
public final class ListEntry extends FormEntry {
    private final ReadOnlyObjectWrapper<List<Option>> items = new ReadOnlyObjectWrapper<>(List.of());

    ListEntry(FieldSite site) {
        super(site);
    }

    public ReadOnlyObjectProperty<List<Option>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /** What can be added: what fits and is not in the list. */
    public List<Option> options(String typed) {
        Set<String> there = items.get().stream().map(Option::value).collect(Collectors.toSet());
        String part = typed.strip().toLowerCase(java.util.Locale.ROOT);
        return new Suggestions(context())
                .of(spec().reference(), place()).stream()
                        .filter(option -> !there.contains(option.value()))
                        .filter(option -> option.label()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains(part)
                                || option.value().contains(part))
                        .toList();
    }

    public void onAdd(Option option) {
        List<Option> longer = new ArrayList<>(items.get());
        longer.add(option);
        put(longer);
    }

    public void onRemove(int index) {
        List<Option> shorter = new ArrayList<>(items.get());
        shorter.remove(index);
        put(shorter);
    }

    /** Moves an item by a number of places; not past an end. */
    public void onMove(int index, int by) {
        int target = index + by;
        if (target >= 0 && target < items.get().size()) {
            List<Option> moved = new ArrayList<>(items.get());
            moved.add(target, moved.remove(index));
            put(moved);
        }
    }

    private void put(List<Option> options) {
        context().endSeries();
        if (options.isEmpty()) {
            unset("");
        } else {
            write(
                    new JsonArray(
                            options.stream()
                                    .<Json>map(option -> JsonText.of(option.value()))
                                    .toList(),
                            Place.NOWHERE),
                    "");
        }
    }

    @Override
    void show(@Nullable Json given) {
        List<Option> now = options(given);
        if (!now.equals(items.get())) {
            items.set(now);
        }
    }

    private List<Option> options(@Nullable Json given) {
        List<Option> options = new ArrayList<>();
        if (given instanceof JsonArray array) {
            for (Json value : array.values()) {
                if (value instanceof JsonText text) {
                    options.add(new Option(
                            text.value(), Names.of(context().data().sketch(), spec().reference(), text.value())));
                }
            }
        }
        return options;
    }

    @Override
    String words(@Nullable Json given) {
        List<Option> options = options(given);
        return options.isEmpty()
                ? Texts.of("form.none")
                : String.join(", ", options.stream().map(Option::label).toList());
    }
}
