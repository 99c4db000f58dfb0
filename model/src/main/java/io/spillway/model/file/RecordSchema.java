package io.spillway.model.file;

import io.spillway.model.component.DailyProfile;
import io.spillway.model.component.Toggle;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.field.Reference;
import io.spillway.model.unit.Unit;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (draft 2020-12) of a record, from the same {@link FieldSpec}s that reading follows: title, unit and source
 * of the default, range, choices, required keys, and nothing else allowed.
 */
public final class RecordSchema {

    private static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";
    private static final String DATE = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
    private static final String NOT_BLANK = "\\S";

    private final Map<String, Json> definitions = new TreeMap<>();

    private RecordSchema() {}

    /**
     * @param id of the schema, an address
     * @param replaced schemas of fields of the record itself that its specifications cannot tell
     */
    public static JsonObject of(Class<?> record, String id, String title, Map<String, JsonObject> replaced) {
        RecordSchema schema = new RecordSchema();
        Map<String, Json> root = new LinkedHashMap<>();
        root.put("$schema", JsonText.of("https://json-schema.org/draft/2020-12/schema"));
        root.put("$id", JsonText.of(id));
        root.put("title", JsonText.of(title));
        root.putAll(schema.fields(record, "", "", replaced).members());
        root.put("$defs", JsonObject.of(schema.definitions));
        return JsonObject.of(root);
    }

    private JsonObject fields(Class<?> record, String key, String word, Map<String, JsonObject> replaced) {
        Map<String, Json> properties = new LinkedHashMap<>();
        List<Json> required = new ArrayList<>();
        if (!key.isEmpty()) {
            properties.put(key, JsonObject.of(Map.of("const", JsonText.of(word))));
            required.add(JsonText.of(key));
        }
        for (FieldSpec spec : FieldSpec.of(record)) {
            if (spec.name().equals("id")) {
                continue;
            }
            JsonObject given = replaced.get(spec.name());
            properties.put(spec.name(), given == null ? field(spec) : given);
            if (!spec.optional() && spec.byDefault().isEmpty()) {
                required.add(JsonText.of(spec.name()));
            }
        }
        Map<String, Json> schema = new LinkedHashMap<>();
        schema.put("type", JsonText.of("object"));
        schema.put("properties", JsonObject.of(properties));
        if (!required.isEmpty()) {
            schema.put("required", new JsonArray(required, Place.NOWHERE));
        }
        schema.put("additionalProperties", new JsonBool(false, Place.NOWHERE));
        return JsonObject.of(schema);
    }

    private JsonObject field(FieldSpec spec) {
        Map<String, Json> schema = new LinkedHashMap<>();
        schema.put("title", JsonText.of(spec.label()));
        String description = description(spec);
        if (!description.isEmpty()) {
            schema.put("description", JsonText.of(description));
        }
        schema.putAll(type(spec, spec.genericType()));
        Json byDefault = byDefault(spec);
        if (byDefault != null) {
            schema.put("default", byDefault);
        }
        return JsonObject.of(schema);
    }

    private static String description(FieldSpec spec) {
        StringBuilder text = new StringBuilder();
        if (!spec.unit().equals(Unit.ONE)) {
            text.append("In ").append(spec.unit()).append(". ");
        }
        if (!spec.byDefault().isEmpty()) {
            text.append("Default: ").append(spec.source());
        } else if (!spec.source().isEmpty()) {
            text.append("When left out: ").append(spec.source());
        }
        if (!spec.source().isEmpty()) {
            text.append(spec.date().isEmpty() ? "." : " (" + spec.date() + ").");
        }
        return text.toString().strip();
    }

    private Map<String, Json> type(FieldSpec spec, Type type) {
        Map<String, Json> schema = new LinkedHashMap<>();
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (raw == double.class || raw == Double.class || raw == int.class) {
            schema.put("type", JsonText.of(spec.whole() || raw == int.class ? "integer" : "number"));
            if (spec.min() != spec.max()) {
                schema.put("minimum", JsonNumber.of(spec.min()));
                schema.put("maximum", JsonNumber.of(spec.max()));
            }
        } else if (raw.isEnum()) {
            List<Json> choices = new ArrayList<>();
            spec.choices().forEach(choice -> choices.add(JsonText.of(choice)));
            if (raw == Toggle.class) {
                choices.add(new JsonBool(true, Place.NOWHERE));
                choices.add(new JsonBool(false, Place.NOWHERE));
            }
            schema.put("enum", new JsonArray(choices, Place.NOWHERE));
        } else if (raw == String.class) {
            text(schema, pattern(spec.reference()));
        } else if (raw == YearMonth.class) {
            text(schema, MONTH);
        } else if (raw == LocalDate.class) {
            text(schema, DATE);
        } else if (raw == DailyProfile.class) {
            schema.put("type", JsonText.of("array"));
            schema.put("items", JsonObject.of(Map.of("type", JsonText.of("number"))));
            schema.put("minItems", JsonNumber.of(DailyProfile.HOURS));
            schema.put("maxItems", JsonNumber.of(DailyProfile.HOURS));
        } else if (raw == JsonObject.class) {
            schema.put("type", JsonText.of("object"));
        } else if (raw == List.class) {
            schema.put("type", JsonText.of("array"));
            schema.put("items", JsonObject.of(type(spec, argument(type, 0))));
        } else if (raw == Map.class) {
            keyed(schema, spec, type);
        } else {
            schema.put("$ref", JsonText.of("#/$defs/" + define(raw)));
        }
        return schema;
    }

    private void keyed(Map<String, Json> schema, FieldSpec spec, Type type) {
        schema.put("type", JsonText.of("object"));
        String keys = argument(type, 0) == YearMonth.class
                ? MONTH
                : argument(type, 1) instanceof Class<?> element && ValueBinder.hasId(element) ? Ids.PATTERN : null;
        if (keys != null) {
            schema.put("propertyNames", JsonObject.of(Map.of("pattern", JsonText.of(keys))));
        }
        schema.put("additionalProperties", JsonObject.of(type(spec, argument(type, 1))));
    }

    private static void text(Map<String, Json> schema, String pattern) {
        schema.put("type", JsonText.of("string"));
        schema.put("pattern", JsonText.of(pattern));
    }

    private static String pattern(Reference reference) {
        return switch (reference) {
            case NONE -> NOT_BLANK;
            case REGION -> References.REGION_PATTERN;
            case PRODUCT_AREA, COMPONENT, FLOW, HOST_GROUP -> Ids.PATTERN;
        };
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private String define(Class<?> type) {
        String name = type.getSimpleName();
        if (definitions.containsKey(name)) {
            return name;
        }
        definitions.put(name, JsonObject.of(Map.of()));
        if (type.isRecord()) {
            definitions.put(name, fields(type, "", "", Map.of()));
            return name;
        }
        Variants variants = Variants.of(type);
        List<Json> references = new ArrayList<>();
        variants.records().forEach((word, record) -> {
            definitions.put(record.getSimpleName(), fields(record, variants.key(), word, Map.of()));
            references.add(JsonObject.of(Map.of("$ref", JsonText.of("#/$defs/" + record.getSimpleName()))));
        });
        definitions.put(name, JsonObject.of(Map.of("oneOf", new JsonArray(references, Place.NOWHERE))));
        return name;
    }

    private static @Nullable Json byDefault(FieldSpec spec) {
        String text = spec.byDefault();
        if (text.isEmpty()) {
            return null;
        }
        Class<?> type = spec.type();
        if (type == double.class || type == Double.class || type == int.class) {
            return JsonNumber.of(Double.parseDouble(text));
        }
        if (type == DailyProfile.class) {
            return new JsonArray(Collections.nCopies(DailyProfile.HOURS, JsonNumber.of(1)), Place.NOWHERE);
        }
        if (type == ZoneShares.class) {
            Map<String, Json> shares = new LinkedHashMap<>();
            text.chars().forEach(zone -> shares.put(Character.toString(zone), JsonNumber.of(1)));
            return JsonObject.of(shares);
        }
        return JsonText.of(text);
    }
}
