package io.spillway.pricing.catalogue.snapshot;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
            Path found = path.resolve(file);
            if (Files.isRegularFile(found) && Files.size(found) > Limits.FILE_BYTES) {
                throw new IOException(
                        "it is larger than " + (Limits.FILE_BYTES >> 20) + " MiB, which no price snapshot needs");
            }
            return Files.newInputStream(found);
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

    /** Files held in memory, unpacked, whatever their names end in. */
    record Memory(String place, Map<String, byte[]> files) implements SnapshotFolder {
        @Override
        public InputStream openRaw(String file) throws IOException {
            byte[] bytes = files.get(file);
            if (bytes == null) {
                throw new FileNotFoundException(place + "/" + file);
            }
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public InputStream open(String file) throws IOException {
            return openRaw(file);
        }
    }

    /** Files that are read only when they are what the manifest says, and not larger than a snapshot's can be. */
    record Hashed(SnapshotFolder folder, Map<String, String> hashes) implements SnapshotFolder {
        @Override
        public String place() {
            return folder.place();
        }

        @Override
        public InputStream openRaw(String file) throws IOException {
            return folder.openRaw(file);
        }

        @Override
        public InputStream open(String file) throws IOException {
            byte[] content;
            try (InputStream stream = folder.open(file)) {
                content = Limits.read(stream, file);
            }
            String hash = ContentHash.of(content);
            if (!hash.equals(hashes.get(file))) {
                throw new SnapshotException(
                        place() + "/" + file
                                + " is not what the snapshot was made of: it has been changed or is damaged",
                        "import the snapshot again, or use another one");
            }
            return new ByteArrayInputStream(content);
        }
    }
}
