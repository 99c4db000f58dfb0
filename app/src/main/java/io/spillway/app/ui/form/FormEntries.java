package io.spillway.app.ui.form;

import io.spillway.model.component.DailyProfile;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.field.Domain;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.field.Reference;
import io.spillway.model.file.JsonObject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Makes the entries of a record's fields. */
public final class FormEntries {
    private FormEntries() {}

    /** An entry for each field of a record but its id, which is the key it stands under. */
    public static List<FormEntry> of(FormContext context, Class<?> record, FieldPlace place) {
        return of(context, record, place, List.of());
    }

    /** @param others where the same record of the other elements stands that are edited together */
    static List<FormEntry> of(FormContext context, Class<?> record, FieldPlace place, List<FieldPlace> others) {
        return FieldSpec.of(record).stream()
                .filter(spec -> !spec.name().equals("id") && spec.type() != JsonObject.class)
                .map(spec -> of(new FieldSite(
                        context,
                        record,
                        spec,
                        place.child(spec.name()),
                        others.stream().map(other -> other.child(spec.name())).toList())))
                .toList();
    }

    /**
     * Entries of the fields that several elements share, each written to all of them: everything but what belongs to one alone,
     * such as its name, the ends of a flow and what it carries on.
     *
     * @param elements their records and where they stand; the first two at least
     */
    public static List<FormEntry> shared(FormContext context, List<Element> elements) {
        Element first = elements.getFirst();
        return FieldSpec.of(first.record()).stream()
                .filter(spec ->
                        isShared(spec) && elements.stream().allMatch(element -> hasLike(element.record(), spec)))
                .map(spec -> of(new FieldSite(
                        context,
                        first.record(),
                        spec,
                        first.place().child(spec.name()),
                        elements.stream()
                                .skip(1)
                                .map(element -> element.place().child(spec.name()))
                                .toList())))
                .toList();
    }

    /** A component or flow that is edited together with others. */
    public record Element(Class<?> record, FieldPlace place) {}

    /** A name belongs to one element, and so do the ends of a flow. */
    private static boolean isShared(FieldSpec spec) {
        Class<?> type = spec.type();
        boolean number = type == double.class || type == Double.class || type == int.class;
        boolean known = type == String.class
                && (spec.domain() != Domain.NONE
                        || spec.reference() != Reference.NONE && spec.reference() != Reference.COMPONENT);
        boolean list = type == List.class && spec.reference() != Reference.FLOW;
        return number
                || type.isEnum()
                || known
                || list
                || type == Map.class
                || type == DailyProfile.class
                || type.isRecord();
    }

    /** Whether a record has the field with the same meaning and bounds. */
    private static boolean hasLike(Class<?> record, FieldSpec spec) {
        return FieldSpec.of(record).stream()
                .anyMatch(other -> other.name().equals(spec.name())
                        && other.genericType().equals(spec.genericType())
                        && other.unit() == spec.unit()
                        && other.label().equals(spec.label())
                        && other.min() == spec.min()
                        && other.max() == spec.max()
                        && other.byDefault().equals(spec.byDefault())
                        && other.optional() == spec.optional()
                        && other.domain() == spec.domain()
                        && other.reference() == spec.reference());
    }

    /** The entry of one field. */
    public static FormEntry of(FormContext context, Class<?> record, String field, FieldPlace place) {
        return of(new FieldSite(context, record, FieldSpec.of(record, field), place.child(field)));
    }

    /** The id of a component or flow, which is the key it stands under. */
    public static FormEntry id(FormContext context, Class<?> record, FieldPlace place) {
        return new IdEntry(new FieldSite(context, record, FieldSpec.of(record, "id"), place.child("id")));
    }

    static FormEntry of(FieldSite site) {
        Class<?> type = site.spec().type();
        if (type == double.class || type == Double.class || type == int.class) {
            return new NumberEntry(site);
        }
        if (type.isEnum()) {
            return new ChoiceEntry(site);
        }
        if (type == String.class || type == YearMonth.class || type == LocalDate.class) {
            return new WordEntry(site);
        }
        if (type == List.class) {
            return new ListEntry(site);
        }
        if (type == ZoneShares.class) {
            return new ZonesEntry(site);
        }
        if (type == DailyProfile.class) {
            return new ProfileEntry(site);
        }
        if (type == Map.class) {
            return new MapEntry(site);
        }
        if (type.isRecord()) {
            return new RecordEntry(site);
        }
        throw new IllegalStateException("no editor for " + site.owner().getSimpleName() + "."
                + site.spec().name());
    }
}
