package io.spillway.app.ui.form;

import java.util.List;

/** Fields under one heading. */
public record FormSection(String heading, List<FormEntry> entries) {
    public FormSection {
        entries = List.copyOf(entries);
    }
}
