package io.spillway.pricing.catalogue.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A snapshot as one zip file: its files side by side, without folders. */
final class SnapshotArchive {

    /** What zip can express first: the files have no time of their own, and equal snapshots give equal archives. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,94}\\.csv(\\.gz)?");
    private static final String AGAIN = "get the file again from where it came from";

    private SnapshotArchive() {}

    static byte[] bytes(SortedMap<String, byte[]> packed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : packed.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Reads an archive into memory; nothing is unpacked to the disk.
     *
     * @throws SnapshotException when it is too large, holds what no snapshot has, or is not what it was made of
     */
    static SealedSnapshot read(Path archive) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            if (Files.size(archive) > Limits.ARCHIVE_BYTES) {
                throw new SnapshotException(
                        archive + " is larger than " + (Limits.ARCHIVE_BYTES >> 20)
                                + " MiB, which no price snapshot is",
                        "check that this is the right file");
            }
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
                long left = Limits.SNAPSHOT_BYTES;
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    byte[] content = content(archive, zip, entry, left);
                    left -= content.length;
                    if (files.put(entry.getName(), content) != null || files.size() > Limits.FILES) {
                        throw new SnapshotException(
                                archive + " holds '" + entry.getName() + "' twice, or more than " + Limits.FILES
                                        + " files",
                                AGAIN);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new SnapshotException(
                    "cannot read the price snapshot in " + archive + ": " + e.getMessage(), AGAIN, e);
        }
        if (files.isEmpty()) {
            throw new SnapshotException(
                    archive + " is not a zip file with a price snapshot", "'prices export' makes one");
        }
        return SealedSnapshot.of(archive.toString(), files);
    }

    private static byte[] content(Path archive, ZipInputStream zip, ZipEntry entry, long left) throws IOException {
        String name = entry.getName();
        if (entry.isDirectory() || !NAME.matcher(name).matches()) {
            throw new SnapshotException(
                    archive + " holds '" + name + "', which is not a file of a price snapshot", AGAIN);
        }
        byte[] packed = Limits.read(zip, name, left);
        if (!name.endsWith(".gz")) {
            return packed;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Limits.read(gzip, name, left);
        } catch (ZipException e) {
            throw new IOException("'" + name + "' is not packed with gzip", e);
        }
    }
}
