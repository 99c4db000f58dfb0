package io.spillway.app.workbook.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text of XML as UTF-8 bytes, collected before they go to a stream, which a large workbook has very many of. */
final class XmlBytes {
    private static final int BUFFER = 1 << 16;
    private static final double EXACT = 1e15;
    private static final int LONGEST_WHOLE = 17;
    private static final int TEN = 10;

    private final OutputStream target;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] digits = new byte[LONGEST_WHOLE];
    private int used;

    /** The same value often stands in the next column too. */
    private double lastValue;

    private String lastText = "0";

    XmlBytes(OutputStream target) {
        this.target = target;
    }

    /** A number as a spreadsheet reads it back; the same one often comes again. */
    void value(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalStateException("a cell cannot hold " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            whole((long) value);
            return;
        }
        if (value != lastValue) {
            lastValue = value;
            lastText = Double.toString(value);
        }
        ascii(lastText);
    }

    void whole(long value) {
        int at = LONGEST_WHOLE;
        long rest = Math.abs(value);
        for (; rest > Integer.MAX_VALUE; rest /= TEN) {
            digits[--at] = (byte) ('0' + rest % TEN);
        }
        int small = (int) rest;
        do {
            digits[--at] = (byte) ('0' + small % TEN);
            small /= TEN;
        } while (small > 0);
        if (value < 0) {
            digits[--at] = '-';
        }
        room(LONGEST_WHOLE);
        while (at < LONGEST_WHOLE) {
            buffer[used++] = digits[at++];
        }
    }

    /** @param text of ASCII characters */
    @SuppressWarnings("deprecation") // the bytes of ASCII text, without an encoder
    void ascii(String text) {
        int length = text.length();
        room(length);
        text.getBytes(0, length, buffer, used);
        used += length;
    }

    void bytes(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    /** Text between tags or in an attribute. */
    void escaped(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            room(8);
            if (c == '<') {
                ascii("&lt;");
            } else if (c == '>') {
                ascii("&gt;");
            } else if (c == '&') {
                ascii("&amp;");
            } else if (c >= ' ' && c < 0x7f) {
                buffer[used++] = (byte) c;
            } else {
                i += unusual(text, i);
            }
        }
    }

    /** Writes what is not ASCII; returns how many more characters it took. XML cannot hold control characters. */
    private int unusual(CharSequence text, int at) {
        char c = text.charAt(at);
        if (c == '\n' || c == '\t') {
            buffer[used++] = (byte) c;
            return 0;
        }
        if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
            bytes(new String(new char[] {c, text.charAt(at + 1)}).getBytes(StandardCharsets.UTF_8));
            return 1;
        }
        boolean refused = c < ' ' || Character.isSurrogate(c) || c >= 0xfffe;
        bytes(String.valueOf(refused ? '\ufffd' : c).getBytes(StandardCharsets.UTF_8));
        return 0;
    }

    /**
     * A formula of several columns.
     *
     * @param room bytes that it takes at most, which the buffer must have
     */
    void template(FormulaTemplate formula, byte[][] marks, int room) {
        room(room);
        used = formula.write(marks, buffer, used);
    }

    private void room(int bytes) {
        if (used + bytes > BUFFER) {
            flush();
        }
    }

    /** Hands everything on to the stream. */
    void flush() {
        try {
            target.write(buffer, 0, used);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        used = 0;
    }
}
