package io.spillway.pricing.catalogue.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.CatalogChoices;
import io.spillway.pricing.catalogue.PriceCatalog;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTypesTest {

    private static final PriceCatalog OF_2018 = Snapshots.bundled("2018-11");
    private static final PriceCatalog CURRENT = Snapshots.bundled("current");

    @Test
    void theHostOfTheArticleAsItWasIn2018() {
        assertThat(type(OF_2018, "c5.9xlarge"))
                .isEqualTo(new InstanceType(
                        "c5.9xlarge",
                        "c5",
                        36,
                        72,
                        OptionalDouble.of(10),
                        OptionalDouble.of(10),
                        OptionalDouble.of(7_000),
                        OptionalDouble.of(7_000),
                        OptionalDouble.of(40_000),
                        0,
                        0,
                        false,
                        true,
                        false,
                        "x86_64",
                        "network: 10 Gbit/s in 2018-11, 12 today; the lower is used; "
                                + "EBS: 7000 Mbit/s in 2018-11, 9500 today; the lower is used"));
    }

    @Test
    void theSameHostToday() {
        InstanceType type = type(CURRENT, "c5.9xlarge");

        assertThat(type.networkBaselineGbps()).hasValue(12);
        assertThat(type.ebsBaselineMbps()).hasValue(9_500);
        assertThat(type.currentGeneration()).isFalse();
    }

    @Test
    void theKafkaBrokerHasFourLocalDisks() {
        InstanceType type = type(OF_2018, "i3.8xlarge");

        assertThat(type.localDiskCount()).isEqualTo(4);
        assertThat(type.localDiskGbEach()).isEqualTo(1_900);
        assertThat(type.localDiskGbTotal()).isEqualTo(7_600);
        assertThat(type.localDiskNvme()).isTrue();
        assertThat(type.vcpu()).isEqualTo(32);
        assertThat(type.memoryGiB()).isEqualTo(244);
        assertThat(type.networkBaselineGbps()).hasValue(10);
        assertThat(type.ebsBaselineMbps()).hasValue(875 * 8);
    }

    @Test
    void whereTwoFiguresArePublishedTheLowerIsUsedAndSaid() {
        InstanceType type = type(CURRENT, "i3.8xlarge");

        assertThat(type.networkBaselineGbps()).hasValue(10);
        assertThat(type.note()).isEqualTo("network: 12 and 10 Gbit/s are published; the lower is used");
    }

    @Test
    void aBurstFigureIsNotABaseline() {
        InstanceType type = type(OF_2018, "c5.large");

        assertThat(type.networkBaselineGbps()).hasValue(0.75);
        assertThat(type.networkPeakGbps()).hasValue(10);
        assertThat(type.ebsBaselineMbps()).hasValue(650);
        assertThat(type.ebsMaxMbps()).hasValue(3_500);
        assertThat(type.note()).startsWith("network baseline of today: 2018-11 says 'Up to 10 Gigabit'");
    }

    @Test
    void withoutAModernFigureABurstFigureLeavesTheBaselineUnknown() {
        InstanceType type = type(OF_2018, "p3.2xlarge");

        assertThat(type.networkBaselineGbps()).isEmpty();
        assertThat(type.networkPeakGbps()).hasValue(10);
        assertThat(type.ebsBaselineMbps()).isEmpty();
        assertThat(type.ebsMaxMbps()).hasValue(1_750);
        assertThat(type.note()).contains("network baseline unknown: 2018-11 says 'Up to 10 Gigabit'");
    }

    @Test
    void aTypeThatIsNoLongerSpecifiedHasNoNetworkFigure() {
        InstanceType type = type(CURRENT, "p2.xlarge");

        assertThat(type.vcpu()).isEqualTo(4);
        assertThat(type.memoryGiB()).isEqualTo(61);
        assertThat(type.networkBaselineGbps()).isEmpty();
        assertThat(type.networkPeakGbps()).isEmpty();
        assertThat(type.ebsBaselineMbps()).isEmpty();
    }

    @Test
    void everyTypeWithAPriceIn2018HasSpecifications() {
        assertThat(OF_2018.instanceTypes()).hasSize(168);
        assertThat(names(OF_2018)).containsAll(pricedTypes(OF_2018));
    }

    @Test
    void allButSevenTypesWithAPriceTodayHaveSpecifications() {
        Set<String> without = pricedTypes(CURRENT);
        without.removeAll(names(CURRENT));

        assertThat(CURRENT.instanceTypes()).hasSizeGreaterThan(1_373);
        assertThat(without)
                .containsExactlyInAnyOrder(
                        "c6gn.metal",
                        "dl1.24xlarge",
                        "i3p.16xlarge",
                        "u-12tb1.112xlarge",
                        "u-18tb1.112xlarge",
                        "u-24tb1.112xlarge",
                        "u-9tb1.112xlarge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-11", "current"})
    void noBaselineIsAboveItsPeak(String id) {
        assertThat(Snapshots.bundled(id).instanceTypes()).isNotEmpty().allSatisfy(type -> {
            assertThat(type.networkBaselineGbps().orElse(0))
                    .isLessThanOrEqualTo(type.networkPeakGbps().orElse(0));
            assertThat(type.ebsBaselineMbps().orElse(0))
                    .isLessThanOrEqualTo(type.ebsMaxMbps().orElse(0));
        });
    }

    @Test
    void anUnknownTypeIsEmpty() {
        assertThat(CURRENT.instanceType("c99.large")).isEmpty();
    }

    private static InstanceType type(PriceCatalog catalog, String name) {
        return catalog.instanceType(name).orElseThrow();
    }

    private static Set<String> names(PriceCatalog catalog) {
        Set<String> names = new TreeSet<>();
        catalog.instanceTypes().forEach(type -> names.add(type.name()));
        return names;
    }

    private static Set<String> pricedTypes(PriceCatalog catalog) {
        Set<String> types = new TreeSet<>();
        for (String region : catalog.regions()) {
            types.addAll(CatalogChoices.instanceTypes(catalog, region));
        }
        return types;
    }
}
