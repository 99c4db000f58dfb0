package io.spillway.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;

/**
 * Makes ready what a window takes while the command line is still read, when another core is idle for the most part: the JDK's logging,
 * which looks for providers in all jars, and classes. Without the start-up cache loading them is a quarter of the time of the
 * thread that puts the window together; with it they are there already. The system property {@code spillway.classes} names their
 * list, one class a line; the packaging writes it down.
 */
final class WindowAhead {
    private static final String PROPERTY = "spillway.classes";

    private WindowAhead() {}

    /** Begins, in a thread that nobody waits for. Without a list no classes are loaded. */
    static void begin() {
        Thread.ofPlatform().name("ahead").daemon().start(WindowAhead::make);
    }

    private static void make() {
        Logger.getLogger("");
        String list = System.getProperty(PROPERTY);
        if (list != null) {
            load(Path.of(list), WindowAhead.class.getClassLoader());
        }
    }

    /** What cannot be loaded is met again by whoever needs it, and reported then. */
    static void load(Path list, ClassLoader loader) {
        try (BufferedReader names = Files.newBufferedReader(list)) {
            for (String name = names.readLine(); name != null; name = names.readLine()) {
                load(name, loader);
            }
        } catch (IOException e) {
            // A start does as well without it, only later.
            return;
        }
    }

    private static void load(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return;
        }
    }
}
