package io.spillway.model.file;

/** Null: in a merge patch, the removal of a member. */
public record JsonNull(Place place) implements Json {

    @Override
    public String describe() {
        return "null";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNull;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
