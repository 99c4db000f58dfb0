package io.spillway.app.ui.file;

import io.spillway.model.file.AtomicFile;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.JsonWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that keeps what is being edited until it is saved. Each window has a file of its own there, and a lock that ends
 * with its process however that ends: a file without its lock is work to recover.
 */
public final class RecoveryFolder {
    private static final String ENDING = ".recovery.json";
    private static final String LOCK = ".lock";

    private final Path folder;
    private final InstantSource clock;

    /** @param folder which need not exist */
    public RecoveryFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The place of one window. */
    public final class Slot implements AutoCloseable {
        private final Path kept;
        private final FileChannel lock;
        private boolean closed;

        private Slot(Path kept, FileChannel lock) {
            this.kept = kept;
            this.lock = lock;
        }

        /** Keeps a document, in place of the one kept before; does nothing after the slot has ended. */
        public synchronized void keep(String name, Optional<Path> file, JsonObject document) throws IOException {
            if (closed) {
                return;
            }
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("name", JsonText.of(name));
            file.ifPresent(path ->
                    members.put("file", JsonText.of(path.toAbsolutePath().toString())));
            members.put("at", JsonText.of(clock.instant().toString()));
            members.put("document", document);
            AtomicFile.write(kept, JsonWriter.bytes(JsonObject.of(members)));
        }

        /** Forgets what was kept, because it was saved or given up. */
        public synchronized void forget() throws IOException {
            Files.deleteIfExists(kept);
        }

        /** Forgets what was kept and ends the slot. */
        @Override
        public synchronized void close() throws IOException {
            closed = true;
            forget();
            lock.close();
            Files.deleteIfExists(lockOf(kept));
        }
    }

    /** A slot for this window. */
    public Slot slot() throws IOException {
        Files.createDirectories(folder);
        Path kept = folder.resolve(UUID.randomUUID() + ENDING);
        FileChannel channel = FileChannel.open(lockOf(kept), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new IOException("cannot lock " + lockOf(kept));
        }
        return new Slot(kept, channel);
    }

    /** Work that no running window holds, the latest first. What cannot be read is left where it is and left out. */
    public List<Recovered> orphans() {
        List<Recovered> orphans = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return orphans;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                if (isOrphan(file)) {
                    Recovered recovered = read(file);
                    if (recovered != null) {
                        orphans.add(recovered);
                    }
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        orphans.sort(Comparator.comparing(Recovered::at).reversed());
        return orphans;
    }

    /** Forgets work that was recovered or is not wanted. */
    public static void discard(Recovered recovered) throws IOException {
        Files.deleteIfExists(recovered.kept());
        Files.deleteIfExists(lockOf(recovered.kept()));
    }

    private static boolean isOrphan(Path kept) {
        Path lock = lockOf(kept);
        if (Files.notExists(lock)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static @Nullable Recovered read(Path kept) {
        if (!(JsonReader.read(kept).value() instanceof JsonObject json)) {
            return null;
        }
        String name = json.text("name");
        JsonObject document = json.object("document");
        String at = json.text("at");
        if (name == null || document == null || at == null) {
            return null;
        }
        try {
            return new Recovered(
                    kept, name, Optional.ofNullable(json.text("file")).map(Path::of), Instant.parse(at), document);
        } catch (DateTimeException | InvalidPathException e) {
            return null;
        }
    }

    private static Path lockOf(Path kept) {
        String name = String.valueOf(kept.getFileName());
        return kept.resolveSibling(name.substring(0, name.length() - ENDING.length()) + LOCK);
    }
}
