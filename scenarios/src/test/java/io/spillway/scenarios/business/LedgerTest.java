package io.spillway.scenarios.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.unit.Unit;
import io.spillway.scenarios.SmallWorkspaces;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import java.time.YearMonth;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final WorkspacePricing PRICING = new WorkspacePricing();

    private static final Workspace SMALL = SmallWorkspaces.of(SmallWorkspaces.STREAM_AND_DESK, """
            "growth": {"title": "A quarter more", "driver": "growth", "status": "done",
              "patch": {"components": {"stream": {"quantityPerMonth": 1250}}}},
            "cheaper": {"title": "Half the price", "owner": "Ann", "driver": "price", "status": "done", "starts": "2019-02",
              "effortDays": 5, "dayRateUsd": 450, "confidence": 0.5,
              "patch": {"components": {"stream": {"usdPerUnit": 1}}}},
            "no-desk": {"title": "No desk", "owner": "Bob", "driver": "desks", "status": "planned",
              "effortDays": 2, "dayRateUsd": 500, "realisedSavingUsdPerMonth": 250,
              "patch": {"components": {"desk": null}}},
            "talk": {"title": "Talk to the vendor", "owner": "Ann", "driver": "price", "status": "idea",
              "estimatedSavingUsdPerMonth": 75, "patch": {}},
            "dearer": {"title": "A larger desk", "status": "idea", "effortDays": 1, "dayRateUsd": 500,
              "patch": {"components": {"desk": {"usdPerMonth": 400}}}},
            "dropped": {"title": "Nothing at all", "owner": "Bob", "status": "rejected",
              "estimatedSavingUsdPerMonth": 9000, "patch": {}}
            """, """
            "all": {"name": "All", "changes": ["growth", "cheaper", "no-desk"]}
            """);

    private static Ledger ledger(Workspace workspace) {
        return new LedgerBuilder(PRICING, workspace, workspace.scenario("all")).build(Work.UNWATCHED);
    }

    private static Difference usd(double value) {
        return new Difference(value, Unit.USD_PER_MONTH, Difference.Basis.ALL);
    }

    @Test
    void rowsAreRankedByTheMostReliableSaving() {
        Ledger ledger = ledger(SMALL);

        assertThat(ledger.rows())
                .extracting(row -> row.change().id(), row -> row.saving().value())
                .containsExactly(
                        tuple("dropped", 9000.0),
                        tuple("cheaper", 1125.0),
                        tuple("no-desk", 250.0),
                        tuple("talk", 75.0),
                        tuple("dearer", -100.0),
                        tuple("growth", -375.0));
        assertThat(ledger.rows().get(1).savings())
                .isEqualTo(Map.of(
                        Measure.ALONE, usd(1000),
                        Measure.IN_ORDER, usd(1250),
                        Measure.SHAPLEY, usd((1000 + 1250) / 2.0)));
        assertThat(ledger.rows().get(2).savings())
                .isEqualTo(Map.of(
                        Measure.REALISED, usd(250),
                        Measure.ALONE, usd(300),
                        Measure.IN_ORDER, usd(300),
                        Measure.SHAPLEY, usd(300)));
        assertThat(ledger.top(2)).hasSize(2);
    }

    @Test
    void totalsLeaveOutGrowthAndWhatIsRejected() {
        Ledger ledger = ledger(SMALL);

        assertThat(ledger.total()).isEqualTo(new LedgerTotal("", 4, 0, 1125 + 250 + 75 - 100, 5 + 2 + 1));
        assertThat(ledger.byOwner())
                .containsExactly(
                        new LedgerTotal("Ann", 2, 0, 1125 + 75, 5),
                        new LedgerTotal("Bob", 1, 0, 250, 2),
                        new LedgerTotal(Ledger.NOBODY, 1, 0, -100, 1));
        assertThat(ledger.byStatus())
                .containsExactly(
                        new LedgerTotal("IDEA", 2, 0, 75 - 100, 1),
                        new LedgerTotal("PLANNED", 1, 0, 250, 2),
                        new LedgerTotal("DONE", 1, 0, 1125, 5),
                        new LedgerTotal("REJECTED", 1, 0, 9000, 0));
        assertThat(ledger.byDriver()).extracting(LedgerTotal::key).containsExactly("price", "desks", Ledger.NOBODY);
    }

    /** Five days at $450 are $2,250; half of $1,125 a month earns them in four: February to May. */
    @Test
    void aChangePaysItselfBackByEffortSavingAndConfidence() {
        Ledger ledger = ledger(SMALL);

        assertThat(ledger.rows().get(1).payback())
                .isEqualTo(new Payback.After(2250, 2250 / (1125 * 0.5), YearMonth.of(2019, 5)));
        assertThat(ledger.rows().get(2).payback()).isEqualTo(new Payback.After(1000, 1000 / 250.0, null));
        assertThat(ledger.rows().get(3).payback()).isEqualTo(new Payback.Unknown("no effort is stated"));
        assertThat(ledger.rows().get(4).payback()).isEqualTo(new Payback.Never(500));
    }

    @Test
    void paybackIsUnknownWhenTheSavingIs() {
        assertThat(Payback.of(SMALL.change("cheaper"), Difference.unknown(Unit.USD_PER_MONTH)))
                .isEqualTo(new Payback.Unknown("the saving is unknown"));
    }

    /** Fifty projects that save more than $5 million a year: more than $416,667 a month, $100,000 a year each. */
    @Test
    void fiftyProjectsSaveMoreThanFiveMillionAYear() {
        StringJoiner changes = new StringJoiner(",");
        for (int i = 0; i < 50; i++) {
            changes.add("""
                    "p%d": {"title": "Project %d", "estimatedSavingUsdPerMonth": 8334, "patch": {}}
                    """.formatted(i, i));
        }
        Workspace workspace =
                SmallWorkspaces.of(SmallWorkspaces.STREAM_AND_DESK, changes.toString(), "\"all\": {\"name\": \"All\"}");

        LedgerTotal total = ledger(workspace).total();

        assertThat(total).isEqualTo(new LedgerTotal("", 50, 0, 50 * 8334, 0));
        assertThat(total.usdPerYear()).isEqualTo(50 * 8334 * 12).isGreaterThan(5_000_000);
        assertThat(total.usdPerMonth()).isGreaterThan(5_000_000 / 12.0);
        assertThat(total.meanUsdPerYear()).isCloseTo(100_000, within(10.0));
    }

    /** More than $20,000 a month for more than 6,000 sources that fail: $3.33 for each and month. */
    @Test
    void failingSourcesCostWhatTheirRemovalSaves() {
        Workspace workspace = SmallWorkspaces.of("""
                "sources": {"kind": "metered-usage", "name": "Sources", "quantityPerMonth": 18000, "usdPerUnit": 3.3333333333333335}
                """, """
                "off": {"title": "6,000 failing sources off",
                  "patch": {"components": {"sources": {"quantityPerMonth": 12000}}}}
                """, """
                "all": {"name": "All", "changes": ["off"]}
                """);

        double saving = ledger(workspace).total().usdPerMonth();

        assertThat(saving).isCloseTo(20_000, within(1e-6));
        assertThat(saving / 6_000).isCloseTo(3.33, within(0.005));
    }

    /** The standby is lost by a change outside the scenario; the second NAT gateway by one before "two" brings it back. */
    @Test
    void aChangeSaysWhatItLosesAndGainsInTheScenarioAndElseAlone() {
        Workspace workspace = SmallWorkspaces.parse("""
                {
                  "formatVersion": 1, "name": "Spares", "prices": {"snapshot": "current"},
                  "baseline": {"homeRegion": "us-east-1", "components": {
                    "nat": {"kind": "nat-gateway", "name": "NAT", "zones": {"a": 1, "b": 1}},
                    "base": {"kind": "database", "name": "Base", "instanceClass": "db.r5.xlarge", "deployment": "multi-az"}}},
                  "changes": {
                    "one": {"title": "One NAT gateway", "patch": {"components": {"nat": {"mode": "single"}}}},
                    "two": {"title": "One in each zone", "patch": {"components": {"nat": {"mode": "per-zone"}}}},
                    "alone": {"title": "No standby", "patch": {"components": {"base": {"deployment": "single-az"}}}},
                    "broken": {"title": "Broken", "patch": {"components": {"base": {"instanceClass": "none"}}}},
                    "talk": {"title": "Talk", "patch": {}}
                  },
                  "scenarios": {"all": {"name": "All", "changes": ["one", "two"]}}
                }
                """);

        assertThat(ledger(workspace).rows())
                .extracting(
                        row -> row.change().id(),
                        row -> row.resilience() == null
                                ? null
                                : row.resilience().words())
                .containsExactlyInAnyOrder(
                        tuple(
                                "one",
                                "loses the second of NAT (one NAT gateway for all zones);"
                                        + " gains privacy (1 fewer public address)"),
                        tuple(
                                "two",
                                "loses privacy (1 more public address);"
                                        + " gains the second of NAT (one NAT gateway for all zones)"),
                        tuple("alone", "loses the second of Base (a database without a standby)"),
                        tuple("broken", null),
                        tuple("talk", null));
    }
}
