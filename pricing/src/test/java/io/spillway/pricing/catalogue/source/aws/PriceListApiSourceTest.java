package io.spillway.pricing.catalogue.source.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.ReservedOption;
import io.spillway.pricing.catalogue.S3StorageClass;
import io.spillway.pricing.catalogue.source.CollectedRates;
import io.spillway.pricing.catalogue.source.Entries;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.RegionOfFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Query API over real HTTP on loopback, with credentials from the SDK's default chain. */
final class PriceListApiSourceTest {

    private static final String REGION = "us-west-2";

    @RegisterExtension
    private final PriceListApi api = new PriceListApi();

    private final FakePriceListService service = api.service();

    @Test
    void everyRateTheEngineCanAskForComesFromItsOneProduct() throws Exception {
        service.addAll(RegionOfFixtures.entries());
        CollectedRates read = api.read();
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
        Rate rate = api.read().rates().get(RateKey.ec2OnDemand(REGION, "c5.large"));
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
        CollectedRates read = api.read();
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
        assertThat(api.read().rates()).hasSize(250);
    }

    @Test
    void namedInstanceTypesAreAskedForOneByOne() throws Exception {
        service.add(Entries.linux("SKU1", "c5.large").price("Hrs", "0.085").text());
        service.add(Entries.linux("SKU2", "i3.large").price("Hrs", "0.156").text());
        PriceListRequest request =
                PriceListRequest.of(List.of(REGION)).withInstanceTypes(List.of("i3.large", "m9.none"));
        CollectedRates read = CollectedRates.of(api.source(request, 2));
        assertThat(read.rates().keySet()).containsExactly(RateKey.ec2OnDemand(REGION, "i3.large"));
        assertThat(read.findingText())
                .contains("missing-rate AmazonEC2/us-west-2/BoxUsage:m9.none")
                .contains("instanceType=m9.none")
                .contains("capacitystatus=Used");
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
        InterruptedException cancelled = catchThrowableOfType(
                InterruptedException.class, () -> api.source(2).read(sink, cancelling));
        assertThat(cancelled).isNotNull();
        assertThat(sink.rates()).isEmpty();
        assertThat(service.requests()).isLessThan(20);
        assertThat(ProductQueries.of(PriceListRequest.of(List.of(REGION)))).hasSizeGreaterThan(30);
    }

    @Test
    void progressRisesToAllRequests() throws Exception {
        service.addAll(RegionOfFixtures.entries());
        List<Long> done = new ArrayList<>();
        api.source(2).read(new CollectedRates(), new ReadProgress() {
            @Override
            public void at(long at, long total, String text) {
                assertThat(total).isEqualTo(api.source(2).plan().requests());
                done.add(at);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertThat(done).isSorted().last().isEqualTo((long) api.source(2).plan().requests());
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
