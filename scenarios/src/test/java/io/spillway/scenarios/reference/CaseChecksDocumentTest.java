package io.spillway.scenarios.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of docs/case-checks.md names tests that exist. */
class CaseChecksDocumentTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern ROW = Pattern.compile("^\\|[^|]+\\|[^|]+\\|[^|]*\\| `\\w+#\\w+`(, `\\w+#\\w+`)* \\|$");
    private static final List<String> MODULES = List.of("model", "pricing", "scenarios", "app");

    @Test
    void everyRowNamesTestsThatExist() throws IOException {
        Path root = root();
        List<String> rows = Files.readAllLines(root.resolve("docs/case-checks.md")).stream()
                .filter(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("| the article") && !line.startsWith("|---"))
                .toList();
        Map<String, String> sources = testSources(root);

        assertThat(rows)
                .hasSizeGreaterThan(45)
                .allSatisfy(row -> assertThat(row).matches(ROW));
        assertThat(rows)
                .allSatisfy(row -> assertThat(TEST.matcher(row).results())
                        .isNotEmpty()
                        .allSatisfy(test -> assertThat(sources.getOrDefault(test.group(1), ""))
                                .as(test.group())
                                .containsPattern("@(Parameterized)?Test\\b[^;]*\\bvoid " + test.group(2) + "\\(")));
    }

    /** The text of each test class of every module by its simple name. */
    private static Map<String, String> testSources(Path root) throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java"))
                        .forEach(file ->
                                sources.put(file.getFileName().toString().replace(".java", ""), read(file)));
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maven runs tests in the module's directory, an IDE may run them in the root. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs")) ? here : here.resolveSibling("");
    }
}
