package io.spillway.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.ui.chart.ChartContent;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonText;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.comparison.Section;
import io.spillway.scenarios.editing.TopologyEdits;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareViewModelTest {
    private final WorkspaceSession session = TestSessions.open();

    @TempDir
    private Path folder;

    private final CompareViewModel model = new CompareViewModel(session, TestSessions.atOnce());

    @Test
    void nothingIsComparedBeforeTheTabIsSeen() {
        assertThat(model.tableProperty().get().rows()).isEmpty();

        model.onVisible(true);

        assertThat(model.tableProperty().get().rows()).isNotEmpty();
    }

    @Test
    void untilSomebodyChoosesTheScenarioShownStandsBesideTheReference() {
        model.onVisible(true);
        session.selectScenario("all");

        assertThat(model.tableProperty().get().heads())
                .extracting(CompareViewModel.Head::id)
                .startsWith("baseline", "all");
        only("go");
        assertThat(model.tableProperty().get().heads())
                .extracting(CompareViewModel.Head::id)
                .containsExactly("baseline", "go");
    }

    @Test
    void differencesAreThisMinusTheReference() {
        session.open("validation-2018");
        model.onVisible(true);
        only("go-pooled");

        CompareRow total = row("TOTAL.");
        double baseline = breakdown("baseline").total().value();
        double go = breakdown("go-pooled").total().value();
        assertThat(total.cells().get(0).text()).isEqualTo(Figures.dollars(baseline));
        assertThat(total.cells().get(1).text()).isEqualTo(Figures.dollars(go));
        assertThat(total.cells().get(1).difference()).isEqualTo(Figures.difference(go - baseline));
        assertThat(total.cells().get(1).relative()).isEqualTo(Figures.relative(go - baseline, baseline));
        assertThat(total.cells().get(1).sign()).isEqualTo(-1);
    }

    @Test
    void aTotalThatLacksLinesIsAtLeast() {
        model.onVisible(true);

        assertThat(row("TOTAL.").cells().getFirst().text()).startsWith("at least $");
    }

    @Test
    void linesOfAScenarioSumToItsTotal() {
        model.onVisible(true);
        only("go");

        double sum = 0;
        for (CompareRow line : row("LINE").children()) {
            double value = line.cells().get(1).value();
            sum += Double.isNaN(value) ? 0 : value;
        }
        assertThat(sum).isCloseTo(breakdown("go").total().value(), Percentage.withPercentage(1e-9));
    }

    @Test
    void anotherReferenceTurnsTheSignRound() {
        model.onVisible(true);
        only("go");
        CompareCell before = row("TOTAL.").cells().get(1);

        model.onReference("go");

        CompareCell baseline = row("TOTAL.").cells().get(0);
        assertThat(baseline.change()).isEqualTo(-before.change());
        assertThat(baseline.sign()).isEqualTo(1);
    }

    @Test
    void resilienceStandsBesideTheDollars() {
        model.onVisible(true);

        CompareRow resilience = row("resilience");
        assertThat(resilience.children())
                .extracting(CompareRow::key)
                .containsExactly(
                        "resilience.zone",
                        "resilience.broker",
                        "resilience.endurance",
                        "resilience.single",
                        "resilience.peak",
                        "resilience.exposure");
        assertThat(resilience.children())
                .allSatisfy(row -> assertThat(row.cells()).hasSize(4));
    }

    @Test
    void aScenarioThatIsCheaperAndLosesResilienceSaysSo() {
        model.onVisible(true);
        session.selectScenario("go");
        session.editTopology(
                "one gateway", "", TopologyEdits.set(TreePath.of("components", "nat", "mode"), JsonText.of("single")));

        only("go");

        assertThat(model.tableProperty().get().verdicts())
                .startsWith("Go rewrite: cheaper, but loses ")
                .contains("one NAT gateway for all zones");
        assertThat(row("verdict").cells().get(1).sign()).isEqualTo(1);
    }

    @Test
    void whatIsPendingIsMarked() {
        model.onVisible(true);
        model.onAll(true);
        assertThat(model.tableProperty().get().heads()).hasSize(5).noneMatch(CompareViewModel.Head::pending);
    }

    @Test
    void aRowOfAComponentSelectsIt() {
        model.onVisible(true);
        CompareRow kafka = row("COMPONENT").children().stream()
                .filter(each -> each.component().equals("kafka"))
                .findFirst()
                .orElseThrow();

        model.onRow(kafka);

        assertThat(session.selectionProperty().get()).isEqualTo(new Selection.OfComponent("kafka"));
    }

    @Test
    void stacksOfCategoriesSumToTheTotals() {
        model.onVisible(true);
        only("go");
        ChartContent content = CompareBars.of(
                model.comparedProperty().get().orElseThrow().comparison(), Section.CATEGORY, Notation.PLAIN);

        assertThat(content).isInstanceOfSatisfying(ChartContent.Bars.class, bars -> {
            double sum = 0;
            for (ChartContent.Series series : bars.series()) {
                ChartContent.Mark mark = series.marks().get(1);
                sum += mark.isDrawn() ? mark.value() : 0;
            }
            assertThat(bars.groups()).extracting(ChartContent.Group::label).containsExactly("Baseline", "Go rewrite");
            assertThat(sum).isCloseTo(breakdown("go").total().value(), Percentage.withPercentage(1e-9));
        });
    }

    @Test
    void aCopyHasNumbersThatAreNotRounded() {
        session.open("validation-2018");
        model.onVisible(true);
        only("go-pooled");

        List<String> lines = CompareText.of(model.tableProperty().get()).lines().toList();

        assertThat(lines.getFirst())
                .isEqualTo("Section,\"Area, component, line\",Baseline,\"Go, one pool over the zones\","
                        + "\"Go, one pool over the zones, difference\"");
        assertThat(lines.get(1))
                .startsWith(",Total,"
                        + JsonNumber.text(breakdown("baseline").total().value()) + ","
                        + JsonNumber.text(breakdown("go-pooled").total().value()) + ",");
    }

    @Test
    void anErrorInTheWorkspaceLeavesNoNumbers() {
        model.onVisible(true);
        session.editTopology(
                "break", "", TopologyEdits.set(TreePath.of("components", "kafka", "brokers"), JsonNumber.of(-1)));

        assertThat(model.tableProperty().get().rows()).isEmpty();
        assertThat(model.tableProperty().get().note()).contains("has errors");
    }

    @Test
    void theOrderFreeSplitSumsToTheDifference() {
        WaterfallTabModel waterfall = new WaterfallTabModel(session, new WorkspacePricing(), TestSessions.atOnce());
        waterfall.onVisible(true);
        session.open("validation-2018");
        session.selectScenario("go-per-zone");

        waterfall.onSplit();

        List<SplitRow> rows = waterfall.rowsProperty().get();
        double difference = breakdown("baseline").total().value()
                - breakdown("go-per-zone").total().value();
        assertThat(rows.getLast().orderFree()).isEqualTo(Figures.dollars(difference));
        double sum = 0;
        for (SplitRow row : rows.subList(0, rows.size() - 1)) {
            sum += Double.parseDouble(row.orderFree().replace("−", "-").replaceAll("[$,]", ""));
        }
        assertThat(sum).isCloseTo(difference, Offset.offset(rows.size() * 0.5));
        assertThat(waterfall.noteProperty().get()).startsWith("All orders counted: ");
        session.selectScenario("go-pooled");
        assertThat(waterfall.rowsProperty().get())
                .allSatisfy(row -> assertThat(row.orderFree()).isEmpty());
    }

    @Test
    void eachSavingHasItsResilienceBesideIt() {
        WaterfallTabModel waterfall = new WaterfallTabModel(session, new WorkspacePricing(), TestSessions.atOnce());
        waterfall.onVisible(true);
        session.open("segment-2018");
        session.selectScenario("all-projects");

        List<SplitRow> rows = waterfall.rowsProperty().get();
        assertThat(rows)
                .filteredOn(row -> row.id().equals("growth"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.resilience()).startsWith("loses endurance (");
                    assertThat(row.loses()).isTrue();
                });
        assertThat(rows)
                .filteredOn(row -> row.id().equals("one-kafka-cluster"))
                .extracting(SplitRow::resilience)
                .containsExactly("unchanged");
        assertThat(rows.getLast().resilience()).isNotEmpty().isNotEqualTo("unknown");
    }

    @Test
    void commitmentsAreShownAsBilledAndAsUsed() throws IOException {
        open("""
                {"formatVersion": 1, "name": "Reserved", "prices": {"snapshot": "2018-11"},
                 "baseline": {"homeRegion": "us-west-2", "components": {
                   "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge", "zones": {"a": 1},
                     "minimumHosts": 1}}},
                 "changes": {"more": {"title": "More", "patch": {"components": {"hosts": {"minimumHosts": 4}}}}},
                 "scenarios": {"more": {"name": "More", "changes": ["more"]}},
                 "commitments": {"ri": {"type": "reserved-instances", "region": "us-west-2",
                   "instanceType": "c5.9xlarge", "termYears": 1, "count": 2, "effectiveUsdPerHour": 1,
                   "starts": "2018-03", "ends": "2019-03"}}}
                """);
        model.onVisible(true);

        CompareRow commitments = row("commitments");
        CompareRow used = part(commitments, "commitment.ri.used");
        CompareRow effective = part(commitments, "commitment.ri.effective");
        CompareRow waste = part(commitments, "commitment.ri.waste");
        // Two reserved hosts at $1 an hour: the baseline uses one of them, the scenario both.
        assertThat(texts(used)).containsExactly("50 %", "100 %");
        assertThat(texts(effective)).containsExactly("$1,460", "$1,460");
        assertThat(texts(waste)).containsExactly("$730", "$0");
        assertThat(part(commitments, "commitments.effective").cells())
                .extracting(CompareCell::value)
                .containsExactly(
                        breakdown("baseline").total().value(),
                        breakdown("more").total().value());
    }

    @Test
    void moreThanTwelveChangesAreSplitByDrawnOrdersWithTheirError() throws IOException {
        StringBuilder changes = new StringBuilder("""
                "traffic": {"title": "Traffic", "patch": {"components": {"stream": {"quantityPerMonth": 4000}}}},
                "price": {"title": "Price", "patch": {"components": {"stream": {"usdPerUnit": 5}}}}
                """);
        StringBuilder ids = new StringBuilder("\"traffic\", \"price\"");
        for (int i = 0; i < 11; i++) {
            changes.append("""
                    , "desk-%d": {"title": "Desk %d", "patch": {"components": {"desk-%d":
                      {"kind": "other-cost", "name": "Desk %d", "usdPerMonth": 100}}}}
                    """.formatted(i, i, i, i));
            ids.append(", \"desk-").append(i).append('"');
        }
        open("""
                {"formatVersion": 1, "name": "Many", "prices": {"snapshot": "2018-11"},
                 "baseline": {"homeRegion": "us-west-2", "components": {
                   "stream": {"kind": "metered-usage", "name": "Stream", "quantityPerMonth": 1000, "usdPerUnit": 2}}},
                 "changes": {%s}, "scenarios": {"all": {"name": "All", "changes": [%s]}}}
                """.formatted(changes, ids));
        WaterfallTabModel waterfall = new WaterfallTabModel(session, new WorkspacePricing(), TestSessions.atOnce());
        waterfall.onVisible(true);
        session.selectScenario("all");

        waterfall.onSplit();

        List<SplitRow> rows = waterfall.rowsProperty().get();
        assertThat(waterfall.noteProperty().get())
                .contains(" orders drawn (seed ")
                .contains("± is the standard error");
        // Only traffic and price depend on the order: alone $6,000 and $3,000, the second of them $9,000 more of
        // either.
        assertThat(rows.get(0).orderFree()).startsWith("−$").contains(" ± $");
        assertThat(rows.get(1).orderFree()).startsWith("−$").contains(" ± $");
        assertThat(rows.subList(2, 13))
                .allSatisfy(row -> assertThat(row.orderFree()).isEqualTo("−$100"));
        double traffic = Double.parseDouble(rows.get(0).orderFree().replaceAll(" ±.*|[−$,]", ""));
        double price = Double.parseDouble(rows.get(1).orderFree().replaceAll(" ±.*|[−$,]", ""));
        assertThat(traffic + price).isCloseTo(4000 * 5 - 1000 * 2, Offset.offset(2.0));
        assertThat(traffic).isCloseTo(6000 + 4500, Offset.offset(1500.0));
        assertThat(rows.getLast().orderFree()).isEqualTo("−$19,100");
    }

    private void open(String workspace) throws IOException {
        Path file = folder.resolve("workspace.spillway.json");
        Files.writeString(file, workspace);
        session.open(file.toString());
        assertThat(session.shownProperty().get()).isPresent();
    }

    private static CompareRow part(CompareRow heading, String key) {
        for (CompareRow child : heading.children()) {
            if (child.key().equals(key)) {
                return child;
            }
            for (CompareRow inner : child.children()) {
                if (inner.key().equals(key)) {
                    return inner;
                }
            }
        }
        throw new AssertionError("no row " + key + " in " + heading);
    }

    private static List<String> texts(CompareRow row) {
        return row.cells().stream().map(CompareCell::text).toList();
    }

    private void only(String scenario) {
        model.onAll(false);
        model.onChoose(scenario, true);
    }

    private CompareRow row(String key) {
        return model.tableProperty().get().rows().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private CostBreakdown breakdown(String scenario) {
        return TestSessions.shown(session).results().stream()
                .filter(result -> result.scenario().id().equals(scenario))
                .findFirst()
                .orElseThrow()
                .orThrow();
    }
}
