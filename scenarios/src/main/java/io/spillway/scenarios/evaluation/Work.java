package io.spillway.scenarios.evaluation;

import java.util.concurrent.CancellationException;

/** Hears how far long work is, and may stop it. Called by any thread. */
public interface Work {
    /** Neither watches nor stops. */
    Work UNWATCHED = new Work() {};

    /** @param share of the work done, 0 to 1 */
    default void progress(double share) {}

    /** Asked often. */
    default boolean isCancelled() {
        return false;
    }

    /** @throws CancellationException when the work is to stop */
    default void check() {
        if (isCancelled() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped before it was done");
        }
    }
}
