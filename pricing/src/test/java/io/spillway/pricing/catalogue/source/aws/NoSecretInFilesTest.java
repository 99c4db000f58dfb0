package io.spillway.pricing.catalogue.source.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.spillway.pricing.catalogue.snapshot.BundledSnapshots;
import io.spillway.pricing.catalogue.snapshot.SealedSnapshot;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.snapshot.SnapshotRefresh;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.RegionOfFixtures;
import io.spillway.pricing.catalogue.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials are planted, and looked for in every file that a refresh leaves: snapshots, exported ones, and the log. */
final class NoSecretInFilesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-09-02");

    @TempDir
    Path folder;

    @BeforeEach
    void plant() {
        PlantedCredentials.set();
    }

    @AfterEach
    void remove() {
        PlantedCredentials.clear();
    }

    @Test
    void aRefreshThatIsStoredAndExportedLeavesNone() throws Exception {
        try (FakePriceListService service = new FakePriceListService();
                Log log = new Log(folder.resolve("all.log"))) {
            service.addAll(RegionOfFixtures.entries());
            SnapshotStore store = new SnapshotStore(
                    folder.resolve("data"),
                    new BundledSnapshots(List.of(), id -> {
                        throw new IllegalArgumentException(id);
                    }),
                    Clock.systemUTC());
            SealedSnapshot snapshot = refresh(service).snapshot();
            assertThat(snapshot).isNotNull();
            store.exportTo(folder.resolve("exported.zip"), store.add(snapshot));
            log.note("a refresh is done");
            assertThat(service.requests()).isPositive();
        }
        assertThat(Files.readString(folder.resolve("all.log"))).contains("a refresh is done");
        assertThat(files()).hasSizeGreaterThan(2).allSatisfy(file -> assertNoSecret(file));
    }

    @Test
    void aFailureThatQuotesThemIsLoggedWithoutThem() throws Exception {
        ResponseDefinitionBuilder quoting = FakePriceListService.error(
                403,
                "IncompleteSignatureException",
                "'Credential=" + PlantedCredentials.KEY_ID + "' with " + PlantedCredentials.SECRET + " and "
                        + PlantedCredentials.TOKEN);
        try (FakePriceListService service = new FakePriceListService();
                Log log = new Log(folder.resolve("all.log"))) {
            service.addAll(RegionOfFixtures.entries());
            service.always(quoting);
            try {
                refresh(service);
                throw new AssertionError("the service refused nothing");
            } catch (SourceException e) {
                log.failure(e);
            }
        }
        assertThat(Files.readString(folder.resolve("all.log"))).contains("SourceException");
        assertThat(files()).isNotEmpty().allSatisfy(file -> assertNoSecret(file));
    }

    /** What the program and its libraries log, in a file; finer levels are the JDK's traces of connections, which nobody turns on. */
    private static final class Log implements AutoCloseable {
        private final Logger root = Logger.getLogger("");
        private final FileHandler handler;

        Log(Path file) throws IOException {
            handler = new FileHandler(file.toString());
            handler.setLevel(Level.ALL);
            handler.setFormatter(new SimpleFormatter());
            root.addHandler(handler);
        }

        void note(String words) {
            root.info(words);
        }

        void failure(SourceException failure) {
            root.log(Level.WARNING, failure.remedy(), failure);
        }

        @Override
        public void close() {
            root.removeHandler(handler);
            handler.close();
        }
    }

    private static SnapshotRefresh refresh(FakePriceListService service) throws Exception {
        PriceListApiSource source = new PriceListApiSource(
                PriceListRequest.of(List.of("us-west-2")),
                new ApiSettings(Optional.of(service.uri()), 1, Duration.ofSeconds(5), Duration.ofSeconds(10), 2));
        return SnapshotRefresh.read(null, TODAY, Precedence.ASKED_TODAY, List.of(source), ReadProgress.NONE);
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        return files;
    }

    private static void assertNoSecret(Path file) throws IOException {
        assertNoSecret(file.toString(), Files.readAllBytes(file));
    }

    /** Looks into what is packed too. */
    private static void assertNoSecret(String name, byte[] bytes) throws IOException {
        if (name.endsWith(".gz")) {
            assertNoSecret(
                    name.substring(0, name.length() - 3),
                    new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
        } else if (name.endsWith(".zip")) {
            ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertNoSecret(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .as(name)
                .doesNotContain(PlantedCredentials.SECRET, PlantedCredentials.TOKEN, PlantedCredentials.KEY_ID);
    }
}
