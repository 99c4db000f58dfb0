package io.spillway.app.cli;

import io.spillway.model.unit.Quantities;
import java.io.PrintWriter;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/** Says on standard error how far work is that takes longer than a second: a line that is written over, or a line now and then. */
final class Progress implements LongConsumer, AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final long OFTEN = SECOND / 5;
    private static final long SELDOM = 10 * SECOND;

    private final PrintWriter err;
    private final boolean interactive;
    private final LongFunction<String> text;
    private final long all;
    private final LongSupplier nanos;
    private long next;
    private int shown;

    /**
     * Progress of some work.
     *
     * @param all what is done at the end
     * @param text what is said when so much is done; a percentage is added
     * @param nanos a clock such as {@link System#nanoTime}
     */
    Progress(PrintWriter err, boolean interactive, long all, LongFunction<String> text, LongSupplier nanos) {
        this.err = err;
        this.interactive = interactive;
        this.text = text;
        this.all = all;
        this.nanos = nanos;
        this.next = nanos.getAsLong() + SECOND;
    }

    @Override
    public synchronized void accept(long done) {
        long now = nanos.getAsLong();
        if (now - next < 0 || done >= all) {
            return;
        }
        next = now + (interactive ? OFTEN : SELDOM);
        String line = text.apply(done) + " (" + done * 100 / all + " %)";
        if (interactive) {
            err.print("\r" + line);
            shown = Math.max(shown, line.length());
        } else {
            err.print(line + "\n");
        }
        err.flush();
    }

    /** Progress over things that are counted, such as points. */
    static Progress counting(PrintWriter err, boolean interactive, String noun, long all, LongSupplier nanos) {
        return new Progress(
                err,
                interactive,
                all,
                done -> Quantities.number(done) + " of " + Quantities.number(all) + " " + noun,
                nanos);
    }

    /** Clears the line that was written over. */
    @Override
    public synchronized void close() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
        }
    }
}
