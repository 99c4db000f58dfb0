package io.spillway.app.ui.form;

import io.spillway.app.text.Texts;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.unit.Quantities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Weights of the six zones. */
public final class ZonesEntry extends FormEntry {
    private static final double PER_CENT = 100;

    private final List<NumberEntry> weights = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<String>> shares = new ReadOnlyObjectWrapper<>(List.of());

    ZonesEntry(FieldSite site) {
        super(site);
        for (FieldSpec zone : FieldSpec.of(ZoneShares.class)) {
            weights.add(new NumberEntry(site.child(ZoneShares.class, zone, zone.name()), new Weight(zone.name())));
        }
    }

    private final class Weight implements NumberEntry.Slot {
        private final String zone;

        Weight(String zone) {
            this.zone = zone;
        }

        @Override
        public @Nullable Json given(FieldPlace place) {
            return JsonNumber.of(weights(ZonesEntry.this.given(place.parent())).getOrDefault(zone, 0.0));
        }

        @Override
        public void write(double value, String series) {
            ZonesEntry.this.write((FieldPlace place) -> with(place, value), series);
        }

        @Override
        public Optional<String> problem(double value) {
            return site().places().stream()
                    .flatMap(place -> ZonesEntry.this.problem(with(place, value)).stream())
                    .findFirst();
        }

        @Override
        public String label() {
            return Texts.of("form.zone", zone);
        }

        private JsonObject with(FieldPlace place, double value) {
            Map<String, Double> changed = new LinkedHashMap<>(weights(ZonesEntry.this.given(place)));
            changed.put(zone, value);
            return json(changed);
        }
    }

    /** One entry for each zone, a first. */
    public List<NumberEntry> weights() {
        return weights;
    }

    /** Share of each zone in words; empty for a zone without one, or where the elements edited together differ. */
    public ReadOnlyObjectProperty<List<String>> sharesProperty() {
        return shares.getReadOnlyProperty();
    }

    @Override
    public List<FormEntry> children() {
        return List.copyOf(weights);
    }

    /** The same weight for the first zones. */
    public void onEven(int zones) {
        weights.forEach(FormEntry::forgetTyped);
        context().endSeries();
        Map<String, Double> even = new LinkedHashMap<>();
        for (NumberEntry weight : weights.subList(0, zones)) {
            even.put(weight.spec().name(), 1.0);
        }
        write(json(even), "");
    }

    @Override
    public void refresh() {
        weights.forEach(FormEntry::refresh);
        super.refresh();
    }

    @Override
    void show(@Nullable Json given) {
        List<String> words = shares(given);
        for (FieldPlace place : site().others()) {
            List<String> others = shares(given(place));
            List<String> before = words;
            words = IntStream.range(0, before.size())
                    .mapToObj(zone -> before.get(zone).equals(others.get(zone)) ? before.get(zone) : "")
                    .toList();
        }
        if (!words.equals(shares.get())) {
            shares.set(words);
        }
    }

    private List<String> shares(@Nullable Json given) {
        Map<String, Double> now = weights(given);
        double sum = now.values().stream().mapToDouble(Double::doubleValue).sum();
        return weights.stream()
                .map(weight -> now.getOrDefault(weight.spec().name(), 0.0))
                .map(weight ->
                        weight > 0 && sum > 0 ? Quantities.number(Math.rint(weight / sum * PER_CENT)) + " %" : "")
                .toList();
    }

    private Map<String, Double> weights(@Nullable Json given) {
        Map<String, Double> read = new LinkedHashMap<>();
        if (given instanceof JsonObject object) {
            object.members().forEach((zone, weight) -> {
                if (weight instanceof JsonNumber number && number.value() > 0) {
                    read.put(zone, number.value());
                }
            });
        } else if (given == null) {
            for (char zone : spec().byDefault().toCharArray()) {
                read.put(String.valueOf(zone), 1.0);
            }
        }
        return read;
    }

    private static JsonObject json(Map<String, Double> weights) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (FieldSpec zone : FieldSpec.of(ZoneShares.class)) {
            double weight = weights.getOrDefault(zone.name(), 0.0);
            if (weight != 0) {
                members.put(zone.name(), JsonNumber.of(weight));
            }
        }
        return JsonObject.of(members);
    }

    @Override
    Object value(@Nullable Json given) {
        return weights(given);
    }

    @Override
    String words(@Nullable Json given) {
        Map<String, Double> weights = weights(given);
        double[] used =
                weights.values().stream().mapToDouble(Double::doubleValue).toArray();
        double sum = Arrays.stream(used).sum();
        if (used.length == 0) {
            return Texts.of("form.notSet");
        }
        if (used.length > 1 && Arrays.stream(used).allMatch(weight -> weight == used[0])) {
            return Texts.of("form.evenZones", String.join(", ", weights.keySet()));
        }
        List<String> parts = new ArrayList<>();
        weights.forEach((zone, weight) ->
                parts.add(zone + (used.length == 1 ? "" : " " + Math.round(weight / sum * PER_CENT) + " %")));
        return String.join(", ", parts);
    }
}
