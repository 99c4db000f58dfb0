package io.spillway.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/spillway/app");
    private static final Path BUNDLE = Path.of("src/main/resources/io/spillway/app/text/texts.properties");
    private static final Pattern USE = Pattern.compile("Texts\\s*\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern WITHOUT_KEY = Pattern.compile("Texts\\s*\\.of\\(\\s*[^\"\\s]");

    @Test
    void everyKeyThatIsUsedHasATextAndEveryTextIsUsed() throws IOException {
        assertThat(used()).isEqualTo(keys());
    }

    @Test
    void keysAreWrittenOutWhereTheyAreUsed() throws IOException {
        assertThat(sources()
                        .filter(file -> !file.endsWith("Texts.java"))
                        .filter(file -> WITHOUT_KEY.matcher(read(file)).find()))
                .isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        List<String> lines = Files.readAllLines(BUNDLE).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(lines).doesNotHaveDuplicates();
    }

    @Test
    void apostrophesAndArgumentsArePutInAsTheyAre() {
        assertThat(Texts.of("shell.rateWrong", "{1} isn't"))
                .isEqualTo("'{1} isn't' is no number; type one such as 0.92");
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        sources().forEach(file -> {
            Matcher matcher = USE.matcher(read(file));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        });
        return used;
    }

    private static Set<String> keys() throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(BUNDLE, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Stream<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            walk.filter(path -> path.toString().endsWith(".java")).forEach(files::add);
        }
        return files.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
