package io.spillway.pricing.catalogue.source.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.ReservedOption;
import io.spillway.pricing.catalogue.S3StorageClass;
import io.spillway.pricing.catalogue.source.CollectedRates;
import io.spillway.pricing.catalogue.source.Entries;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.RegionOfFixtures;
import io.spillway.pricing.catalogue.source.SourceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Query API over real HTTP on loopback, with credentials from the SDK's default chain. */
final class PriceListApiSourceTest {

    private static final String REGION = "us-west-2";

    private final FakePriceListService service = new FakePriceListService();

    @BeforeEach
    void signIn() {
        PlantedCredentials.set();
    }

    @AfterEach
    void signOut() {
        PlantedCredentials.clear();
        service.close();
    }

    private PriceListApiSource source(int attempts) {
        return source(PriceListRequest.of(List.of(REGION)), attempts);
    }

    private PriceListApiSource source(PriceListRequest request, int attempts) {
        return new PriceListApiSource(
                request,
                new ApiSettings(
                        Optional.of(service.uri()), attempts, Duration.ofSeconds(10), Duration.ofSeconds(60), 4));
    }

    private CollectedRates read() throws SourceException, InterruptedException {
        return CollectedRates.of(source(4));
    }

    private SourceException failure(int attempts) {
        CollectedRates sink = new CollectedRates();
        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> source(attempts).read(sink, ReadProgress.NONE));
        assertThat(failure).isNotNull();
        assertThat(sink.rates()).as("a source that fails gives no rates").isEmpty();
        return failure;
    }

    @Test
    void everyRateTheEngineCanAskForComesFromItsOneProduct() throws Exception {
        service.addAll(RegionOfFixtures.entries());
        CollectedRates read = read();
        assertThat(read.findingText()).isEmpty();
        assertThat(read.tiers(RateKey.ec2OnDemand(REGION, "c5.large"))).isEqualTo("0:0.085");
        assertThat(read.rates()).doesNotContainKey(RateKey.ec2OnDemand("eu-west-1", "c5.large"));
        for (String type : List.of("gp2", "gp3", "io1", "io2", "st1", "sc1", "standard")) {
            assertThat(read.tiers(RateKey.ebsStorage(REGION, type))).as(type).isEqualTo("0:0.08");
        }
        assertThat(read.tiers(RateKey.ebsIops(REGION, "io2"))).isEqualTo("0:0.07 32000:0.06 64000:0.05");
        assertThat(read.tiers(RateKey.ebsThroughput(REGION))).isEqualTo("0:40.96");
        assertThat(read.tiers(RateKey.ebsSnapshot(REGION))).isEqualTo("0:0.05");
        assertThat(read.tiers(RateKey.natHours(REGION))).isEqualTo("0:0.045");
        assertThat(read.tiers(RateKey.natBytes(REGION))).isEqualTo("0:0.045");
        assertThat(read.tiers(RateKey.albHours(REGION))).isEqualTo("0:0.0225");
        assertThat(read.tiers(RateKey.albLcu(REGION))).isEqualTo("0:0.008");
        assertThat(read.tiers(RateKey.nlbHours(REGION))).isEqualTo("0:0.0225");
        assertThat(read.tiers(RateKey.nlbLcu(REGION))).isEqualTo("0:0.008");
        assertThat(read.tiers(RateKey.interfaceEndpointHours(REGION))).isEqualTo("0:0.01");
        assertThat(read.tiers(RateKey.interfaceEndpointBytes(REGION))).isEqualTo("0:0.01 1048576:0.006 5242880:0.004");
        assertThat(read.tiers(RateKey.publicIpv4(REGION))).isEqualTo("0:0.005");
        for (S3StorageClass storageClass : S3StorageClass.values()) {
            assertThat(read.tiers(RateKey.s3Storage(REGION, storageClass))).isEqualTo("0:0.01");
            for (S3StorageClass.RequestTier tier : S3StorageClass.RequestTier.values()) {
                assertThat(read.tiers(RateKey.s3Requests(REGION, storageClass, tier)))
                        .isEqualTo("0:0.000005");
            }
        }
        assertThat(read.tiers(RateKey.internetEgress(REGION)))
                .as("the free gigabyte is no tier")
                .isEqualTo("0:0.09 10240:0.085 51200:0.07 153600:0.05");
        assertThat(read.tiers(RateKey.interZone(REGION))).isEqualTo("0:0.01");
        assertThat(read.tiers(RateKey.interRegion(REGION, "eu-west-1"))).isEqualTo("0:0.02");
        assertThat(read.tiers(RateKey.mskBroker(REGION, "kafka.m5.large"))).isEqualTo("0:0.21");
        assertThat(read.tiers(RateKey.mskStorage(REGION))).isEqualTo("0:0.1");
        for (String engine : List.of("MySQL", "PostgreSQL")) {
            for (String deployment : List.of("Single-AZ", "Multi-AZ")) {
                assertThat(read.tiers(RateKey.rds(REGION, engine, deployment, "db.m5.large")))
                        .isEqualTo("0:0.171");
                assertThat(read.tiers(RateKey.rdsStorage(REGION, deployment, "gp2")))
                        .isEqualTo("0:0.115");
            }
        }
        assertThat(read.tiers(RateKey.elastiCacheNode(REGION, "memcached", "cache.m5.large")))
                .isEqualTo("0:0.156");
        assertThat(read.tiers(RateKey.elastiCacheNode(REGION, "valkey", "cache.m5.large")))
                .isEqualTo("0:0.1248");
        assertThat(read.tiers(RateKey.cloudFrontEgress("United States"))).isEqualTo("0:0.085 10240:0.08");
        assertThat(read.tiers(RateKey.cloudFrontRequests("United States"))).isEqualTo("0:0.000001");
        assertThat(read.tiers(RateKey.route53HostedZone())).isEqualTo("0:0.5 25:0.1");
        assertThat(read.tiers(RateKey.route53Queries())).isEqualTo("0:0.0000004 1000000000:0.0000002");
    }

    @Test
    void aRateSaysWhereItIsFromAndOfWhichDay() throws Exception {
        service.add(
                Entries.linux("SKU1", "c5.large").price("Hrs", "0.0850000000").text());
        Rate rate = read().rates().get(RateKey.ec2OnDemand(REGION, "c5.large"));
        assertThat(rate).isNotNull();
        assertThat(rate.sku()).isEqualTo("SKU1");
        assertThat(rate.date().text()).isEqualTo("2026-09-01");
        assertThat(rate.source()).isEqualTo("AWS price list AmazonEC2 20260901000000 (Query API)");
        assertThat(rate.unit()).isEqualTo("Hrs");
    }

    @Test
    void reservedTermsGiveTheEffectiveRateAndItsParts() throws Exception {
        service.add(Entries.linux("SKU1", "a1.2xlarge")
                .price("Hrs", "0.204")
                .reserved("T1", "1yr", "convertible", "All Upfront", "1208", "0.0000000000")
                .reserved("T2", "1 yr", "convertible", "PartialUpfront", "617", "0.0704000000")
                .reserved("T3", "3yr", "standard", "No Upfront", "", "0.0900000000")
                .text());
        CollectedRates read = read();
        ReservedOption all = ReservedOption.CONVERTIBLE_1YR_ALL_UPFRONT;
        ReservedOption partial = ReservedOption.CONVERTIBLE_1YR_PARTIAL_UPFRONT;
        ReservedOption none = ReservedOption.STANDARD_3YR_NO_UPFRONT;
        // 1,208 / 8,760 and 0.0704 + 617 / 8,760
        assertThat(read.tiers(RateKey.ec2Reserved(REGION, "a1.2xlarge", all))).isEqualTo("0:0.137899543379");
        assertThat(read.tiers(RateKey.ec2Reserved(REGION, "a1.2xlarge", partial)))
                .isEqualTo("0:0.140833789954");
        assertThat(read.tiers(RateKey.ec2Reserved(REGION, "a1.2xlarge", none))).isEqualTo("0:0.09");
        assertThat(read.tiers(RateKey.ec2ReservedUpfront(REGION, "a1.2xlarge", all)))
                .isEqualTo("0:1208");
        assertThat(read.tiers(RateKey.ec2ReservedUpfront(REGION, "a1.2xlarge", partial)))
                .isEqualTo("0:617");
        assertThat(read.tiers(RateKey.ec2ReservedHourly(REGION, "a1.2xlarge", partial)))
                .isEqualTo("0:0.0704");
        assertThat(read.rates()).hasSize(7);
    }

    @Test
    void pagesAreFollowedToTheLastAlsoWhenOneIsEmpty() throws Exception {
        for (int i = 0; i < 250; i++) {
            service.add(
                    Entries.linux("SKU" + i, "c5.size" + i).price("Hrs", "0.1").text());
        }
        service.emptyPageFirst();
        assertThat(read().rates()).hasSize(250);
    }

    @Test
    void namedInstanceTypesAreAskedForOneByOne() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").text());
        service.add(Entries.linux("SKU2", "i3.large").price("Hrs", "0.156").text());
        PriceListRequest request =
                PriceListRequest.of(List.of(REGION)).withInstanceTypes(List.of("i3.large", "m9.none"));
        CollectedRates read = CollectedRates.of(source(request, 2));
        assertThat(read.rates().keySet()).containsExactly(RateKey.ec2OnDemand(REGION, "i3.large"));
        assertThat(read.findingText())
                .contains("missing-rate AmazonEC2/us-west-2/BoxUsage:m9.none")
                .contains("instanceType=m9.none")
                .contains("capacitystatus=Used");
    }

    @Test
    void throttlingIsWaitedFor() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").text());
        service.first(3, FakePriceListService.error(400, "ThrottlingException", "Rate exceeded"));
        assertThat(read().tiers(RateKey.ec2OnDemand(REGION, "c5.large"))).isEqualTo("0:0.085");
    }

    @Test
    void throttlingWithoutEndCanBeRepeatedLater() {
        service.always(FakePriceListService.error(400, "ThrottlingException", "Rate exceeded"));
        SourceException failure = failure(1);
        assertThat(failure)
                .hasMessageContaining("throttling")
                .hasMessageContaining(service.uri().getAuthority());
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void aServerErrorIsTriedAgain() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").text());
        service.first(3, aResponse().withStatus(500));
        assertThat(read().tiers(RateKey.ec2OnDemand(REGION, "c5.large"))).isEqualTo("0:0.085");
    }

    @Test
    void serverErrorsWithoutEndCanBeRepeatedLater() {
        service.always(aResponse().withStatus(503));
        SourceException failure = failure(2);
        assertThat(failure).hasMessageContaining("HTTP 503");
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void afterAFailureARetryStartsCleanAndGivesEverything() throws Exception {
        service.addAll(RegionOfFixtures.entries());
        Map<RateKey, Rate> whole = read().rates();
        Runnable repair = service.always(aResponse().withStatus(503));
        failure(2);
        repair.run();
        assertThat(read().rates()).isEqualTo(whole);
    }

    @Test
    void aCutConnectionIsTriedAgain() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").text());
        service.first(2, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(read().tiers(RateKey.ec2OnDemand(REGION, "c5.large"))).isEqualTo("0:0.085");
    }

    @Test
    void connectionsThatAreAlwaysCutCanBeRepeatedLater() {
        service.always(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        SourceException failure = failure(2);
        assertThat(failure).hasMessageContaining("could not be reached or cut the connection");
        assertThat(failure.remedy()).contains("network");
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void expiredCredentialsAreToldWithTheWayToNewOnes() {
        service.always(FakePriceListService.error(400, "ExpiredTokenException", "The security token is expired"));
        SourceException failure = failure(3);
        assertThat(failure).hasMessageContaining("credentials have expired");
        assertThat(failure.remedy()).contains("aws sso login");
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void refusedCredentialsAndMissingPermissionsAreTold() {
        service.always(FakePriceListService.error(400, "UnrecognizedClientException", "The token is invalid"));
        assertThat(failure(2)).hasMessageContaining("does not accept the credentials");
        service.always(FakePriceListService.error(400, "AccessDeniedException", "not authorized"));
        assertThat(failure(2).remedy()).contains("pricing:GetProducts");
    }

    @Test
    void missingCredentialsAreToldBeforeAnythingIsAsked() {
        PlantedCredentials.clear();
        PlantedCredentials.none();
        SourceException failure = failure(2);
        assertThat(failure).hasMessageContaining("finds no credentials");
        assertThat(failure.remedy()).contains("aws configure").contains("import an offer file");
        assertThat(service.requests()).isZero();
    }

    @Test
    void anAnswerThatIsNotJsonFails() {
        service.always(aResponse().withStatus(200).withBody("<html>Sign in to the hotel's network</html>"));
        SourceException failure = failure(2);
        assertThat(failure).hasMessageContaining("not JSON");
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void anEntryThatIsNotJsonIsAFindingAndTheOthersAreRead() throws Exception {
        service.add("{\"product\": {");
        service.add("[]");
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").text());
        CollectedRates read = read();
        assertThat(read.tiers(RateKey.ec2OnDemand(REGION, "c5.large"))).isEqualTo("0:0.085");
        assertThat(read.findings("malformed-price")).isNotEmpty().allMatch(finding -> finding.isError());
    }

    @Test
    void wrongTypesAreFindingsAndNoRates() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").textWith("\"0.085\"", "0.085"));
        service.add(Entries.linux("SKU2", "c5.xlarge").price("Hrs", "0.17").textWith("\"Hrs\"", "{\"a\":[1]}"));
        service.add(Entries.linux("SKU3", "c5.2xlarge").price("Hrs", "0.34").textWith("{\"USD\":\"0.34\"}", "[]"));
        service.add(Entries.linux("SKU4", "c5.4xlarge").price("Hrs", "cheap").text());
        service.add(Entries.linux("SKU5", "c5.9xlarge").price("Hrs", "-1").text());
        service.add(
                Entries.linux("SKU6", "c5.12xlarge").price("Hrs", "1e999999999").text());
        CollectedRates read = read();
        assertThat(read.rates()).isEmpty();
        assertThat(read.findings("malformed-price"))
                .extracting(finding -> finding.location().path())
                .containsExactly(
                        "AmazonEC2/us-west-2/BoxUsage:c5.large",
                        "AmazonEC2/us-west-2/BoxUsage:c5.xlarge",
                        "AmazonEC2/us-west-2/BoxUsage:c5.2xlarge",
                        "AmazonEC2/us-west-2/BoxUsage:c5.4xlarge",
                        "AmazonEC2/us-west-2/BoxUsage:c5.9xlarge",
                        "AmazonEC2/us-west-2/BoxUsage:c5.12xlarge");
        assertThat(read.findingText())
                .contains("pricePerUnit.USD is a number, expected text")
                .contains("unit is an object, expected text")
                .contains("pricePerUnit is an array, expected an object")
                .contains("'cheap' is not a decimal of at least 0");
    }

    @Test
    void aPriceOfZeroIsAFindingAndNoRate() throws Exception {
        service.add(
                Entries.linux("SKU1", "c5.large").price("Hrs", "0.0000000000").text());
        CollectedRates read = read();
        assertThat(read.rates()).isEmpty();
        assertThat(read.findings("zero-price"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("SKU1")
                        .contains("instanceType=c5.large")
                        .contains("its price is 0"));
    }

    @Test
    void anotherCurrencyOrUnitIsAFindingAndNoRate() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.6").textWith("\"USD\"", "\"CNY\""));
        service.add(Entries.usage("SKU2", "AmazonEC2", "Provisioned Throughput", "EBS:VolumeP-Throughput.gp3")
                .with("volumeApiName", "gp3")
                .price("MiBps-Mo", "0.04")
                .text());
        CollectedRates read = read();
        assertThat(read.rates()).isEmpty();
        assertThat(read.findings("price-not-in-usd"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("priced in CNY, not in USD"));
        assertThat(read.findings("unexpected-unit"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("per 'MiBps-Mo', expected 'gibps-mo'"));
    }

    @Test
    void twoPricesForOneRateAreAFindingWithBothAndNoRate() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").text());
        service.add(Entries.linux("SKU2", "c5.large")
                .with("usagetype", "USW2-BoxUsage:c5.large.new")
                .price("Hrs", "0.093")
                .text());
        CollectedRates read = read();
        assertThat(read.rates()).isEmpty();
        assertThat(read.findings("ambiguous-rate"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("operatingSystem=Linux, tenancy=Shared")
                        .endsWith("SKU1 at 0.085 USD per Hrs (usagetype=USW2-BoxUsage:c5.large);"
                                + " SKU2 at 0.093 USD per Hrs (usagetype=USW2-BoxUsage:c5.large.new)"));
    }

    @Test
    void anAnswerWithoutTheProductIsAFindingWithTheFilterAndWhatWasAnswered() throws Exception {
        service.add(Entries.usage("SKU1", "AmazonEC2", "NAT Gateway", "USW2-NatGateway-Prvd-Hours")
                .with("operation", "NatGateway")
                .price("Hrs", "0.05")
                .text());
        assertThat(read().findings("missing-rate"))
                .filteredOn(finding -> finding.location()
                        .path()
                        .equals(RateKey.natHours(REGION).toString()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("filter: AmazonEC2, regionCode=us-west-2, productFamily=NAT Gateway")
                        .contains("products answered: 1): SKU1 (")
                        .contains("operation=NatGateway")
                        .contains("usagetype=USW2-NatGateway-Prvd-Hours")
                        .doesNotContain("SKU1 (location=US West (Oregon), regionCode"));
    }

    @Test
    void anEmptyAnswerIsAFindingForEveryRateWithItsFilter() throws Exception {
        CollectedRates read = read();
        assertThat(read.rates()).isEmpty();
        assertThat(read.findings("missing-rate"))
                .extracting(finding -> finding.location().path())
                .contains(
                        RateKey.natHours(REGION).toString(),
                        RateKey.albLcu(REGION).toString(),
                        "EC2 instances in us-west-2");
        assertThat(read.findingText()).contains("AmazonEC2, regionCode=us-west-2, productFamily=NAT Gateway");
    }

    @Test
    void tiersWithAGapAreAFindingAndNoRate() throws Exception {
        service.add(Entries.of("EGRESS", "AWSDataTransfer", "Data Transfer")
                .with("fromRegionCode", REGION, "transferType", "AWS Outbound", "toLocation", "External")
                .with("usagetype", "USW2-DataTransfer-Out-Bytes")
                .tiers("GB", "0", "0.09", "10240", "0.085")
                .textWith("\"endRange\":\"10240\"", "\"endRange\":\"9000\""));
        CollectedRates read = read();
        assertThat(read.rates()).isEmpty();
        assertThat(read.findingText()).contains("one ends at 9000, the next starts at 10240");
    }

    @Test
    void cancellingHalfWayStopsAskingAndGivesNothing() {
        service.addAll(RegionOfFixtures.entries());
        AtomicInteger told = new AtomicInteger();
        ReadProgress cancelling = new ReadProgress() {
            @Override
            public void at(long done, long total, String text) {
                told.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return told.get() > 5;
            }
        };
        CollectedRates sink = new CollectedRates();
        InterruptedException cancelled =
                catchThrowableOfType(InterruptedException.class, () -> source(2).read(sink, cancelling));
        assertThat(cancelled).isNotNull();
        assertThat(sink.rates()).isEmpty();
        assertThat(service.requests()).isLessThan(20);
        assertThat(ProductQueries.of(PriceListRequest.of(List.of(REGION)))).hasSizeGreaterThan(30);
    }

    @Test
    void progressRisesToAllRequests() throws Exception {
        service.addAll(RegionOfFixtures.entries());
        List<Long> done = new ArrayList<>();
        source(2).read(new CollectedRates(), new ReadProgress() {
            @Override
            public void at(long at, long total, String text) {
                assertThat(total).isEqualTo(source(2).plan().requests());
                done.add(at);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertThat(done).isSorted().last().isEqualTo((long) source(2).plan().requests());
    }

    @Test
    void thePlanSaysWhoIsAskedWhatAndAsWhom() {
        var plan =
                new PriceListApiSource(PriceListRequest.of(List.of("eu-west-1")).withProfile("dev")).plan();
        assertThat(plan.hosts()).containsExactly("api.pricing.eu-central-1.amazonaws.com");
        assertThat(plan.credentials()).contains("default chain").contains("profile dev");
        assertThat(plan.regions()).containsExactly("eu-west-1");
        assertThat(plan.steps().getFirst().what())
                .isEqualTo("EC2 instances in eu-west-1: AmazonEC2, regionCode=eu-west-1, operatingSystem=Linux,"
                        + " tenancy=Shared, preInstalledSw=NA, capacitystatus=Used, licenseModel=No License required,"
                        + " marketoption=OnDemand, operation=RunInstances");
    }
}
