package io.spillway.model.file;

/** True or false. */
public record JsonBool(boolean value, Place place) implements Json {

    @Override
    public String describe() {
        return String.valueOf(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonBool bool && value == bool.value;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(value);
    }
}
