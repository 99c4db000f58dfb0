package io.spillway.app.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts about the program that the build puts beside it. */
final class ProgramTexts {
    private ProgramTexts() {}

    /** The notice and the licence of the program and of what it is made with. */
    static String licences() {
        return read("NOTICE") + "\n\n" + read("LICENSE");
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(ProgramTexts.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
