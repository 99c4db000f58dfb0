package io.spillway.pricing.catalogue.snapshot;

import static io.spillway.pricing.catalogue.Lookups.known;
import static io.spillway.pricing.catalogue.Lookups.notCharged;
import static io.spillway.pricing.catalogue.Lookups.unknownReason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.ReservedOption;
import io.spillway.pricing.catalogue.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotFilesTest {

    private static final String TINY = "io/spillway/pricing/catalogue/tiny";
    private static final String RATES = "us-west-2.csv";
    private static final RateKey HOST = RateKey.ec2OnDemand("us-west-2", "t.one");

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheTinySnapshot() throws IOException {
        for (String file : List.of("manifest.csv", RATES, "global.csv", "instance-types.csv")) {
            try (InputStream in =
                    Objects.requireNonNull(getClass().getClassLoader().getResourceAsStream(TINY + "/" + file), file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
    }

    @Test
    void aFolderIsReadAsWritten() {
        PriceCatalog catalog = Snapshots.read(folder);

        assertThat(catalog.id()).isEqualTo("tiny");
        assertThat(catalog.date()).isEqualTo("2026-01-31");
        assertThat(catalog.description()).isEqualTo("A handful of round prices for tests");
        assertThat(catalog.regions()).containsExactly("us-west-2");
        assertThat(known(catalog, HOST))
                .isEqualTo(Rate.flat(
                        HOST, "Hrs", BigDecimal.ONE, "SKU1", PriceDate.parse("2026-01-31"), "round figures for tests"));
        assertThat(known(catalog, RateKey.cloudFrontEgress("EU")).tiers())
                .containsExactly(new Tier(0, new BigDecimal("0.1")), new Tier(10_240, new BigDecimal("0.05")));
        assertThat(known(catalog, RateKey.parse("AmazonS3/us-west-2/PUT COPY/POST or LIST requests"))
                        .sku())
                .isEqualTo("PUT COPY/POST or LIST requests");
    }

    @Test
    void theSameFolderOnTheClassPathIsTheSame() {
        PriceCatalog onClasspath = Snapshots.onClasspath(getClass().getClassLoader(), TINY);

        assertThat(onClasspath.rates("us-west-2"))
                .containsExactlyElementsOf(Snapshots.read(folder).rates("us-west-2"));
        assertThat(onClasspath.instanceTypes()).isEqualTo(Snapshots.read(folder).instanceTypes());
    }

    @Test
    void reservedPartsAreDerived() {
        PriceCatalog catalog = Snapshots.read(folder);
        ReservedOption option = ReservedOption.STANDARD_1YR_ALL_UPFRONT;

        assertThat(known(catalog, RateKey.ec2ReservedUpfront("us-west-2", "t.one", option))
                        .usd())
                .isEqualTo(0.5 * 8_760);
        assertThat(notCharged(catalog, RateKey.ec2ReservedHourly("us-west-2", "t.one", option))
                        .reason())
                .isEqualTo("all upfront: nothing recurs");
    }

    @Test
    void theReasonOfAGapComesFromTheManifestsLongestPattern() throws IOException {
        Files.writeString(
                folder.resolve("manifest.csv"),
                Files.readString(folder.resolve("manifest.csv"))
                        + "gap,AWSELB/LCU*:Network,shorter\ngap,AWSELB/LCUUsage:Network,exact\n");
        PriceCatalog catalog = Snapshots.read(folder);

        assertThat(unknownReason(catalog, RateKey.nlbHours("us-west-2")))
                .isEqualTo("the tiny snapshot has no network load balancers");
        assertThat(unknownReason(catalog, RateKey.nlbLcu("us-west-2"))).isEqualTo("exact");
        assertThat(unknownReason(catalog, RateKey.natHours("us-west-2")))
                .isEqualTo("snapshot tiny has no price for AmazonEC2/us-west-2/NatGateway-Hours");
    }

    @Test
    void manyThreadsSeeTheSameRates() throws Exception {
        PriceCatalog catalog = Snapshots.bundled("current");
        int threads = 8;
        CountDownLatch start = new CountDownLatch(threads);
        Callable<Rate> look = () -> {
            start.countDown();
            start.await();
            return known(catalog, RateKey.natHours("us-west-2"));
        };
        Map<Rate, Boolean> seen = new IdentityHashMap<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (Future<Rate> rate : executor.invokeAll(
                    IntStream.range(0, threads).mapToObj(i -> look).toList())) {
                seen.put(rate.get(), true);
            }
        }
        assertThat(seen).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AmazonEC2,x,Hrs,abc,,2026-01-31,round | usd 'abc' is not a number",
                "AmazonEC2,x,Hrs,-1,,2026-01-31,round | a price is at least 0, not -1",
                "AmazonEC2,x,Hrs,,,2026-01-31,round | usd '' is not a number",
                "AmazonEC2,x,Hrs,1;0.5,,2026-01-31,round | tier '0.5' of usd '1;0.5' is not quantity:usd",
                "AmazonEC2,x,Hrs,1;x:0.5,,2026-01-31,round | tier quantity 'x' is not a number",
                "AmazonEC2,x,Hrs,1;5:2;5:1,,2026-01-31,round | has tiers out of order",
                "AmazonEC2,x,Hrs,1,,January,round | 'January' is not a price date",
                "AmazonEC2,x,Hrs,1,,2026-01-31,elsewhere | source 'elsewhere' is not in the manifest",
                "Amazon/EC2,x,Hrs,1,,2026-01-31,round | service of a rate key must be text without a slash",
                "AmazonEC2,,Hrs,1,,2026-01-31,round | usage of a rate key is empty",
                "AmazonEC2,BoxUsage:t.one,Hrs,1,,2026-01-31,round | BoxUsage:t.one is given twice"
            })
    void aMalformedRateNamesFileAndLine(String line, String problem) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(RATES));
        append(RATES, line);

        assertThatThrownBy(() -> Snapshots.read(folder).rate(HOST))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith(folder + "/" + RATES + ", line " + (lines.size() + 1) + ": ")
                .hasMessageContaining(problem);
    }

    @Test
    void aRowWithAMissingFieldNamesFileAndLine() throws IOException {
        int lines = Files.readAllLines(folder.resolve(RATES)).size();
        append(RATES, "AmazonEC2,x,Hrs,1,,2026-01-31");

        assertThatThrownBy(() -> Snapshots.read(folder).rate(HOST))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith(folder + "/" + RATES + ", after line " + lines + ": ")
                .hasMessageContaining("6 fields")
                .hasMessageContaining("7 fields");
    }

    @Test
    void otherColumnsAreRefused() throws IOException {
        Files.writeString(folder.resolve(RATES), "service,usage,usd\n");

        assertThatThrownBy(() -> Snapshots.read(folder).rate(HOST))
                .hasMessage(folder + "/" + RATES + ", line 1: the columns are 'service,usage,usd', expected "
                        + "'service,usage,unit,usd,sku,date,source'");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Files.writeString(folder.resolve(RATES), "");

        assertThatThrownBy(() -> Snapshots.read(folder).rate(HOST))
                .hasMessageStartingWith(folder + "/" + RATES + " is empty, expected the columns");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve(RATES));

        assertThatThrownBy(() -> Snapshots.read(folder).rate(HOST))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("cannot read the price snapshot file " + folder + "/" + RATES + ": it does not exist");
    }

    @Test
    void aTruncatedPackedFileIsNamed() throws IOException {
        Path packed = folder.resolve("us-west-2.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(Files.readAllBytes(folder.resolve(RATES)));
        }
        replace("manifest.csv", RATES, "us-west-2.csv.gz");
        assertThat(known(Snapshots.read(folder), HOST).usd()).isEqualTo(1);

        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> Snapshots.read(folder).rate(HOST))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("cannot read the price snapshot file " + packed + ": ");
    }

    @Test
    void aFileThatIsNotPackedIsNamed() throws IOException {
        replace("manifest.csv", RATES, "us-west-2.csv.gz");
        Files.writeString(folder.resolve("us-west-2.csv.gz"), "service");

        assertThatThrownBy(() -> Snapshots.read(folder).rate(HOST))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("us-west-2.csv.gz");
    }

    @Test
    void aFailureIsNotRemembered() throws IOException {
        String good = Files.readString(folder.resolve(RATES));
        PriceCatalog catalog = Snapshots.read(folder);
        Files.writeString(folder.resolve(RATES), "");
        assertThatThrownBy(() -> catalog.rate(HOST)).isInstanceOf(SnapshotException.class);

        Files.writeString(folder.resolve(RATES), good);

        assertThat(known(catalog, HOST).usd()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour,,red | line 10: unknown entry 'colour'",
                "id,,again | line 10: 'id' is given twice",
                "region,us-west-2,x.csv | line 10: 'region' us-west-2 is given twice"
            })
    void aMalformedManifestNamesItsLine(String line, String problem) throws IOException {
        append("manifest.csv", line);

        assertThatThrownBy(() -> Snapshots.read(folder))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("manifest.csv, " + problem);
    }

    @Test
    void aManifestWithoutADateIsRefused() throws IOException {
        replace("manifest.csv", "date,,2026-01-31\n", "");

        assertThatThrownBy(() -> Snapshots.read(folder)).hasMessage(folder + "/manifest.csv has no 'date'");
    }

    @Test
    void aManifestWithABadDateIsRefused() throws IOException {
        replace("manifest.csv", "2026-01-31", "January");

        assertThatThrownBy(() -> Snapshots.read(folder))
                .hasMessage(folder + "/manifest.csv: date 'January' is not a day such as 2018-11-29");
    }

    @Test
    void aFolderWithoutAManifestIsRefused() {
        Path empty = folder.resolve("nowhere");

        assertThatThrownBy(() -> Snapshots.read(empty))
                .hasMessage("cannot read the price snapshot file " + empty + "/manifest.csv: it does not exist");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t.two,t,0,16,,,,,,0,0,0,1,0,x86_64, | instance type t.two: vcpu must be above 0 and finite, not 0.0",
                "t.two,t,4,x,,,,,,0,0,0,1,0,x86_64, | memoryGiB 'x' is not a number",
                "t.two,t,4,16,,,,,,2,0,0,1,0,x86_64, | 2 local disks of 0.0 GB do not fit together",
                "t.two,t,4,16,,,,,,0,0,yes,1,0,x86_64, | localDiskNvme 'yes' is neither 0 nor 1"
            })
    void aMalformedInstanceTypeNamesFileAndLine(String line, String problem) throws IOException {
        append("instance-types.csv", line);

        assertThatThrownBy(() -> Snapshots.read(folder).instanceTypes())
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith(folder + "/instance-types.csv, line 3: ")
                .hasMessageContaining(problem);
    }

    @Test
    void anInstanceTypeGivenTwiceIsRefused() throws IOException {
        append("instance-types.csv", "t.one,t,4,16,,,,,,0,0,0,1,0,x86_64,");

        assertThatThrownBy(() -> Snapshots.read(folder).instanceType("t.one"))
                .hasMessage(folder + "/instance-types.csv: instance type t.one is given twice");
    }

    private void append(String file, String line) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path) + line + "\n");
    }

    private void replace(String file, String text, String with) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path, StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new AssertionError(file + " has no '" + text + "'");
        }
        Files.writeString(path, before.replace(text, with));
    }
}
