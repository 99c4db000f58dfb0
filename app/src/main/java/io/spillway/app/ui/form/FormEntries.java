package io.spillway.app.ui.form;

import io.spillway.model.component.DailyProfile;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.field.FieldSpec;
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
        return FieldSpec.of(record).stream()
                .filter(spec -> !spec.name().equals("id") && spec.type() != JsonObject.class)
                .map(spec -> of(new FieldSite(context, record, spec, place.child(spec.name()))))
                .toList();
    }

    /** The entry of one field. */
    public static FormEntry of(FormContext context, Class<?> record, String field, FieldPlace place) {
        return of(new FieldSite(context, record, FieldSpec.of(record, field), place.child(field)));
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
