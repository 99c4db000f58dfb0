package io.spillway.scenarios.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.component.MeteredUsage;
import io.spillway.model.component.OtherCost;
import io.spillway.model.finding.Finding;
import io.spillway.model.topology.ProductArea;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.ServiceCategory;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The case lands where the article's own figures bound it. */
class ReferenceBandsTest {
    private static final BundledCase CASE = BundledCase.open("segment-2018");

    @Test
    void theBaselineCostsBetweenThreeQuartersOfAMillionAndOnePointFourMillionAMonth() {
        assertThat(CASE.total("baseline")).isBetween(750_000.0, 1_400_000.0);
    }

    @Test
    void everyScenarioIsKnownToTheLastLineAndHasNoFindingAboveANote() {
        new WorkspacePricing().results(CASE.workspace()).forEach(result -> {
            assertThat(result.orThrow().total().certainty())
                    .as(result.scenario().id())
                    .isEqualTo(Certainty.KNOWN);
            assertThat(result.findings().stream().filter(Finding::isError))
                    .as(result.scenario().id())
                    .isEmpty();
        });
    }

    @Test
    void transferIsAboutASixthOfTheBaseline() {
        CostBreakdown baseline = CASE.scenario("baseline");
        double transfer = BundledCase.sum(baseline, line -> line.category() == ServiceCategory.DATA_TRANSFER);

        assertThat(transfer / baseline.total().value()).isBetween(0.14, 0.19);
    }

    @Test
    void zoneAwareNsqWithoutTheBalancerSavesTenToTwelveThousandAMonth() {
        assertThat(CASE.saving("zone-aware-nsq")).isBetween(10_000.0, 12_000.0);
    }

    @Test
    void balancersCostTensOfThousandsAMonth() {
        double balancers =
                BundledCase.sum(CASE.scenario("baseline"), line -> line.category() == ServiceCategory.LOAD_BALANCING);

        assertThat(balancers).isBetween(20_000.0, 100_000.0);
    }

    @Test
    void failingSourcesCostMoreThanTwentyThousandAMonth() {
        assertThat(CASE.saving("failing-sources-off")).isGreaterThan(20_000);
    }

    @Test
    void allProjectsTogetherSaveThirtyPercentInSpiteOfAQuarterMoreTraffic() {
        double change = CASE.total("all-projects") / CASE.total("baseline") - 1;

        assertThat(change).isBetween(-0.33, -0.27);
    }

    @Test
    void theProjectsSaveMoreThanFiveMillionAYearOfWhatTheGrownTrafficWouldHaveCost() {
        double perMonth = CASE.total("growth-alone") - CASE.total("all-projects");

        assertThat(perMonth * 12).isGreaterThan(5_000_000);
    }

    /** 0.70 of the cost over 1.25 of the traffic is 0.56. */
    @Test
    void aMillionMessagesCostAboutFortyFourPercentLess() {
        double before = CASE.total("baseline") / CASE.value("baseline", "topology.volume");
        double after = CASE.total("all-projects") / CASE.value("all-projects", "topology.volume");

        assertThat(CASE.value("all-projects", "topology.volume") / CASE.value("baseline", "topology.volume"))
                .isCloseTo(1.25, within(1e-9));
        assertThat(after / before)
                .isCloseTo(CASE.total("all-projects") / CASE.total("baseline") / 1.25, within(1e-9))
                .isBetween(0.67 / 1.25, 0.73 / 1.25);
    }

    @Test
    void whatIsNotMeteredStaysBelowFivePercentAndOutOfEverySaving() {
        CostBreakdown baseline = CASE.scenario("baseline");
        Set<String> typed = baseline.model().topology().components().values().stream()
                .filter(component -> component instanceof OtherCost || component instanceof MeteredUsage)
                .map(component -> component.id())
                .collect(Collectors.toSet());
        double typedCost = BundledCase.sum(baseline, line -> typed.contains(line.owner()));

        assertThat(typed).containsExactly("cost-reporting");
        assertThat(typedCost / baseline.total().value()).isBetween(0.001, 0.05);
        for (String scenario : List.of("all-projects", "what-is-left")) {
            CostBreakdown after = CASE.scenario(scenario);
            assertThat(BundledCase.sum(after, line -> typed.contains(line.owner())))
                    .as(scenario)
                    .isEqualTo(typedCost);
        }
    }

    @Test
    void theFiveAreasAndWhatNobodyIsChargedSumToTheTotal() {
        CostBreakdown baseline = CASE.scenario("baseline");
        List<String> areas =
                baseline.model().areas().stream().map(area -> area.area()).toList();
        double sum = baseline.model().areas().stream()
                .mapToDouble(area -> baseline.amount(area.cost()).value())
                .sum();

        assertThat(areas)
                .containsExactly("core", "streaming", "cloud-sources", "warehouses", "personas", "unallocated");
        assertThat(sum).isCloseTo(baseline.total().value(), within(1e-6));
    }

    @Test
    void eachAreaCostsSoMuchPerMillionOfItsEventsAndWarehousesPerMillionRows() {
        CostBreakdown baseline = CASE.scenario("baseline");
        Map<String, String> volumes = Map.of(
                "core", "tracking-api",
                "streaming", "destinations",
                "cloud-sources", "cloud-workers",
                "warehouses", "warehouse-loader",
                "personas", "personas-compute");

        volumes.forEach((area, component) -> {
            double perMonth = CASE.value("baseline", component + ".traffic.messages") * 3600 * 730;
            double cost = baseline.amount(baseline.model().areas().stream()
                            .filter(candidate -> candidate.area().equals(area))
                            .findFirst()
                            .orElseThrow()
                            .cost())
                    .value();
            assertThat(CASE.value("baseline", "area:" + area + ".unitCost"))
                    .as(area)
                    .isCloseTo(cost / (perMonth / 1e6), within(1e-9));
        });
        assertThat(CASE.topology("baseline").areas().values().stream()
                        .collect(Collectors.toMap(ProductArea::id, ProductArea::volumeUnit)))
                .containsEntry("warehouses", "rows")
                .containsEntry("core", "events");
    }
}
