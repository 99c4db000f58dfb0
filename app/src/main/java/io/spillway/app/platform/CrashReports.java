package io.spillway.app.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes what is needed to mend a defect to a file that the user can read and send. Nothing is sent. A report holds no
 * environment, no system properties and no arguments; the home folder is written as {@code ~}, and what looks like a credential
 * is taken out of messages.
 */
public final class CrashReports {
    private static final int KEPT = 20;
    private static final int LOG_LINES = 100;
    private static final String PREFIX = "crash-";

    private final Path folder;
    private final String home;
    private final InstantSource clock;

    /**
     * @param folder where reports and logs are; it need not exist
     * @param home what to write as {@code ~}
     */
    public CrashReports(Path folder, String home, InstantSource clock) {
        this.folder = folder;
        this.home = home;
        this.clock = clock;
    }

    /** Those of the user who runs this process. */
    public static CrashReports ofThisProcess() {
        return new CrashReports(
                UserFolders.ofThisProcess().logs(), System.getProperty("user.home", ""), InstantSource.system());
    }

    /**
     * Writes a report, and deletes the oldest ones above a small number.
     *
     * @return the file
     */
    public Path write(Thread thread, Throwable failure) throws IOException {
        Instant now = clock.instant();
        byte[] report = text(thread, failure, now).getBytes(StandardCharsets.UTF_8);
        UserFolders.create(folder);
        String name = PREFIX + Patterns.NAME_TIME.format(now);
        Path file = folder.resolve(name + ".txt");
        for (int again = 2; ; again++) {
            try {
                Files.write(file, report, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                break;
            } catch (FileAlreadyExistsException e) {
                file = folder.resolve(name + "-" + again + ".txt");
            }
        }
        deleteOldest();
        return file;
    }

    /** What a report says. */
    String text(Thread thread, Throwable failure, Instant now) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        Runtime runtime = Runtime.getRuntime();
        out.println("Spillway failed. This report is on your machine only; nothing was sent.");
        out.println("Read it before you pass it on: names of your files and components may stand in it.");
        out.println();
        out.println("when:     " + now.truncatedTo(ChronoUnit.SECONDS));
        out.println("version:  " + ProgramVersion.text());
        out.println("java:     " + Runtime.version() + ", " + System.getProperty("java.vendor"));
        out.println("system:   " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch") + ", " + runtime.availableProcessors() + " processors");
        out.println("memory:   " + mebibytes(runtime.totalMemory() - runtime.freeMemory()) + " used of "
                + mebibytes(runtime.maxMemory()));
        out.println("thread:   " + thread.getName());
        out.println();
        failure.printStackTrace(out);
        List<String> log = LogFiles.lastLines(folder, LOG_LINES);
        if (!log.isEmpty()) {
            out.println();
            out.println("Last lines of the log:");
            log.forEach(out::println);
        }
        out.flush();
        return cleaned(text.toString());
    }

    private String cleaned(String text) {
        String shortened = home.length() > 1 ? text.replace(home, "~") : text;
        String named = Patterns.NAMED_SECRET.matcher(shortened).replaceAll("$1[removed]");
        return Patterns.ACCESS_KEY.matcher(named).replaceAll("[removed]");
    }

    private static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }

    private void deleteOldest() throws IOException {
        List<Path> reports;
        try (Stream<Path> files = Files.list(folder)) {
            // Names sort by time.
            reports = files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
        for (Path old : reports.subList(0, Math.max(0, reports.size() - KEPT))) {
            Files.deleteIfExists(old);
        }
    }

    /** Made when there is something to report, which few runs have. */
    private static final class Patterns {
        static final DateTimeFormatter NAME_TIME =
                DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
        static final Pattern ACCESS_KEY = Pattern.compile("\\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}\\b");
        static final Pattern NAMED_SECRET = Pattern.compile(
                "(?i)([\\w-]*(?:secret|token|password|passwd|signature|credential|authorization)[\\w-]*[\"']?\\s*[=:]\\s*)"
                        + "(?:(?:bearer|basic)\\s+)?[^\\s,;&]+");

        private Patterns() {}
    }
}
