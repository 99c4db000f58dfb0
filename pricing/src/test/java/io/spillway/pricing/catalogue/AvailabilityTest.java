package io.spillway.pricing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityTest {

    static Stream<Arguments> announcements() {
        return Stream.of(
                Arguments.of(RateKey.ebsStorage("us-west-2", "gp3"), "2020-12-01"),
                Arguments.of(RateKey.ebsIops("us-west-2", "gp3"), "2020-12-01"),
                Arguments.of(RateKey.ebsThroughput("us-west-2"), "2020-12-01"),
                Arguments.of(RateKey.ebsStorage("us-west-2", "io2"), "2020-08-24"),
                Arguments.of(RateKey.ebsIops("us-west-2", "io2"), "2020-08-24"),
                Arguments.of(
                        RateKey.computeSavingsPlan("us-west-2", "c5.large", 1, PaymentOption.NO_UPFRONT), "2019-11-06"),
                Arguments.of(
                        RateKey.ec2InstanceSavingsPlan("us-west-2", "c5.large", 3, PaymentOption.ALL_UPFRONT),
                        "2019-11-06"),
                Arguments.of(RateKey.mskBroker("us-west-2", "kafka.m5.large"), "2018-11-29"),
                Arguments.of(RateKey.s3Storage("us-west-2", S3StorageClass.DEEP_ARCHIVE), "2019-03-27"),
                Arguments.of(RateKey.s3Storage("us-west-2", S3StorageClass.GLACIER_IR), "2021-11-30"),
                Arguments.of(RateKey.s3Storage("us-west-2", S3StorageClass.EXPRESS_ONEZONE), "2023-11-28"));
    }

    @ParameterizedTest
    @MethodSource("announcements")
    void whatWasAnnouncedLaterIsNotAvailableThen(RateKey key, String announced) {
        LocalDate day = LocalDate.parse(announced);

        assertThat(Availability.at(day, key)).isEmpty();
        assertThat(Availability.at(day.minusDays(1), key)).get().satisfies(lookup -> {
            assertThat(lookup).isInstanceOf(RateLookup.Unknown.class);
            assertThat(((RateLookup.Unknown) lookup).reason())
                    .startsWith("not available then: announced " + announced + " (");
        });
    }

    @Test
    void publicIpv4AddressesAreChargedFromFebruary2024() {
        RateKey key = RateKey.publicIpv4("us-west-2");

        assertThat(Availability.at(LocalDate.parse("2024-02-01"), key)).isEmpty();
        assertThat(Availability.at(LocalDate.parse("2024-01-31"), key))
                .contains(new RateLookup.NotCharged(
                        key,
                        "not charged then: public IPv4 addresses cost money from 2024-02-01",
                        "AWS News Blog, 2023-07-28, public IPv4 address charge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-11-29", "2026-09-20"})
    void someThingsAreNeverCharged(String day) {
        LocalDate date = LocalDate.parse(day);

        assertThat(Stream.of(
                                RateKey.inZone("us-west-2"),
                                RateKey.internetIngress("us-west-2"),
                                RateKey.originToCloudFront("us-west-2"),
                                RateKey.gatewayEndpoint("us-west-2"))
                        .map(key -> Availability.at(date, key).orElseThrow()))
                .allSatisfy(lookup -> assertThat(lookup).isInstanceOf(RateLookup.NotCharged.class));
    }

    @Test
    void transferBetweenZonesIsNotDecidedByTheDate() {
        assertThat(Availability.at(LocalDate.parse("2018-11-29"), RateKey.interZone("us-west-2")))
                .isEmpty();
    }
}
