package io.spillway.model.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the program keeps what it has fetched or made for its user, by the convention of each platform:
 * {@code $XDG_DATA_HOME/spillway} or {@code ~/.local/share/spillway} (XDG Base Directory Specification 0.8), {@code
 * ~/Library/Application Support/Spillway} on macOS, {@code %LOCALAPPDATA%\Spillway} on Windows. The environment variable {@code
 * SPILLWAY_DATA}, or before it the system property {@code spillway.data}, names another one.
 */
public final class DataFolder {

    /** Environment variable that names another folder. */
    public static final String VARIABLE = "SPILLWAY_DATA";

    /** System property that names another folder. */
    public static final String PROPERTY = "spillway.data";

    private DataFolder() {}

    /** That of this process's user; it need not exist. */
    public static Path ofThisProcess() {
        return of(System.getenv(), System::getProperty);
    }

    /** That of a user with this environment and these system properties. */
    static Path of(Map<String, String> environment, Function<String, @Nullable String> properties) {
        String property = properties.apply(PROPERTY);
        if (property != null && !property.isBlank()) {
            return named(PROPERTY, property);
        }
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isBlank()) {
            return named(VARIABLE, variable);
        }
        Path home = Path.of(text(properties, "user.home"));
        String system = text(properties, "os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            Path local = absolute(environment.getOrDefault("LOCALAPPDATA", ""));
            return (local == null ? home.resolve("AppData").resolve("Local") : local).resolve("Spillway");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Spillway");
        }
        Path data = absolute(environment.getOrDefault("XDG_DATA_HOME", ""));
        return (data == null ? home.resolve(".local").resolve("share") : data).resolve("spillway");
    }

    private static String text(Function<String, @Nullable String> properties, String name) {
        String value = properties.apply(name);
        return value == null ? "" : value;
    }

    private static Path named(String by, String folder) {
        try {
            return Path.of(folder).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(by + " names '" + folder + "', which is not a folder's name here", e);
        }
    }

    // The specification: a relative path is to be ignored.
    private static @Nullable Path absolute(String folder) {
        try {
            Path path = Path.of(folder);
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
