package io.spillway.scenarios.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.spillway.model.finding.Finding;
import io.spillway.model.unit.Unit;
import io.spillway.scenarios.SmallWorkspaces;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class AttributionTest {
    private static final WorkspacePricing PRICING = new WorkspacePricing();

    /** 2,300 -> growth 2,800 -> cheaper 1,550 -> renamed 1,550 -> without desk 1,250. */
    private static final Workspace FOUR = SmallWorkspaces.of(SmallWorkspaces.STREAM_AND_DESK, """
            "growth": {"title": "A quarter more", "driver": "Growth",
              "patch": {"components": {"stream": {"quantityPerMonth": 1250}}}},
            "cheaper": {"title": "Half the price", "patch": {"components": {"stream": {"usdPerUnit": 1}}}},
            "renamed": {"title": "A name", "patch": {"components": {"desk": {"name": "The desk"}}}},
            "no-desk": {"title": "No desk", "requires": ["renamed"], "patch": {"components": {"desk": null}}}
            """, """
            "all": {"name": "All", "changes": ["growth", "cheaper", "renamed", "no-desk"]}
            """);

    private static Difference usd(double value) {
        return new Difference(value, Unit.USD_PER_MONTH, Difference.Basis.ALL);
    }

    private static Attribution attribution(Workspace workspace, String scenario) {
        return Attribution.of(PRICING, workspace, workspace.scenario(scenario), Work.UNWATCHED);
    }

    @Test
    void theWaterfallLeadsFromTheBaselineToTheScenarioWithGrowthAsItsOwnBar() {
        Waterfall waterfall = Waterfall.of(PRICING, FOUR, FOUR.scenario("all"));

        assertThat(waterfall.steps())
                .extracting(step -> step.change().id(), Waterfall.Step::kind, Waterfall.Step::saving)
                .containsExactly(
                        tuple("growth", Waterfall.Kind.GROWTH, usd(-500)),
                        tuple("cheaper", Waterfall.Kind.CHANGE, usd(1250)),
                        tuple("renamed", Waterfall.Kind.CHANGE, usd(0)),
                        tuple("no-desk", Waterfall.Kind.CHANGE, usd(300)));
        assertThat(waterfall.start()).isEqualTo(Figure.of(2300));
        assertThat(waterfall.end()).isEqualTo(Figure.of(1250));
        assertThat(waterfall.difference()).isEqualTo(usd(-1050));
        assertThat(waterfall.steps().stream()
                        .mapToDouble(step -> step.difference().value())
                        .sum())
                .isEqualTo(-1050);
    }

    @Test
    void theShapleyValueSplitsWhatGrowthAndPriceDoTogether() {
        Attribution attribution = attribution(FOUR, "all");

        assertThat(attribution.savings())
                .isEqualTo(Map.of(
                        "growth", usd((-500 - 250) / 2.0),
                        "cheaper", usd((1000 + 1250) / 2.0),
                        "renamed", usd(0),
                        "no-desk", usd(300)));
        assertThat(attribution.difference()).isEqualTo(usd(-1050));
        assertThat(attribution.sampled()).isZero();
        assertThat(attribution.findings()).isEmpty();
        // Of 16 sets those 4 with no-desk and without renamed are not closed.
        assertThat(attribution.coalitions()).isEqualTo(12);
    }

    /** In a chain each set is the one before it and a change more: 13 sets of 4,096. */
    @Test
    void twelveChangesAreCounted() {
        StringBuilder changes = new StringBuilder();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            changes.append(i == 0 ? "" : ", ")
                    .append("""
                    "c%d": {"title": "Desk %d", "requires": [%s],
                      "patch": {"components": {"d%d": {"kind": "other-cost", "name": "D", "usdPerMonth": %d}}}}
                    """.formatted(i, i, i == 0 ? "" : "\"c" + (i - 1) + "\"", i, 10 * (i + 1)));
            ids.add("\"c" + i + "\"");
        }
        Workspace workspace = SmallWorkspaces.of(
                SmallWorkspaces.STREAM_AND_DESK,
                changes.toString(),
                "\"all\": {\"name\": \"All\", \"changes\": " + ids + "}");

        Attribution attribution = attribution(workspace, "all");

        assertThat(attribution.sampled()).isZero();
        assertThat(attribution.coalitions()).isEqualTo(13);
        assertThat(attribution.difference()).isEqualTo(usd(10 * 12 * 13 / 2));
    }

    @Test
    void moreThanTwelveChangesAreSampled() {
        StringBuilder changes = new StringBuilder();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            changes.append(i == 0 ? "" : ", ").append("""
                    "c%d": {"title": "Desk %d", "patch": {"components": {"d%d": {"kind": "other-cost", "name": "D", "usdPerMonth": %d}}}}
                    """.formatted(i, i, i, 10 * (i + 1)));
            ids.add("\"c" + i + "\"");
        }
        Workspace workspace = SmallWorkspaces.of(
                SmallWorkspaces.STREAM_AND_DESK,
                changes.toString(),
                "\"all\": {\"name\": \"All\", \"changes\": " + ids + "}");

        Attribution attribution = Attribution.of(PRICING, workspace, workspace.scenario("all"), 5, 3, Work.UNWATCHED);

        assertThat(attribution.sampled()).isEqualTo(5);
        // What adds up costs the same in every order, so chance leaves no error.
        for (int i = 0; i < 13; i++) {
            assertThat(attribution.shares().get(i).difference().value()).isEqualTo(10.0 * (i + 1));
            assertThat(attribution.shares().get(i).standardError()).isZero();
        }
    }

    @Test
    void aChangeThatBuildsOnAnotherWithoutSayingSoIsNamed() {
        Workspace workspace = SmallWorkspaces.of(SmallWorkspaces.STREAM_AND_DESK, """
                "chair": {"title": "Chair",
                  "patch": {"components": {"chair": {"kind": "other-cost", "name": "Chair", "usdPerMonth": 50}}}},
                "cheap-chair": {"title": "Cheaper chair", "patch": {"components": {"chair": {"usdPerMonth": 20}}}}
                """, """
                "all": {"name": "All", "changes": ["chair", "cheap-chair"]}
                """);

        Attribution attribution = attribution(workspace, "all");

        assertThat(attribution.difference()).isEqualTo(usd(20));
        assertThat(attribution.shares())
                .allSatisfy(share -> assertThat(share.difference().isShown()).isFalse());
        assertThat(attribution.findings())
                .extracting(Finding::code)
                .containsExactly("cannot-attribute", "patch-of-missing-component");
        assertThat(attribution.findings().getFirst().message())
                .startsWith("the changes cheap-chair cannot be computed");
    }

    @Test
    void aChangeThatAddsAnUnknownLineLeavesTheSplitUnknown() {
        Workspace workspace = SmallWorkspaces.of(SmallWorkspaces.STREAM_AND_DESK, """
                "mystery": {"title": "No price",
                  "patch": {"components": {"m": {"kind": "metered-usage", "name": "M", "quantityPerMonth": 5}}}},
                "no-desk": {"title": "No desk", "patch": {"components": {"desk": null}}}
                """, """
                "all": {"name": "All", "changes": ["mystery", "no-desk"]}
                """);

        assertThat(attribution(workspace, "all").savings().values())
                .allSatisfy(saving -> assertThat(saving.isShown()).isFalse());
        assertThat(Waterfall.of(PRICING, workspace, workspace.scenario("all")).steps())
                .extracting(Waterfall.Step::saving)
                .containsExactly(
                        Difference.unknown(Unit.USD_PER_MONTH).negated(),
                        new Difference(300, Unit.USD_PER_MONTH, Difference.Basis.KNOWN_LINES));
    }

    @Test
    void aPriceSnapshotThatIsMissingIsAFinding() {
        Workspace workspace = SmallWorkspaces.parse("""
                {
                  "formatVersion": 1, "name": "Small", "prices": {"snapshot": "1999-01"},
                  "baseline": {"homeRegion": "us-west-2", "components": {}},
                  "changes": {"none": {"title": "None", "patch": {}}},
                  "scenarios": {"all": {"name": "All", "changes": ["none"]}}
                }
                """);

        assertThat(attribution(workspace, "all").findings())
                .extracting(Finding::code)
                .containsExactly("cannot-attribute", "price-snapshot");
    }

    @Test
    void progressReachesTheEndAndCancellingStops() {
        List<Double> progress = Collections.synchronizedList(new ArrayList<>());
        Attribution.of(PRICING, FOUR, FOUR.scenario("all"), new Work() {
            @Override
            public void progress(double share) {
                progress.add(share);
            }
        });
        Work cancelled = new Work() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThat(progress).hasSize(12).contains(1.0);
        assertThatThrownBy(() -> Attribution.of(PRICING, FOUR, FOUR.scenario("all"), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
