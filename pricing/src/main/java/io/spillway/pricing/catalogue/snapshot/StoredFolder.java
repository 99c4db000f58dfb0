package io.spillway.pricing.catalogue.snapshot;

import io.spillway.model.file.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Puts a snapshot's folder on disk at once: its files go to a hidden folder beside and to the disk before the folder takes its
 * name, so that a crash leaves the whole snapshot or none.
 */
final class StoredFolder {

    static final String STAGING = ".staging-";

    private StoredFolder() {}

    /** The bytes of files as they lie on disk: those whose names end in .gz packed. */
    static SortedMap<String, byte[]> packed(SortedMap<String, byte[]> unpacked) throws IOException {
        SortedMap<String, byte[]> packed = new TreeMap<>();
        for (var file : unpacked.entrySet()) {
            byte[] content = file.getValue();
            packed.put(file.getKey(), file.getKey().endsWith(".gz") ? gzip(content) : content);
        }
        return packed;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    /** Writes the files as the folder {@code id} of the store, whose lock the caller holds. */
    static void publish(Path store, String id, SortedMap<String, byte[]> packed)
            throws IOException, InterruptedException {
        Path staging = store.resolve(STAGING + id);
        Path target = store.resolve(id);
        try {
            Files.createDirectory(staging);
            for (var file : packed.entrySet()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("storing the snapshot was cancelled");
                }
                write(staging.resolve(file.getKey()), file.getValue());
            }
            AtomicFile.flushFolder(staging);
            move(staging, target);
            AtomicFile.flushFolder(store);
        } catch (IOException | InterruptedException | RuntimeException e) {
            try {
                delete(staging);
            } catch (IOException left) {
                // The next one who writes removes it.
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the file system cannot rename a folder at once", e);
        }
    }

    /** Removes what writers that were killed left behind; the caller holds the lock, so none is at work. */
    static void sweep(Path store) throws IOException {
        try (var left = Files.newDirectoryStream(store, STAGING + "*")) {
            for (Path folder : left) {
                delete(folder);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
