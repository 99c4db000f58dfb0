package io.spillway.pricing.catalogue.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads snapshots from outside, as a whole and within limits. */
public final class SnapshotImport {

    private SnapshotImport() {}

    /**
     * Reads a snapshot from a file that {@link SnapshotStore#exportTo} wrote, or from a folder in the snapshot format. Nothing is stored.
     *
     * @throws SnapshotException when it cannot be read, or is not what it was made of
     */
    public static SealedSnapshot read(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return SnapshotArchive.read(fileOrFolder);
        }
        SnapshotFolder directory = new SnapshotFolder.Directory(fileOrFolder);
        Manifest manifest = Manifest.read(directory);
        SortedMap<String, byte[]> files = unpacked(directory, manifest);
        if (!manifest.hashes().isEmpty()) {
            return SealedSnapshot.of(fileOrFolder.toString(), files);
        }
        return SnapshotDraft.copyOf(
                new SnapshotCatalog(new SnapshotFolder.Memory(fileOrFolder.toString(), files), manifest));
    }

    /** Whether a folder is a snapshot. */
    public static boolean isSnapshot(Path folder) {
        return Files.isRegularFile(folder.resolve(Manifest.FILE));
    }

    static SortedMap<String, byte[]> unpacked(SnapshotFolder directory, Manifest manifest) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long left = Limits.SNAPSHOT_BYTES;
        List<String> names = new ArrayList<>(manifest.files());
        names.add(Manifest.FILE);
        for (String name : names) {
            try (var stream = directory.open(name)) {
                byte[] content = Limits.read(stream, name, left);
                left -= content.length;
                files.put(name, content);
            } catch (IOException e) {
                throw new SnapshotException(
                        "cannot read the price snapshot file " + directory.place() + "/" + name + ": "
                                + CsvTable.reason(e),
                        e);
            }
        }
        return files;
    }
}
