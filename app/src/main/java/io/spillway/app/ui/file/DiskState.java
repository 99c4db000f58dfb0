package io.spillway.app.ui.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file on disk was when it was last read or written, so that a change by somebody else is noticed. The content
 * decides: a file that was only touched is the same.
 *
 * @param digest SHA-256 of the content; empty when there is no file
 */
record DiskState(String digest) {

    static DiskState of(Path file) {
        try {
            return Files.isRegularFile(file) ? of(Files.readAllBytes(file)) : new DiskState("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DiskState of(byte[] bytes) {
        try {
            return new DiskState(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
