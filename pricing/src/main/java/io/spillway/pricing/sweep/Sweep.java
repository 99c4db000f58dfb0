package io.spillway.pricing.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Runs a compiled sweep over the points of an input. */
public final class Sweep {
    /** Points between two reports of progress, and two looks at whether to stop. */
    static final int STRETCH = 32 * SweepBlock.LANES;

    private final SweepProgram program;
    private final SweepInput input;
    private final int threads;
    private final LongConsumer progress;
    private final BooleanSupplier cancelled;

    /** @throws IllegalArgumentException when the input varies other leaves than the program, or threads is below 1 */
    public Sweep(SweepProgram program, SweepInput input, int threads) {
        this(program, input, threads, done -> {}, () -> false);
    }

    /**
     * A sweep that can be watched and stopped.
     *
     * @param progress told the number of points done, in the order of points, by any thread
     * @param cancelled asked often, by any thread
     */
    public Sweep(
            SweepProgram program, SweepInput input, int threads, LongConsumer progress, BooleanSupplier cancelled) {
        if (!program.leaves().equals(input.leaves())) {
            throw new IllegalArgumentException(
                    "the program varies " + program.leaves() + ", but the points vary " + input.leaves());
        }
        if (threads < 1) {
            throw new IllegalArgumentException("a sweep needs at least 1 thread, not " + threads);
        }
        this.program = program;
        this.input = input;
        this.threads = threads;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /**
     * Computes all points; all threads have ended when this returns. Interrupting the calling thread stops the sweep and leaves
     * it interrupted.
     *
     * @return the points that the sink received, fewer than all only when the sweep was stopped
     */
    public <S> long run(SweepSink<S> sink) {
        Run<S> run = new Run<>(sink);
        List<Thread> others = new ArrayList<>();
        long stretches = (input.points() + STRETCH - 1) / STRETCH;
        for (int i = 1; i < Math.min(threads, stretches); i++) {
            others.add(Thread.ofPlatform().daemon().name("sweep-" + i).start(run));
        }
        run.run();
        boolean interrupted = Thread.interrupted();
        for (Thread other : others) {
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    run.stop();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return run.result();
    }

    private final class Run<S> implements Runnable {
        private final SweepSink<S> sink;
        private final Thread caller = Thread.currentThread();
        private long started;
        private long ended;
        private boolean stopped;
        private @Nullable Throwable failure;

        Run(SweepSink<S> sink) {
            this.sink = sink;
        }

        @Override
        public void run() {
            try {
                SweepBlock block = new SweepBlock(program);
                for (long first = next(); first >= 0; first = next()) {
                    stretch(block, first);
                }
            } catch (Throwable e) {
                fail(e);
            }
        }

        private void stretch(SweepBlock block, long first) {
            long end = Math.min(first + STRETCH, input.points());
            S stretch = sink.begin();
            for (long at = first; at < end; at += SweepBlock.LANES) {
                if (isStopped()) {
                    return;
                }
                block.compute(input, at, (int) Math.min(SweepBlock.LANES, end - at));
                sink.accept(stretch, block);
            }
            end(stretch, first, end);
        }

        private synchronized long next() {
            if (stopped || started >= input.points()) {
                return -1;
            }
            long first = started;
            started = Math.min(started + STRETCH, input.points());
            return first;
        }

        /** Also when the caller is interrupted: nobody waits for the result any more. */
        private boolean isStopped() {
            if (cancelled.getAsBoolean() || caller.isInterrupted()) {
                stop();
            }
            synchronized (this) {
                return stopped;
            }
        }

        private synchronized void end(S stretch, long first, long end) {
            boolean interrupted = false;
            while (ended != first && !stopped) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop();
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (!stopped) {
                sink.end(stretch);
                ended = end;
                progress.accept(end);
                notifyAll();
            }
        }

        synchronized void stop() {
            stopped = true;
            notifyAll();
        }

        private synchronized void fail(Throwable e) {
            if (failure == null) {
                failure = e;
            }
            stop();
        }

        synchronized long result() {
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            return ended;
        }
    }
}
