package io.spillway.app.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The checksum of bytes put one after the other is made from those of the pieces. */
final class ChecksumsTest {
    private static final long SEED = 20_261_126L;

    @Test
    void theChecksumOfPiecesIsThatOfTheWhole() {
        Random random = new Random(SEED);
        for (int size : new int[] {0, 1, 2, 255, 256, 65_537, 1_000_003}) {
            byte[] whole = new byte[size];
            random.nextBytes(whole);
            for (int cut : new int[] {0, size / 3, size}) {
                long first = checksum(Arrays.copyOf(whole, cut));
                long second = checksum(Arrays.copyOfRange(whole, cut, size));

                assertThat(Checksums.joined(first, second, size - cut))
                        .as("seed %d, %d bytes cut at %d", SEED, size, cut)
                        .isEqualTo(checksum(whole));
            }
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
