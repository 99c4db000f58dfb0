package io.spillway.app.ui;

import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/**
 * For the packaging and its benchmark: waits for the frame in which the drawing, the total and the scenarios of a workspace are
 * painted, says when that was, and closes the window. The system property {@code spillway.first-picture} asks for it: {@code
 * exit} closes at once, {@code walk} first looks at every scenario and at some components.
 */
final class FirstPicture extends AnimationTimer {
    private static final String PROPERTY = "spillway.first-picture";

    /** A pulse begins when the frame before the last one has been painted. */
    private static final int PULSES_TO_PAINT = 2;

    private static final int PULSES_PER_STEP = 12;
    private static final int COMPONENTS = 4;

    private final WorkspaceSession session;
    private final Stage stage;
    private final boolean walk;
    private final Queue<Runnable> steps = new ArrayDeque<>();
    private boolean painted;
    private int pulses;

    private FirstPicture(WorkspaceSession session, Stage stage, boolean walk) {
        this.session = session;
        this.stage = stage;
        this.walk = walk;
    }

    /** Empty unless the property asks for it. */
    static Optional<FirstPicture> asAsked(WorkspaceSession session, Stage stage) {
        String asked = System.getProperty(PROPERTY, "");
        return asked.isEmpty() ? Optional.empty() : Optional.of(new FirstPicture(session, stage, asked.equals("walk")));
    }

    @Override
    public void handle(long now) {
        Optional<Shown> shown = session.shownProperty().get();
        if (!painted) {
            pulses = shown.isPresent() && stage.getScene().lookup("#canvas .card") != null ? pulses + 1 : 0;
            if (pulses <= PULSES_TO_PAINT) {
                return;
            }
            painted = true;
            System.out.println("painted " + System.currentTimeMillis());
            if (walk) {
                shown.ifPresent(this::plan);
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
