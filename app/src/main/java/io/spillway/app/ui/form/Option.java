package io.spillway.app.ui.form;

/**
 * Something that can be chosen.
 *
 * @param value what is written
 * @param label what people call it
 */
public record Option(String value, String label) {
    static Option of(String value) {
        return new Option(value, value);
    }
}
