package io.spillway.app.ui.session;

import io.spillway.model.finding.Finding;
import io.spillway.scenarios.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the window has open. */
public sealed interface OpenedWorkspace {
    /** Name of the file, of the bundled workspace, or of the new workspace; empty when nothing is open. */
    String name();

    /** Nothing yet. */
    record Nothing() implements OpenedWorkspace {
        @Override
        public String name() {
            return "";
        }
    }

    /** A file with errors that leave nothing to show. */
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
     * @param workspace as it was opened, before any edit
     * @param findings warnings of the file
     */
    record Loaded(String name, Optional<Path> file, boolean bundled, Workspace workspace, List<Finding> findings)
            implements OpenedWorkspace {
        public Loaded {
            findings = List.copyOf(findings);
        }

        /** The same workspace after it has been saved to a file. */
        public Loaded savedTo(Path target) {
            Path last = target.getFileName();
            return new Loaded(
                    last == null ? target.toString() : last.toString(),
                    Optional.of(target),
                    false,
                    workspace,
                    findings);
        }
    }
}
