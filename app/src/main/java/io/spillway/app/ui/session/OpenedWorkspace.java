package io.spillway.app.ui.session;

import io.spillway.model.finding.Finding;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;

/** What the window has open. */
public sealed interface OpenedWorkspace {
    /** Name of the file, or of the bundled workspace; empty when nothing is open. */
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
     * @param bundled whether it comes with the program instead of from a file
     * @param findings warnings of the file
     */
    record Loaded(String name, boolean bundled, Workspace workspace, List<Finding> findings)
            implements OpenedWorkspace {
        public Loaded {
            findings = List.copyOf(findings);
        }
    }
}
