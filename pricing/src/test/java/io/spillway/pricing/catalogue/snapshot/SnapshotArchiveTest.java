package io.spillway.pricing.catalogue.snapshot;

import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.HOST;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.refreshed;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.store;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.tiny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnapshotArchiveTest {

    @TempDir
    private Path folder;

    private Path zip(SortedMap<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("snapshot.zip");
        Files.write(file, SnapshotArchive.bytes(entries));
        return file;
    }

    @Test
    void oneFileCarriesASnapshotToAnotherComputer() throws Exception {
        SnapshotStore here = store(folder.resolve("here"));
        String id = here.add(refreshed("1.25"));
        Path file = folder.resolve("prices.zip");
        assertThat(here.exportTo(file, id)).isEqualTo(id);

        SnapshotStore there = store(folder.resolve("there"));
        assertThat(there.add(SnapshotImport.read(file))).isEqualTo(id);
        assertThat(there.open(id).rate(HOST)).isEqualTo(here.open(id).rate(HOST));
        assertThat(there.verify(id)).isEmpty();
    }

    @Test
    void aBundledSnapshotGoesUnderTheIdOfItsContent() throws Exception {
        Path file = folder.resolve("tiny.zip");
        String id = store(folder).exportTo(file, "tiny");
        assertThat(id).matches("2026-01-31-[0-9a-f]{12}");
        assertThat(SnapshotImport.read(file).catalog().rates("us-west-2"))
                .containsExactlyInAnyOrderElementsOf(tiny().rates("us-west-2"));
    }

    @Test
    void equalSnapshotsGiveEqualFiles() throws Exception {
        SnapshotStore store = store(folder.resolve("store"));
        String id = store.add(refreshed("1.25"));
        store.exportTo(folder.resolve("a.zip"), id);
        store.exportTo(folder.resolve("b.zip"), id);
        assertThat(folder.resolve("a.zip")).hasSameBinaryContentAs(folder.resolve("b.zip"));
    }

    @Test
    void aFolderWithoutHashesIsImportedByItsContent() throws Exception {
        Path source = Path.of("src/test/resources/io/spillway/pricing/catalogue/tiny");
        SealedSnapshot read = SnapshotImport.read(source);
        assertThat(read.id()).isEqualTo(SnapshotDraft.copyOf(tiny()).id());
    }

    @Test
    void aChangedFileIsNotImported() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>(refreshed("1.25").files());
        files.computeIfPresent(
                "us-west-2.csv.gz",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replace("1.25", "0.25")
                        .getBytes(StandardCharsets.UTF_8));
        Path file = zip(StoredFolder.packed(files));
        assertThatThrownBy(() -> SnapshotImport.read(file))
                .isInstanceOf(SnapshotException.class)
                .hasMessage(file + "/us-west-2.csv.gz is not what the snapshot was made of: it has been changed or is"
                        + " damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../us-west-2.csv", "/etc/passwd.csv", "a/b.csv", "..\\x.csv", "C:x.csv", "run.sh", ".hidden.csv"
            })
    void aNameThatIsNoFileOfASnapshotIsRefusedAndNothingIsUnpacked(String name) throws IOException {
        Path file = zip(new TreeMap<>(java.util.Map.of(name, new byte[] {1})));
        assertThatThrownBy(() -> SnapshotImport.read(file))
                .isInstanceOf(SnapshotException.class)
                .hasMessage(file + " holds '" + name + "', which is not a file of a price snapshot");
        assertThat(folder.toFile().list()).containsExactly("snapshot.zip");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        Path file = folder.resolve("bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("us-west-2.csv.gz"));
            try (OutputStream gzip = new GZIPOutputStream(new Uncloseable(zip))) {
                for (int i = 0; i < 200; i++) {
                    gzip.write(zeros);
                }
            }
            zip.closeEntry();
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatThrownBy(() -> SnapshotImport.read(file))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("us-west-2.csv.gz unpacks to more than 128 MiB, which no price snapshot needs");
    }

    /** So that closing the inner packing leaves the archive open. */
    private static final class Uncloseable extends java.io.FilterOutputStream {
        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    @Test
    void tooManyFilesAreNotRead() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i <= Limits.FILES; i++) {
            files.put("r" + i + ".csv", new byte[0]);
        }
        Path file = zip(files);
        assertThatThrownBy(() -> SnapshotImport.read(file))
                .isInstanceOf(SnapshotException.class)
                .hasMessageEndingWith("or more than 1000 files");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsDamagedIsAnErrorInWords(long seed) throws Exception {
        Path file = folder.resolve("damaged.zip");
        store(folder.resolve("store")).exportTo(file, "tiny");
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(seed);
        // Behind the last entry stands the directory of the archive, which a reader of a stream does not need.
        int damaged = random.nextInt(bytes.length * 2 / 3);
        byte[] cut = java.util.Arrays.copyOf(bytes, damaged);
        Files.write(file, cut);
        assertThatThrownBy(() -> SnapshotImport.read(file)).as("seed " + seed).isInstanceOf(SnapshotException.class);
        bytes[damaged] ^= 0x55;
        Files.write(file, bytes);
        try {
            assertThat(SnapshotImport.read(file).id())
                    .as("seed " + seed + ": a byte that does not matter")
                    .isEqualTo(SnapshotDraft.copyOf(tiny()).id());
        } catch (SnapshotException e) {
            assertThat(e).as("seed " + seed).hasMessageContaining(file.toString());
        }
    }

    @Test
    void whatIsNoZipIsSaidToBeNone() throws IOException {
        Path file = Files.writeString(folder.resolve("x.zip"), "hello");
        assertThatThrownBy(() -> SnapshotImport.read(file))
                .isInstanceOf(SnapshotException.class)
                .hasMessage(file + " is not a zip file with a price snapshot");
    }
}
