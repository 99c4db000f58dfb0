package io.spillway.pricing.catalogue.snapshot;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Where the files of one snapshot are. Files whose name ends in .gz are unpacked on the way. */
sealed interface SnapshotFolder {

    /** The place for messages. */
    String place();

    InputStream openRaw(String file) throws IOException;

    default InputStream open(String file) throws IOException {
        InputStream raw = openRaw(file);
        if (!file.endsWith(".gz")) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw, 1 << 16);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    record Directory(Path path) implements SnapshotFolder {
        @Override
        public String place() {
            return path.toString();
        }

        @Override
        public InputStream openRaw(String file) throws IOException {
            return Files.newInputStream(path.resolve(file));
        }
    }

    record Classpath(ClassLoader loader, String folder) implements SnapshotFolder {
        @Override
        public String place() {
            return folder;
        }

        @Override
        public InputStream openRaw(String file) throws IOException {
            InputStream stream = loader.getResourceAsStream(folder + "/" + file);
            if (stream == null) {
                throw new FileNotFoundException(folder + "/" + file);
            }
            return stream;
        }
    }
}
