package io.spillway.pricing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.pricing.catalogue.ReservedOption.OfferingClass;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import io.spillway.pricing.catalogue.S3StorageClass.RequestTier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateKeyTest {

    @Test
    void keysAreOrderedByServiceThenRegionThenUsage() {
        List<RateKey> ordered = Stream.of("B/b/a", "A/c/a", "A/b/b", "A/b/a", "B/a/z")
                .map(RateKey::parse)
                .sorted()
                .toList();

        assertThat(ordered).map(RateKey::toString).containsExactly("A/b/a", "A/b/b", "A/c/a", "B/a/z", "B/b/a");
    }

    @Test
    void theTextFormIsServiceRegionUsage() {
        RateKey key = RateKey.ec2OnDemand("us-west-2", "c5.9xlarge");

        assertThat(key).hasToString("AmazonEC2/us-west-2/BoxUsage:c5.9xlarge");
        assertThat(RateKey.parse("AmazonEC2/us-west-2/BoxUsage:c5.9xlarge")).isEqualTo(key);
    }

    @Test
    void aUsageMayContainSlashes() {
        RateKey key = RateKey.parse("AmazonS3/us-west-2/PUT COPY/POST or LIST requests");

        assertThat(key).isEqualTo(new RateKey("AmazonS3", "us-west-2", "PUT COPY/POST or LIST requests"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "AmazonEC2", "AmazonEC2/us-west-2", "/us-west-2/x", "AmazonEC2//x", "AmazonEC2/us-west-2/"})
    void aTextWithoutThreePartsIsRefused(String text) {
        assertThatThrownBy(() -> RateKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRefusalNamesTheTextAndAnExample() {
        assertThatThrownBy(() -> RateKey.parse("BoxUsage:c5.9xlarge"))
                .hasMessage("'BoxUsage:c5.9xlarge' is not a rate key: expected service/region/usage, "
                        + "for example AmazonEC2/us-west-2/BoxUsage:c5.9xlarge");
    }

    @Test
    void keysAreEqualWhenAllThreePartsAre() {
        RateKey key = new RateKey("s", "r", "u");

        assertThat(key).isEqualTo(new RateKey("s", "r", "u")).hasSameHashCodeAs(new RateKey("s", "r", "u"));
        assertThat(key)
                .isNotEqualTo(new RateKey("x", "r", "u"))
                .isNotEqualTo(new RateKey("s", "x", "u"))
                .isNotEqualTo(new RateKey("s", "r", "x"));
    }

    @ParameterizedTest
    @EnumSource
    void everyReservedOptionIsFoundByItsTextAndByItsParts(ReservedOption option) {
        assertThat(ReservedOption.parse(option.text())).contains(option);
        assertThat(ReservedOption.of(option.offeringClass(), option.termYears(), option.payment()))
                .isEqualTo(option);
    }

    @Test
    void reservedKeysSpellTypeClassTermAndPayment() {
        ReservedOption option = ReservedOption.of(OfferingClass.CONVERTIBLE, 3, PaymentOption.PARTIAL_UPFRONT);

        assertThat(RateKey.ec2Reserved("us-west-2", "i3.8xlarge", option))
                .hasToString("AmazonEC2/us-west-2/Reserved:i3.8xlarge:convertible:3yr:partial-upfront");
        assertThat(RateKey.ec2ReservedUpfront("us-west-2", "i3.8xlarge", option))
                .hasToString("AmazonEC2/us-west-2/ReservedUpfront:i3.8xlarge:convertible:3yr:partial-upfront");
        assertThat(RateKey.ec2ReservedHourly("us-west-2", "i3.8xlarge", option))
                .hasToString("AmazonEC2/us-west-2/ReservedHourly:i3.8xlarge:convertible:3yr:partial-upfront");
    }

    @Test
    void aTermOfTwoYearsDoesNotExist() {
        assertThatThrownBy(() -> ReservedOption.of(OfferingClass.STANDARD, 2, PaymentOption.NO_UPFRONT))
                .hasMessage("termYears is 1 or 3, not 2");
    }

    @Test
    void ebsVolumesAreSpelledAsAwsBillsThem() {
        assertThat(RateKey.ebsStorage("us-west-2", "gp3").usage()).isEqualTo("EBS:VolumeUsage.gp3");
        assertThat(RateKey.ebsStorage("us-west-2", "io1").usage()).isEqualTo("EBS:VolumeUsage.piops");
        assertThat(RateKey.ebsStorage("us-west-2", "standard").usage()).isEqualTo("EBS:VolumeUsage");
        assertThat(RateKey.ebsIops("us-west-2", "io1").usage()).isEqualTo("EBS:VolumeP-IOPS.piops");
    }

    @Test
    void theRequestsOfEveryStorageClassHaveKeysOfTheirOwn() {
        Set<RateKey> keys = new HashSet<>();
        for (S3StorageClass storageClass : S3StorageClass.values()) {
            keys.add(RateKey.s3Storage("us-west-2", storageClass));
            for (RequestTier tier : RequestTier.values()) {
                keys.add(RateKey.s3Requests("us-west-2", storageClass, tier));
            }
            assertThat(S3StorageClass.parse(storageClass.name())).contains(storageClass);
        }

        assertThat(keys).hasSize(3 * S3StorageClass.values().length);
    }

    @Test
    void mskBrokersAreNamedAsInTheApi() {
        assertThat(RateKey.mskBroker("us-west-2", "kafka.m5.large")).hasToString("AmazonMSK/us-west-2/Kafka.m5.large");
    }

    @Test
    void memcachedCostsWhatRedisCosts() {
        assertThat(RateKey.elastiCacheNode("us-west-2", "memcached", "cache.m5.large"))
                .isEqualTo(RateKey.elastiCacheNode("us-west-2", "redis", "cache.m5.large"))
                .isNotEqualTo(RateKey.elastiCacheNode("us-west-2", "valkey", "cache.m5.large"));
    }
}
