package io.spillway.pricing.catalogue.snapshot;

import java.io.IOException;
import java.io.InputStream;

/** How much of a snapshot from outside is read. The largest bundled one has 107,000 rates in 9 MB, in 104 files. */
final class Limits {

    /** Unpacked bytes of one file. */
    static final int FILE_BYTES = 128 << 20;

    /** Unpacked bytes of all files of a snapshot. */
    static final long SNAPSHOT_BYTES = 512L << 20;

    /** Files of a snapshot. */
    static final int FILES = 1_000;

    /** Bytes of a snapshot packed in one file. */
    static final long ARCHIVE_BYTES = 256L << 20;

    /** Rates that one draft takes. */
    static final int RATES = 5_000_000;

    private Limits() {}

    /** All bytes of a file. */
    static byte[] read(InputStream stream, String file) throws IOException {
        return read(stream, file, FILE_BYTES);
    }

    /** All bytes of a file, of which there may be so many. */
    static byte[] read(InputStream stream, String file, long most) throws IOException {
        byte[] bytes = stream.readNBytes((int) Math.min(most + 1, FILE_BYTES + 1));
        if (bytes.length > Math.min(most, FILE_BYTES)) {
            throw new IOException(file + " unpacks to more than " + (Math.min(most, FILE_BYTES) >> 20)
                    + " MiB, which no price snapshot needs");
        }
        return bytes;
    }
}
