package io.spillway.app.ui.form;

import javafx.scene.Node;

/** What a form asks the window for. */
public interface FormParts {
    /** Opens the picker of machine types for a field. */
    void pickType(WordEntry entry, Node field);

    /** Shows what another price snapshot would change, before it is chosen; does nothing when {@link #previewsSnapshots} is false. */
    void previewSnapshot(WordEntry entry, Node field);

    /** Whether the effect of a price snapshot can be shown. */
    boolean previewsSnapshots();
}
