package io.spillway.app.ui.session;

import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executor;

/** Sessions that calculate at once, on the thread that asks. */
public final class TestSessions {
    private TestSessions() {}

    /** A session with the sample pipeline open. */
    public static WorkspaceSession open() {
        WorkspaceSession session = empty();
        session.open(pipeline().toString());
        return session;
    }

    /**
     * A session with the sample pipeline open.
     *
     * @param afterFrame runs what need not be in the next frame
     */
    public static WorkspaceSession open(Executor afterFrame) {
        WorkspaceSession session =
                new WorkspaceSession(new WorkspacePricing(), new WorkspaceOpener(), atOnce(), atOnce(), afterFrame);
        session.open(pipeline().toString());
        return session;
    }

    public static WorkspaceSession empty() {
        return new WorkspaceSession(new WorkspacePricing(), new WorkspaceOpener(), atOnce());
    }

    public static LatestWins atOnce() {
        return new LatestWins(Runnable::run, Runnable::run);
    }

    /** The file of the sample pipeline. */
    public static Path pipeline() {
        try {
            return Path.of(
                    Objects.requireNonNull(TestSessions.class.getResource("/io/spillway/app/ui/pipeline.spillway.json"))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is shown now. */
    public static Shown shown(WorkspaceSession session) {
        return session.shownProperty().get().orElseThrow();
    }
}
