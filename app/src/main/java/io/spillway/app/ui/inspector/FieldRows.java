package io.spillway.app.ui.inspector;

import io.spillway.model.component.DailyProfile;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a record as rows, with the words of its declaration. */
final class FieldRows {
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("id", "name", "area", "region", "from", "to");

    private final Topology topology;
    private final List<FieldRow> given = new ArrayList<>();
    private final List<FieldRow> assumed = new ArrayList<>();

    private FieldRows(Topology topology) {
        this.topology = topology;
    }

    /** @param baseline the same element in the baseline; null when it has none, or when the baseline is shown */
    static List<Inspection.Section> of(Object element, @Nullable Object baseline, Topology topology) {
        FieldRows rows = new FieldRows(topology);
        rows.add("", element, baseline);
        List<Inspection.Section> sections = new ArrayList<>();
        if (!rows.given.isEmpty()) {
            sections.add(new Inspection.Section("STATED", rows.given));
        }
        if (!rows.assumed.isEmpty()) {
            sections.add(new Inspection.Section("ASSUMED", rows.assumed));
        }
        return sections;
    }

    private void add(String prefix, Object element, @Nullable Object baseline) {
        Object other = baseline != null && baseline.getClass() == element.getClass() ? baseline : null;
        for (FieldSpec spec : FieldSpec.of(element.getClass())) {
            if (prefix.isEmpty() && SHOWN_ELSEWHERE.contains(spec.name())) {
                continue;
            }
            Object value = spec.valueIn(element);
            Object before = other == null ? value : spec.valueIn(other);
            String label = prefix.isEmpty() ? spec.label() : prefix + ": " + spec.label();
            if (value instanceof Map<?, ?> entries) {
                entries(label, entries, before);
            } else if (value instanceof Record record && !(value instanceof ZoneShares)) {
                add(label, record, before);
            } else if (value != null && !isEmptyList(value)) {
                row(spec, label, value, before);
            }
        }
    }

    private void entries(String label, Map<?, ?> entries, @Nullable Object before) {
        Map<?, ?> others = before instanceof Map<?, ?> map ? map : Map.of();
        entries.forEach((key, entry) -> {
            Object other = others.get(String.valueOf(key));
            if (entry instanceof Record record) {
                add(String.valueOf(key), record, other);
            } else if (entry != null) {
                String was = other == null || other.equals(entry) ? "" : text(other);
                given.add(new FieldRow(label + ": " + key, text(entry), "", "", was));
            }
        });
    }

    private void row(FieldSpec spec, String label, Object value, @Nullable Object before) {
        boolean differs = !Objects.equals(value, before);
        String was = differs ? (before == null ? "not set" : text(before)) : "";
        boolean assumption = isDefault(spec, value) && !differs;
        String source = assumption ? spec.source() + (spec.date().isEmpty() ? "" : ", " + spec.date()) : "";
        String unit = spec.unit() == Unit.ONE ? "" : spec.unit().symbol();
        (assumption ? assumed : given).add(new FieldRow(label, text(value), unit, source, was));
    }

    private static boolean isDefault(FieldSpec spec, Object value) {
        String byDefault = spec.byDefault();
        if (byDefault.isEmpty()) {
            return false;
        }
        return switch (value) {
            case Double number -> number == Double.parseDouble(byDefault);
            case Enum<?> constant -> FieldSpec.choiceText(constant).equals(byDefault);
            case DailyProfile profile -> profile.equals(DailyProfile.flat());
            default -> byDefault.equals(value);
        };
    }

    private String text(Object value) {
        return switch (value) {
            case Double number -> Quantities.number(number);
            case Enum<?> constant -> FieldSpec.choiceText(constant).replace('-', ' ');
            case ZoneShares shares -> zones(shares);
            case DailyProfile profile -> profile(profile);
            case Collection<?> names ->
                String.join(", ", names.stream().map(this::text).toList());
            case String id
            when topology.components().containsKey(id) -> topology.component(id).name();
            default -> String.valueOf(value);
        };
    }

    private static boolean isEmptyList(Object value) {
        return value instanceof Collection<?> collection && collection.isEmpty();
    }

    private static String zones(ZoneShares shares) {
        double[] weights = shares.toArray();
        double sum = Arrays.stream(weights).sum();
        double[] used = Arrays.stream(weights).filter(weight -> weight > 0).toArray();
        if (used.length > 1 && Arrays.stream(used).allMatch(weight -> weight == used[0])) {
            return used.length + ", even";
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                parts.add((char) ('a' + i)
                        + (used.length == 1 ? "" : " " + Quantities.number(Math.rint(weights[i] / sum * 100)) + " %"));
            }
        }
        return String.join(", ", parts);
    }

    private static String profile(DailyProfile profile) {
        double[] hours = profile.toArray();
        double least = Arrays.stream(hours).min().orElse(1);
        double most = Arrays.stream(hours).max().orElse(1);
        return least == most ? "flat" : Quantities.number(least) + " to " + Quantities.number(most) + " × mean";
    }
}
