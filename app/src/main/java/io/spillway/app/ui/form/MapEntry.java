package io.spillway.app.ui.form;

import io.spillway.app.text.Texts;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.editing.MapEdits;
import io.spillway.scenarios.editing.RecordTemplates;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Things under keys: volumes, reservations, product areas, commitments, own prices, discounts. */
public final class MapEntry extends FormEntry {
    private final Class<?> element;
    private final Map<String, Item> known = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<Item>> items = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * What stands under a key.
     *
     * @param kind word of a record of a sealed type; empty for others
     * @param entries its fields; one number for a map of numbers
     */
    public record Item(String key, String kind, List<FormEntry> entries) {}

    MapEntry(FieldSite site) {
        super(site);
        Type type = ((ParameterizedType) site.spec().genericType()).getActualTypeArguments()[1];
        if (!(type instanceof Class<?> declared)) {
            throw new IllegalStateException(
                    "no editor for the members of " + site.spec().name());
        }
        element = declared;
    }

    /** What there is; of elements edited together, what all of them have. */
    public ReadOnlyObjectProperty<List<Item>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /** Words for the kinds of thing that can be added; one empty word where there is only one kind. */
    public List<String> kinds() {
        return MapKeys.kinds(element);
    }

    /** What keys are, for the field that adds one. */
    public String keyPrompt() {
        return MapKeys.prompt(spec().name());
    }

    /** Keys that suggest themselves. */
    public List<Option> keys(String typed) {
        return MapKeys.suggestions(spec().name(), context(), typed).stream()
                .filter(option -> !known.containsKey(option.value()))
                .toList();
    }

    /** Whether keys are only names that nothing else refers to, so that they can be changed. */
    public boolean isRenamed() {
        return !spec().name().equals("areas");
    }

    /** What is wrong with a new key; empty when it can be added. */
    public Optional<String> keyProblem(String key) {
        if (known.containsKey(key.strip())) {
            return Optional.of(Texts.of("form.keyTaken", key));
        }
        return MapKeys.problem(spec().name(), key.strip());
    }

    /** Adds something under a key. */
    public void onAdd(String typed, String kind) {
        String key = MapKeys.key(element, spec().name(), typed, known.keySet());
        Optional<String> problem = keyProblem(key);
        report(problem.orElse(""), "");
        if (problem.isPresent()) {
            return;
        }
        context().endSeries();
        Optional<Json> value = isNumber() ? firstNumber() : Optional.of(firstRecord(key, typed, kind));
        if (value.isEmpty()) {
            report(Texts.of("form.priceFirst"), "");
            return;
        }
        Json first = value.get();
        context().write(member(key), key, "", place -> Objects.requireNonNullElse(given(place), first));
    }

    private Json firstRecord(String key, String typed, String kind) {
        JsonObject template = RecordTemplates.of(
                MapKeys.record(element, kind), context().data().topology().text("homeRegion"));
        return MapKeys.first(spec().name(), key, typed.strip(), template, context());
    }

    /** A number that changes nothing yet: no discount, the whole price, or the price of the tier before. */
    private Optional<Json> firstNumber() {
        return switch (spec().name()) {
            case "discounts" -> Optional.of(JsonNumber.of(0));
            case "shareOfOnDemand" -> Optional.of(JsonNumber.of(1));
            default -> {
                Json last = null;
                if (given() instanceof JsonObject object) {
                    for (Json member : object.members().values()) {
                        last = member;
                    }
                }
                FieldPlace flat = new FieldPlace(
                                place().inTopology(),
                                place().keys().subList(0, place().keys().size() - 1))
                        .child("usd");
                yield Optional.ofNullable(last == null ? context().data().given(flat) : last);
            }
        };
    }

    public void onRemove(String key) {
        context().endSeries();
        Item item = known.get(key);
        if (item != null) {
            item.entries().forEach(FormEntry::forgetTyped);
        }
        context()
                .edit(
                        site(),
                        Texts.of("form.remove", key),
                        place -> spec().name().equals("areas")
                                ? MapEdits.removeArea(key)
                                : MapEdits.remove(place.path(), key));
    }

    public void onRename(String key, String typed) {
        String to = typed.strip();
        if (to.equals(key)) {
            report("", "");
            return;
        }
        Optional<String> problem = keyProblem(to);
        report(problem.orElse(""), "");
        if (problem.isEmpty()) {
            context().endSeries();
            context().edit(site(), Texts.of("form.rename", key), place -> MapEdits.rename(place.path(), key, to));
        }
    }

    private boolean isNumber() {
        return element == Double.class;
    }

    @Override
    public List<FormEntry> children() {
        return known.values().stream().flatMap(item -> item.entries().stream()).toList();
    }

    @Override
    public void refresh() {
        super.refresh();
        children().forEach(FormEntry::refresh);
    }

    @Override
    void show(@Nullable Json given) {
        Map<String, String> common = kinds(given);
        site().others()
                .forEach(
                        place -> common.entrySet().retainAll(kinds(given(place)).entrySet()));
        List<Item> now = new ArrayList<>();
        common.forEach((key, kind) -> {
            Item item = known.get(key);
            now.add(item != null && item.kind().equals(kind) ? item : item(key, kind));
        });
        known.clear();
        now.forEach(item -> known.put(item.key(), item));
        if (!now.equals(items.get())) {
            items.set(List.copyOf(now));
        }
    }

    /** The kind of what stands under each key. */
    private Map<String, String> kinds(@Nullable Json given) {
        Map<String, String> kinds = new LinkedHashMap<>();
        if (given instanceof JsonObject map) {
            map.members()
                    .forEach((key, value) -> kinds.put(
                            key,
                            value instanceof JsonObject object && element.isSealed()
                                    ? Objects.requireNonNullElse(object.text("type"), "")
                                    : ""));
        }
        return kinds;
    }

    private Item item(String key, String kind) {
        return new Item(
                key,
                kind,
                isNumber()
                        ? List.of(new NumberEntry(member(key), new Member(key)))
                        : MapKeys.find(element, kind)
                                .map(record -> FormEntries.of(
                                        context(),
                                        record,
                                        member(key).place(),
                                        member(key).others()))
                                .orElse(List.of()));
    }

    private FieldSite member(String key) {
        return site().child(site().owner(), spec(), key);
    }

    private final class Member implements NumberEntry.Slot {
        private final String key;

        Member(String key) {
            this.key = key;
        }

        @Override
        public @Nullable Json given(FieldPlace place) {
            return MapEntry.this.given(place);
        }

        @Override
        public void write(double value, String series) {
            context().write(member(key), key, series, place -> JsonNumber.of(value));
        }

        @Override
        public Optional<String> problem(double value) {
            return MapEntry.this.problem(JsonObject.of(Map.of(key, JsonNumber.of(value))));
        }

        @Override
        public String label() {
            return key;
        }
    }

    @Override
    boolean owns(Finding finding) {
        return super.owns(finding) && children().stream().noneMatch(child -> child.owns(finding));
    }

    @Override
    Object value(@Nullable Json given) {
        return kinds(given);
    }

    @Override
    String wordsBesideOthers(@Nullable Json given) {
        return given instanceof JsonObject object && !object.members().isEmpty()
                ? String.join(", ", object.members().keySet())
                : words(given);
    }

    @Override
    String words(@Nullable Json given) {
        int size = given instanceof JsonObject object ? object.members().size() : 0;
        return size == 0 ? Texts.of("form.none") : Texts.of("form.entries", size);
    }
}
