package io.spillway.model.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a file at once: the new bytes go to a temporary file in the same folder and to the disk before they take the old
 * file's name, so that a crash leaves either the old file or the new one.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /** How the new content gets into the temporary file, and to the disk. */
    public interface Content {
        void writeTo(Path temporary) throws IOException;
    }

    /** @throws IOException naming the file and the reason; the old file is then as it was */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, temporary -> writeThrough(temporary, bytes));
    }

    /** @throws IOException naming the file and the reason; the old file is then as it was */
    public static void write(Path file, Content content) throws IOException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException("cannot save '" + file + "': it is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("cannot save '" + file + "': there is no folder '" + folder + "'");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new IOException("cannot save '" + file + "': it may not be written; check its permissions");
        }
        Path temporary = null;
        try {
            temporary = Files.createTempFile(folder, "." + target.getFileName() + ".", ".tmp");
            content.writeTo(temporary);
            copyPermissions(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flushFolder(folder);
        } catch (IOException e) {
            throw failed(file, temporary, e);
        } catch (RuntimeException e) {
            // Whoever makes the content may give up half way.
            discard(temporary, e);
            throw e;
        }
    }

    private static IOException failed(Path file, @Nullable Path temporary, IOException cause) {
        IOException failure = new IOException(
                "cannot save '" + file + "': " + reason(file, cause) + "; the file is as it was", cause);
        discard(temporary, failure);
        return failure;
    }

    /** An exception of a file system may name nothing but the temporary file, which nobody has heard of. */
    private static String reason(Path file, IOException cause) {
        if (!(cause instanceof FileSystemException refused)) {
            return String.valueOf(cause.getMessage());
        }
        String folder = "the folder '" + file.toAbsolutePath().getParent() + "' ";
        return switch (refused) {
            case AccessDeniedException denied -> folder + "may not be written to; check its permissions";
            case NoSuchFileException none -> folder + "takes no new files";
            default -> refused.getReason() == null ? folder + "takes no new files" : refused.getReason();
        };
    }

    private static void discard(@Nullable Path temporary, Exception failure) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private static void writeThrough(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    // A temporary file is private to its owner; the saved one is as open as the old one was, or as any new file.
    private static void copyPermissions(Path old, Path fresh) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(fresh, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return;
        }
        if (Files.exists(old)) {
            view.setPermissions(Files.getPosixFilePermissions(old));
        } else {
            view.setPermissions(Set.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.OTHERS_READ));
        }
    }

    /**
     * Brings the names in a folder to the disk, for example after a rename in it. Windows cannot open a folder; there a rename
     * is on disk when it returns.
     */
    public static void flushFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
