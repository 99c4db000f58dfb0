package io.spillway.app.workbook.xlsx;

/**
 * The CRC-32 of bytes put one after the other, from those of the pieces: a checksum is a polynomial over GF(2), and bytes behind it
 * multiply it by a power of x (Mark Adler's {@code crc32_combine} in zlib).
 */
final class Checksums {
    private static final int POLYNOMIAL = 0xedb88320;
    private static final int ONE = 1 << 31;
    private static final int BITS_OF_A_BYTE = 3;

    /** x to the power of 2 to the power of the index. */
    private static final int[] SQUARES = squares();

    private Checksums() {}

    private static int[] squares() {
        int[] squares = new int[32];
        squares[0] = 1 << 30;
        for (int i = 1; i < squares.length; i++) {
            squares[i] = product(squares[i - 1], squares[i - 1]);
        }
        return squares;
    }

    /** @param length of what the second is the checksum of, in bytes */
    static long joined(long first, long second, long length) {
        int shift = ONE;
        int square = BITS_OF_A_BYTE;
        for (long rest = length; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                shift = product(SQUARES[square % SQUARES.length], shift);
            }
            square++;
        }
        return Integer.toUnsignedLong(product(shift, (int) first) ^ (int) second);
    }

    /** Product modulo the polynomial; the highest bit is the constant term. */
    private static int product(int a, int b) {
        int product = 0;
        int factor = b;
        for (int bit = ONE; bit != 0; bit >>>= 1) {
            if ((a & bit) != 0) {
                product ^= factor;
            }
            factor = (factor & 1) != 0 ? factor >>> 1 ^ POLYNOMIAL : factor >>> 1;
        }
        return product;
    }
}
