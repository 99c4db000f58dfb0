package io.spillway.model.file;

import java.util.List;

/** A list of values. */
public record JsonArray(List<Json> values, Place place) implements Json {

    public JsonArray {
        values = List.copyOf(values);
    }

    @Override
    public String describe() {
        return "a list";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonArray array && values.equals(array.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
