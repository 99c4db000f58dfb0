package io.spillway.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads the classes that a window takes while the command line is still read. Without the start-up cache loading them is a quarter of
 * the time of the thread that puts the window together, and for most of it another core is idle. With the cache they are there
 * already. The system property {@code spillway.classes} names the list, one class a line; the packaging writes it down.
 */
final class ClassesAhead {
    private static final String PROPERTY = "spillway.classes";

    private ClassesAhead() {}

    /** Begins, in a thread that nobody waits for. Without a list there is nothing to do. */
    static void begin() {
        String list = System.getProperty(PROPERTY);
        if (list != null) {
            Thread.ofPlatform()
                    .name("classes")
                    .daemon()
                    .start(() -> load(Path.of(list), ClassesAhead.class.getClassLoader()));
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
