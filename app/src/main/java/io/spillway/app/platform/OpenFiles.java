package io.spillway.app.platform;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which process has which file open, so that opening a file again raises the window that shows it. A file is held by a lock,
 * which ends with its process however that ends; beside the lock a socket of the file system takes the request to raise the
 * window. Nothing of it can be reached from another machine or by another user.
 */
public final class OpenFiles {
    private static final Logger LOG = Logger.getLogger(OpenFiles.class.getName());
    private static final byte[] RAISE = "raise\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RAISED = "raised\n".getBytes(StandardCharsets.US_ASCII);
    private static final long ANSWER_SECONDS = 5;
    private static final int NAME_BYTES = 12;
    private static final String SOCKET_ENDING = ".sock";

    private final Path folder;

    /** @param folder for locks and sockets, the same for all processes of a user; it need not exist */
    public OpenFiles(Path folder) {
        this.folder = folder;
    }

    /** What claiming a file gave. */
    public sealed interface Claim {
        /** This process has the file open until it closes this. */
        non-sealed interface Held extends Claim, AutoCloseable {
            @Override
            void close();
        }

        /**
         * Another process has it open.
         *
         * @param raised whether it answered that it raised its window
         */
        record Elsewhere(boolean raised) implements Claim {}

        /** There can be no lock, for the reason given; the file can be opened all the same. */
        record Impossible(String reason) implements Claim {}
    }

    /**
     * Asks the process that has a file open, if there is one, to raise its window.
     *
     * @return whether one answered that it did
     */
    public boolean raise(Path file) {
        // Mostly nothing is open, and a name takes the JDK's security providers, which a start has no other use for so
        // early.
        if (!isAnythingOpen()) {
            return false;
        }
        Path socket = socket(name(file));
        if (!Files.exists(socket)) {
            return false;
        }
        FutureTask<Boolean> asking = new FutureTask<>(() -> ask(socket));
        Thread.ofPlatform().daemon().name("raise").start(asking);
        try {
            return asking.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            // Nobody listens: its process was killed, or hangs.
            return false;
        }
    }

    /**
     * Claims a file for this process, or asks the one that has it to raise its window.
     *
     * @param raise raises the window of this process; called on a thread of its own
     */
    public Claim claim(Path file, Runnable raise) {
        String name = name(file);
        FileChannel channel = null;
        try {
            UserFolders.create(folder);
            channel = FileChannel.open(
                    folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return new Claim.Elsewhere(raise(file));
            }
            return new Holding(channel, socket(name), listen(name, raise));
        } catch (IOException | RuntimeException e) {
            close(channel);
            return new Claim.Impossible(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another window of this process has it.
            return null;
        }
    }

    /** Null when the platform has no such sockets or the path is too long for one: the lock still tells that it is open. */
    private @Nullable ServerSocketChannel listen(String name, Runnable raise) {
        ServerSocketChannel server = null;
        try {
            // Whoever left a socket behind has no lock any more.
            Files.deleteIfExists(socket(name));
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket(name)));
            ServerSocketChannel bound = server;
            Thread.ofPlatform().daemon().name("open file").start(() -> serve(bound, raise));
            return server;
        } catch (IOException | RuntimeException e) {
            close(server);
            LOG.log(Level.INFO, "this window cannot be raised by opening its file again", e);
            return null;
        }
    }

    private static void serve(ServerSocketChannel server, Runnable raise) {
        while (server.isOpen()) {
            try (SocketChannel client = server.accept()) {
                byte[] request = Channels.newInputStream(client).readNBytes(RAISE.length);
                if (MessageDigest.isEqual(request, RAISE)) {
                    raise.run();
                    client.write(ByteBuffer.wrap(RAISED));
                }
            } catch (IOException e) {
                // The file was closed, or the other side went away.
                continue;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "the window could not be raised", e);
            }
        }
    }

    private static boolean ask(Path socket) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap(RAISE));
            return MessageDigest.isEqual(Channels.newInputStream(channel).readNBytes(RAISED.length), RAISED);
        }
    }

    private Path socket(String name) {
        return folder.resolve(name + SOCKET_ENDING);
    }

    private boolean isAnythingOpen() {
        String[] names = folder.toFile().list();
        return names != null && Arrays.stream(names).anyMatch(name -> name.endsWith(SOCKET_ENDING));
    }

    /** The same for every way to write a file's path; short, as the path of a socket is limited to about 100 bytes. */
    private static String name(Path file) {
        Path path = file.toAbsolutePath().normalize();
        try {
            path = file.toRealPath();
        } catch (IOException e) {
            // It does not exist yet.
            LOG.log(Level.FINE, "no such file", e);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(path.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void close(@Nullable AutoCloseable channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (Exception e) {
            LOG.log(Level.FINE, "not closed", e);
        }
    }

    // The lock's file stays: deleted, it could be locked by one process and made anew by another.
    private record Holding(
            FileChannel channel, Path socket, @Nullable ServerSocketChannel server) implements Claim.Held {
        @Override
        public void close() {
            OpenFiles.close(server);
            try {
                if (server != null) {
                    Files.deleteIfExists(socket);
                }
            } catch (IOException e) {
                LOG.log(Level.FINE, "left behind", e);
            }
            OpenFiles.close(channel);
        }
    }
}
