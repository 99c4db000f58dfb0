package io.spillway.app.settings;

import io.spillway.model.component.Toggle;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.Findings;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonBool;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Place;
import io.spillway.model.file.RecordBinder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings as JSON and back; a key with an error falls back to its default alone. */
final class SettingsJson {
    private SettingsJson() {}

    static JsonObject write(Record record) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (FieldSpec spec : FieldSpec.of(record.getClass())) {
            Object value = spec.valueIn(record);
            if (value != null) {
                members.put(spec.name(), json(value));
            }
        }
        return JsonObject.of(members);
    }

    private static Json json(Object value) {
        return switch (value) {
            case Toggle toggle -> new JsonBool(toggle == Toggle.ON, Place.NOWHERE);
            case Enum<?> choice -> JsonText.of(FieldSpec.choiceText(choice));
            case Double number -> JsonNumber.of(number);
            case String text -> JsonText.of(text);
            case LocalDate date -> JsonText.of(date.toString());
            case List<?> list ->
                new JsonArray(list.stream().map(SettingsJson::json).toList(), Place.NOWHERE);
            case Record record -> write(record);
            default -> throw new IllegalArgumentException("no JSON for a setting of " + value.getClass());
        };
    }

    static Settings read(JsonObject json, Findings findings) {
        new RecordBinder(findings).checkKeys(Settings.class, json, "");
        Settings byDefault = Settings.DEFAULTS;
        return new Settings(
                or(field("theme", json, findings), byDefault.theme()),
                (ShownCurrency) field("currency", json, findings),
                or(field("sizes", json, findings), byDefault.sizes()),
                or(field("rates", json, findings), byDefault.rates()),
                or(field("hoursPerMonth", json, findings), byDefault.hoursPerMonth()),
                SettingsJson.<List<String>>or(field("recentFiles", json, findings), byDefault.recentFiles()),
                (WindowBounds) field("window", json, findings),
                or(field("textScale", json, findings), byDefault.textScale()),
                or(field("welcomeSeen", json, findings), byDefault.welcomeSeen()));
    }

    private static @Nullable Object field(String name, JsonObject json, Findings findings) {
        return new RecordBinder(findings).field(Settings.class, name, json, "");
    }

    @SuppressWarnings("unchecked") // the binder has made what the record component declares
    private static <T> T or(@Nullable Object bound, T byDefault) {
        return bound == null ? byDefault : (T) bound;
    }
}
