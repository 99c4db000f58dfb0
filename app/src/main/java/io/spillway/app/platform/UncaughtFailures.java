package io.spillway.app.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns what no code caught into a log entry and a crash report; the same failure is reported once. */
public final class UncaughtFailures implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = Logger.getLogger(UncaughtFailures.class.getName());
    private static final int MOST_REPORTS = 5;

    private final CrashReports reports;
    private final Consumer<Path> tell;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** @param tell is given each report's file, on the thread that failed */
    public UncaughtFailures(CrashReports reports, Consumer<Path> tell) {
        this.reports = reports;
        this.tell = tell;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        // A failure while painting comes back with each frame.
        if (seen.size() >= MOST_REPORTS || !seen.add(place(failure))) {
            return;
        }
        try {
            Path report = reports.write(thread, failure);
            LOG.log(Level.SEVERE, "uncaught in " + thread.getName() + ", reported in " + report, failure);
            tell.accept(report);
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
            LOG.log(Level.SEVERE, "uncaught in " + thread.getName() + ", and no report could be written", failure);
        }
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
