package io.spillway.pricing.catalogue.snapshot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Held by the one process that writes in a store. The operating system lets it go when the process ends, however it ends. */
final class StoreLock implements AutoCloseable {

    static final String FILE = ".lock";

    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the lock.
     *
     * @param patience how long
     * @throws SnapshotStoreException when another process still has it then
     */
    static StoreLock take(Path store, Duration patience) throws IOException, InterruptedException {
        Path file = store.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (tried(channel) == null) {
                if (System.nanoTime() - end > 0) {
                    throw new SnapshotStoreException(
                            "another Spillway has been writing price snapshots in '" + store + "' for "
                                    + patience.toSeconds() + " seconds",
                            "wait until it has ended, then repeat");
                }
                Thread.sleep(BETWEEN);
            }
            return new StoreLock(channel);
        } catch (IOException | InterruptedException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it.
            return null;
        }
    }

    /** Closing the channel lets the lock go. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
