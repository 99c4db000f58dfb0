package io.spillway.pricing.catalogue.source.download;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import io.spillway.pricing.catalogue.source.CollectedRates;
import io.spillway.pricing.catalogue.source.OfferFixtures;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.RegionOfFixtures;
import io.spillway.pricing.catalogue.source.SavingsPlanFixture;
import io.spillway.pricing.catalogue.source.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The public index and its files over real HTTP on loopback. */
final class OfferDownloadSourceTest {

    private static final String REGION = "us-west-2";
    private static final String EC2_FILE = "/offers/v1.0/aws/AmazonEC2/20260901000000/us-west-2/index.json";

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void publish() throws IOException {
        server.start();
        for (Map.Entry<String, List<JsonNode>> service :
                OfferFixtures.byService(RegionOfFixtures.entries()).entrySet()) {
            String code = service.getKey();
            String offer = OfferFixtures.json(code, service.getValue(), false);
            if (OfferIndex.GLOBAL.contains(code)) {
                publish("/offers/v1.0/aws/" + code + "/current/index.json", offer);
                continue;
            }
            String file = "/offers/v1.0/aws/" + code + "/20260901000000/us-west-2/index.json";
            publish(
                    "/offers/v1.0/aws/" + code + "/current/region_index.json",
                    "{\"regions\":{\"us-west-2\":{\"regionCode\":\"us-west-2\",\"currentVersionUrl\":\"" + file
                            + "\"}}}");
            publish(file, offer);
        }
        publish(
                "/savingsPlan/v1.0/aws/AWSComputeSavingsPlan/current/region_index.json",
                "{\"regions\":[{\"regionCode\":\"us-west-2\",\"versionUrl\":\"/savingsPlan/us-west-2.json\"}]}");
        publish(
                "/savingsPlan/us-west-2.json",
                SavingsPlanFixture.allPlans("c5.large").text());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** As AWS does, packed for those that accept it. */
    private void publish(String path, String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        server.stubFor(get(urlEqualTo(path))
                .atPriority(10)
                .willReturn(aResponse().withHeader("Content-Encoding", "gzip").withBody(packed.toByteArray())));
    }

    private void always(String path, ResponseDefinitionBuilder fault) {
        server.stubFor(get(urlEqualTo(path)).atPriority(1).willReturn(fault));
    }

    private void once(String path, ResponseDefinitionBuilder fault) {
        server.stubFor(get(urlEqualTo(path))
                .atPriority(1)
                .inScenario("fault")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(fault)
                .willSetStateTo("over"));
    }

    private OfferDownloadSource source(String... regions) {
        return new OfferDownloadSource(
                new PublicOfferIndex(URI.create(server.baseUrl()), true), List.of(regions), 64 << 20);
    }

    private SourceException failure() {
        CollectedRates sink = new CollectedRates();
        SourceException failure =
                catchThrowableOfType(SourceException.class, () -> source(REGION).read(sink, ReadProgress.NONE));
        assertThat(failure).isNotNull();
        assertThat(sink.rates()).isEmpty();
        return failure;
    }

    @Test
    void everyOfferOfTheRegionIsDownloadedAndRead() throws Exception {
        CollectedRates read = CollectedRates.of(source(REGION));
        assertThat(read.findingText()).isEmpty();
        assertThat(read.tiers(RateKey.ec2OnDemand(REGION, "c5.large"))).isEqualTo("0:0.085");
        assertThat(read.tiers(RateKey.albHours(REGION))).isEqualTo("0:0.0225");
        assertThat(read.tiers(RateKey.internetEgress(REGION))).startsWith("0:0.09 10240:");
        assertThat(read.tiers(RateKey.cloudFrontEgress("United States"))).isEqualTo("0:0.085 10240:0.08");
        assertThat(read.tiers(RateKey.computeSavingsPlan(REGION, "c5.large", 1, PaymentOption.NO_UPFRONT)))
                .isEqualTo("0:0.1");
        assertThat(read.rates().get(RateKey.natHours(REGION)))
                .isNotNull()
                .extracting(rate -> rate.source())
                .isEqualTo("AWS price list AmazonEC2 20260901000000 (AmazonEC2-us-west-2.json)");
    }

    @Test
    void aRegionWithoutPriceListsIsAFinding() throws Exception {
        CollectedRates read = CollectedRates.of(source("xx-north-9"));
        assertThat(read.findings("missing-price-list"))
                .hasSize(OfferIndex.REGIONAL.size())
                .first()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("the price list of AmazonEC2 in xx-north-9 does not exist"));
        assertThat(read.rates().keySet()).allMatch(key -> key.region().equals(RateKey.GLOBAL));
    }

    @Test
    void aFileThatIsGoneIsAFinding() throws Exception {
        always(EC2_FILE, aResponse().withStatus(404));
        CollectedRates read = CollectedRates.of(source(REGION));
        assertThat(read.findings("missing-price-list")).hasSize(1);
        assertThat(read.rates()).containsKey(RateKey.albHours(REGION)).doesNotContainKey(RateKey.natHours(REGION));
    }

    @Test
    void aServerErrorAndACutConnectionAreTriedAgain() throws Exception {
        once(EC2_FILE, aResponse().withStatus(503));
        assertThat(CollectedRates.of(source(REGION)).rates()).containsKey(RateKey.natHours(REGION));
        server.resetScenarios();
        once(EC2_FILE, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(CollectedRates.of(source(REGION)).rates()).containsKey(RateKey.natHours(REGION));
    }

    @Test
    void aServerThatFailsForEverIsTold() {
        always(EC2_FILE, aResponse().withStatus(500));
        SourceException failure = failure();
        assertThat(failure).hasMessage("the server of the price list of AmazonEC2 in us-west-2 answers HTTP 500");
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void aFileThatIsNoJsonFails() {
        always(EC2_FILE, aResponse().withBody("{\"products\": {\"A\""));
        assertThat(failure()).hasMessageContaining("AmazonEC2-us-west-2.json, line 1");
    }

    @Test
    void addressesOfOtherServersAreNotFollowed() {
        String index = "/offers/v1.0/aws/AmazonEC2/current/region_index.json";
        for (String address : List.of("http://169.254.169.254/latest", "//evil.example/a", "/../../etc")) {
            always(
                    index,
                    aResponse()
                            .withBody(
                                    "{\"regions\":{\"us-west-2\":{\"regionCode\":\"us-west-2\",\"currentVersionUrl\":\""
                                            + address + "\"}}}"));
            assertThat(failure()).hasMessageContaining(address).hasMessageContaining("which is not on it");
        }
        always(EC2_FILE, aResponse().withStatus(302).withHeader("Location", "http://169.254.169.254/"));
        always(
                index,
                aResponse()
                        .withBody("{\"regions\":{\"us-west-2\":{\"regionCode\":\"us-west-2\",\"currentVersionUrl\":\""
                                + EC2_FILE + "\"}}}"));
        assertThat(failure()).hasMessageContaining("HTTP 302");
    }

    @Test
    void aFileWithoutEndIsGivenUp() {
        byte[] noise = new byte[2 << 20];
        new Random(7).nextBytes(noise);
        always(EC2_FILE, aResponse().withBody(noise));
        CollectedRates sink = new CollectedRates();
        SourceException failure = catchThrowableOfType(
                SourceException.class,
                () -> new OfferDownloadSource(
                                new PublicOfferIndex(URI.create(server.baseUrl()), false), List.of(REGION), 1 << 20)
                        .read(sink, ReadProgress.NONE));
        assertThat(failure).isNotNull().hasMessageContaining("sends more than 1 MiB");
    }

    @Test
    void cancellingStopsTheDownload() {
        byte[] noise = new byte[1 << 20];
        new Random(7).nextBytes(noise);
        always(EC2_FILE, aResponse().withBody(noise).withChunkedDribbleDelay(20, 4_000));
        AtomicInteger told = new AtomicInteger();
        CollectedRates sink = new CollectedRates();
        assertThat(catchThrowableOfType(
                        InterruptedException.class,
                        () -> source(REGION).read(sink, new ReadProgress() {
                            @Override
                            public void at(long done, long total, String text) {
                                if (done > 0 && text.contains("AmazonEC2 in")) {
                                    told.incrementAndGet();
                                }
                            }

                            @Override
                            public boolean isCancelled() {
                                return told.get() > 1;
                            }
                        })))
                .isNotNull();
        assertThat(sink.rates()).isEmpty();
    }

    @Test
    void thePlanNamesTheServerAndNeedsNoCredentials() {
        var plan = new OfferDownloadSource(new PublicOfferIndex(true), List.of(REGION)).plan();
        assertThat(plan.hosts()).containsExactly("pricing.us-east-1.amazonaws.com");
        assertThat(plan.credentials()).isEqualTo("none");
        assertThat(plan.regions()).containsExactly(REGION);
    }
}
