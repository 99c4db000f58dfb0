package io.spillway.app.ui.file;

import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonNumber;
import io.spillway.scenarios.editing.TopologyEdits;
import io.spillway.scenarios.editing.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** A program that edits a workspace, says so, and never saves it. Arguments: the folder for recovery and the workspace. */
final class UnsavedWork {
    static final String EDITED = "edited";

    private UnsavedWork() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        WorkspaceSession session = TestSessions.empty();
        RecoveryFolder recovery = new RecoveryFolder(Path.of(arguments[0]), InstantSource.system());
        new WorkspaceFiles(
                        session,
                        new TestFiles(),
                        TestSessions.atOnce(),
                        TestSessions.atOnce(),
                        recovery.slot(),
                        file -> false,
                        file -> {})
                .open(arguments[1]);
        session.editTopology(
                "brokers", "", TopologyEdits.set(TreePath.of("components", "kafka", "brokers"), JsonNumber.of(41)));
        System.out.println(EDITED);
        Thread.sleep(Long.MAX_VALUE);
    }
}
