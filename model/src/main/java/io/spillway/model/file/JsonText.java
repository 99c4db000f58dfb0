package io.spillway.model.file;

/** A text. */
public record JsonText(String value, Place place) implements Json {

    private static final int SHOWN = 60;

    public static JsonText of(String value) {
        return new JsonText(value, Place.NOWHERE);
    }

    @Override
    public String describe() {
        return "the text \"" + shortened(value) + "\"";
    }

    /** A text cut to what a message can carry. */
    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonText text && value.equals(text.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
