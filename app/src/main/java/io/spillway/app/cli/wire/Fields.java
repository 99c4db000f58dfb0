package io.spillway.app.cli.wire;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonBool;
import io.spillway.model.file.JsonNull;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Place;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of an object in the order in which they are written. What is not there is null, not left out. */
public final class Fields {
    private final Map<String, Json> members = new LinkedHashMap<>();

    public Fields text(String key, @Nullable String value) {
        return put(key, value == null ? none() : JsonText.of(value));
    }

    /** Null when it is not finite. */
    public Fields number(String key, double value) {
        return put(key, of(value));
    }

    public Fields flag(String key, boolean value) {
        return put(key, new JsonBool(value, Place.NOWHERE));
    }

    /** {@code {"value": 12.5, "unit": "USD/mo", "certainty": "known"}}, not rounded; the value of what is unknown is null. */
    public Fields amount(String key, Amount amount) {
        return put(key, of(amount));
    }

    public Fields put(String key, Json value) {
        members.put(key, value);
        return this;
    }

    public Fields none(String key) {
        return put(key, none());
    }

    public <T> Fields list(String key, List<T> items, Function<T, Json> json) {
        return put(key, list(items, json));
    }

    public Fields texts(String key, List<String> items) {
        return list(key, items, JsonText::of);
    }

    public JsonObject object() {
        return JsonObject.of(members);
    }

    public static <T> JsonArray list(List<T> items, Function<T, Json> json) {
        return new JsonArray(items.stream().map(json).toList(), Place.NOWHERE);
    }

    static Json of(double value) {
        return Double.isFinite(value) ? JsonNumber.of(value) : none();
    }

    static Json of(Amount amount) {
        Fields fields = new Fields();
        if (amount.certainty() == Certainty.UNKNOWN) {
            fields.none("value");
        } else {
            fields.number("value", amount.value());
        }
        return fields.text("unit", amount.unit().symbol())
                .text("certainty", word(amount.certainty()))
                .object();
    }

    /** A constant as it is written: in kebab case. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static JsonNull none() {
        return new JsonNull(Place.NOWHERE);
    }
}
