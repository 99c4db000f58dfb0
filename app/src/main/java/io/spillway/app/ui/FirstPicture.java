package io.spillway.app.ui;

import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.scenarios.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/**
 * Waits for the frame in which the drawing, the total and the scenarios of a workspace are painted, or the welcome page where none
 * is opened. For the packaging and its benchmark, the system property {@code spillway.first-picture} asks it to say when that
 * was and to close the window: {@code exit} closes at once, {@code walk} first looks at every scenario and at some components.
 */
final class FirstPicture extends AnimationTimer {
    private static final String PROPERTY = "spillway.first-picture";

    /** A pulse begins when the frame before the last one has been painted. */
    private static final int PULSES_TO_PAINT = 2;

    /** After this what waits for the picture goes on without it, as a drawing that fails must not keep the inspector away. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private static final int PULSES_PER_STEP = 12;
    private static final int COMPONENTS = 4;

    private final WorkspaceSession session;
    private final Stage stage;
    private final Runnable onPainted;
    private final String asked = System.getProperty(PROPERTY, "");
    private final Queue<Runnable> steps = new ArrayDeque<>();
    private boolean painted;
    private boolean released;
    private long begun;
    private int pulses;

    /** @param onPainted told once */
    FirstPicture(WorkspaceSession session, Stage stage, Runnable onPainted) {
        this.session = session;
        this.stage = stage;
        this.onPainted = onPainted;
    }

    @Override
    public void handle(long now) {
        if (!painted) {
            begun = begun == 0 ? now : begun;
            pulses = isThere() ? pulses + 1 : 0;
            if (now - begun > PATIENCE_NANOS) {
                release();
            }
            if (pulses <= PULSES_TO_PAINT) {
                return;
            }
            painted = true;
            release();
            if (asked.isEmpty()) {
                stop();
                return;
            }
            System.out.println("painted " + System.currentTimeMillis() + " " + processorMillis());
            if (asked.equals("walk")) {
                session.shownProperty().get().ifPresent(this::plan);
            }
        }
        if (++pulses % PULSES_PER_STEP == 0 || steps.isEmpty()) {
            Runnable step = steps.poll();
            if (step == null) {
                stop();
                stage.close();
            } else {
                step.run();
            }
        }
    }

    private void release() {
        if (!released) {
            released = true;
            onPainted.run();
        }
    }

    private boolean isThere() {
        return session.shownProperty()
                .get()
                .map(shown ->
                        shown.sketch().boxes().isEmpty() || stage.getScene().lookup("#canvas .card") != null)
                .orElseGet(() -> !session.busyProperty().get());
    }

    private static long processorMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private void plan(Shown shown) {
        shown.results()
                .forEach(result ->
                        steps.add(() -> session.selectScenario(result.scenario().id())));
        Workspace workspace = shown.workspace();
        if (workspace != null) {
            workspace.baseline().components().keySet().stream()
                    .limit(COMPONENTS)
                    .forEach(id -> steps.add(() -> session.select(new Selection.OfComponent(id))));
        }
        steps.add(() -> session.explain("topology.cost"));
    }
}
