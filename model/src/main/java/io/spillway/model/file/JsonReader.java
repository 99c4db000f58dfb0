package io.spillway.model.file;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads strict JSON (RFC 8259) in UTF-8 within fixed limits. Whatever is wrong with the bytes is a finding; nothing is thrown.
 */
public final class JsonReader {

    /** Largest file read: 32 MiB. */
    public static final int MAX_BYTES = 32 << 20;

    private JsonReader() {}

    public static Parsed<Json> read(Path file) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        if (file.toString().isEmpty()) {
            return unreadable(name, "the name of the file is empty", "name a file");
        }
        if (Files.isDirectory(file)) {
            return unreadable(name, "'" + file + "' is a folder", "name a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, name);
        } catch (NoSuchFileException e) {
            return unreadable(name, "there is no file '" + file + "'", "check the name and the folder");
        } catch (AccessDeniedException e) {
            return unreadable(name, "'" + file + "' may not be read", "check its permissions");
        } catch (IOException e) {
            return unreadable(name, "'" + file + "' cannot be read: " + e.getMessage(), "check the disk and try again");
        }
    }

    /** Reads at most {@link #MAX_BYTES} and one more. */
    public static Parsed<Json> read(InputStream in, String name) {
        try {
            return read(in.readNBytes(MAX_BYTES + 1), name);
        } catch (IOException e) {
            return unreadable(name, "'" + name + "' cannot be read: " + e.getMessage(), "check the disk and try again");
        }
    }

    public static Parsed<Json> read(byte[] bytes, String name) {
        if (bytes.length > MAX_BYTES) {
            return failed(
                    "file-too-large",
                    new Place(name, 0, 0),
                    "the file is larger than " + (MAX_BYTES >> 20) + " MiB",
                    "a workspace is far smaller; check that this is the right file");
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return failed("not-utf-8", new Place(name, 1, 1), "the file is in UTF-16", "save it as UTF-8");
        }
        boolean marked = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        if (marked) {
            input.position(3);
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(input, text, true);
        text.flip();
        if (result.isError()) {
            return failed(
                    "not-utf-8",
                    placeAfter(text, name),
                    String.format("the byte 0x%02X is not UTF-8 here", bytes[input.position()] & 0xFF),
                    "save the file as UTF-8");
        }
        Parsed<Json> tree = new JsonTreeBuilder(name).build(text.array(), text.length());
        return marked ? withMarkWarning(tree, name) : tree;
    }

    private static Parsed<Json> withMarkWarning(Parsed<Json> tree, String name) {
        Findings findings = new Findings();
        findings.warning(
                "byte-order-mark",
                new Place(name, 1, 1).at(""),
                "the file begins with a byte order mark",
                "save it as UTF-8 without one; Spillway drops it when it saves");
        findings.addAll(tree.findings());
        return new Parsed<>(tree.value(), findings.list());
    }

    private static Place placeAfter(CharSequence text, String name) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(name, line, text.length() - lineStart + 1);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Parsed<Json> unreadable(String name, String message, String advice) {
        return new Parsed<>(
                null, List.of(Finding.error("unreadable-file", new Location("", name, 0, 0), message, advice)));
    }

    private static Parsed<Json> failed(String code, Place place, String message, String advice) {
        return new Parsed<>(null, List.of(Finding.error(code, place.at(""), message, advice)));
    }
}
