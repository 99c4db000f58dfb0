package io.spillway.scenarios.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.finding.Finding;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.SmallWorkspaces;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final WorkspacePricing PRICING = new WorkspacePricing();

    private static final Workspace SWAP = SmallWorkspaces.of(SmallWorkspaces.STREAM_AND_DESK, """
            "swap": {"title": "A chair for the desk", "patch": {"components": {
              "desk": null, "chair": {"kind": "other-cost", "name": "Chair", "usdPerMonth": 50}}}},
            "broken": {"title": "Lamp", "patch": {"components": {"lamp": {"usdPerMonth": 5}}}},
            "mystery": {"title": "No price",
              "patch": {"components": {"m": {"kind": "metered-usage", "name": "M", "quantityPerMonth": 5}}}},
            "cheaper": {"title": "Half the price", "patch": {"components": {"stream": {"usdPerUnit": 1}}}}
            """, """
            "swap": {"name": "Swap", "changes": ["swap"]},
            "broken": {"name": "Broken", "changes": ["broken"]},
            "mystery": {"name": "Mystery", "changes": ["mystery"]},
            "mystery-cheaper": {"name": "Mystery, cheaper", "changes": ["mystery", "cheaper"]}
            """);

    private static Comparison compare(Workspace workspace, String reference) {
        return Comparison.of(PRICING.results(workspace), reference);
    }

    private static Cell cell(Cell.Presence presence, double amount, double difference) {
        return new Cell(presence, usd(amount), difference(difference, Difference.Basis.ALL));
    }

    private static double amount(Cell cell) {
        return Objects.requireNonNull(cell.amount()).value();
    }

    private static Amount usd(double value) {
        return new Amount(value, Unit.USD_PER_MONTH, Certainty.KNOWN);
    }

    private static Difference difference(double value, Difference.Basis basis) {
        return new Difference(value, Unit.USD_PER_MONTH, basis);
    }

    private static Cell cell(Comparison comparison, Section section, String key, String scenario) {
        return comparison.rows(section).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(comparison.column(scenario));
    }

    @Test
    void differencesAreThisMinusTheReferenceWithAddedAndRemovedLines() {
        Comparison comparison = compare(SWAP, "baseline");

        assertThat(cell(comparison, Section.TOTAL, "", "baseline")).isEqualTo(cell(Cell.Presence.BOTH, 2300, 0));
        assertThat(cell(comparison, Section.TOTAL, "", "swap")).isEqualTo(cell(Cell.Presence.BOTH, 2050, -250));
        assertThat(cell(comparison, Section.COMPONENT, "stream", "swap")).isEqualTo(cell(Cell.Presence.BOTH, 2000, 0));
        assertThat(cell(comparison, Section.COMPONENT, "chair", "swap")).isEqualTo(cell(Cell.Presence.ADDED, 50, 50));
        assertThat(cell(comparison, Section.COMPONENT, "desk", "swap"))
                .isEqualTo(new Cell(Cell.Presence.REMOVED, null, difference(-300, Difference.Basis.ALL)));
        assertThat(comparison.rows(Section.LINE))
                .extracting(
                        Row::label,
                        row -> row.cells()
                                .get(comparison.column("swap"))
                                .difference()
                                .value())
                .contains(tuple("Stream", 0.0), tuple("Desk", -300.0), tuple("Chair", 50.0));
        assertThat(comparison.total().relative(comparison.column("swap"), comparison.reference()))
                .isEqualTo(-250.0 / 2300);
    }

    @Test
    void aScenarioThatCannotBeComputedStaysWithItsFindings() {
        Comparison comparison = compare(SWAP, "baseline");
        Column broken = comparison.columns().get(comparison.column("broken"));

        assertThat(broken.isComputed()).isFalse();
        assertThat(broken.result().findings()).extracting(Finding::code).contains("patch-of-missing-component");
        assertThat(cell(comparison, Section.TOTAL, "", "broken"))
                .isEqualTo(new Cell(Cell.Presence.NOT_COMPUTED, null, Difference.unknown(Unit.USD_PER_MONTH)));
    }

    @Test
    void againstAReferenceThatCannotBeComputedAmountsStayAndDifferencesAreUnknown() {
        Comparison comparison = compare(SWAP, "broken");

        assertThat(cell(comparison, Section.TOTAL, "", "baseline"))
                .isEqualTo(new Cell(Cell.Presence.NOT_COMPUTED, usd(2300), Difference.unknown(Unit.USD_PER_MONTH)));
    }

    @Test
    void aDifferenceIsShownOnlyWhenTheSameLinesAreUnknownOnBothSides() {
        Comparison againstKnown = compare(SWAP, "baseline");
        Comparison againstUnknown = compare(SWAP, "mystery");
        Amount atLeast = new Amount(2300, Unit.USD_PER_MONTH, Certainty.AT_LEAST);

        assertThat(cell(againstKnown, Section.TOTAL, "", "mystery"))
                .isEqualTo(new Cell(Cell.Presence.BOTH, atLeast, Difference.unknown(Unit.USD_PER_MONTH)));
        assertThat(cell(againstUnknown, Section.TOTAL, "", "mystery-cheaper").difference())
                .isEqualTo(difference(-1000, Difference.Basis.KNOWN_LINES));
        assertThat(cell(againstUnknown, Section.COMPONENT, "stream", "mystery-cheaper"))
                .isEqualTo(cell(Cell.Presence.BOTH, 1000, -1000));
        assertThat(cell(againstUnknown, Section.COMPONENT, "m", "mystery-cheaper")
                        .difference()
                        .value())
                .isZero();
    }

    @Test
    void theOtherWayRoundEveryDifferenceHasTheOppositeSign() {
        Comparison forth = compare(SWAP, "baseline");
        Comparison back = compare(SWAP, "swap");

        for (Row row : forth.rows()) {
            Cell there = row.cells().get(forth.column("swap"));
            Cell here = cell(back, row.section(), row.key(), "baseline");
            assertThat(here.difference())
                    .as(row.key())
                    .isEqualTo(there.difference().negated());
        }
    }

    @Test
    void inTheReferenceCaseEveryBreakdownOfADifferenceSumsToTheTotals() {
        Workspace workspace = BundledWorkspaces.open("segment-2018").orThrow();
        Comparison comparison = compare(workspace, "baseline");

        for (int i = 0; i < comparison.columns().size(); i++) {
            double total = comparison.total().cells().get(i).difference().value();
            String id = comparison.columns().get(i).id();
            assertThat(sum(comparison, i, Section.LINE)).as("lines of " + id).isCloseTo(total, within(1e-3));
            assertThat(sum(comparison, i, Section.CATEGORY))
                    .as("categories of " + id)
                    .isCloseTo(total, within(1e-3));
            assertThat(sum(comparison, i, Section.AREA)).as("areas of " + id).isCloseTo(total, within(1e-3));
            double cards = sum(comparison, i, Section.COMPONENT)
                    + sum(comparison, i, Section.FLOW)
                    + sum(comparison, i, Section.OTHER);
            assertThat(cards).as("cards and flows of " + id).isCloseTo(total, within(1e-3));
        }
    }

    private static double sum(Comparison comparison, int column, Section section) {
        return comparison.rows(section).stream()
                .mapToDouble(row -> row.cells().get(column).difference().value())
                .sum();
    }

    /** Per million: $525.60 over 1,000 msg/s x 730 h = 2,628 million is $0.20; with a quarter more, $0.16. */
    @Test
    void anAreasUnitCostIsItsCostOverItsVolume() {
        Workspace workspace = SmallWorkspaces.parse("""
                {
                  "formatVersion": 1, "name": "Unit", "prices": {"snapshot": "2018-11"},
                  "baseline": {
                    "homeRegion": "us-west-2",
                    "areas": {"core": {"name": "Core", "volumeOf": "clients"}},
                    "components": {
                      "clients": {"kind": "traffic-source", "name": "Clients", "area": "core",
                        "messagesPerSecond": 1000, "messageBytes": 1},
                      "team": {"kind": "other-cost", "name": "Team", "area": "core", "usdPerMonth": 525.6}
                    }
                  },
                  "changes": {"more": {"title": "More",
                    "patch": {"components": {"clients": {"messagesPerSecond": 1250}}}}},
                  "scenarios": {"more": {"name": "More", "changes": ["more"]}}
                }
                """);
        Comparison comparison = compare(workspace, "baseline");

        double before = amount(cell(comparison, Section.AREA_UNIT_COST, "core", "baseline"));
        Cell after = cell(comparison, Section.AREA_UNIT_COST, "core", "more");
        assertThat(before).isCloseTo(525.6 / (1000.0 * 3600 * 730 / 1e6), within(1e-12));
        assertThat(before).isCloseTo(0.20, within(1e-12));
        assertThat(amount(after)).isCloseTo(0.16, within(1e-12));
        assertThat(after.difference().value()).isCloseTo(-0.04, within(1e-12));
        assertThat(amount(cell(comparison, Section.UNIT_COST, "", "more"))).isCloseTo(0.16, within(1e-12));
    }

    /** Two clusters that need 1.4 brokers each have 2 + 2; together they need 2.8 and have 3: one i3.8xlarge less. */
    @Test
    void consolidatingClustersSavesTheSumOfCeilingsLessTheCeilingOfTheSum() {
        Workspace workspace = SmallWorkspaces.of(kafka("one", 1400) + "," + kafka("two", 1400), """
                "merge": {"title": "One cluster",
                  "patch": {"components": {"two": null, "one": {"partitions": 2800}}}}
                """, """
                "merged": {"name": "Merged", "changes": ["merge"]}
                """);
        double each = Math.ceil(1.4) + Math.ceil(1.4);
        double together = Math.ceil(1.4 + 1.4);

        Comparison comparison = compare(workspace, "baseline");

        assertThat(each - together).isEqualTo(1);
        assertThat(cell(comparison, Section.TOTAL, "", "merged").difference().value())
                .isCloseTo(-(each - together) * 2.496 * 730, within(1e-6));
    }

    private static String kafka(String id, int partitions) {
        return """
                "%s": {"kind": "kafka-cluster", "name": "Cluster %s", "instanceType": "i3.8xlarge", "zones": {"a": 1},
                  "brokers": 1, "replicationFactor": 1, "partitions": %d, "partitionsPerBroker": 1000,
                  "storage": "instance-store", "controllerNodes": 0}
                """.formatted(id, id, partitions);
    }

    /** 100 TB of 10^9 bytes through a NAT gateway at $0.045/GB is $4,500; a gateway endpoint costs nothing. */
    @Test
    void aGatewayEndpointSavesTheProcessingOfTheNatGateway() {
        double bytesPerSecond = 100e12 / (730 * 3600);
        Workspace workspace = SmallWorkspaces.parse("""
                {
                  "formatVersion": 1, "name": "Endpoint", "prices": {"snapshot": "current"},
                  "baseline": {
                    "homeRegion": "us-east-1",
                    "assumptions": {"bytesPerGb": 1000000000},
                    "components": {
                      "workers": {"kind": "traffic-source", "name": "Workers", "origin": "vpc",
                        "messagesPerSecond": %s, "messageBytes": 1, "zones": {"a": 1}},
                      "nat": {"kind": "nat-gateway", "name": "NAT", "zones": {"a": 1}},
                      "endpoint": {"kind": "vpc-endpoint", "name": "Endpoint", "zones": {"a": 1}},
                      "bucket": {"kind": "destination", "name": "Bucket", "destination": "aws-service"}
                    },
                    "flows": {"put": {"from": "workers", "to": "bucket", "through": ["nat"]}}
                  },
                  "changes": {"endpoint": {"title": "Endpoint",
                    "patch": {"flows": {"put": {"through": ["endpoint"]}}}}},
                  "scenarios": {"endpoint": {"name": "Endpoint", "changes": ["endpoint"]}}
                }
                """.formatted(bytesPerSecond));

        Comparison comparison = compare(workspace, "baseline");

        assertThat(cell(comparison, Section.TOTAL, "", "endpoint").difference().value())
                .isCloseTo(-100_000 * 0.045, within(1e-6));
    }

    @Test
    void theReferenceMustBeCompared() {
        assertThatThrownBy(() -> compare(SWAP, "swop"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the scenario 'swop' to compare with is not among those compared");
    }
}
