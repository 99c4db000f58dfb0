package io.spillway.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void aNewFileIsWrittenAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("new.json");
        AtomicFile.write(file, bytes("one"));

        assertThat(file).hasContent("one");
        assertThat(names()).containsExactly("new.json");
    }

    @Test
    void anOldFileIsReplacedAndKeepsItsPermissions() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path file = Files.writeString(folder.resolve("old.json"), "a much longer text than the new one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        AtomicFile.write(file, bytes("two"));

        assertThat(file).hasContent("two");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
        assertThat(names()).containsExactly("old.json");
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
        Path target = Files.writeString(folder.resolve("target.json"), "one");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), target);
        AtomicFile.write(link, bytes("two"));

        assertThat(link).isSymbolicLink().hasContent("two");
        assertThat(target).hasContent("two");
    }

    @Test
    void whenTheDiskIsFullHalfwayTheOldContentStaysAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("old.json"), "one");

        assertThatThrownBy(() -> AtomicFile.write(file, temporary -> {
                    Files.writeString(temporary, "tw");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot save '" + file + "': No space left on device; the file is as it was");
        assertThat(file).hasContent("one");
        assertThat(names()).containsExactly("old.json");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aFileSystemThatRefusesIsNotToldByTheTemporaryFile(IOException refusal, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("old.json"), "one");

        assertThatThrownBy(() -> AtomicFile.write(file, temporary -> {
                    throw refusal;
                }))
                .hasMessage("cannot save '" + file + "': " + reason.replace("FOLDER", folder.toString())
                        + "; the file is as it was");
        assertThat(file).hasContent("one");
        assertThat(names()).containsExactly("old.json");
    }

    static Stream<Arguments> refusals() {
        String temporary = ".old.json.1.tmp";
        return Stream.of(
                arguments(
                        new AccessDeniedException(temporary),
                        "the folder 'FOLDER' may not be written to; check its permissions"),
                arguments(new NoSuchFileException(temporary), "the folder 'FOLDER' takes no new files"),
                arguments(new FileSystemException(temporary), "the folder 'FOLDER' takes no new files"),
                arguments(new FileSystemException(temporary, null, "File too large"), "File too large"));
    }

    @Test
    void theOldContentIsThereUntilTheNewIsComplete() throws IOException {
        Path file = Files.writeString(folder.resolve("old.json"), "one");
        AtomicFile.write(file, temporary -> {
            Files.writeString(temporary, "two");
            assertThat(file).hasContent("one");
        });

        assertThat(file).hasContent("two");
    }

    @Test
    void whoGivesUpHalfWayLeavesNothingBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("old.json"), "one");

        assertThatThrownBy(() -> AtomicFile.write(file, temporary -> {
                    Files.writeString(temporary, "tw");
                    throw new IllegalStateException("given up");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("given up");

        assertThat(file).hasContent("one");
        assertThat(names()).containsExactly("old.json");
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.json"));
        Files.writeString(taken.resolve("inside"), "kept");

        assertThatThrownBy(() -> AtomicFile.write(taken, bytes("two")))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot save '" + taken + "': it is a folder");
        assertThat(taken.resolve("inside")).hasContent("kept");
        assertThat(names()).containsExactly("taken.json");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("none").resolve("new.json");

        assertThatThrownBy(() -> AtomicFile.write(file, bytes("one")))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot save '" + file + "': there is no folder '" + file.getParent() + "'");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
