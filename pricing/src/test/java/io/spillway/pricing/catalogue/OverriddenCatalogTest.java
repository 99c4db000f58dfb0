package io.spillway.pricing.catalogue;

import static io.spillway.pricing.catalogue.Lookups.known;
import static io.spillway.pricing.catalogue.Lookups.unknownReason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.pricing.catalogue.snapshot.Snapshots;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverriddenCatalogTest {

    private static final PriceCatalog OF_2018 = Snapshots.bundled("2018-11");
    private static final RateKey ALB = RateKey.albHours("us-west-2");
    private static final RateKey HOST = RateKey.ec2OnDemand("us-west-2", "c5.9xlarge");

    @Test
    void anOwnRateReplacesThePublishedOneAndIsMarked() {
        PriceCatalog catalog = overridden(RateOverride.flat(
                HOST, new BigDecimal("1.20"), "negotiated", "contract of the workspace", PriceDate.parse("2018-09")));

        assertThat(known(catalog, HOST))
                .isEqualTo(new Rate(
                        HOST,
                        "Hrs",
                        List.of(new Tier(0, new BigDecimal("1.20"))),
                        "BoxUsage:c5.9xlarge",
                        PriceDate.parse("2018-09"),
                        "contract of the workspace (negotiated)",
                        true));
        assertThat(known(OF_2018, HOST).own()).isFalse();
    }

    @Test
    void anOwnRateFillsAGap() {
        assertThat(unknownReason(OF_2018, ALB)).isEqualTo("no load balancer price of 2018 is recorded");

        Rate rate = known(
                overridden(new RateOverride(
                        ALB,
                        "Hrs",
                        List.of(new Tier(0, new BigDecimal("0.0225"))),
                        "",
                        "price of 2024-09",
                        PriceDate.parse("2024-09"))),
                ALB);

        assertThat(rate.usd()).isEqualTo(0.0225);
        assertThat(rate.own()).isTrue();
        assertThat(rate.source()).isEqualTo("price of 2024-09");
    }

    @Test
    void anOwnRateOverridesWhatWasNotChargedThen() {
        RateKey address = RateKey.publicIpv4("us-west-2");

        assertThat(known(overridden(own(address, "0.005")), address).usd()).isEqualTo(0.005);
    }

    @Test
    void otherRatesStayAsPublished() {
        PriceCatalog catalog = overridden(own(ALB, "0.0225"));

        assertThat(catalog.rate(HOST)).isEqualTo(OF_2018.rate(HOST));
        assertThat(catalog.instanceTypes()).isEqualTo(OF_2018.instanceTypes());
        assertThat(catalog.id()).isEqualTo("2018-11");
        assertThat(catalog.date()).isEqualTo(OF_2018.date());
    }

    @Test
    void theRatesOfARegionContainTheOwnOnes() {
        OverriddenCatalog catalog = overridden(own(ALB, "0.0225"), own(HOST, "1"));

        assertThat(catalog.ownRates()).extracting(Rate::key).containsExactly(ALB, HOST);
        assertThat(catalog.rates("us-west-2"))
                .hasSize(OF_2018.rates("us-west-2").size() + 1)
                .containsAll(catalog.ownRates());
        assertThat(catalog.rates("us-east-1")).hasSameSizeAs(OF_2018.rates("us-east-1"));
    }

    @Test
    void anOwnRateOfAnotherRegionAddsTheRegion() {
        PriceCatalog catalog = overridden(
                own(RateKey.natHours("mars-north-1"), "1"), own(RateKey.cloudFrontRequests("EU"), "0.0000012"));

        assertThat(catalog.regions()).hasSize(OF_2018.regions().size() + 1).contains("mars-north-1");
    }

    @Test
    void overridingTheSameKeyTwiceIsRefused() {
        assertThatThrownBy(() -> overridden(own(ALB, "1"), own(ALB, "2")))
                .hasMessage("rate AWSELB/us-west-2/LoadBalancerUsage:Application is overridden twice");
    }

    @Test
    void theUpfrontSumOfAnOwnReservedRateFollowsIt() {
        ReservedOption option = ReservedOption.STANDARD_1YR_ALL_UPFRONT;
        RateKey effective = RateKey.ec2Reserved("us-west-2", "own.large", option);
        PriceCatalog catalog = overridden(own(effective, "0.5"));

        Rate upfront = known(catalog, RateKey.ec2ReservedUpfront("us-west-2", "own.large", option));

        assertThat(upfront.usd()).isEqualTo(0.5 * 8_760);
        assertThat(upfront.own()).isTrue();
    }

    private static RateOverride own(RateKey key, String usd) {
        return RateOverride.flat(key, new BigDecimal(usd), "", "the workspace", PriceDate.UNDATED);
    }

    private static OverriddenCatalog overridden(RateOverride... overrides) {
        return new OverriddenCatalog(OF_2018, List.of(overrides));
    }
}
