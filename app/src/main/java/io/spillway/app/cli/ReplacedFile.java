package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written beside its place and takes its name when it is whole, so that a run that fails or is stopped leaves
 * what was there before.
 */
final class ReplacedFile implements AutoCloseable {
    private final Path target;
    private final Path temporary;
    private final PrintWriter writer;
    private final Thread cleaning;

    private ReplacedFile(Path target, Path temporary, PrintWriter writer) {
        this.target = target;
        this.temporary = temporary;
        this.writer = writer;
        this.cleaning = new Thread(this::delete);
    }

    /** @throws BadInputException when the file cannot be written there */
    static ReplacedFile open(String name) {
        try {
            Path file = Path.of(name);
            Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
            Path folder = target.getParent();
            if (folder == null || Files.isDirectory(target)) {
                throw refused(name, "it is a folder");
            }
            if (!Files.isDirectory(folder)) {
                throw refused(name, "there is no folder '" + folder + "'");
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                throw refused(name, "it is not a file; leave --out away and redirect the output");
            }
            if (!Files.isWritable(Files.exists(target) ? target : folder)) {
                throw refused(name, "it may not be written; check permissions");
            }
            Path temporary = folder.resolve(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            FileOutputStream stream = new FileOutputStream(temporary.toFile());
            PrintWriter writer =
                    new PrintWriter(new BufferedOutputStream(stream, 1 << 16), false, StandardCharsets.UTF_8);
            ReplacedFile opened = new ReplacedFile(target, temporary, writer);
            Runtime.getRuntime().addShutdownHook(opened.cleaning);
            return opened;
        } catch (InvalidPathException | IOException e) {
            throw refused(name, String.valueOf(e.getMessage()));
        }
    }

    PrintWriter writer() {
        return writer;
    }

    /** @throws BadInputException when not all of it could be written; the old file is then as it was */
    void commit() {
        writer.flush();
        if (writer.checkError()) {
            throw refused(target.toString(), "the disk may be full; the old file is as it was");
        }
        writer.close();
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw refused(target.toString(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        writer.close();
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(cleaning);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook runs or has run.
            return;
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // A file that cannot be deleted now is hidden, and named after a process that has ended.
            return;
        }
    }

    private static BadInputException refused(String name, String reason) {
        return new BadInputException("cannot-write", "cannot write '" + name + "': " + reason, "name another file");
    }
}
