package io.spillway.app.ui.form;

import io.spillway.app.text.Texts;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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

    /** What is in the list; of elements edited together, what is in all their lists. */
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

    /** Adds a name at the end; of elements edited together, to those that lack it. */
    public void onAdd(Option option) {
        put(place -> {
            List<String> longer = names(given(place));
            if (!longer.contains(option.value())) {
                longer.add(option.value());
            }
            return longer;
        });
    }

    public void onRemove(int index) {
        String gone = items.get().get(index).value();
        put(place -> {
            List<String> shorter = names(given(place));
            shorter.remove(gone);
            return shorter;
        });
    }

    /** Moves an item by a number of places; not past an end, nor in lists that differ. */
    public void onMove(int index, int by) {
        int target = index + by;
        if (target >= 0 && target < items.get().size() && !isMixed()) {
            put(place -> {
                List<String> moved = names(given(place));
                moved.add(target, moved.remove(index));
                return moved;
            });
        }
    }

    private void put(Function<FieldPlace, List<String>> lists) {
        context().endSeries();
        write(
                place -> {
                    List<String> names = lists.apply(place);
                    return names.isEmpty()
                            ? null
                            : new JsonArray(
                                    names.stream().<Json>map(JsonText::of).toList(), Place.NOWHERE);
                },
                "");
    }

    @Override
    void show(@Nullable Json given) {
        List<Option> now = new ArrayList<>(options(given));
        site().others().forEach(place -> now.retainAll(options(given(place))));
        if (!now.equals(items.get())) {
            items.set(List.copyOf(now));
        }
    }

    private static List<String> names(@Nullable Json given) {
        List<String> names = new ArrayList<>();
        if (given instanceof JsonArray array) {
            for (Json value : array.values()) {
                if (value instanceof JsonText text) {
                    names.add(text.value());
                }
            }
        }
        return names;
    }

    private List<Option> options(@Nullable Json given) {
        return names(given).stream()
                .map(name -> new Option(name, Names.of(context().data().sketch(), spec().reference(), name)))
                .toList();
    }

    @Override
    String words(@Nullable Json given) {
        List<Option> options = options(given);
        return options.isEmpty()
                ? Texts.of("form.none")
                : String.join(", ", options.stream().map(Option::label).toList());
    }
}
