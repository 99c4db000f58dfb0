package io.spillway.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.Amount;
import io.spillway.scenarios.SmallWorkspaces;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioSweepTest {
    private static final WorkspacePricing PRICING = new WorkspacePricing();

    private static final Workspace SMALL = SmallWorkspaces.of(SmallWorkspaces.STREAM_AND_DESK, """
            "no-desk": {"title": "No desk", "patch": {"components": {"desk": null}}},
            "sweep-0": {"title": "A taken id", "patch": {}}
            """, """
            "no-desk": {"name": "No desk", "changes": ["no-desk"]}
            """);

    private static ScenarioSweep sweep(Workspace workspace, String scenario, List<String> axes) {
        return new ScenarioSweep(PRICING, workspace, workspace.scenario(scenario), axes, List.of("topology.cost"));
    }

    private static List<SweepPoint> points(ScenarioSweep sweep) {
        List<SweepPoint> points = new ArrayList<>();
        assertThat(sweep.run(1, points::add, done -> {}, () -> false)).isEqualTo(points.size());
        return points;
    }

    @Test
    void liveFieldsRunThroughOneGraph() {
        ScenarioSweep sweep =
                sweep(SMALL, "no-desk", List.of("stream.quantityPerMonth=0:1000:3", "stream.usdPerUnit=1,2"));

        assertThat(sweep.points()).isEqualTo(6);
        assertThat(sweep.models()).isEqualTo(1);
        assertThat(sweep.paths()).containsExactly("stream.quantityPerMonth", "stream.usdPerUnit");
        assertThat(points(sweep))
                .extracting(
                        point -> point.values().get(0).number(),
                        point -> point.values().get(1).number(),
                        point -> point.amounts().getFirst().value())
                .containsExactly(
                        tuple(0.0, 1.0, 0.0),
                        tuple(0.0, 2.0, 0.0),
                        tuple(500.0, 1.0, 500.0),
                        tuple(500.0, 2.0, 1000.0),
                        tuple(1000.0, 1.0, 1000.0),
                        tuple(1000.0, 2.0, 2000.0));
    }

    @Test
    void eachValueIsInWordsWithItsUnitHoweverManyThereAre() {
        assertThat(points(
                        sweep(SMALL, "no-desk", List.of("stream.usdPerUnit=1,2", "stream.quantityPerMonth=0:1000:3"))))
                .extracting(
                        point -> point.values().get(0).text(),
                        point -> point.values().get(1).text())
                .containsExactly(
                        tuple("$1.00/unit", "0 units/mo"),
                        tuple("$1.00/unit", "500 units/mo"),
                        tuple("$1.00/unit", "1,000 units/mo"),
                        tuple("$2.00/unit", "0 units/mo"),
                        tuple("$2.00/unit", "500 units/mo"),
                        tuple("$2.00/unit", "1,000 units/mo"));

        List<SweepPoint> many = points(sweep(SMALL, "no-desk", List.of("stream.quantityPerMonth=0:200000:200001")));
        assertThat(many.getLast().values().getFirst()).isEqualTo(new SweepPoint.Value("200,000 units/mo", 200_000));
    }

    /** Scheme is structural; an internet-facing balancer has public addresses, an internal one none. */
    @Test
    void structuralFieldsBuildAModelPerValue() {
        Workspace workspace = SmallWorkspaces.parse("""
                {
                  "formatVersion": 1, "name": "Balancer", "prices": {"snapshot": "current"},
                  "baseline": {"homeRegion": "us-east-1", "components": {
                    "lb": {"kind": "load-balancer", "name": "LB", "zones": {"a": 1, "b": 1}}}}
                }
                """);
        ScenarioSweep sweep = sweep(workspace, "baseline", List.of("lb.count=1:2:2", "lb.scheme=*"));

        assertThat(sweep.models()).isEqualTo(2);
        assertThat(sweep.paths()).containsExactly("lb.scheme", "lb.count");
        List<SweepPoint> points = points(sweep);
        assertThat(points)
                .extracting(
                        point -> point.values().get(0).text(),
                        point -> point.values().get(1).number())
                .containsExactly(
                        tuple("internal", 1.0),
                        tuple("internal", 2.0),
                        tuple("internet-facing", 1.0),
                        tuple("internet-facing", 2.0));
        // Two nodes of one balancer have an address each at $0.005 an hour.
        assertThat(points.get(2).amounts().getFirst().value()
                        - points.get(0).amounts().getFirst().value())
                .isCloseTo(2 * 0.005 * 730, within(1e-9));
    }

    @Test
    void aValueThatCannotBeComputedIsAPointWithFindings() {
        Workspace workspace = SmallWorkspaces.of("""
                "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge", "zones": {"a": 1},
                  "minimumHosts": 1},
                "api": {"kind": "service", "name": "API", "hostGroup": "hosts", "messagesPerSecondPerContainer": 1,
                  "vcpuPerContainer": 1, "memoryGiBPerContainer": 1}
                """, "", "");
        List<SweepPoint> points = points(sweep(workspace, "baseline", List.of("api.hostGroup=hosts,nowhere")));

        assertThat(points).hasSize(2);
        assertThat(points.get(0).amounts().getFirst().value()).isCloseTo(1.53 * 730, within(1e-9));
        assertThat(points.get(1).amounts()).containsExactly((Amount) null);
        assertThat(points.get(1).findings()).extracting(Finding::code).contains("dangling-reference");
    }

    @Test
    void whatCannotBeVariedIsRefusedWithAReason() {
        assertThatThrownBy(() -> sweep(SMALL, "baseline", List.of("strem.usdPerUnit=1,2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no input 'strem.usdPerUnit'; the nearest is 'stream.usdPerUnit'");
        assertThatThrownBy(() -> sweep(SMALL, "baseline", List.of("stream.name=1:2:3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'stream.name' is structural and has no range: list its values with commas between them");
        assertThatThrownBy(() -> sweep(SMALL, "baseline", List.of("stream.usdPerUnit=1", "stream.usdPerUnit=2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("varied twice");
        assertThatThrownBy(() -> sweep(SMALL, "baseline", List.of("stream.usdPerUnit=0:1:200000000")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStoppedSweepHandsOnNothingMore() {
        List<SweepPoint> points = new ArrayList<>();

        assertThat(sweep(SMALL, "baseline", List.of("stream.usdPerUnit=0:1:5"))
                        .run(1, points::add, done -> {}, () -> true))
                .isZero();
        assertThat(points).isEmpty();
    }

    /** The same points in the same order, by way of the whole scenario; the balancer's scheme is structural. */
    @Test
    void evaluatingAScenarioAtEachPointGivesTheFiguresOfTheSweep() {
        Workspace workspace = SmallWorkspaces.parse("""
                {
                  "formatVersion": 1, "name": "Balancer", "prices": {"snapshot": "current"},
                  "baseline": {"homeRegion": "us-east-1", "components": {
                    "lb": {"kind": "load-balancer", "name": "LB", "zones": {"a": 1, "b": 1}}}}
                }
                """);
        ScenarioSweep sweep = sweep(workspace, "baseline", List.of("lb.scheme=*", "lb.count=1:3:3"));
        List<Double> totals = new ArrayList<>();
        List<Long> done = new ArrayList<>();

        sweep.evaluate(breakdown -> totals.add(breakdown.total().value()), done::add, () -> false);

        List<SweepPoint> points = points(sweep);
        assertThat(totals).hasSameSizeAs(points);
        for (int i = 0; i < totals.size(); i++) {
            double swept = points.get(i).amounts().getFirst().value();
            assertThat(totals.get(i)).isCloseTo(swept, within(1e-9 * swept));
        }
        assertThat(done).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }
}
