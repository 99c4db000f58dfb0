package io.spillway.model.file;

import io.spillway.model.component.DailyProfile;
import io.spillway.model.component.Toggle;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.finding.Location;
import io.spillway.model.unit.Unit;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the value of one field from its JSON, or its default. */
final class ValueBinder {
    private static final int FIELDS_NAMED = 3;

    private final Findings findings;
    private final RecordBinder records;

    ValueBinder(Findings findings, RecordBinder records) {
        this.findings = findings;
        this.records = records;
    }

    /** The value, the default when the object says nothing, or null when it has neither or an error. */
    @Nullable
    Object field(FieldSpec spec, JsonObject json, String path) {
        String fieldPath = path.isEmpty() ? spec.name() : path + "." + spec.name();
        Json given = json.get(spec.name());
        if (given != null) {
            return value(spec, spec.genericType(), given, fieldPath);
        }
        if (!spec.byDefault().isEmpty()) {
            return byDefault(spec);
        }
        if (!spec.optional()) {
            findings.error(
                    "missing-key",
                    json.place().at(fieldPath),
                    (path.isEmpty() ? "the file" : "'" + path + "'") + " has no '" + spec.name() + "'",
                    "add it: " + spec.label() + inUnit(spec));
            return null;
        }
        return absent(spec, json, fieldPath);
    }

    private @Nullable Object absent(FieldSpec spec, JsonObject json, String path) {
        if (Map.class.isAssignableFrom(spec.type())) {
            return Map.of();
        }
        if (List.class.isAssignableFrom(spec.type())) {
            return List.of();
        }
        if (spec.type() == JsonObject.class) {
            return JsonObject.empty(json.place());
        }
        if (spec.type().isRecord() && !Nullness.isNullable(spec)) {
            return records.bind(spec.type(), JsonObject.empty(json.place()), path, "");
        }
        return null;
    }

    private Object byDefault(FieldSpec spec) {
        String text = spec.byDefault();
        Class<?> type = spec.type();
        if (type == double.class || type == Double.class) {
            return Double.parseDouble(text);
        }
        if (type == int.class) {
            return Integer.parseInt(text);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[spec.choices().indexOf(text)];
        }
        if (type == DailyProfile.class) {
            return DailyProfile.flat();
        }
        if (type == ZoneShares.class) {
            return new ZoneShares(
                    weight(text, 'a'),
                    weight(text, 'b'),
                    weight(text, 'c'),
                    weight(text, 'd'),
                    weight(text, 'e'),
                    weight(text, 'f'));
        }
        return text;
    }

    private static double weight(String zones, char zone) {
        return zones.indexOf(zone) < 0 ? 0 : 1;
    }

    private @Nullable Object value(FieldSpec spec, Type type, Json json, String path) {
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (raw == double.class || raw == Double.class || raw == int.class) {
            return number(spec, raw, json, path);
        }
        if (raw.isEnum()) {
            return choice(spec, json, path);
        }
        if (raw == String.class) {
            return text(json, path);
        }
        if (raw == YearMonth.class || raw == LocalDate.class) {
            return date(raw, json, path);
        }
        if (raw == DailyProfile.class) {
            return profile(json, path);
        }
        if (raw == JsonObject.class) {
            return json instanceof JsonObject ? json : wrong(json, path, "an object");
        }
        if (raw == List.class) {
            return list(spec, type, json, path);
        }
        if (raw == Map.class) {
            return map(spec, type, json, path);
        }
        return json instanceof JsonObject object
                ? records.bind(raw, object, path, "")
                : wrong(json, path, objectOf(raw));
    }

    /** What an object of a type holds, in the words of the file. */
    static String objectOf(Class<?> type) {
        if (!type.isRecord()) {
            return "an object with '" + Variants.of(type).key() + "' and the fields of that";
        }
        List<String> fields = FieldSpec.of(type).stream()
                .map(FieldSpec::name)
                .filter(name -> !name.equals("id"))
                .toList();
        return "an object with fields such as "
                + String.join(", ", fields.subList(0, Math.min(FIELDS_NAMED, fields.size())));
    }

    private @Nullable Object number(FieldSpec spec, Class<?> raw, Json json, String path) {
        if (!(json instanceof JsonNumber number)) {
            return wrong(json, path, "a number" + inUnit(spec));
        }
        double value = number.value();
        boolean ranged = spec.min() != spec.max();
        if (ranged && (value < spec.min() || value > spec.max())) {
            findings.error(
                    "out-of-range",
                    json.place().at(path),
                    "'" + path + "' is " + JsonNumber.text(value) + unit(spec),
                    "use " + JsonNumber.text(spec.min()) + " to " + JsonNumber.text(spec.max()) + unit(spec));
            return null;
        }
        if ((spec.whole() || raw == int.class) && value != Math.rint(value)) {
            findings.error(
                    "not-whole",
                    json.place().at(path),
                    "'" + path + "' is " + JsonNumber.text(value) + unit(spec),
                    "use a whole number");
            return null;
        }
        return raw == int.class ? (Object) (int) value : (Object) value;
    }

    private @Nullable Object choice(FieldSpec spec, Json json, String path) {
        if (spec.type() == Toggle.class && json instanceof JsonBool bool) {
            return bool.value() ? Toggle.ON : Toggle.OFF;
        }
        if (!(json instanceof JsonText text)) {
            return wrong(json, path, "one of " + String.join(", ", spec.choices()));
        }
        int index = spec.choices().indexOf(text.value());
        if (index < 0) {
            findings.error(
                    "unknown-choice",
                    json.place().at(path),
                    "'" + path + "' is " + json.describe() + ", which is no choice of it",
                    () -> NearestName.advice(text.value(), spec.choices()));
            return null;
        }
        return spec.type().getEnumConstants()[index];
    }

    private @Nullable String text(Json json, String path) {
        if (json instanceof JsonText text) {
            if (text.value().isBlank()) {
                findings.error(
                        "empty-text",
                        json.place().at(path),
                        "'" + path + "' is empty",
                        "write something, or leave the key out");
                return null;
            }
            return text.value();
        }
        wrong(json, path, "a text");
        return null;
    }

    private @Nullable Object date(Class<?> raw, Json json, String path) {
        boolean month = raw == YearMonth.class;
        String form = month ? "a month such as \"2018-11\"" : "a date such as \"2018-11-30\"";
        if (!(json instanceof JsonText text)) {
            return wrong(json, path, form);
        }
        try {
            return month ? YearMonth.parse(text.value()) : LocalDate.parse(text.value());
        } catch (DateTimeException e) {
            return wrong(json, path, form);
        }
    }

    private @Nullable Object profile(Json json, String path) {
        if (!(json instanceof JsonArray array)) {
            return wrong(json, path, "a list of " + DailyProfile.HOURS + " numbers of mean 1");
        }
        double[] hours = new double[array.values().size()];
        for (int hour = 0; hour < hours.length; hour++) {
            Json element = array.values().get(hour);
            if (!(element instanceof JsonNumber number)) {
                return wrong(element, path + "." + hour, "a number");
            }
            hours[hour] = number.value();
        }
        try {
            return new DailyProfile(hours);
        } catch (IllegalArgumentException e) {
            findings.error(
                    "bad-value",
                    json.place().at(path),
                    "'" + path + "' is not possible: " + e.getMessage(),
                    "mend the list");
            return null;
        }
    }

    private @Nullable Object list(FieldSpec spec, Type type, Json json, String path) {
        if (!(json instanceof JsonArray array)) {
            return wrong(json, path, "a list");
        }
        Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
        List<Object> bound = new ArrayList<>();
        for (Json item : array.values()) {
            Object value = value(spec, element, item, path + "." + bound.size());
            if (value != null) {
                bound.add(value);
            }
        }
        return bound;
    }

    private @Nullable Object map(FieldSpec spec, Type type, Json json, String path) {
        if (!(json instanceof JsonObject object)) {
            return wrong(json, path, "an object");
        }
        Type element = ((ParameterizedType) type).getActualTypeArguments()[1];
        if (element instanceof Class<?> record && hasId(record)) {
            return records.bindAll(record, object, path);
        }
        boolean months = ((ParameterizedType) type).getActualTypeArguments()[0] == YearMonth.class;
        Map<Object, Object> bound = new LinkedHashMap<>();
        object.members().forEach((key, member) -> {
            String memberPath = path + "." + key;
            Object boundKey = months ? date(YearMonth.class, new JsonText(key, object.keyPlace(key)), memberPath) : key;
            Object value = value(spec, element, member, memberPath);
            if (boundKey != null && value != null) {
                bound.put(boundKey, value);
            }
        });
        return bound;
    }

    /** Whether a type's records carry the key they stand under. */
    static boolean hasId(Class<?> type) {
        Class<?> record = type.isSealed() ? type.getPermittedSubclasses()[0] : type;
        return record.isRecord()
                && !FieldSpec.of(record).isEmpty()
                && FieldSpec.of(record).getFirst().name().equals("id");
    }

    private @Nullable Object wrong(Json json, String path, String wanted) {
        Location location = json.place().at(path);
        String advice =
                json instanceof JsonNull ? wanted + " is wanted; leave the key out for none" : wanted + " is wanted";
        findings.error("wrong-type", location, "'" + path + "' is " + json.describe(), advice);
        return null;
    }

    private static String inUnit(FieldSpec spec) {
        return spec.unit().equals(Unit.ONE) ? "" : " in " + spec.unit();
    }

    private static String unit(FieldSpec spec) {
        return spec.unit().equals(Unit.ONE) ? "" : " " + spec.unit();
    }

    /** {@code a Flow}, {@code an OtherCost}. */
    static String article(String noun) {
        return ("AEIOU".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }
}
