package io.spillway.app.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * Runs what touches the window: one after the other on whatever thread they come from while there is no window yet, so that a
 * workspace is read and calculated while JavaFX starts; on the window's thread from then on.
 */
final class WindowThread implements Executor {
    private boolean begun;

    @Override
    public void execute(Runnable action) {
        synchronized (this) {
            if (!begun) {
                action.run();
                return;
            }
        }
        Platform.runLater(action);
    }

    /** To be called on the window's thread before the window is put together. Waits for an action that runs. */
    synchronized void begin() {
        begun = true;
    }
}
