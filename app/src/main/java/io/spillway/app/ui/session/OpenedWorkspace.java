package io.spillway.app.ui.session;

import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the window has open. */
public sealed interface OpenedWorkspace {
    /** Name of the file, of the bundled workspace, or of the new workspace; empty when nothing is open. */
    String name();

    /** The folder its file lies in, where its user looks for what belongs to it; empty without one. */
    default Optional<Path> folder() {
        return this instanceof Loaded loaded
                ? loaded.file().map(Path::toAbsolutePath).map(Path::getParent)
                : Optional.empty();
    }

    /** Nothing yet. */
    record Nothing() implements OpenedWorkspace {
        @Override
        public String name() {
            return "";
        }
    }

    /** A file that is no workspace at all, or cannot be read. */
    record Broken(String name, List<Finding> findings) implements OpenedWorkspace {
        public Broken {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A workspace.
     *
     * @param file where it is saved; empty for what comes with the program and for what is new
     * @param bundled whether it comes with the program instead of from a file
     * @param document as it was opened, before any edit; it may have errors to mend
     */
    record Loaded(String name, Optional<Path> file, boolean bundled, JsonObject document) implements OpenedWorkspace {

        /** The same workspace after it has been saved to a file. */
        public Loaded savedTo(Path target) {
            Path last = target.getFileName();
            return new Loaded(last == null ? target.toString() : last.toString(), Optional.of(target), false, document);
        }
    }
}
