package io.spillway.pricing.catalogue.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of a snapshot's content, which its id is made of. */
final class ContentHash {

    private static final int IN_ID = 12;
    private static final Pattern ID = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{" + IN_ID + "}");

    private ContentHash() {}

    /** In hexadecimal. */
    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The id of a snapshot: its date and the first 12 digits of the hash of its manifest without the id. */
    static String id(LocalDate date, byte[] manifestWithoutId) {
        return date + "-" + of(manifestWithoutId).substring(0, IN_ID);
    }

    /** Whether a text has the form of an id made from content. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
