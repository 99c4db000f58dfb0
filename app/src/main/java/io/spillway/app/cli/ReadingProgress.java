package io.spillway.app.cli;

import io.spillway.pricing.catalogue.source.ReadProgress;
import java.io.PrintWriter;

/** Says on standard error how far the reading of a price source is. */
final class ReadingProgress implements ReadProgress, AutoCloseable {
    private static final long SECOND = 1_000_000_000L;

    private final PrintWriter err;
    private final boolean interactive;
    private long next = System.nanoTime() + SECOND;
    private int shown;

    ReadingProgress(PrintWriter err, boolean interactive) {
        this.err = err;
        this.interactive = interactive;
    }

    @Override
    public synchronized void at(long done, long total, String text) {
        long now = System.nanoTime();
        if (now - next < 0) {
            return;
        }
        next = now + (interactive ? SECOND / 5 : 10 * SECOND);
        String line = (total > 0 ? Math.min(100, done * 100 / total) + " % " : "") + text;
        if (interactive) {
            String cut = line.length() > 98 ? line.substring(0, 95) + "..." : line;
            err.print("\r" + cut + " ".repeat(Math.max(0, shown - cut.length())));
            shown = cut.length();
        } else {
            err.print(line + "\n");
        }
        err.flush();
    }

    @Override
    public boolean isCancelled() {
        return false;
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
