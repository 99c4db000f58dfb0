package io.spillway.pricing.sweep;

/**
 * Takes the results of a sweep. Points come in stretches of fixed length whatever the number of threads: each stretch is collected
 * by one thread, and stretches end one at a time in the order of their points, so that results do not depend on threads.
 *
 * @param <S> what is collected of one stretch
 */
public interface SweepSink<S> {
    /** Starts a stretch; called by any thread. */
    S begin();

    /** Takes the next block of the stretch. The block is reused afterwards. */
    void accept(S stretch, SweepBlock block);

    /** Takes a finished stretch; called in the order of points, never by two threads at once. */
    void end(S stretch);
}
