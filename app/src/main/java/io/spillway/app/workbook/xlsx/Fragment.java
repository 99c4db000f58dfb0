package io.spillway.app.workbook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The compressed bytes of a piece of a part of a package: in memory while all pieces are small, then in a temporary file. Pieces are made by
 * several threads and put one after the other (RFC 1951 lets blocks of different makers follow each other at a whole byte).
 */
final class Fragment extends OutputStream {
    private static final int LEVEL = Deflater.BEST_SPEED;
    private final CRC32 crc = new CRC32();
    private final Deflater deflater = new Deflater(LEVEL, true);
    private final Spill spill;
    private final DeflaterOutputStream compressing;
    private final boolean last;
    private long size;

    /**
     * An empty piece.
     *
     * @param last whether the part ends with it
     * @param memory bytes that all pieces together may still keep in memory
     */
    Fragment(boolean last, AtomicLong memory) {
        this.last = last;
        this.spill = new Spill(memory);
        this.compressing = new DeflaterOutputStream(spill, deflater, 1 << 14, true);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        crc.update(bytes, offset, length);
        size += length;
        compressing.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (last) {
            compressing.finish();
        } else {
            compressing.flush();
        }
        spill.close();
        deflater.end();
    }

    long crc() {
        return crc.getValue();
    }

    long size() {
        return size;
    }

    long compressedSize() {
        return spill.size;
    }

    InputStream compressed() throws IOException {
        Path file = spill.file;
        return file == null ? new ByteArrayInputStream(spill.memory.toByteArray()) : Files.newInputStream(file);
    }

    /** Deletes the temporary file, if there is one. */
    void delete() {
        deflater.end();
        spill.delete();
    }

    private static final class Spill extends OutputStream {
        private ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 14);
        private final AtomicLong left;
        private @Nullable Path file;
        private @Nullable OutputStream open;
        private long size;

        Spill(AtomicLong left) {
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            size += length;
            OutputStream to = open;
            if (to == null && left.addAndGet(-length) < 0) {
                Path created = Files.createTempFile("spillway", ".part");
                file = created;
                to = Files.newOutputStream(created);
                open = to;
                memory.writeTo(to);
                memory = new ByteArrayOutputStream(0);
            }
            (to == null ? memory : to).write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (open != null) {
                open.close();
            }
        }

        void delete() {
            try {
                close();
                if (file != null) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                // It lies in the folder of temporary files, which the system empties.
                return;
            }
        }
    }
}
