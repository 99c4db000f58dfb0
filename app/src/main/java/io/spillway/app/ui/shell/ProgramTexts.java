package io.spillway.app.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Texts about the program that the build puts beside it. */
final class ProgramTexts {
    private static final String LIBRARIES = "libraries.tsv";

    private ProgramTexts() {}

    /** The notice and the licence of the program and of what it is made with. */
    static String licences() {
        return read("NOTICE") + "\n\n" + read("LICENSE");
    }

    /** What the program is made with; none where it runs without having been built, such as from an editor. */
    static List<Library> libraries() {
        if (ProgramTexts.class.getResource(LIBRARIES) == null) {
            return List.of();
        }
        return read(LIBRARIES)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Library::ofRow)
                .sorted(Comparator.comparing(Library::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(ProgramTexts.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
