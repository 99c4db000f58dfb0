package io.spillway.app.ui.session;

import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;

/** Runs what may wait until the frame after the one that is made next. Used on the window's thread only. */
public final class AfterFrame implements Executor {
    @Override
    public void execute(Runnable task) {
        new Waiting(task).start();
    }

    /** A timer is told before a frame is laid out: the first time comes before the next frame, the second after it. */
    private static final class Waiting extends AnimationTimer {
        private final Runnable task;
        private boolean framed;

        Waiting(Runnable task) {
            this.task = task;
        }

        @Override
        public void handle(long now) {
            if (framed) {
                stop();
                task.run();
            }
            framed = true;
        }
    }
}
