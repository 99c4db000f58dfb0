package io.spillway.app.ui.session;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work off the window's thread of which only the latest counts: a result that has been overtaken is dropped, and work that
 * has been overtaken before it began is not done.
 */
public final class LatestWins {
    private final Executor background;
    private final Executor window;
    private final AtomicLong latest;

    /**
     * @param background does the work
     * @param window runs what touches the window
     */
    public LatestWins(Executor background, Executor window) {
        this(background, window, new AtomicLong());
    }

    private LatestWins(Executor background, Executor window, AtomicLong latest) {
        this.background = background;
        this.window = window;
        this.latest = latest;
    }

    /** Another one with the same executors, whose work does not overtake this one's. */
    public LatestWins another() {
        return new LatestWins(background, window);
    }

    /** The same work done by another's executor: what is submitted to either overtakes what was submitted to both. */
    LatestWins by(LatestWins other) {
        return new LatestWins(other.background, window, latest);
    }

    /**
     * Overtakes everything submitted before.
     *
     * @param work runs in the background
     * @param apply takes the result on the window's thread, unless it has been overtaken
     * @param failed takes what the work threw, on the window's thread
     */
    public <T> void submit(Supplier<T> work, Consumer<T> apply, Consumer<RuntimeException> failed) {
        long ticket = latest.incrementAndGet();
        background.execute(() -> {
            if (ticket != latest.get()) {
                return;
            }
            T result;
            try {
                result = work.get();
            } catch (RuntimeException e) {
                onWindow(ticket, () -> failed.accept(e));
                return;
            }
            onWindow(ticket, () -> apply.accept(result));
        });
    }

    /** Runs something on the window's thread when the background comes to it, whatever else is submitted. */
    public void afterwards(Runnable action) {
        background.execute(() -> window.execute(action));
    }

    /** Drops everything submitted before. */
    public void overtake() {
        latest.incrementAndGet();
    }

    /** Runs something on the window's thread, such as telling how far work is. */
    public void onWindow(Runnable action) {
        window.execute(action);
    }

    private void onWindow(long ticket, Runnable action) {
        window.execute(() -> {
            if (ticket == latest.get()) {
                action.run();
            }
        });
    }
}
