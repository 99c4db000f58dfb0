package io.spillway.app.ui;

import io.spillway.app.ui.look.Painting;
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
 * was and to close the window: {@code exit} closes at once, {@code walk} says which process it is and first looks at every
 * scenario and at some components.
 */
final class FirstPicture extends AnimationTimer {
    private static final String PROPERTY = "spillway.first-picture";

    /** After this what waits for the picture goes on without it, as a drawing that fails must not keep the inspector away. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private static final int PULSES_PER_STEP = 12;
    private static final int COMPONENTS = 4;

    private final WorkspaceSession session;
    private final Stage stage;
    private final Runnable onPainted;
    private final String asked = System.getProperty(PROPERTY, "");
    private boolean released;
    private boolean handedOver;
    private long begun;

    /** @param onPainted told once */
    FirstPicture(WorkspaceSession session, Stage stage, Runnable onPainted) {
        this.session = session;
        this.stage = stage;
        this.onPainted = onPainted;
    }

    @Override
    public void handle(long now) {
        begun = begun == 0 ? now : begun;
        if (now - begun > PATIENCE_NANOS) {
            release();
        }
        if (handedOver) {
            stop();
            Painting.whenSeen(this::seen);
        } else {
            // What is there as a pulse begins is handed over to be painted as it ends.
            handedOver = isThere();
        }
    }

    private void seen() {
        if (!asked.isEmpty()) {
            System.out.println("painted " + System.currentTimeMillis() + " " + processorMillis());
            Queue<Runnable> steps = new ArrayDeque<>();
            if (asked.equals("walk")) {
                System.out.println("process " + ProcessHandle.current().pid());
                session.shownProperty().get().ifPresent(shown -> plan(shown, steps));
            }
            new Steps(steps).start();
        }
        release();
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

    private void plan(Shown shown, Queue<Runnable> steps) {
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

    /** Takes a step now and then, so that each is painted, and closes the window. */
    private final class Steps extends AnimationTimer {
        private final Queue<Runnable> steps;
        private int pulses;

        Steps(Queue<Runnable> steps) {
            this.steps = steps;
        }

        @Override
        public void handle(long now) {
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
    }
}
