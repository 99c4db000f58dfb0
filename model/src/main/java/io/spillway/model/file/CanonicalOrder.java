package io.spillway.model.file;

import io.spillway.model.field.FieldSpec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the keys of objects that stand for records in the order of the record's components; ids stay as the file has them, and
 * unknown keys come last.
 */
public final class CanonicalOrder {

    private CanonicalOrder() {}

    /** @param type a record, or a sealed type of records */
    public static JsonObject of(JsonObject json, Class<?> type) {
        Class<?> record = type;
        Map<String, Json> ordered = new LinkedHashMap<>();
        if (!type.isRecord()) {
            Variants variants = Variants.of(type);
            String word = json.text(variants.key());
            Class<?> known = word == null ? null : variants.records().get(word);
            if (known == null) {
                return json;
            }
            record = known;
            take(json, variants.key(), null, ordered);
        }
        for (FieldSpec spec : FieldSpec.of(record)) {
            take(json, spec.name(), spec.genericType(), ordered);
        }
        json.members().forEach(ordered::putIfAbsent);
        return json.withMembers(ordered, Map.of());
    }

    private static void take(JsonObject json, String key, @Nullable Type type, Map<String, Json> ordered) {
        Json value = json.get(key);
        if (value != null) {
            ordered.put(key, type == null ? value : ordered(value, type));
        }
    }

    private static Json ordered(Json value, Type type) {
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            Map<String, Json> members = new LinkedHashMap<>();
            Type element = generic.getActualTypeArguments()[1];
            object.members().forEach((id, member) -> members.put(id, ordered(member, element)));
            return object.withMembers(members, Map.of());
        }
        return type instanceof Class<?> raw && (raw.isRecord() || raw.isSealed()) && raw != JsonObject.class
                ? of(object, raw)
                : value;
    }
}
