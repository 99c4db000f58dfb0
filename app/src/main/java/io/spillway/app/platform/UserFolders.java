package io.spillway.app.platform;

import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders of this user in the places of the platform: the XDG Base Directory Specification 0.8 on Linux, {@code ~/Library}
 * on macOS, {@code %APPDATA%} and {@code %LOCALAPPDATA%} on Windows. The environment variable {@code SPILLWAY_DATA} names another
 * folder for data. None of them need exist; {@link #create} makes one.
 *
 * @param settings what the user chose
 * @param data what the program keeps for the user, such as price snapshots
 * @param logs log files and crash reports
 * @param cache what can be deleted at any time
 * @param running which files are open now
 */
public record UserFolders(Path settings, Path data, Path logs, Path cache, Path running) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /** Those of the user who runs this process. */
    public static UserFolders ofThisProcess() {
        return of(System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home", ""));
    }

    /** The same with another folder for data, where the user names one. */
    private UserFolders withData(@Nullable Path named) {
        return named == null ? this : new UserFolders(settings, named, logs, cache, running);
    }

    /**
     * @param operatingSystem value of the system property {@code os.name}
     * @param home value of the system property {@code user.home}; where it is no absolute path, the folder for temporary files
     *     stands in
     */
    static UserFolders of(String operatingSystem, Map<String, String> environment, String home) {
        Path known = absolute(home);
        Path root =
                known == null ? Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath() : known;
        UserFolders usual = switch (OperatingSystem.of(operatingSystem)) {
            case LINUX -> {
                Path cache = or(environment.get("XDG_CACHE_HOME"), root.resolve(".cache"))
                        .resolve("spillway");
                Path run = absolute(environment.get("XDG_RUNTIME_DIR"));
                yield new UserFolders(
                        or(environment.get("XDG_CONFIG_HOME"), root.resolve(".config"))
                                .resolve("spillway"),
                        or(environment.get("XDG_DATA_HOME"), root.resolve(".local/share"))
                                .resolve("spillway"),
                        or(environment.get("XDG_STATE_HOME"), root.resolve(".local/state"))
                                .resolve("spillway"),
                        cache,
                        run == null ? cache.resolve("run") : run.resolve("spillway"));
            }
            case MAC -> {
                Path library = root.resolve("Library");
                Path support = library.resolve("Application Support/Spillway");
                Path cache = library.resolve("Caches/Spillway");
                yield new UserFolders(
                        support,
                        support.resolve("data"),
                        library.resolve("Logs/Spillway"),
                        cache,
                        cache.resolve("run"));
            }
            case WINDOWS -> {
                Path local = or(environment.get("LOCALAPPDATA"), root.resolve("AppData/Local"))
                        .resolve("Spillway");
                yield new UserFolders(
                        or(environment.get("APPDATA"), root.resolve("AppData/Roaming"))
                                .resolve("Spillway"),
                        local.resolve("Data"),
                        local.resolve("Logs"),
                        local.resolve("Cache"),
                        local.resolve("Run"));
            }
        };
        return usual.withData(absolute(environment.get(SnapshotStore.VARIABLE)));
    }

    /** Makes a folder, and those above it, for this user alone where the file system knows owners. */
    public static Path create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        boolean owners = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = owners
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        return Files.createDirectories(folder, attributes);
    }

    // The specification: "All paths must be absolute. If a relative path is encountered, it must be ignored."
    private static Path or(@Nullable String given, Path otherwise) {
        Path path = absolute(given);
        return path == null ? otherwise : path;
    }

    private static @Nullable Path absolute(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Path path = Path.of(text);
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
