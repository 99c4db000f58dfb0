package io.spillway.app.settings;

import io.spillway.app.platform.UserFolders;
import io.spillway.model.file.AtomicFile;
import io.spillway.model.file.Findings;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import io.spillway.model.file.JsonWriter;
import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The file with the settings. It is read strictly, and whatever is wrong with it never stops the program: what can be read is
 * in force, the rest is as by default, and the damaged file is kept beside it under another name.
 */
public final class SettingsFile {
    private static final DateTimeFormatter NAME_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path file;
    private final InstantSource clock;

    /** @param file which need not exist, nor its folder */
    public SettingsFile(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** That of the user who runs this process. */
    public static SettingsFile ofThisProcess() {
        return new SettingsFile(
                UserFolders.ofThisProcess().settings().resolve("settings.json"), InstantSource.system());
    }

    /**
     * What reading gave.
     *
     * @param findings what was wrong with the file, for the user; the settings are good all the same
     */
    public record Loaded(Settings settings, List<Finding> findings) {
        public Loaded {
            findings = List.copyOf(findings);
        }
    }

    /** Reads the settings. Without a file they are {@link Settings#DEFAULTS}. */
    public Loaded load() {
        if (Files.notExists(file)) {
            return new Loaded(Settings.DEFAULTS, List.of());
        }
        Findings problems = new Findings();
        Settings settings = read(problems);
        if (problems.errors() == 0) {
            return new Loaded(settings, List.of());
        }
        Findings findings = new Findings();
        findings.add(setAside(settings));
        problems.list().forEach(findings::add);
        return new Loaded(settings, findings.list());
    }

    /**
     * Changes the settings as they are in the file now, which another window may have written meanwhile, and saves them at once.
     *
     * @return the settings saved
     * @throws IOException when they cannot be saved; the file is then as it was
     */
    public synchronized Settings update(UnaryOperator<Settings> change) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("cannot save the settings: '" + file + "' is a folder");
        }
        UserFolders.create(folder);
        try (FileChannel channel = FileChannel.open(
                        folder.resolve(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("cannot save the settings: their lock was lost");
            }
            Settings before = load().settings();
            Settings after = change.apply(before);
            if (!after.equals(before) || Files.notExists(file)) {
                AtomicFile.write(file, JsonWriter.bytes(SettingsJson.write(after)));
            }
            return after;
        }
    }

    private Settings read(Findings problems) {
        Parsed<Json> tree = JsonReader.read(file);
        problems.addAll(tree.findings());
        if (tree.value() instanceof JsonObject json) {
            return SettingsJson.read(json, problems);
        }
        Json other = tree.value();
        if (other != null) {
            problems.error(
                    "wrong-type", other.place().at(""), "the file is " + other.describe(), "settings are an object");
        }
        return Settings.DEFAULTS;
    }

    /** Moves the damaged file aside, writes what could be read in its place, and says so. */
    private Finding setAside(Settings readable) {
        String kept;
        try {
            Path aside = file.resolveSibling("settings.damaged-" + NAME_TIME.format(clock.instant()) + ".json");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            kept = "the file is kept as '" + aside + "'";
            AtomicFile.write(file, JsonWriter.bytes(SettingsJson.write(readable)));
        } catch (IOException e) {
            kept = "the file could not be mended: " + e.getMessage();
        }
        return Finding.warning(
                "settings-damaged",
                new Location("", String.valueOf(file.getFileName()), 0, 0),
                "the settings in '" + file + "' are damaged; what could be read is in force, the rest is as by default",
                kept);
    }
}
