package io.spillway.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages for developers name only types that exist: ARCHITECTURE.md anywhere, CONTRIBUTING.md where it says how to add a
 * component kind, a decision in its last lines.
 */
final class DocumentedTypesTest {
    private static final Pattern TYPE_NAME = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");
    private static final String CONFIRMED_BY = "\nConfirmed by: ";

    @Test
    void everyTypeOfTheArchitecturePageExists() throws IOException {
        Set<String> named = typesNamedIn(Files.readString(root().resolve("ARCHITECTURE.md")));
        assertThat(named).hasSizeGreaterThan(5);
        assertThat(typesInTheSources()).containsAll(named);
    }

    @Test
    void everyTypeOfTheWayToAddAComponentKindExists() throws IOException {
        String text = Files.readString(root().resolve("CONTRIBUTING.md"));
        Set<String> named = typesNamedIn(text.substring(text.indexOf("\n## How to add a component kind")));
        assertThat(named).hasSizeGreaterThan(5);
        assertThat(typesInTheSources()).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyTestThatConfirmsADecisionExists(Path decision) throws IOException {
        String text = Files.readString(decision);
        assertThat(text).contains("\n## Context\n", "\n## Decision\n", "\n## Consequences\n");
        if (text.contains(CONFIRMED_BY)) {
            Set<String> named = typesNamedIn(text.substring(text.indexOf(CONFIRMED_BY)));
            assertThat(named).isNotEmpty().allMatch(name -> name.endsWith("Test"));
            assertThat(typesInTheSources()).containsAll(named);
        }
    }

    @Test
    void aTypeNameIsACapitalisedWordInCodeStyle() {
        assertThat(typesNamedIn("a `HostGroup` of `model/`, `Nodes` made with `new Node()`, Kafka"))
                .containsExactly("HostGroup", "Nodes");
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(root().resolve("docs/decisions"))) {
            return files.sorted().toList();
        }
    }

    private static Set<String> typesNamedIn(String text) {
        return TYPE_NAME
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The top-level types of every module, tests included, by the names of their files. */
    private static Set<String> typesInTheSources() throws IOException {
        Set<String> types = new TreeSet<>();
        for (String module : ArchitectureRules.MODULES) {
            try (Stream<Path> files = Files.walk(root().resolve(module).resolve("src"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> types.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        return types;
    }

    /** Maven runs tests in the module's directory, an IDE may run them in the root. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.resolveSibling("");
    }
}
