package io.spillway.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE.md names only types that exist. */
final class ArchitecturePageTest {
    private static final Pattern TYPE_NAME = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");

    @Test
    void everyTypeItNamesExists() throws IOException {
        Set<String> named = typesNamedIn(Files.readString(page()));
        Set<String> existing = new ClassFileImporter()
                .importPackages("io.spillway").stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(5);
        assertThat(existing).containsAll(named);
    }

    @Test
    void aTypeNameIsACapitalisedWordInCodeStyle() {
        assertThat(typesNamedIn("a `HostGroup` of `model/`, `Nodes` made with `new Node()`, Kafka"))
                .containsExactly("HostGroup", "Nodes");
    }

    private static Set<String> typesNamedIn(String text) {
        return TYPE_NAME
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tests run in the module's directory, the page is in its parent; an IDE may run them in the root. */
    private static Path page() {
        Path here = Path.of("ARCHITECTURE.md");
        return Files.exists(here) ? here : Path.of("..", "ARCHITECTURE.md");
    }
}
