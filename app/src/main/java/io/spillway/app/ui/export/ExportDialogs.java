package io.spillway.app.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;

/** What is asked and shown while exporting, behind an interface for tests. */
public interface ExportDialogs {
    /** Where to export to; choosing a file that exists asks whether to replace it. */
    Optional<Path> exportTo(String suggestedName);

    /** An edited workbook. */
    Optional<Path> workbook();

    /** Shows content in a window of its own. */
    void show(String title, Node content);

    /**
     * Asks whether to take edits over.
     *
     * @param edits value by value, and what cannot be taken
     */
    boolean accepts(String title, Node edits);

    /** Says that something did not work. */
    void failed(String title, String message);
}
