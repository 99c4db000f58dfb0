package io.spillway.pricing.catalogue;

import static io.spillway.pricing.catalogue.Lookups.known;
import static io.spillway.pricing.catalogue.Lookups.notCharged;
import static io.spillway.pricing.catalogue.Lookups.unknownReason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.catalogue.snapshot.Snapshots;
import org.junit.jupiter.api.Test;

class ReservedTermsTest {

    private static final PriceCatalog OF_2018 = Snapshots.bundled("2018-11");
    private static final PriceCatalog CURRENT = Snapshots.bundled("current");
    private static final String TYPE = "c5.9xlarge";

    @Test
    void withoutUpfrontTheEffectiveRateRecurs() {
        ReservedOption option = ReservedOption.STANDARD_1YR_NO_UPFRONT;

        assertThat(known(OF_2018, RateKey.ec2Reserved("us-west-2", TYPE, option))
                        .usd())
                .isEqualTo(0.964);
        assertThat(known(OF_2018, RateKey.ec2ReservedHourly("us-west-2", TYPE, option))
                        .usd())
                .isEqualTo(0.964);
        assertThat(notCharged(OF_2018, RateKey.ec2ReservedUpfront("us-west-2", TYPE, option))
                        .reason())
                .isEqualTo("no upfront: nothing is paid at the start");
    }

    @Test
    void theExactUpfrontSumIsUsedWhereItIsKnown() {
        ReservedOption option = ReservedOption.STANDARD_3YR_ALL_UPFRONT;
        Rate upfront = known(OF_2018, RateKey.ec2ReservedUpfront("us-west-2", TYPE, option));

        assertThat(upfront.usd()).isEqualTo(14_665);
        assertThat(upfront.date()).isEqualTo(PriceDate.parse("2019-10-10"));
        assertThat(known(OF_2018, RateKey.ec2Reserved("us-west-2", TYPE, option))
                        .usd())
                .isCloseTo(14_665 / (3 * 8_760.0), within(1e-6));
        assertThat(notCharged(OF_2018, RateKey.ec2ReservedHourly("us-west-2", TYPE, option))
                        .reason())
                .isEqualTo("all upfront: nothing recurs");
    }

    @Test
    void theSplitOfPartialUpfrontIsUsedWhereItIsKnown() {
        ReservedOption option = ReservedOption.STANDARD_1YR_PARTIAL_UPFRONT;

        double upfront = known(OF_2018, RateKey.ec2ReservedUpfront("us-west-2", TYPE, option))
                .usd();
        double hourly = known(OF_2018, RateKey.ec2ReservedHourly("us-west-2", TYPE, option))
                .usd();

        assertThat(upfront).isEqualTo(4_021);
        assertThat(hourly).isEqualTo(0.459);
        assertThat(known(OF_2018, RateKey.ec2Reserved("us-west-2", TYPE, option))
                        .usd())
                .isCloseTo(upfront / 8_760 + hourly, within(1e-6));
    }

    @Test
    void elsewhereAllUpfrontIsDerivedFromTheEffectiveRateAndSaysSo() {
        ReservedOption option = ReservedOption.STANDARD_1YR_ALL_UPFRONT;
        double effective =
                known(OF_2018, RateKey.ec2Reserved("us-east-1", TYPE, option)).usd();

        Rate upfront = known(OF_2018, RateKey.ec2ReservedUpfront("us-east-1", TYPE, option));

        assertThat(upfront.usd()).isCloseTo(effective * 8_760, within(1e-9));
        assertThat(upfront.source()).startsWith("derived: effective hourly rate x 8,760 h x 1 (");
    }

    @Test
    void elsewhereTheSplitOfPartialUpfrontIsUnknown() {
        ReservedOption option = ReservedOption.CONVERTIBLE_1YR_PARTIAL_UPFRONT;
        String reason = "only the effective hourly rate is published; how it splits into upfront and recurring is not";

        assertThat(known(OF_2018, RateKey.ec2Reserved("us-east-1", TYPE, option))
                        .usd())
                .isPositive();
        assertThat(unknownReason(OF_2018, RateKey.ec2ReservedUpfront("us-east-1", TYPE, option)))
                .isEqualTo(reason);
        assertThat(unknownReason(OF_2018, RateKey.ec2ReservedHourly("us-east-1", TYPE, option)))
                .isEqualTo(reason);
    }

    @Test
    void upfrontPricesOfTodayAreUnknownWithTheReason() {
        String all = "all upfront prices after 2019 are not recorded; their ratio to no upfront is known for 2019 only";
        String partial =
                "partial upfront prices after 2019 are not recorded; their ratio to no upfront is known for 2019 only";

        for (ReservedOption option : ReservedOption.values()) {
            switch (option.payment()) {
                case NO_UPFRONT -> {
                    assertThat(known(CURRENT, RateKey.ec2Reserved("us-west-2", TYPE, option))
                                    .usd())
                            .isPositive();
                    assertThat(notCharged(CURRENT, RateKey.ec2ReservedUpfront("us-west-2", TYPE, option))
                                    .reason())
                            .isEqualTo("no upfront: nothing is paid at the start");
                }
                case PARTIAL_UPFRONT ->
                    assertThat(unknownReason(CURRENT, RateKey.ec2Reserved("us-west-2", TYPE, option)))
                            .isEqualTo(partial);
                case ALL_UPFRONT -> {
                    assertThat(unknownReason(CURRENT, RateKey.ec2Reserved("us-west-2", TYPE, option)))
                            .isEqualTo(all);
                    assertThat(unknownReason(CURRENT, RateKey.ec2ReservedUpfront("us-west-2", TYPE, option)))
                            .isEqualTo(all);
                }
            }
        }
    }
}
