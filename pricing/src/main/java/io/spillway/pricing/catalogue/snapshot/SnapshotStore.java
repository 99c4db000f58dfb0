package io.spillway.pricing.catalogue.snapshot;

import io.spillway.model.file.AtomicFile;
import io.spillway.model.file.NearestName;
import io.spillway.model.finding.Finding;
import io.spillway.pricing.catalogue.PriceCatalog;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TimeZone;

/**
 * The price snapshots there are: those that come with the program, and those in a folder of the user's, each a folder named by
 * its id, which is made of its content. A stored snapshot never changes; what is read of it is compared with its hashes. Safe for
 * any thread, and for several processes at once.
 */
public final class SnapshotStore {

    /** Environment variable by which a user names another folder for data. */
    public static final String VARIABLE = "SPILLWAY_DATA";

    private static final String FOLDER = "prices";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final BundledSnapshots bundled;
    private final Clock clock;

    /**
     * A store.
     *
     * @param folder of the stored snapshots; it need not exist
     * @param clock tells the ages
     */
    public SnapshotStore(Path folder, BundledSnapshots bundled, Clock clock) {
        this.folder = folder;
        this.bundled = bundled;
        this.clock = clock;
    }

    /** The store in a user's data folder, with the snapshots of this program. */
    public static SnapshotStore in(Path dataFolder) {
        return new SnapshotStore(
                dataFolder.resolve(FOLDER),
                BundledSnapshots.OF_THE_PROGRAM,
                new LocalClock(InstantSource.system(), TimeZone::getDefault));
    }

    /** Where stored snapshots lie. */
    public Path folder() {
        return folder;
    }

    /** Tells the ages. */
    public Clock clock() {
        return clock;
    }

    /**
     * Ids of all snapshots: the bundled ones, then the stored ones by date.
     *
     * @throws SnapshotException when the folder cannot be read
     */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(bundled.ids());
        ids.addAll(storedIds());
        return List.copyOf(ids);
    }

    private List<String> storedIds() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (ContentHash.isId(name) && Files.isDirectory(entry)) {
                    ids.add(name);
                }
            }
        } catch (IOException e) {
            throw new SnapshotException(
                    "cannot read the folder of price snapshots '" + folder + "': " + e.getMessage(),
                    "check its permissions, or name another one with " + VARIABLE,
                    e);
        }
        ids.sort(Comparator.naturalOrder());
        return ids;
    }

    /** Every snapshot, also those that cannot be read. */
    public List<SnapshotEntry> list() {
        List<SnapshotEntry> entries = new ArrayList<>();
        for (String id : ids()) {
            boolean isBundled = bundled.ids().contains(id);
            try {
                PriceCatalog catalog = open(id);
                catalog.instanceTypes();
                String age = SnapshotAge.text(catalog.date(), LocalDate.now(clock));
                long days = Math.max(0, new SnapshotAge(catalog, clock).days());
                entries.add(new SnapshotEntry(id, isBundled, catalog, age, days, ""));
            } catch (SnapshotException e) {
                entries.add(new SnapshotEntry(id, isBundled, null, "", 0, String.valueOf(e.getMessage())));
            }
        }
        return List.copyOf(entries);
    }

    /** Whether a snapshot comes with the program. */
    public boolean isBundled(String id) {
        return bundled.ids().contains(id);
    }

    /**
     * Opens a snapshot. Its files are compared with their hashes when they are read.
     *
     * @throws SnapshotException when there is none of that id, naming the nearest, or it is damaged; never another one instead
     */
    public PriceCatalog open(String id) {
        if (bundled.ids().contains(id)) {
            return bundled.opener().apply(id);
        }
        if (!ContentHash.isId(id) || !Files.isDirectory(folder.resolve(id))) {
            throw absent(id);
        }
        SnapshotFolder stored = new SnapshotFolder.Directory(folder.resolve(id));
        Manifest manifest = Manifest.read(stored);
        if (!id.equals(manifest.id()) || !id.equals(SnapshotFiles.contentId(manifest))) {
            throw new SnapshotException(
                    "the manifest of the price snapshot " + id + " in '" + folder + "' has been changed or is damaged",
                    "import the snapshot again, or use another one");
        }
        return new SnapshotCatalog(new SnapshotFolder.Hashed(stored, manifest.hashes()), manifest);
    }

    private SnapshotException absent(String id) {
        List<String> known = ids();
        String nearest = NearestName.of(id, known);
        return new SnapshotException(
                "there is no price snapshot '" + id + "'"
                        + (nearest == null
                                ? "; there are " + String.join(", ", known)
                                : "; the nearest is '" + nearest + "'"),
                ContentHash.isId(id)
                        ? "import it ('prices import FILE.zip'; whoever has it makes the file with 'prices export " + id
                                + "'), or choose one that 'prices snapshots' lists"
                        : "choose one that 'prices snapshots' lists");
    }

    /**
     * Stores a snapshot. One that is there already stays as it is; one that is there and damaged is put right.
     *
     * @return its id
     * @throws SnapshotStoreException when it cannot be stored, for example because the disk is full; what was there is whole
     * @throws InterruptedException when the thread was interrupted; what was there is whole
     */
    public String add(SealedSnapshot snapshot) throws SnapshotStoreException, InterruptedException {
        String id = snapshot.id();
        long bytes = 0;
        try {
            SortedMap<String, byte[]> packed = StoredFolder.packed(snapshot.files());
            bytes = packed.values().stream().mapToLong(file -> file.length).sum();
            Files.createDirectories(folder);
            try (StoreLock _ = StoreLock.take(folder, PATIENCE)) {
                StoredFolder.sweep(folder);
                Path target = folder.resolve(id);
                if (Files.isDirectory(target)) {
                    if (verify(id).isEmpty()) {
                        return id;
                    }
                    StoredFolder.delete(target);
                }
                StoredFolder.publish(folder, id, packed);
            }
            return id;
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (SnapshotStoreException e) {
            throw e;
        } catch (IOException e) {
            throw new SnapshotStoreException(
                    "cannot store the price snapshot " + id + " in '" + folder + "': " + reason(e)
                            + "; the snapshots there are as they were",
                    "make sure that " + Math.max(1, bytes >> 20)
                            + " MiB are free and the folder may be written, or name another one with "
                            + VARIABLE + ", then repeat",
                    e);
        }
    }

    /**
     * Removes a stored snapshot. Workspaces that name it cannot be computed here any more.
     *
     * @throws SnapshotException when there is none of that id, or it comes with the program
     * @throws SnapshotStoreException when it cannot be removed
     */
    public void remove(String id) throws SnapshotStoreException, InterruptedException {
        if (bundled.ids().contains(id)) {
            throw new SnapshotException("the price snapshot '" + id + "' comes with the program and stays", "");
        }
        if (!ContentHash.isId(id) || !Files.isDirectory(folder.resolve(id))) {
            throw absent(id);
        }
        try (StoreLock _ = StoreLock.take(folder, PATIENCE)) {
            // A snapshot of which a part is left would look damaged: it loses its name first.
            Path leaving = folder.resolve(StoredFolder.STAGING + "removed-" + id);
            StoredFolder.delete(leaving);
            Files.move(folder.resolve(id), leaving, StandardCopyOption.ATOMIC_MOVE);
            StoredFolder.delete(leaving);
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (SnapshotStoreException e) {
            throw e;
        } catch (IOException e) {
            throw new SnapshotStoreException(
                    "cannot remove the price snapshot " + id + " from '" + folder + "': " + reason(e),
                    "check the permissions of the folder",
                    e);
        }
    }

    private static InterruptedException interrupted(Exception cause) {
        Thread.interrupted();
        InterruptedException interrupted = new InterruptedException("storing the snapshot was cancelled");
        interrupted.initCause(cause);
        return interrupted;
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        if (e instanceof AccessDeniedException) {
            return "it may not be written to";
        }
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /**
     * Reads everything and compares it with the hashes and the id.
     *
     * @return what is wrong, all of it; empty when nothing is
     * @throws SnapshotException when there is no such snapshot
     */
    public List<Finding> verify(String id) {
        if (bundled.ids().contains(id)) {
            return SnapshotCheck.content(id, bundled.opener().apply(id));
        }
        if (!ContentHash.isId(id) || !Files.isDirectory(folder.resolve(id))) {
            throw absent(id);
        }
        return SnapshotCheck.stored(id, folder.resolve(id));
    }

    /**
     * Writes a snapshot to one file for another computer. A bundled one goes under the id of its content.
     *
     * @return the id under which it can be imported
     * @throws SnapshotException when there is none of that id, or it is damaged
     * @throws IOException when the file cannot be written; an old one is then as it was
     */
    public String exportTo(Path file, String id) throws IOException {
        SealedSnapshot sealed = bundled.ids().contains(id)
                ? SnapshotDraft.copyOf(open(id))
                : sealed(new SnapshotFolder.Directory(folder.resolve(id)), open(id));
        AtomicFile.write(file, SnapshotArchive.bytes(StoredFolder.packed(sealed.files())));
        return sealed.id();
    }

    private static SealedSnapshot sealed(SnapshotFolder stored, PriceCatalog opened) {
        return SealedSnapshot.of(opened.id(), SnapshotImport.unpacked(stored, Manifest.read(stored)));
    }
}
