package io.spillway.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LibrariesTest {
    @Test
    void theBuildListsEveryLibraryWithVersionAndLicence() {
        List<Library> libraries = ProgramTexts.libraries();
        assumeTrue(!libraries.isEmpty(), "the list is written by Maven, which has not built this");

        assertThat(libraries)
                .allSatisfy(library -> assertThat(List.of(library.name(), library.version(), library.licence()))
                        .doesNotContain(""));
        assertThat(libraries)
                .extracting(Library::coordinates)
                .contains(
                        "info.picocli:picocli",
                        "org.openjfx:javafx-controls",
                        "org.apache.poi:poi-ooxml",
                        "software.amazon.awssdk:pricing")
                .doesNotContain("org.junit.jupiter:junit-jupiter", "io.spillway:spillway-model")
                .doesNotHaveDuplicates();
    }

    @Test
    void aSearchLooksForEveryWordInNameAndLicence() {
        Library picocli = Library.ofRow("picocli\t4.7.7\tApache License 2.0\tinfo.picocli:picocli");

        assertThat(picocli).isEqualTo(new Library("picocli", "4.7.7", "Apache License 2.0", "info.picocli:picocli"));
        assertThat(List.of("", "PICO", "apache pico", "mit"))
                .extracting(picocli::matches)
                .containsExactly(true, true, true, false);
    }
}
