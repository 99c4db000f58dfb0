package io.spillway.app.ui.inspector;

/**
 * A field of what is selected.
 *
 * @param unit empty for a pure number or a choice
 * @param assumption source of the default in force; empty for a value that the file gives
 * @param baseline the baseline's value where the scenario has another; else empty
 */
public record FieldRow(String label, String value, String unit, String assumption, String baseline) {}
