package io.spillway.pricing.catalogue.snapshot;

import static io.spillway.pricing.catalogue.Lookups.known;
import static io.spillway.pricing.catalogue.Lookups.notCharged;
import static io.spillway.pricing.catalogue.Lookups.unknownReason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.catalogue.CatalogChoices;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import io.spillway.pricing.catalogue.S3StorageClass;
import io.spillway.pricing.catalogue.S3StorageClass.RequestTier;
import io.spillway.pricing.catalogue.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single figures of the bundled snapshots, written out from their sources. */
class PriceFactsTest {

    private static final PriceCatalog OF_2018 = Snapshots.bundled("2018-11");
    private static final PriceCatalog CURRENT = Snapshots.bundled("current");
    private static final String OREGON = "us-west-2";
    private static final String VIRGINIA = "us-east-1";

    @Test
    void theHostsOfTheArticleCostThisMuchIn2018() {
        Rate c5 = known(OF_2018, RateKey.ec2OnDemand(OREGON, "c5.9xlarge"));

        assertThat(c5.usd()).isEqualTo(1.53);
        assertThat(c5.usd() * 730).isCloseTo(1_116.90, within(1e-9));
        assertThat(c5.unit()).isEqualTo("Hrs");
        assertThat(c5.date()).isEqualTo(PriceDate.parse("2018-11-29"));
        Rate i3 = known(OF_2018, RateKey.ec2OnDemand(OREGON, "i3.8xlarge"));
        assertThat(i3.usd()).isEqualTo(2.496);
        assertThat(i3.usd() * 730).isCloseTo(1_822.08, within(1e-9));
    }

    @Test
    void theTypesOfThatTimeAreTheTypesOfThatTime() {
        assertThat(unknownReason(OF_2018, RateKey.ec2OnDemand(OREGON, "c7g.large")))
                .isEqualTo("snapshot 2018-11 has no price for AmazonEC2/us-west-2/BoxUsage:c7g.large");
        assertThat(known(CURRENT, RateKey.ec2OnDemand(OREGON, "c7g.large")).usd())
                .isPositive();
    }

    @Test
    void aGigabyteOfGp2AndGp3CostsThisMuch() {
        assertThat(known(OF_2018, RateKey.ebsStorage(OREGON, "gp2")).usd()).isEqualTo(0.10);
        assertThat(known(CURRENT, RateKey.ebsStorage(OREGON, "gp2")).usd()).isEqualTo(0.10);
        assertThat(known(CURRENT, RateKey.ebsStorage(OREGON, "gp3")).usd()).isEqualTo(0.08);
        assertThat(unknownReason(OF_2018, RateKey.ebsStorage(OREGON, "gp3")))
                .isEqualTo("not available then: announced 2020-12-01 (AWS News Blog, new EBS gp3 volume)");
    }

    @ParameterizedTest
    @CsvSource({"gp2,0.10", "io1,0.125", "st1,0.045", "sc1,0.025"})
    void volumesIn2018(String volumeType, double usd) {
        assertThat(known(OF_2018, RateKey.ebsStorage(OREGON, volumeType)).usd()).isEqualTo(usd);
        assertThat(unknownReason(OF_2018, RateKey.ebsStorage(VIRGINIA, volumeType)))
                .isEqualTo("no EBS price of 2018 is recorded for this region and volume type");
    }

    @Test
    void throughputIsPricedPerGibibyteASecond() {
        Rate throughput = known(CURRENT, RateKey.ebsThroughput(OREGON));

        assertThat(throughput.unit()).isEqualTo("GiBps-mo");
        assertThat(throughput.usd()).isCloseTo(1_024 * 0.04, within(1e-9));
    }

    @Test
    void theIopsOfIo2HaveThreeSteps() {
        assertThat(tiers(known(CURRENT, RateKey.ebsIops(OREGON, "io2"))))
                .isEqualTo("0:0.065 32000:0.0455 64000:0.03185");
    }

    @ParameterizedTest
    @ValueSource(strings = {OREGON, VIRGINIA})
    void egressHasFourTiersWithEdgesOfBilledTerabytes(String region) {
        String expected = "0:0.09 10240:0.085 51200:0.07 153600:0.05";

        assertThat(tiers(known(OF_2018, RateKey.internetEgress(region)))).isEqualTo(expected);
        assertThat(tiers(known(CURRENT, RateKey.internetEgress(region)))).isEqualTo(expected);
    }

    @Test
    void betweenZonesAGigabyteCostsACentOnEachSide() {
        assertThat(known(OF_2018, RateKey.interZone(OREGON)).usd()).isEqualTo(0.01);
        assertThat(known(CURRENT, RateKey.interZone(OREGON)).usd()).isEqualTo(0.01);
        assertThat(notCharged(OF_2018, RateKey.inZone(OREGON)).reason())
                .isEqualTo("transfer inside a zone on private addresses is free");
    }

    @Test
    void betweenRegionsTheSenderPays() {
        assertThat(known(OF_2018, RateKey.interRegion(OREGON, VIRGINIA)).usd()).isEqualTo(0.02);
        assertThat(known(CURRENT, RateKey.interRegion(OREGON, VIRGINIA)).usd()).isEqualTo(0.02);
        assertThat(known(CURRENT, RateKey.interRegion(VIRGINIA, "us-east-2")).usd())
                .isEqualTo(0.01);
    }

    @Test
    void aPairWithoutItsOwnPriceTakesTheGeneralOneAndSaysSo() {
        Rate rate = known(CURRENT, RateKey.interRegion(OREGON, "mx-central-1"));

        assertThat(rate.usd()).isEqualTo(0.02);
        assertThat(rate.source()).endsWith("general price to other regions");
    }

    @Test
    void natGatewaysAndLoadBalancersOfToday() {
        assertThat(known(CURRENT, RateKey.natHours(OREGON)).usd()).isEqualTo(0.045);
        assertThat(known(CURRENT, RateKey.natBytes(OREGON)).usd()).isEqualTo(0.045);
        assertThat(known(CURRENT, RateKey.albHours(OREGON)).usd()).isEqualTo(0.0225);
        assertThat(known(CURRENT, RateKey.albLcu(OREGON)).usd()).isEqualTo(0.008);
        assertThat(known(CURRENT, RateKey.albLcu(OREGON)).date()).isEqualTo(PriceDate.parse("2024-09"));
        assertThat(known(CURRENT, RateKey.nlbHours(VIRGINIA)).usd()).isEqualTo(0.0225);
        assertThat(known(CURRENT, RateKey.nlbLcu(VIRGINIA)).usd()).isEqualTo(0.006);
        assertThat(unknownReason(CURRENT, RateKey.nlbHours(OREGON)))
                .isEqualTo("load balancer prices are recorded for about ten regions only, and not every kind in each");
    }

    @Test
    void anUndatedPriceSaysSo() {
        assertThat(known(CURRENT, RateKey.albHours("eu-west-1")).date()).isEqualTo(PriceDate.UNDATED);
    }

    @Test
    void interfaceEndpointsAreTieredByTheGigabyte() {
        assertThat(known(CURRENT, RateKey.interfaceEndpointHours(OREGON)).usd()).isEqualTo(0.01);
        assertThat(tiers(known(CURRENT, RateKey.interfaceEndpointBytes(OREGON))))
                .isEqualTo("0:0.01 1048576:0.006 5242880:0.004");
    }

    @Test
    void publicAddressesCostMoneyToday() {
        assertThat(known(CURRENT, RateKey.publicIpv4(OREGON)).usd()).isEqualTo(0.005);
        assertThat(known(CURRENT, RateKey.publicIpv4(VIRGINIA)).date()).isEqualTo(PriceDate.parse("2026-07-24"));
        assertThat(notCharged(OF_2018, RateKey.publicIpv4(OREGON)).source())
                .isEqualTo("AWS News Blog, 2023-07-28, public IPv4 address charge");
    }

    @Test
    void objectsAreStoredInTiersAndClasses() {
        assertThat(tiers(known(CURRENT, RateKey.s3Storage(OREGON, S3StorageClass.STANDARD))))
                .isEqualTo("0:0.023 51200:0.022 512000:0.021");
        assertThat(known(CURRENT, RateKey.s3Storage(OREGON, S3StorageClass.STANDARD_IA))
                        .usd())
                .isEqualTo(0.0125);
        assertThat(known(CURRENT, RateKey.s3Requests(OREGON, S3StorageClass.STANDARD, RequestTier.TIER1))
                        .usd())
                .isEqualTo(0.000005);
        assertThat(known(CURRENT, RateKey.s3Requests(OREGON, S3StorageClass.STANDARD, RequestTier.TIER2))
                        .usd())
                .isEqualTo(0.0000004);
        assertThat(unknownReason(CURRENT, RateKey.s3Storage(OREGON, S3StorageClass.DEEP_ARCHIVE)))
                .isEqualTo("prices of S3 Glacier Deep Archive storage and uploads are not recorded in this snapshot");
    }

    @Test
    void cloudFrontIsTieredByGeography() {
        assertThat(tiers(known(CURRENT, RateKey.cloudFrontEgress("United States"))))
                .isEqualTo("0:0.085 10240:0.08 51200:0.06 153600:0.04 512000:0.03 1048576:0.025 5242880:0.02");
        assertThat(known(CURRENT, RateKey.cloudFrontRequests("EU")).usd()).isEqualTo(0.0000012);
        assertThat(CatalogChoices.cloudFrontGeographies(CURRENT))
                .containsExactly(
                        "Asia Pacific",
                        "Australia",
                        "Canada",
                        "EU",
                        "India",
                        "Japan",
                        "Middle East",
                        "South Africa",
                        "South America",
                        "United States")
                .allSatisfy(geography -> assertThat(known(CURRENT, RateKey.cloudFrontRequests(geography))
                                .usd())
                        .isPositive());
        assertThat(unknownReason(OF_2018, RateKey.cloudFrontEgress("EU")))
                .isEqualTo("no CloudFront price of 2018 is recorded");
    }

    @Test
    void managedKafkaAndDatabasesOfToday() {
        assertThat(known(CURRENT, RateKey.mskBroker(OREGON, "kafka.m5.large")).usd())
                .isEqualTo(0.21);
        assertThat(known(CURRENT, RateKey.mskStorage(OREGON)).usd()).isEqualTo(0.10);
        assertThat(known(CURRENT, RateKey.rds(OREGON, "PostgreSQL", "Multi-AZ", "db.m5.large"))
                        .usd())
                .isEqualTo(0.356);
        assertThat(unknownReason(CURRENT, RateKey.rdsStorage(OREGON, "Multi-AZ", "gp2")))
                .isEqualTo("no RDS storage prices are recorded in this snapshot");
        assertThat(known(CURRENT, RateKey.elastiCacheNode(OREGON, "redis", "cache.m5.large"))
                        .usd())
                .isEqualTo(0.156);
        assertThat(known(CURRENT, RateKey.elastiCacheNode(OREGON, "valkey", "cache.m5.large"))
                        .source())
                .endsWith("(inferred as 0.8 x redis)");
    }

    @Test
    void theNamesToChooseFromAreThoseWithARate() {
        assertThat(CatalogChoices.mskBrokerTypes(CURRENT, OREGON))
                .hasSize(23)
                .contains("kafka.m5.large", "kafka.t3.small", "express.m7g.large");
        assertThat(CatalogChoices.databaseClasses(CURRENT, OREGON)).contains("db.m5.large", "db.r6g.xlarge");
        assertThat(CatalogChoices.instanceTypes(OF_2018, OREGON)).hasSize(165).contains("c5.9xlarge");
    }

    @Test
    void dnsIsTiered() {
        assertThat(tiers(known(CURRENT, RateKey.route53HostedZone()))).isEqualTo("0:0.5 25:0.1");
        assertThat(tiers(known(CURRENT, RateKey.route53Queries()))).isEqualTo("0:0.0000004 1000000000:0.0000002");
    }

    @Test
    void anyPublishedPriceIsFoundUnderItsPublishedKey() {
        RateKey shard = RateKey.parse("AmazonKinesis/us-west-2/Provisioned shard hour per ShardHour");

        assertThat(known(CURRENT, shard).usd()).isEqualTo(0.015);
    }

    @Test
    void savingsPlansAreUnknownInBothSnapshotsForDifferentReasons() {
        RateKey plan = RateKey.computeSavingsPlan(OREGON, "c5.9xlarge", 1, PaymentOption.NO_UPFRONT);

        assertThat(unknownReason(OF_2018, plan))
                .isEqualTo("not available then: announced 2019-11-06 (AWS News Blog, Savings Plans)");
        assertThat(unknownReason(CURRENT, plan)).isEqualTo("no Savings Plans rates are recorded in this snapshot");
    }

    @Test
    void aRegionThatDoesNotExistIsUnknown() {
        assertThat(unknownReason(CURRENT, RateKey.natHours("mars-north-1")))
                .isEqualTo("snapshot current has no prices of region mars-north-1");
        assertThat(CURRENT.rates("mars-north-1")).isEmpty();
    }

    private static String tiers(Rate rate) {
        List<String> texts = new ArrayList<>();
        for (Tier tier : rate.tiers()) {
            texts.add(
                    BigDecimal.valueOf(tier.fromQuantity()).stripTrailingZeros().toPlainString() + ":"
                            + tier.usd().toPlainString());
        }
        return String.join(" ", texts);
    }
}
