package io.spillway.app.report;

import io.spillway.model.file.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that an export makes: written beside its place, and moved there when it is whole. */
public final class ExportedFile {
    private static final int BUFFER = 1 << 16;

    private ExportedFile() {}

    /** What goes into the file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the file.
     *
     * @param overwrite whether a file of that name may be replaced
     * @throws FileAlreadyExistsException when there is one that may not
     * @throws IOException naming the file and the reason; what was there before is as it was
     */
    public static void write(Path file, boolean overwrite, Content content) throws IOException {
        if (!overwrite && Files.exists(file)) {
            throw new FileAlreadyExistsException(
                    file.toString(),
                    null,
                    "there is a file of that name, which is not overwritten unless you ask for it");
        }
        AtomicFile.write(file, temporary -> {
            try (FileOutputStream stream = new FileOutputStream(temporary.toFile());
                    OutputStream out = new BufferedOutputStream(stream, BUFFER)) {
                content.writeTo(out);
                out.flush();
                stream.getFD().sync();
            }
        });
    }
}
