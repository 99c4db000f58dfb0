package io.spillway.app.ui.work;

import io.spillway.app.ui.session.LatestWins;
import io.spillway.scenarios.evaluation.Work;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A result worked out in the background while it is looked at. What is wanted may change at any time; the latest wins, and what
 * was under way stops. Used on the window's thread only.
 *
 * @param <R> kind of result
 */
public final class Derived<R> {
    private static final double STEP = 0.01;

    private final LatestWins background;
    private final ReadOnlyObjectWrapper<Optional<R>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    private @Nullable Object wanted;
    private @Nullable Object reached;
    private @Nullable Function<Work, R> work;
    private @Nullable Run run;
    private boolean visible;

    public Derived(LatestWins background) {
        this.background = background.another();
    }

    /** The last result; of an earlier state of affairs while it is not {@link #freshProperty fresh}. */
    public ReadOnlyObjectProperty<Optional<R>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Whether the result is that of what is wanted now. */
    public ReadOnlyBooleanProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Share done, 0 to 1; -1 while nobody knows. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why there is no result; empty while nothing is wrong. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /**
     * Says what is wanted.
     *
     * @param key equal for the same result
     * @param how works it out, in the background; an {@link IllegalArgumentException} tells people why it cannot
     */
    public void want(Object key, Function<Work, R> how) {
        if (key.equals(wanted)) {
            return;
        }
        stop();
        wanted = key;
        work = how;
        fresh.set(key.equals(reached));
        failure.set("");
        begin();
    }

    /** Says that nothing is wanted, and forgets the result. */
    public void clear() {
        stop();
        wanted = null;
        reached = null;
        work = null;
        failure.set("");
        result.set(Optional.empty());
        fresh.set(false);
    }

    /** Whether somebody looks at it. What is under way when nobody does any more is finished. */
    public void setVisible(boolean now) {
        visible = now;
        begin();
    }

    public boolean isVisible() {
        return visible;
    }

    /** Stops what is under way; it begins again when something else is wanted, or by {@link #again}. */
    public void cancel() {
        stop();
    }

    /** Begins again what was stopped or failed. */
    public void again() {
        if (!running.get()) {
            failure.set("");
            begin();
        }
    }

    private void begin() {
        Object key = wanted;
        Function<Work, R> how = work;
        if (!visible
                || key == null
                || how == null
                || fresh.get()
                || running.get()
                || !failure.get().isEmpty()) {
            return;
        }
        Run now = new Run();
        run = now;
        running.set(true);
        progress.set(-1);
        background.submit(
                () -> how.apply(now),
                value -> {
                    end();
                    reached = key;
                    result.set(Optional.of(value));
                    fresh.set(true);
                },
                problem -> {
                    end();
                    if (problem instanceof IllegalArgumentException) {
                        failure.set(String.valueOf(problem.getMessage()));
                    } else if (!(problem instanceof CancellationException)) {
                        failure.set(problem.toString());
                        throw problem;
                    }
                });
    }

    private void stop() {
        Run now = run;
        if (now != null) {
            now.cancelled = true;
            background.overtake();
            end();
        }
    }

    private void end() {
        run = null;
        running.set(false);
        progress.set(-1);
    }

    /** One go at the result. */
    private final class Run implements Work {
        private volatile boolean cancelled;
        private volatile double told;

        @Override
        public void progress(double share) {
            if (share - told >= STEP) {
                told = share;
                background.onWindow(() -> {
                    if (this.equals(run)) {
                        progress.set(share);
                    }
                });
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
