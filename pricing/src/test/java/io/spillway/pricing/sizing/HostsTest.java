package io.spillway.pricing.sizing;

import static io.spillway.pricing.Models.figures;
import static io.spillway.pricing.Models.findings;
import static io.spillway.pricing.Models.flow;
import static io.spillway.pricing.Models.of2018;
import static io.spillway.pricing.Models.service;
import static io.spillway.pricing.Models.source;
import static io.spillway.pricing.Models.topology;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.CapacityView;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.FleetCapacity;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import org.junit.jupiter.api.Test;

class HostsTest {
    private static final String THREE = "\"a\": 1, \"b\": 1, \"c\": 1";

    private static String hosts(String type, String fields) {
        return """
                "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "%s",
                  "zones": {"a": 1, "b": 1, "c": 1}%s}""".formatted(type, fields);
    }

    private static Evaluation sized(double rate, String fields) {
        return figures(
                source("senders", rate, THREE) + "," + hosts("c5.9xlarge", fields) + "," + service("api", "hosts"),
                flow("in", "senders", "api", ""));
    }

    private static String utilization(double target) {
        return ", \"zoneLoss\": \"degrade\", \"targetUtilization\": " + target;
    }

    @Test
    void fromFortyToSeventyPercentSavesThreeSevenths() {
        double rate = 36 * 100 * 2800;
        double before = sized(rate, utilization(0.4)).value("hosts.hosts");
        double after = sized(rate, utilization(0.7)).value("hosts.hosts");

        assertThat(before).isEqualTo(rate / 100 / 0.4 / 36);
        assertThat(after).isEqualTo(before * 40 / 70);
        assertThat(after / before - 1).isCloseTo(-0.429, within(0.0005));
    }

    @Test
    void containersPackToAllOfWhatIsUsableWhateverTheTarget() {
        assertThat(sized(1000, utilization(0.4)).value("api.containersPerHost")).isEqualTo(36);
        assertThat(sized(1000, utilization(1)).value("api.containersPerHost")).isEqualTo(36);
    }

    @Test
    void theSurvivorsOfALostZoneStayBelowTheLossUtilization() {
        Evaluation values = sized(100_000, ", \"targetUtilization\": 0.7, \"lossUtilization\": 0.9");
        double allowed = Math.min(0.7, 0.9 * 2 / 3);

        assertThat(values.value("hosts.allowedUtilization")).isCloseTo(allowed, within(1e-12));
        assertThat(values.value("api.containers")).isEqualTo(Math.ceil(100_000 / (100 * allowed) - 1e-9));
    }

    @Test
    void theLossOfAZoneDoesNotBindWhereTheTargetLeavesRoomForIt() {
        Evaluation values = sized(100_000, ", \"targetUtilization\": 0.5");

        assertThat(values.value("api.containers")).isEqualTo(100_000 / (100 * 0.5));
    }

    @Test
    void whatTheLossOfAZoneAsksForIsNamed() {
        String pipeline = topology(
                source("senders", 100_000, THREE) + "," + hosts("c5.9xlarge", "") + "," + service("api", "hosts"),
                flow("in", "senders", "api", ""));
        CostBreakdown model = of2018(pipeline);
        FleetCapacity hosts = CapacityView.of(model).fleet("hosts").orElseThrow();

        assertThat(hosts.lossBinds()).isTrue();
        assertThat(model.findings())
                .filteredOn(finding -> finding.code().equals("zone-loss-binds"))
                .extracting(Finding::message)
                .containsExactly(
                        "Hosts is sized for the loss of zone a: 60 % of each rate is used in the peak instead of"
                                + " the 70 % of its target");
    }

    @Test
    void aContainerThatFitsNoHostIsUnknownAndNamesWhatIsTooSmall() {
        String components = source("senders", 1000, THREE) + "," + hosts("c5.9xlarge", "") + ","
                + service("api", "hosts").replace("\"memoryGiBPerContainer\": 2", "\"memoryGiBPerContainer\": 100");
        String flows = flow("in", "senders", "api", "");
        CostBreakdown model = of2018(topology(components, flows));

        assertThat(model.total().certainty()).isNotEqualTo(Certainty.KNOWN);
        assertThat(model.card("api").certainty()).isNotEqualTo(Certainty.KNOWN);
        assertThat(findings(components, flows))
                .filteredOn(finding -> finding.code().equals("container-too-large"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.location().path()).isEqualTo("api.memoryGiBPerContainer");
                    assertThat(finding.message()).contains("100 GiB").contains("72 GiB");
                });
    }

    @Test
    void aReservationLargerThanTheHostLeavesRoomForNothing() {
        CostBreakdown model = of2018(topology(
                source("senders", 1000, THREE) + ","
                        + hosts("c5.9xlarge", ", \"reservations\": {\"big\": {\"vcpu\": 40, \"memoryGiB\": 8}}") + ","
                        + service("api", "hosts"),
                flow("in", "senders", "api", "")));

        assertThat(model.evaluation().value("hosts.usableVcpu")).isZero();
        assertThat(model.total().certainty()).isNotEqualTo(Certainty.KNOWN);
        assertThat(model.findings()).extracting(Finding::code).contains("container-too-large");
    }

    @Test
    void aReservationCostsFiveHostsThatCouldBeAvoided() {
        Evaluation values = figures(
                source("senders", 200_000, THREE) + ","
                        + hosts(
                                "c5.9xlarge",
                                utilization(1) + ", \"reservations\": {\"spacer\": {\"vcpu\": 8, \"memoryGiB\": 8}}")
                        + """
                        , "validation": {"kind": "service", "name": "Validation", "hostGroup": "hosts",
                          "messagesPerSecondPerContainer": 250, "vcpuPerContainer": 1, "memoryGiBPerContainer": 4}""",
                flow("in", "senders", "validation", ""));

        assertThat(values.value("hosts.hosts")).isEqualTo(Math.ceil(800 / 16.0)).isEqualTo(50);
        assertThat(values.value("hosts.hosts.without.spacer"))
                .isEqualTo(Math.ceil(800 / 18.0))
                .isEqualTo(45);
        assertThat(values.value("hosts.avoidable.spacer")).isCloseTo(5 * 1.53 * 730, within(1e-6));
    }

    @Test
    void theSliceOfEightIsTwentyTwoPercentOfTheCpuAndElevenOfTheMemory() {
        Evaluation values = figures(
                source("senders", 100, THREE) + ","
                        + hosts(
                                "c5.9xlarge",
                                utilization(1) + ", \"reservations\": {\"spacer\": {\"vcpu\": 8, \"memoryGiB\": 8}}")
                        + "," + service("api", "hosts"),
                flow("in", "senders", "api", ""));

        assertThat(values.value("hosts.share.spacer")).isCloseTo(Math.max(8 / 36.0, 8 / 72.0), within(1e-12));
        assertThat(values.value("hosts.share.spacer") * 1116.90).isCloseTo(248.20, within(0.005));
    }

    @Test
    void seventyFiveSmallContainersFillAHost() {
        Evaluation values = figures(
                source("senders", 7500, THREE) + ","
                        + hosts(
                                "c5.9xlarge",
                                utilization(1) + ", \"reservations\": {\"spacer\": {\"vcpu\": 8, \"memoryGiB\": 8}}")
                        + """
                        , "small": {"kind": "service", "name": "Small", "hostGroup": "hosts",
                          "messagesPerSecondPerContainer": 100, "vcpuPerContainer": 0.37, "memoryGiBPerContainer": 0.85}""",
                flow("in", "senders", "small", ""));

        assertThat(values.value("small.containersPerHost"))
                .isEqualTo(Math.floor((36 - 8) / 0.37))
                .isEqualTo(75);
        assertThat(values.value("hosts.hosts")).isEqualTo(1);
    }

    @Test
    void severalServicesShareHostsBeforeTheyAreRounded() {
        Evaluation values = figures(
                source("senders", 1800, THREE) + "," + hosts("c5.9xlarge", utilization(1)) + ","
                        + service("one", "hosts") + "," + service("two", "hosts"),
                flow("first", "senders", "one", "") + "," + flow("second", "senders", "two", ""));

        assertThat(values.value("hosts.need.containers")).isCloseTo(18 / 36.0 + 18 / 36.0, within(1e-12));
        assertThat(values.value("hosts.hosts")).isEqualTo(1);
    }

    private static Evaluation heavy(String fields) {
        return figures(
                source("senders", 1000, THREE).replace("\"messageBytes\": 1000", "\"messageBytes\": 10000000") + ","
                        + hosts("c5.9xlarge", fields) + "," + service("api", "hosts"),
                flow("in", "senders", "api", ""));
    }

    @Test
    void aGroupMayBeBoundByItsNetwork() {
        double bytes = 1000 * 10_000_000.0;
        double perHost = 10e9 / 8;

        assertThat(heavy(utilization(0.5)).value("hosts.hosts")).isEqualTo(Math.ceil(bytes / (perHost * 0.5)));
        assertThat(heavy(", \"targetUtilization\": 0.7, \"lossUtilization\": 0.9")
                        .value("hosts.hosts"))
                .as("the loss of a zone counts for the network as well")
                .isEqualTo(Math.ceil(bytes / (perHost * 0.6) - 1e-9))
                .isGreaterThan(Math.ceil(bytes / (perHost * 0.7)));
    }

    @Test
    void zoneLocalTrafficLoadsTheNetworkOfItsBusiestZone() {
        Evaluation values = figures(
                source("senders", 1000, "\"a\": 4, \"b\": 1, \"c\": 1")
                                .replace("\"messageBytes\": 1000", "\"messageBytes\": 10000000")
                        + "," + hosts("c5.9xlarge", utilization(1)) + "," + service("api", "hosts"),
                flow("in", "senders", "api", ", \"routing\": \"zone-local\""));

        assertThat(values.value("hosts.need.network")).isCloseTo(2 * 1000 * 10_000_000.0 / (10e9 / 8), within(1e-9));
    }

    @Test
    void aMinimumOfHostsHoldsWithoutTraffic() {
        Evaluation values = figures(hosts("c5.9xlarge", ", \"minimumHosts\": 4"), "");

        assertThat(values.value("hosts.hosts")).isEqualTo(4);
        assertThat(values.value("hosts.cost")).isCloseTo(4 * 1.53 * 730, within(1e-6));
    }

    @Test
    void aCopyOfTheServiceInEachZoneIsThreeContainersAtLeast() {
        Evaluation values = figures(
                source("senders", 10, THREE) + "," + hosts("c5.9xlarge", utilization(1)) + ","
                        + service("forwarder", "hosts").replace("\"vcpu", "\"copyPerZone\": \"on\", \"vcpu"),
                flow("in", "senders", "forwarder", ""));

        assertThat(values.value("forwarder.containers")).isEqualTo(3);
        assertThat(values.value("hosts.hosts")).isEqualTo(3);
    }

    @Test
    void packingOneByOneIsComparedWithWhatContainersFillAndNotWithTheNetwork() {
        String components =
                source("senders", 1000, THREE).replace("\"messageBytes\": 1000", "\"messageBytes\": 10000000")
                        + "," + hosts("c5.9xlarge", utilization(0.5)) + "," + service("one", "hosts") + ","
                        + service("two", "hosts");
        String flows = flow("first", "senders", "one", "") + "," + flow("second", "senders", "two", "");

        assertThat(findings(components, flows)).extracting(Finding::code).doesNotContain("packing-needs-fewer");
    }
}
