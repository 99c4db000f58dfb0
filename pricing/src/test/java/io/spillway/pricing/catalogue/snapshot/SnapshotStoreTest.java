package io.spillway.pricing.catalogue.snapshot;

import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.HOST;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.rate;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.refreshed;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.store;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.tiny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.spillway.model.finding.Finding;
import io.spillway.pricing.catalogue.RateLookup;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotStoreTest {

    @TempDir
    private Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aStoredSnapshotIsOpenedByItsIdBesideTheBundledOnes() throws Exception {
        SnapshotStore store = store(folder.resolve("prices"));
        assertThat(store.ids()).containsExactly("tiny");
        String id = store.add(refreshed("1.25"));
        assertThat(store.ids()).containsExactly("tiny", id);
        assertThat(store.open(id).rate(HOST)).isEqualTo(new RateLookup.Known(rate(HOST, "1.25")));
        assertThat(store.open("tiny").rate(HOST)).isEqualTo(tiny().rate(HOST));
        assertThat(store.verify(id)).isEmpty();
        assertThat(store.verify("tiny")).isEmpty();
        assertThat(names(folder.resolve("prices")))
                .as("nothing is left beside it")
                .containsExactly(StoreLock.FILE, id);
    }

    @Test
    void theListTellsTheAgeInDays() throws Exception {
        SnapshotStore store = store(folder);
        String id = store.add(refreshed("1.25"));
        assertThat(store.list())
                .extracting(SnapshotEntry::id, SnapshotEntry::bundled, SnapshotEntry::ageDays, SnapshotEntry::problem)
                .containsExactly(
                        // 2026-01-31 to 2026-03-01
                        org.assertj.core.groups.Tuple.tuple("tiny", true, 29L, ""),
                        org.assertj.core.groups.Tuple.tuple(id, false, 0L, ""));
    }

    @Test
    void storingTheSameContentAgainChangesNothing() throws Exception {
        SnapshotStore store = store(folder);
        String id = store.add(refreshed("1.25"));
        var before = Files.getLastModifiedTime(folder.resolve(id).resolve("us-west-2.csv.gz"));
        assertThat(store.add(refreshed("1.25"))).isEqualTo(id);
        assertThat(Files.getLastModifiedTime(folder.resolve(id).resolve("us-west-2.csv.gz")))
                .isEqualTo(before);
    }

    @Test
    void anUnknownIdIsNamedWithItsRemedyAndNeverReplacedByAnother() {
        SnapshotStore store = store(folder);
        assertThatThrownBy(() -> store.open("tinny"))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("there is no price snapshot 'tinny'; the nearest is 'tiny'");
        assertThatThrownBy(() -> store.open("2026-02-02-0123456789ab"))
                .isInstanceOfSatisfying(
                        SnapshotException.class,
                        e -> assertThat(e.advice()).startsWith("import it ('prices import FILE.zip'"))
                .hasMessage("there is no price snapshot '2026-02-02-0123456789ab'; there are tiny");
        assertThatThrownBy(() -> store.open("../tiny")).isInstanceOf(SnapshotException.class);
    }

    @Test
    void aChangedPriceIsFoundWhenItIsReadAndWhenItIsVerified() throws Exception {
        SnapshotStore store = store(folder);
        String id = store.add(refreshed("1.25"));
        Path file = folder.resolve(id).resolve("us-west-2.csv.gz");
        String cheaper = new String(refreshed("1.25").files().get("us-west-2.csv.gz"), StandardCharsets.UTF_8)
                .replace("1.25", "0.25");
        Files.write(
                file,
                StoredFolder.packed(new java.util.TreeMap<>(
                                java.util.Map.of("x.gz", cheaper.getBytes(StandardCharsets.UTF_8))))
                        .get("x.gz"));
        assertThatThrownBy(() -> store.open(id).rate(HOST))
                .isInstanceOf(SnapshotException.class)
                .hasMessage(file + " is not what the snapshot was made of: it has been changed or is damaged");
        assertThat(store.verify(id)).extracting(Finding::code).containsExactly("damaged-snapshot");
    }

    @Test
    void aHashThatWasChangedAlongWithThePriceIsFoundByTheId() throws Exception {
        SnapshotStore store = store(folder);
        String id = store.add(refreshed("1.25"));
        SealedSnapshot other = refreshed("0.25");
        var packed = StoredFolder.packed(other.files());
        for (var file : packed.entrySet()) {
            Files.write(folder.resolve(id).resolve(file.getKey()), file.getValue());
        }
        Path manifest = folder.resolve(id).resolve("manifest.csv");
        Files.writeString(manifest, Files.readString(manifest).replace(other.id(), id));
        assertThatThrownBy(() -> store.open(id))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("the manifest of the price snapshot " + id + " in '" + folder
                        + "' has been changed or is damaged");
        assertThat(store.verify(id))
                .extracting(Finding::message)
                .containsExactly("the manifest of " + id + " is that of " + other.id() + ": it has been changed");
        assertThat(store.list())
                .extracting(SnapshotEntry::problem)
                .element(1)
                .asString()
                .contains("damaged");
    }

    @Test
    void everythingThatIsWrongIsFoundAtOnceAndStoringItAgainPutsItRight() throws Exception {
        SnapshotStore store = store(folder);
        String id = store.add(refreshed("1.25"));
        Files.delete(folder.resolve(id).resolve("global.csv.gz"));
        Files.writeString(folder.resolve(id).resolve("us-west-2.csv.gz"), "not gzip");
        Files.writeString(folder.resolve(id).resolve("extra.csv"), "more");
        assertThat(store.verify(id))
                .extracting(finding -> finding.location().path())
                .containsExactlyInAnyOrder(id + "/global.csv.gz", id + "/us-west-2.csv.gz", id + "/extra.csv");
        assertThat(store.add(refreshed("1.25"))).isEqualTo(id);
        assertThat(store.verify(id)).isEmpty();
    }

    @Test
    void aFullDiskLeavesWhatWasThereAndSaysWhatToDo() throws Exception {
        long blocks = 64;
        try (FileSystem small = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setBlockSize(512)
                .setMaxSize(blocks * 512)
                .setMaxCacheSize(0)
                .build())) {
            Path prices = small.getPath("/data/prices");
            SnapshotStore store = store(prices);
            String first = store.add(refreshed("1.25"));
            Path ballast = small.getPath("/ballast");
            fill(ballast);
            assertThatThrownBy(() -> store.add(refreshed("1.5")))
                    .isInstanceOfSatisfying(
                            SnapshotStoreException.class,
                            e -> assertThat(e.remedy())
                                    .isEqualTo(
                                            "make sure that 1 MiB are free and the folder may be written, or name another one"
                                                    + " with SPILLWAY_DATA, then repeat"))
                    .hasMessageContaining("cannot store the price snapshot 2026-03-01-")
                    .hasMessageContaining("out of disk space")
                    .hasMessageEndingWith("the snapshots there are as they were");
            assertThat(names(prices)).containsExactly(StoreLock.FILE, first);
            assertThat(store.verify(first)).isEmpty();
            assertThat(store.ids()).containsExactly("tiny", first);

            Files.delete(ballast);
            String second = store.add(refreshed("1.5"));
            assertThat(store.verify(second)).isEmpty();
        }
    }

    /** Writes until nothing more fits, and leaves room for the names and a part of the files. */
    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException e) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 2 * 512));
        }
    }

    @Test
    void whatAKilledWriterLeftIsNoSnapshotAndGoesWithTheNextOne() throws Exception {
        SnapshotStore store = store(folder);
        Path left = Files.createDirectories(folder.resolve(StoredFolder.STAGING + "2026-03-01-0123456789ab"));
        Files.writeString(left.resolve("manifest.csv"), "entry,name,val");
        assertThat(store.ids()).containsExactly("tiny");
        String id = store.add(refreshed("1.25"));
        assertThat(names(folder)).containsExactly(StoreLock.FILE, id);
    }

    @Test
    void aCancelledWriterLeavesWhatWasThere() throws Exception {
        SnapshotStore store = store(folder);
        String first = store.add(refreshed("1.25"));
        SealedSnapshot second = refreshed("1.5");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> store.add(second)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(names(folder)).containsExactly(StoreLock.FILE, first);
        assertThat(store.verify(first)).isEmpty();
        assertThat(store.add(second)).isEqualTo(second.id());
    }

    @Test
    void aStoredSnapshotCanBeRemovedAndABundledOneCannot() throws Exception {
        SnapshotStore store = store(folder);
        String first = store.add(refreshed("1.25"));
        String second = store.add(refreshed("1.5"));
        store.remove(first);
        assertThat(names(folder)).containsExactly(StoreLock.FILE, second);
        assertThatThrownBy(() -> store.remove(first))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("there is no price snapshot '" + first + "'");
        assertThatThrownBy(() -> store.remove("tiny"))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("the price snapshot 'tiny' comes with the program and stays");
        assertThatThrownBy(() -> store.remove("../tiny")).isInstanceOf(SnapshotException.class);
    }

    @Test
    void aFileThatIsGoneIsNamedWithARemedyAndAFileInPlaceOfTheFolderIsNoSnapshot() throws Exception {
        SnapshotStore store = store(folder);
        String id = store.add(refreshed("1.25"));
        Files.delete(folder.resolve(id).resolve("instance-types.csv.gz"));
        assertThatThrownBy(() -> store.open(id).instanceTypes())
                .hasMessageEndingWith("instance-types.csv.gz: it does not exist")
                .isInstanceOfSatisfying(
                        SnapshotException.class,
                        e -> assertThat(e.advice())
                                .isEqualTo("get it again from where it came from, or use another one"));

        store.remove(id);
        Files.writeString(folder.resolve(id), "a file");
        assertThat(store.ids()).containsExactly("tiny");
        assertThatThrownBy(() -> store.open(id)).hasMessage("there is no price snapshot '" + id + "'; there are tiny");
    }

    @Test
    void aListIsWholeWhenASnapshotIsDamaged() throws Exception {
        SnapshotStore store = store(folder);
        String id = store.add(refreshed("1.25"));
        Files.writeString(folder.resolve(id).resolve("instance-types.csv.gz"), "damaged");
        assertThat(store.list()).extracting(SnapshotEntry::id).containsExactly("tiny", id);
        assertThat(store.list().getLast().problem()).contains("instance-types.csv.gz");
    }

    @Test
    void twoThreadsOfOneProcessDoNotDisturbEachOther() throws Exception {
        List<SealedSnapshot> snapshots = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            snapshots.add(refreshed("1." + (20 + i)));
        }
        List<Future<String>> stored = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (SealedSnapshot snapshot : snapshots) {
                stored.add(threads.submit(() -> store(folder).add(snapshot)));
            }
        }
        for (Future<String> one : stored) {
            assertThat(store(folder).verify(one.get())).isEmpty();
        }
        assertThat(store(folder).ids()).hasSize(1 + snapshots.size());
    }

    @Test
    void aManifestThatIsFarTooLargeIsNotRead() throws Exception {
        SnapshotStore store = store(folder);
        String id = store.add(refreshed("1.25"));
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve(id).resolve("manifest.csv").toFile(), "rw")) {
            large.setLength(Limits.FILE_BYTES + 1L);
        }
        assertThatThrownBy(() -> store.open(id))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("it is larger than 128 MiB");
    }

    @Test
    void aFolderThatMayNotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("prices"), "a file where the folder should be");
        assertThatThrownBy(() -> store(file).add(refreshed("1.25")))
                .isInstanceOf(SnapshotStoreException.class)
                .hasMessageContaining("in '" + file + "'");
    }
}
