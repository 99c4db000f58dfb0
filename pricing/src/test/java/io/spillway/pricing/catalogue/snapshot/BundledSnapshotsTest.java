package io.spillway.pricing.catalogue.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledSnapshotsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2018-11", "current"})
    void everyRegionLoadsAndEachRateIsFoundByItsOwnKey(String id) {
        PriceCatalog catalog = Snapshots.bundled(id);

        assertThat(catalog.id()).isEqualTo(id);
        for (String region : catalog.regions()) {
            assertThat(catalog.rates(region)).as(region).isNotEmpty();
            for (Rate rate : catalog.rates(region)) {
                assertThat(rate.key().region()).isEqualTo(region);
                assertThat(RateKey.parse(rate.key().toString())).isEqualTo(rate.key());
                assertThat(rate.source()).as(rate.key().toString()).isNotBlank();
                assertThat(rate.sku()).as(rate.key().toString()).isNotBlank();
            }
        }
    }

    @Test
    void theSnapshotOf2018CoversTheRegionsOfItsSource() {
        assertThat(Snapshots.bundled("2018-11").regions())
                .hasSize(18)
                .contains("us-west-2", "us-east-1", "eu-west-1", "us-gov-west-1");
    }

    @Test
    void theCurrentSnapshotCoversRegionsAndLocalZones() {
        assertThat(Snapshots.bundled("current").regions())
                .hasSize(101)
                .contains("us-west-2", "us-east-1", "eu-central-1", "us-west-2-lax-1", "mx-central-1")
                .doesNotContain(RateKey.GLOBAL);
    }

    @Test
    void usWest2HasTheseManyRatesPerServiceIn2018() {
        int onDemand = 165;
        int reserved = 1_850;
        int exactUpfront = 1_250;
        int exactRecurring = 625;
        int ebs = 4;
        int otherRegions = 16;
        int egressAndBetweenZones = 2;

        assertThat(ratesPerService("2018-11", "us-west-2"))
                .isEqualTo(Map.of(
                        "AmazonEC2", onDemand + reserved + exactUpfront + exactRecurring + ebs,
                        "AWSDataTransfer", otherRegions + egressAndBetweenZones));
    }

    @Test
    void usWest2HasTheseManyRatesPerServiceToday() {
        Map<String, Integer> expected = new TreeMap<>();
        expected.put("AmazonEC2", 867 + 3_153 + 4 + 15); // on demand, Reserved, NAT, EBS
        expected.put("AWSDataTransfer", 34 + 2); // other regions, egress and between zones
        expected.put("AWSELB", 3);
        expected.put("AmazonVPC", 34);
        expected.put("AmazonS3", 120);
        expected.put("AmazonCloudFront", 3);
        expected.put("AmazonMSK", 39);
        expected.put("AmazonRDS", 706);
        expected.put("AmazonElastiCache", 182);
        expected.put("AmazonKinesis", 13);
        expected.put("AmazonRoute53", 10);
        expected.put("AWSLambda", 18);
        expected.put("AmazonApiGateway", 17);
        expected.put("AmazonCloudWatch", 56);
        expected.put("AmazonDynamoDB", 36);
        expected.put("AmazonEFS", 14);
        expected.put("AmazonGlacier", 16);
        expected.put("AmazonSNS", 33);
        expected.put("awskms", 6);

        assertThat(ratesPerService("current", "us-west-2")).isEqualTo(expected);
    }

    @Test
    void anUnknownSnapshotNamesTheKnownOnes() {
        assertThatThrownBy(() -> Snapshots.bundled("2019"))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("there is no price snapshot '2019'; known: 2018-11, current");
    }

    private static Map<String, Integer> ratesPerService(String id, String region) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Rate rate : Snapshots.bundled(id).rates(region)) {
            counts.merge(rate.key().service(), 1, Integer::sum);
        }
        return counts;
    }
}
