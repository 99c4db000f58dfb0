package io.spillway.scenarios.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.finding.Finding;
import io.spillway.scenarios.SmallWorkspaces;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final WorkspacePricing PRICING = new WorkspacePricing();
    private static final YearMonth JANUARY = YearMonth.of(2019, 1);

    private static double usd(@Nullable Figure figure) {
        return Objects.requireNonNull(figure).amount().value();
    }

    private static Projection project(Workspace workspace, String scenario, YearMonth first, int months) {
        return Projection.of(PRICING, workspace, workspace.scenario(scenario), first, months, Work.UNWATCHED);
    }

    @Test
    void aChangeSavesFromTheMonthItStarts() {
        Workspace workspace = SmallWorkspaces.of(SmallWorkspaces.STREAM_AND_DESK, """
                "no-desk": {"title": "No desk", "starts": "2019-03", "patch": {"components": {"desk": null}}},
                "cheaper": {"title": "Cheaper", "patch": {"components": {"stream": {"usdPerUnit": 1.5}}}}
                """, """
                "all": {"name": "All", "changes": ["cheaper", "no-desk"]}
                """);

        Projection projection = project(workspace, "all", JANUARY, 4);

        assertThat(projection.months())
                .extracting(month -> usd(month.baseline()))
                .containsExactly(2300.0, 2300.0, 2300.0, 2300.0);
        assertThat(projection.months())
                .extracting(month -> usd(month.scenario()))
                .containsExactly(1800.0, 1800.0, 1500.0, 1500.0);
        assertThat(projection.months())
                .extracting(month -> month.cumulative().value())
                .containsExactly(500.0, 1000.0, 1800.0, 2600.0);
        assertThat(projection.months())
                .extracting(Projection.Month::changes)
                .containsExactly(
                        List.of("cheaper"),
                        List.of("cheaper"),
                        List.of("cheaper", "no-desk"),
                        List.of("cheaper", "no-desk"));
        assertThat(projection.unplanned()).containsExactly("cheaper");
        assertThat(projection.totalSaving().value()).isEqualTo(2600);
        assertThat(Projection.firstMonth(PRICING, workspace, workspace.scenario("all")))
                .isEqualTo(YearMonth.of(2019, 3));
        assertThat(Projection.firstMonth(PRICING, workspace, workspace.scenario("baseline")))
                .isEqualTo(YearMonth.of(2018, 11));
    }

    /** One container per 100 msg/s on hosts that hold 36: 3,600 msg/s, 10 % more each month, at $1.53 a host and hour. */
    @Test
    void sourcesGrowMonthByMonthAndAChangeOfTheGrowthHoldsFromItsStart() {
        Workspace workspace = SmallWorkspaces.parse("""
                {
                  "formatVersion": 1, "name": "Growth", "prices": {"snapshot": "2018-11"},
                  "baseline": {
                    "homeRegion": "us-west-2",
                    "components": {
                      "clients": {"kind": "traffic-source", "name": "Clients", "origin": "vpc", "zones": {"a": 1},
                        "messagesPerSecond": 3600, "messageBytes": 1, "growthPerMonth": 0.1},
                      "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge", "zones": {"a": 1},
                        "targetUtilization": 1, "zoneLoss": "degrade"},
                      "api": {"kind": "service", "name": "API", "hostGroup": "hosts", "messagesPerSecondPerContainer": 100,
                        "vcpuPerContainer": 1, "memoryGiBPerContainer": 1}
                    },
                    "flows": {"in": {"from": "clients", "to": "api"}}
                  },
                  "changes": {"halt": {"title": "No more growth", "starts": "2019-04",
                    "patch": {"components": {"clients": {"growthPerMonth": 0}}}}},
                  "scenarios": {"halt": {"name": "Halt", "changes": ["halt"]}}
                }
                """);

        Projection projection = project(workspace, "halt", JANUARY, 36);

        double halted = 3600 * Math.pow(1.1, 3);
        for (int month = 0; month < 36; month++) {
            double grown = 3600 * Math.pow(1.1, month);
            double before = hosts(grown) * 1.53 * 730;
            double after = hosts(Math.min(grown, halted)) * 1.53 * 730;
            Projection.Month at = projection.months().get(month);
            assertThat(usd(at.baseline())).as("month %d", month).isCloseTo(before, within(1e-6));
            assertThat(usd(at.scenario())).as("month %d", month).isCloseTo(after, within(1e-6));
        }
        assertThat(projection.months().getLast().month()).isEqualTo(YearMonth.of(2021, 12));
    }

    private static double hosts(double messagesPerSecond) {
        double containers = Math.ceil(messagesPerSecond / 100 - 1e-6);
        return Math.ceil(containers / 36 - 1e-9);
    }

    /** A commitment for ten hosts that only one uses is waste until it ends; then one host is paid On-Demand. */
    @Test
    void aCommitmentIsPaidUntilTheMonthItEnds() {
        Workspace workspace = SmallWorkspaces.of("""
                "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge", "zones": {"a": 1},
                  "minimumHosts": 1}
                """, "", "", """
                "commitments": {"ri": {"type": "reserved-instances", "region": "us-west-2", "instanceType": "c5.9xlarge",
                  "termYears": 1, "count": 10, "effectiveUsdPerHour": 1, "starts": "2018-03", "ends": "2019-03"}}
                """);

        Projection projection = project(workspace, "baseline", JANUARY, 3);

        assertThat(projection.months())
                .extracting(month -> usd(month.baseline()))
                .containsExactly(10.0 * 730, 10.0 * 730, 1.53 * 730);
        assertThat(projection.months())
                .extracting(Projection.Month::commitments)
                .containsExactly(List.of("ri"), List.of("ri"), List.of());
        assertThat(projection.totalSaving().value()).isZero();
    }

    @Test
    void aChangeThatStartsBeforeWhatItRequiresLeavesTheMonthsBetweenUnknown() {
        Workspace workspace = SmallWorkspaces.of(SmallWorkspaces.STREAM_AND_DESK, """
                "first": {"title": "First", "starts": "2019-03", "patch": {"components": {"desk": {"usdPerMonth": 200}}}},
                "second": {"title": "Second", "starts": "2019-02", "requires": ["first"],
                  "patch": {"components": {"stream": {"usdPerUnit": 1}}}}
                """, """
                "all": {"name": "All", "changes": ["first", "second"]}
                """);

        Projection projection = project(workspace, "all", JANUARY, 3);

        assertThat(projection.months())
                .extracting(month -> month.scenario() == null)
                .containsExactly(false, true, false);
        assertThat(projection.months())
                .extracting(month -> month.cumulative().isShown())
                .containsExactly(true, false, false);
        assertThat(projection.findings()).extracting(Finding::code).containsExactly("requirement-not-met");
    }

    @Test
    void monthsAreBounded() {
        Workspace workspace = SmallWorkspaces.of(SmallWorkspaces.STREAM_AND_DESK, "", "");

        assertThatThrownBy(() -> project(workspace, "baseline", JANUARY, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a projection has 1 to 240 months, not 0");
    }
}
