package io.spillway.app.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Log files of the window: {@code spillway-U.G.log}, where U tells processes that run at once apart and 0 is the newest G. */
public final class LogFiles {
    private static final int BYTES = 1 << 20;
    private static final int GENERATIONS = 3;
    private static final String PREFIX = "spillway-";

    private LogFiles() {}

    /**
     * Sends what is logged to files in a folder from now on, and only warnings to standard error. A folder that cannot be
     * written is no reason not to start.
     *
     * @return the handler, which is closed when the process ends; empty when there can be no log file
     */
    public static Optional<Handler> start(Path folder) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.WARNING);
        }
        try {
            UserFolders.create(folder);
            // A percent sign begins a variable of the pattern.
            String pattern = folder.toString().replace("%", "%%") + "/" + PREFIX + "%u.%g.log";
            FileHandler file = new FileHandler(pattern, BYTES, GENERATIONS, true);
            file.setEncoding(StandardCharsets.UTF_8.name());
            file.setFormatter(new OneLine());
            root.addHandler(file);
            return Optional.of(file);
        } catch (IOException | RuntimeException e) {
            root.log(Level.WARNING, "there is no log file: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The end of the log file written last; empty when there is none. */
    static List<String> lastLines(Path folder, int count) {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> newest = files.filter(LogFiles::isLog).max(Comparator.comparing(LogFiles::modified));
            if (newest.isEmpty()) {
                return List.of();
            }
            List<String> lines = new ArrayList<>(Files.readAllLines(newest.get(), StandardCharsets.UTF_8));
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isLog(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(".log");
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /** Time in UTC, level, logger, message; a stack trace below it. */
    private static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord record) {
            StringWriter text = new StringWriter();
            PrintWriter out = new PrintWriter(text);
            out.print(record.getInstant().truncatedTo(ChronoUnit.MILLIS) + " "
                    + record.getLevel().getName() + " " + record.getLoggerName() + ": " + formatMessage(record)
                    + System.lineSeparator());
            Throwable thrown = record.getThrown();
            if (thrown != null) {
                thrown.printStackTrace(out);
            }
            out.flush();
            return text.toString();
        }
    }
}
