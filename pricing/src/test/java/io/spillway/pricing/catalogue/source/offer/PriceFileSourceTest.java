package io.spillway.pricing.catalogue.source.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.ReservedOption;
import io.spillway.pricing.catalogue.source.CollectedRates;
import io.spillway.pricing.catalogue.source.Entries;
import io.spillway.pricing.catalogue.source.OfferFixtures;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.RegionOfFixtures;
import io.spillway.pricing.catalogue.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Price files of every kind, made up in the shapes of AWS's. */
final class PriceFileSourceTest {

    private static final String REGION = "us-west-2";
    private static final RateKey C5_LARGE = RateKey.ec2OnDemand(REGION, "c5.large");

    @TempDir
    private Path folder;

    private static Map<RateKey, String> prices(CollectedRates read) {
        return read.rates().keySet().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        read::tiers,
                        (a, b) -> a,
                        () -> new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()))));
    }

    private Map<RateKey, String> offers(String ending, boolean termsFirst) throws Exception {
        Path offers = Files.createDirectories(folder.resolve("offers" + ending + termsFirst));
        for (Map.Entry<String, List<JsonNode>> service :
                OfferFixtures.byService(RegionOfFixtures.entries()).entrySet()) {
            String text = ending.contains("csv")
                    ? OfferFixtures.csv(service.getKey(), service.getValue())
                    : OfferFixtures.json(service.getKey(), service.getValue(), termsFirst);
            OfferFixtures.write(offers.resolve(service.getKey() + ending), text);
        }
        CollectedRates read = CollectedRates.ofFile(offers, List.of(REGION));
        assertThat(read.findingText()).isEmpty();
        return prices(read);
    }

    private Map<RateKey, String> answers() throws Exception {
        String list = "{\"FormatVersion\":\"aws_v1\",\"PriceList\":"
                + OfferFixtures.JSON.writeValueAsString(RegionOfFixtures.entries()) + "}";
        return prices(CollectedRates.ofFile(OfferFixtures.write(folder.resolve("answer.json"), list), List.of(REGION)));
    }

    @Test
    void jsonAndCsvPlainAndPackedGiveTheRatesOfTheQueryApi() throws Exception {
        Map<RateKey, String> expected = answers();
        assertThat(expected).hasSizeGreaterThan(60).containsEntry(C5_LARGE, "0:0.085");
        assertThat(offers(".json", false)).isEqualTo(expected);
        assertThat(offers(".json.gz", false)).isEqualTo(expected);
        assertThat(offers(".csv", false)).isEqualTo(expected);
        assertThat(offers(".csv.gz", false)).isEqualTo(expected);
    }

    @Test
    void termsBeforeProductsAreReadInASecondPass() throws Exception {
        assertThat(offers(".json", true)).isEqualTo(answers());
    }

    @Test
    void aListOfEntriesIsReadToo() throws Exception {
        String list = "[" + String.join(",", RegionOfFixtures.entries()) + "]";
        CollectedRates read =
                CollectedRates.ofFile(OfferFixtures.write(folder.resolve("list.json"), list), List.of(REGION));
        assertThat(prices(read)).isEqualTo(answers());
    }

    @Test
    void reservedTermsComeFromCsvToo() throws Exception {
        JsonNode item = OfferFixtures.JSON.readTree(Entries.linux("SKU1", "a1.2xlarge")
                .price("Hrs", "0.204")
                .reserved("T1", "1yr", "convertible", "Partial Upfront", "617", "0.0704000000")
                .text());
        CollectedRates read = CollectedRates.ofFile(
                OfferFixtures.write(folder.resolve("a.csv"), OfferFixtures.csv("AmazonEC2", List.of(item))));
        ReservedOption option = ReservedOption.CONVERTIBLE_1YR_PARTIAL_UPFRONT;
        assertThat(read.tiers(RateKey.ec2Reserved(REGION, "a1.2xlarge", option)))
                .isEqualTo("0:0.140833789954");
        assertThat(read.tiers(RateKey.ec2ReservedUpfront(REGION, "a1.2xlarge", option)))
                .isEqualTo("0:617");
        assertThat(read.tiers(RateKey.ec2ReservedHourly(REGION, "a1.2xlarge", option)))
                .isEqualTo("0:0.0704");
    }

    private String offer(String published, String usd) {
        JsonNode item = OfferFixtures.JSON.readTree(
                Entries.linux("SKU1", "c5.large").price("Hrs", usd).text());
        return OfferFixtures.json("AmazonEC2", List.of(item), false).replace("2026-09-01T00:00:00Z", published);
    }

    @Test
    void theNewestPriceListHolds() throws Exception {
        OfferFixtures.write(folder.resolve("a.json"), offer("2026-09-01T00:00:00Z", "0.090"));
        OfferFixtures.write(folder.resolve("b.json"), offer("2026-10-01T00:00:00Z", "0.085"));
        OfferFixtures.write(folder.resolve("c.json"), offer("2026-08-01T00:00:00Z", "0.095"));
        CollectedRates read = CollectedRates.ofFile(folder);
        Rate rate = read.rates().get(C5_LARGE);
        assertThat(read.tiers(C5_LARGE)).isEqualTo("0:0.085");
        assertThat(rate).isNotNull();
        assertThat(rate.date().text()).isEqualTo("2026-10-01");
        assertThat(rate.source()).isEqualTo("AWS price list AmazonEC2 20260901000000 (b.json)");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void twoListsOfOneDayThatDisagreeAreAFinding() throws Exception {
        OfferFixtures.write(folder.resolve("a.json"), offer("2026-09-01T00:00:00Z", "0.090"));
        OfferFixtures.write(folder.resolve("b.json"), offer("2026-09-01T00:00:00Z", "0.085"));
        CollectedRates read = CollectedRates.ofFile(folder);
        assertThat(read.rates()).isEmpty();
        assertThat(read.findings("ambiguous-rate"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("a.json").contains("b.json"));
    }

    @Test
    void aLocationWithoutRegionCodeIsKnownByItsName() throws Exception {
        JsonNode item = OfferFixtures.JSON.readTree(Entries.linux("SKU1", "c5.large")
                .with("regionCode", "NA", "location", "EU (Ireland)")
                .price("Hrs", "0.096")
                .text());
        JsonNode nowhere = OfferFixtures.JSON.readTree(Entries.linux("SKU2", "c5.large")
                .with("regionCode", "", "location", "Atlantis (East)")
                .price("Hrs", "0.096")
                .text());
        CollectedRates read = CollectedRates.ofFile(OfferFixtures.write(
                folder.resolve("a.json"), OfferFixtures.json("AmazonEC2", List.of(item, nowhere), false)));
        assertThat(read.tiers(RateKey.ec2OnDemand("eu-west-1", "c5.large"))).isEqualTo("0:0.096");
        assertThat(read.findingText())
                .isEqualTo("unknown-location a.json: SKU SKU2 (USW2-BoxUsage:c5.large) is sold in"
                        + " 'Atlantis (East)', which is no region known here");
    }

    private SourceException failure(Path file) {
        CollectedRates sink = new CollectedRates();
        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> new PriceFileSource(file, List.of()).read(sink, ReadProgress.NONE));
        assertThat(failure).isNotNull();
        assertThat(failure.remedy()).isNotBlank();
        assertThat(sink.rates()).isEmpty();
        return failure;
    }

    @Test
    void aFileThatWasCutOffFailsWithItsPlace() throws Exception {
        String text = offer("2026-09-01T00:00:00Z", "0.09");
        Path cut = OfferFixtures.write(folder.resolve("cut.json"), text.substring(0, text.length() - 40));
        assertThat(failure(cut))
                .hasMessageMatching(
                        "cut\\.json, line 1, column \\d+ is not JSON: Unexpected end-of-input: .*string value");
    }

    @Test
    void aPackedFileThatWasCutOffFails() throws Exception {
        Path whole = OfferFixtures.write(folder.resolve("whole.json.gz"), offer("2026-09-01T00:00:00Z", "0.09"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.json.gz"), Arrays.copyOf(bytes, bytes.length - 30));
        assertThat(failure(cut)).hasMessageContaining("ends early or is damaged");
    }

    @Test
    void whatIsNoPriceFileSaysSo() throws Exception {
        assertThat(failure(folder.resolve("none.json"))).hasMessageContaining("there is no file or folder");
        assertThat(failure(OfferFixtures.write(folder.resolve("one.json"), "{}{}")))
                .hasMessageContaining("goes on");
        assertThat(failure(OfferFixtures.write(folder.resolve("deep.json"), "{\"a\":" + "[".repeat(100) + "]}")))
                .hasMessageContaining("deep.json");
        CollectedRates other = CollectedRates.ofFile(OfferFixtures.write(folder.resolve("other.json"), "{\"a\":1}"));
        assertThat(other.findings("no-price-file")).hasSize(1);
        CollectedRates text = CollectedRates.ofFile(OfferFixtures.write(folder.resolve("text.csv"), "a,b\n1,2\n"));
        assertThat(text.findings("no-price-file")).hasSize(1);
    }

    @Test
    void aFolderWithoutPriceFilesIsAFinding() throws Exception {
        assertThat(CollectedRates.ofFile(folder).findings("no-price-file")).hasSize(1);
    }

    @Test
    void bytesThatAreNotTextFail() throws IOException {
        byte[] bytes = "{\"offerCode\":\"\u0000".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        assertThat(failure(Files.write(folder.resolve("binary.json"), bytes))).hasMessageContaining("binary.json");
    }

    @Test
    void cancellingStopsReading() throws Exception {
        Path file = OfferFixtures.write(folder.resolve("a.json"), offer("2026-09-01T00:00:00Z", "0.09"));
        CollectedRates sink = new CollectedRates();
        ReadProgress cancelled = new ReadProgress() {
            @Override
            public void at(long done, long total, String text) {
                // Not of interest.
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThat(catchThrowableOfType(
                        InterruptedException.class, () -> new PriceFileSource(file, List.of()).read(sink, cancelled)))
                .isNotNull();
        assertThat(sink.rates()).isEmpty();
    }

    @Test
    void thePlanNamesTheFilesAndAsksNobody() throws Exception {
        Path file = OfferFixtures.write(folder.resolve("a.json"), "{}");
        var plan = new PriceFileSource(folder, List.of(REGION)).plan();
        assertThat(plan.hosts()).isEmpty();
        assertThat(plan.credentials()).isEqualTo("none");
        assertThat(plan.steps()).hasSize(1).first().satisfies(step -> {
            assertThat(step.what()).isEqualTo(file.toString());
            assertThat(step.bytes()).isEqualTo(2);
        });
    }

    @Test
    void instanceTypesAreReadWithWhatIsKnownOfThem() throws Exception {
        String text = """
                {"InstanceTypes": [
                 {"InstanceType": "x9i.large", "CurrentGeneration": true, "BurstablePerformanceSupported": false,
                  "VCpuInfo": {"DefaultVCpus": 2}, "MemoryInfo": {"SizeInMiB": 3840},
                  "ProcessorInfo": {"SupportedArchitectures": ["i386", "x86_64"]},
                  "InstanceStorageInfo": {"Disks": [{"Count": 2, "SizeInGB": 950, "Type": "ssd"}], "NvmeSupport": "required"},
                  "EbsInfo": {"EbsOptimizedInfo": {"BaselineBandwidthInMbps": 650, "MaximumBandwidthInMbps": 10000,
                    "BaselineIops": 3600}},
                  "NetworkInfo": {"NetworkPerformance": "Up to 12.5 Gigabit", "NetworkCards": [
                    {"BaselineBandwidthInGbps": 0.75, "PeakBandwidthInGbps": 12.5}]}},
                 {"InstanceType": "x9i.metal", "VCpuInfo": {"DefaultVCpus": 96}, "MemoryInfo": {"SizeInMiB": 786432},
                  "ProcessorInfo": {"SupportedArchitectures": ["arm64"]}, "CurrentGeneration": true,
                  "NetworkInfo": {"NetworkPerformance": "4x 100 Gigabit"}},
                 {"InstanceType": "broken.large", "VCpuInfo": {"DefaultVCpus": "two"}}
                ]}
                """;
        CollectedRates read = CollectedRates.ofFile(OfferFixtures.write(folder.resolve("types.json"), text));
        InstanceType small = read.instanceTypes().get("x9i.large");
        assertThat(small).isNotNull();
        assertThat(small.toString())
                .isEqualTo("InstanceType[name=x9i.large, family=x9i, vcpu=2.0, memoryGiB=3.75,"
                        + " networkBaselineGbps=OptionalDouble[0.75], networkPeakGbps=OptionalDouble[12.5],"
                        + " ebsBaselineMbps=OptionalDouble[650.0], ebsMaxMbps=OptionalDouble[10000.0],"
                        + " ebsBaselineIops=OptionalDouble[3600.0], localDiskCount=2, localDiskGbEach=950.0,"
                        + " localDiskNvme=true, currentGeneration=true, burstable=false, architecture=x86_64, note=]");
        InstanceType metal = read.instanceTypes().get("x9i.metal");
        assertThat(metal).isNotNull();
        assertThat(metal.networkBaselineGbps()).hasValue(400);
        assertThat(metal.ebsBaselineMbps()).isEmpty();
        assertThat(read.instanceTypes()).hasSize(2);
        assertThat(read.findings("malformed-instance-type")).hasSize(1);
    }
}
