package io.spillway.scenarios.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.component.TrafficSource;
import io.spillway.model.file.MergePatch;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.ChangeStatus;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every project of the article is a change of its own, and so is growth. */
class ReferenceProjectsTest {
    private static final BundledCase CASE = BundledCase.open("segment-2018");
    private static final List<String> DONE = List.of(
            "zone-aware-nsq",
            "kafka-everywhere",
            "one-kafka-cluster",
            "i3-brokers",
            "in-zone-consumers",
            "tree-shaking",
            "go-validation",
            "consul",
            "s3-endpoint",
            "failing-sources-off",
            "filter-in-consumer");

    @Test
    void allElevenProjectsAreDoneAndTwoAreLeftToDo() {
        assertThat(CASE.workspace().scenario("all-projects").changes())
                .containsExactlyElementsOf(concat(List.of("growth"), DONE));
        assertThat(CASE.workspace().scenario("what-is-left").changes())
                .containsExactlyElementsOf(
                        concat(concat(List.of("growth"), DONE), List.of("utilization", "snapshots-collected")));
        assertThat(DONE)
                .allSatisfy(
                        id -> assertThat(CASE.workspace().change(id).status()).isEqualTo(ChangeStatus.DONE));
        assertThat(List.of("utilization", "snapshots-collected"))
                .allSatisfy(
                        id -> assertThat(CASE.workspace().change(id).status()).isEqualTo(ChangeStatus.PLANNED));
    }

    @Test
    void everyProjectHasAnOwnerADriverADateAndAnEffort() {
        for (String id : concat(DONE, List.of("utilization", "snapshots-collected"))) {
            Change change = CASE.workspace().change(id);
            assertThat(change.owner()).as(id).isNotBlank();
            assertThat(change.driver()).as(id).isNotBlank();
            assertThat(change.note()).as(id).isNotBlank();
            assertThat(change.due()).as(id).isNotNull();
            assertThat(change.effortDays()).as(id).isPositive();
        }
    }

    @Test
    void everyProjectSavesOnItsOwn() {
        assertThat(DONE).allSatisfy(id -> assertThat(CASE.saving(id)).as(id).isPositive());
    }

    @Test
    void growthIsABarOfItsOwnAndTouchesOnlyWhatArrives() {
        Change growth = CASE.workspace().change("growth");

        assertThat(growth.driver()).isEqualTo("growth");
        assertThat(MergePatch.writtenPaths(growth.patch()))
                .containsExactlyInAnyOrder(
                        "components.clients.messagesPerSecond",
                        "components.cloud-apis.messagesPerSecond",
                        "components.analytics-js.loadsPerMonth");
        assertThat(CASE.saving("growth")).isNegative();
        assertThat(arriving("baseline")).isEqualTo(176_000);
        assertThat(arriving("growth-alone")).isEqualTo(176_000 * 1.25).isEqualTo(220_000);
    }

    @Test
    void anyTwoChangesGoTogetherWithoutAFinding() {
        List<String> changes = List.copyOf(CASE.workspace().changes().keySet());
        for (String first : changes) {
            for (String second : changes) {
                Set<String> both = new LinkedHashSet<>();
                for (String change : List.of(first, second)) {
                    both.addAll(CASE.workspace().change(change).requires());
                    both.add(change);
                }
                Scenario scenario = new Scenario("both", "Both", null, List.copyOf(both), null);

                assertThat(CASE.workspace().resolve(scenario).findings())
                        .as("%s and %s", first, second)
                        .isEmpty();
            }
        }
    }

    @Test
    void theBarsFromBeforeToAfterSumToTheDifference() {
        List<String> applied = new ArrayList<>();
        double before = CASE.total("baseline");
        double bars = 0;
        for (String change : CASE.workspace().scenario("all-projects").changes()) {
            applied.add(change);
            double after = CASE.after(applied.toArray(String[]::new)).total().value();
            bars += after - before;
            before = after;
        }

        assertThat(bars).isCloseTo(CASE.total("all-projects") - CASE.total("baseline"), within(1e-6));
    }

    @Test
    void ofTheFiveStepsOfADeliveryNoneIsMissing() {
        Topology after = CASE.topology("all-projects");
        List<String> path = List.of(
                "client-requests", "publish", "read", "forward", "validated", "consume", "deliver", "send", "out");
        String at = "clients";
        List<String> passed = new ArrayList<>(List.of(at));
        for (String id : path) {
            Flow flow = Objects.requireNonNull(after.flows().get(id));
            assertThat(flow.from()).isEqualTo(at);
            at = flow.to();
            passed.add(at);
        }

        assertThat(passed)
                .containsSubsequence("tracking-api", "kafka", "consumer", "centrifuge", "proxy", "destinations");
    }

    private static double arriving(String scenario) {
        return ((TrafficSource) CASE.topology(scenario).component("clients")).messagesPerSecond();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
