package io.spillway.pricing.catalogue.source.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.source.CollectedRates;
import io.spillway.pricing.catalogue.source.Entries;
import io.spillway.pricing.catalogue.source.OfferFixtures;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.download.OfferDownloadSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ListPriceLists and GetPriceListFileUrl over real HTTP on loopback. */
final class PriceListFilesTest {

    private static final String REGION = "us-west-2";
    private static final String ARN = "arn:aws:pricing:::price-list/aws/AmazonEC2/USD/20260901000000/us-west-2";

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void start() {
        PlantedCredentials.set();
        server.start();
        server.stubFor(operation("ListPriceLists")
                .atPriority(10)
                .willReturn(aResponse().withBody("{\"PriceLists\":[]}")));
        server.stubFor(operation("ListPriceLists")
                .atPriority(1)
                .withRequestBody(matchingJsonPath("$.ServiceCode", equalTo("AmazonEC2")))
                .withRequestBody(matchingJsonPath("$.RegionCode", equalTo(REGION)))
                .withRequestBody(matchingJsonPath("$.CurrencyCode", equalTo("USD")))
                .willReturn(aResponse()
                        .withBody("{\"PriceLists\":[{\"PriceListArn\":\"" + ARN + "\",\"RegionCode\":\"us-west-2\","
                                + "\"CurrencyCode\":\"USD\",\"FileFormats\":[\"json\",\"csv\"]}]}")));
    }

    @AfterEach
    void stop() {
        server.stop();
        PlantedCredentials.clear();
    }

    private static MappingBuilder operation(String name) {
        return post(urlEqualTo("/")).withHeader("X-Amz-Target", equalTo("AWSPriceListService." + name));
    }

    private void fileIsAt(String address) {
        server.stubFor(operation("GetPriceListFileUrl")
                .withRequestBody(matchingJsonPath("$.PriceListArn", equalTo(ARN)))
                .withRequestBody(matchingJsonPath("$.FileFormat", equalTo("json")))
                .willReturn(aResponse().withBody("{\"Url\":\"" + address + "\"}")));
    }

    private OfferDownloadSource source() {
        return new OfferDownloadSource(
                new PriceListFiles(
                        PriceListRequest.of(List.of(REGION)),
                        new ApiSettings(
                                Optional.of(URI.create(server.baseUrl())),
                                2,
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(30),
                                1),
                        Clock.fixed(Instant.parse("2026-09-10T00:00:00Z"), ZoneOffset.UTC)),
                List.of(REGION));
    }

    @Test
    void theFileTheServiceNamesIsDownloadedAndRead() throws Exception {
        fileIsAt(server.baseUrl() + "/file.json");
        String offer = OfferFixtures.json(
                "AmazonEC2",
                List.of(OfferFixtures.JSON.readTree(
                        Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").text())),
                false);
        server.stubFor(get(urlEqualTo("/file.json")).willReturn(aResponse().withBody(offer)));
        CollectedRates read = CollectedRates.of(source());
        assertThat(read.tiers(RateKey.ec2OnDemand(REGION, "c5.large"))).isEqualTo("0:0.085");
        assertThat(read.findings("missing-price-list"))
                .extracting(finding -> finding.message())
                .contains("the price list of AWSELB in us-west-2 does not exist");
    }

    @Test
    void anAddressThatIsNotOfAwsIsNotFollowed() {
        for (String address :
                List.of("https://evil.example/a.json", "http://pricing.us-east-1.amazonaws.com/a", "x y")) {
            fileIsAt(address);
            SourceException failure = catchThrowableOfType(SourceException.class, () -> CollectedRates.of(source()));
            assertThat(failure).isNotNull().hasMessageContaining(address).hasMessageContaining("not AWS's");
        }
    }
}
