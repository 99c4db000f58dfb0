package io.spillway.model.file;

/**
 * A value of a JSON text with its place. Values are equal when they mean the same, wherever they stand and in whatever order
 * an object's members are.
 */
public sealed interface Json permits JsonObject, JsonArray, JsonText, JsonNumber, JsonBool, JsonNull {

    Place place();

    /** Words for messages, such as {@code the text "abc"} or {@code an object}. */
    String describe();
}
