package io.spillway.app.ui.finding;

/** Brings the reader to the field that a finding is about. */
@FunctionalInterface
public interface FieldFocus {
    /** @param path of a finding, such as {@code baseline.components.validation.hostGroup}, or of a figure */
    void focusField(String path);
}
