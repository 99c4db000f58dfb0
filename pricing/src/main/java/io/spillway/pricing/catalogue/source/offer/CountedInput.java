package io.spillway.pricing.catalogue.source.offer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts bytes and refuses more than a limit, so that a packed file cannot unpack without end. */
final class CountedInput extends FilterInputStream {

    private final long limit;
    private final LongConsumer counted;
    private long count;

    /** @param counted told the bytes so far after each read */
    CountedInput(InputStream in, long limit, LongConsumer counted) {
        super(in);
        this.limit = limit;
        this.counted = counted;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        if (value >= 0) {
            add(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    private void add(int read) throws IOException {
        count += read;
        if (count > limit) {
            throw new IOException("it has more than " + (limit >> 20) + " MiB, the most that is read");
        }
        counted.accept(count);
    }
}
