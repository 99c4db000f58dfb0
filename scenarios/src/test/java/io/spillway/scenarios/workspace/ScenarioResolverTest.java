package io.spillway.scenarios.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.spillway.model.component.HostGroup;
import io.spillway.model.component.Service;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Severity;
import io.spillway.model.topology.Topology;
import io.spillway.scenarios.workspace.file.Workspaces;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioResolverTest {

    private static final String GO = "{\"components\": {\"validation\": {\"messagesPerSecondPerContainer\": 647}}}";
    private static final String THREE_ZONES = "{\"components\": {\"fleet\": {\"zones\": {\"c\": 1}}}}";

    @Test
    void theBaselineIsAScenarioWithoutChanges() {
        Workspace workspace = Workspaces.parse(Workspaces.SOUND);

        assertThat(workspace.resolve("baseline"))
                .isEqualTo(new Resolved(
                        new Scenario("baseline", "Baseline", null, List.of(), null), workspace.baseline(), List.of()));
    }

    @Test
    void changesAreAppliedInOrderAndLeaveTheRestAlone() {
        Workspace workspace = Workspaces.parse(Workspaces.SOUND);
        Topology both = topology(workspace.resolve("both"));

        assertThat(both.component("validation"))
                .isInstanceOfSatisfying(
                        Service.class,
                        service -> assertThat(service.messagesPerSecondPerContainer())
                                .isEqualTo(647));
        assertThat(both.component("fleet"))
                .isInstanceOfSatisfying(
                        HostGroup.class,
                        fleet -> assertThat(fleet.zones()).isEqualTo(new ZoneShares(1, 1, 1, 0, 0, 0)));
        assertThat(both.component("clients")).isEqualTo(workspace.baseline().component("clients"));
        assertThat(both.flows()).isEqualTo(workspace.baseline().flows());
    }

    @Test
    void anEditOfTheBaselineFlowsThroughToEveryScenario() {
        Workspace workspace =
                Workspaces.parse(Workspaces.SOUND.replace("\"vcpuPerContainer\": 1", "\"vcpuPerContainer\": 2"));

        assertThat(topology(workspace.resolve("both")).component("validation"))
                .isInstanceOfSatisfying(
                        Service.class,
                        service -> assertThat(service.vcpuPerContainer()).isEqualTo(2));
    }

    @Test
    void aChangeMayAddAComponentWithItsFlows() {
        Workspace workspace = Workspaces.parse(Workspaces.SOUND.replace(
                GO,
                "{\"components\": {\"out\": {\"kind\": \"destination\", \"name\": \"Out\"}},"
                        + " \"flows\": {\"to-out\": {\"from\": \"validation\", \"to\": \"out\"}}}"));

        assertThat(topology(workspace.resolve("both")).components().keySet())
                .containsExactly("clients", "fleet", "validation", "out");
        assertThat(topology(workspace.resolve("both")).flows().keySet()).containsExactly("in", "to-out");
    }

    @Test
    void aPatchOfAMissingIdStopsItsScenarioAndNoOther() {
        Workspace workspace = Workspaces.parse(Workspaces.SOUND.replace(
                GO, "{\"components\": {\"validatoin\": {\"messagesPerSecondPerContainer\": 647}}}"));

        assertThat(workspace.resolve("both").topology()).isNull();
        assertThat(workspace.resolve("today").topology()).isEqualTo(workspace.baseline());
        assertThat(workspace.findings())
                .extracting(Finding::code, f -> f.location().toString(), Finding::message, Finding::advice)
                .containsExactly(tuple(
                        "patch-of-missing-component",
                        "test.spillway.json:46:32 changes.go.patch.components.validatoin",
                        "the patch changes the component 'validatoin', which does not exist",
                        "give it 'kind' to add a new component; did you mean 'validation'?"));
    }

    @Test
    void aComponentThatAnEarlierChangeRemovedIsMissing() {
        Workspace workspace = Workspaces.parse(Workspaces.SOUND
                .replace(GO, "{\"components\": {\"validation\": null}, \"flows\": {\"in\": null}}")
                .replace(THREE_ZONES, "{\"components\": {\"validation\": {\"vcpuPerContainer\": 2}}}"));

        assertThat(workspace.resolve("both").findings())
                .extracting(Finding::code, f -> f.location().path())
                .containsExactly(
                        tuple("patch-of-missing-component", "changes.three-zones.patch.components.validation"),
                        tuple(
                                "overlapping-changes",
                                "changes.three-zones.patch.components.validation.vcpuPerContainer"));
    }

    @Test
    void whatAPatchBreaksIsSaidAtThePlaceInThePatch() {
        Workspace workspace = Workspaces.parse(Workspaces.SOUND.replace(GO, GO.replace("647", "\"fast\"")));

        assertThat(workspace.resolve("both").topology()).isNull();
        assertThat(workspace.resolve("both").findings())
                .extracting(f -> f.location().toString(), Finding::message)
                .containsExactly(tuple(
                        "test.spillway.json:46:80"
                                + " scenarios.both.components.validation.messagesPerSecondPerContainer",
                        "'scenarios.both.components.validation.messagesPerSecondPerContainer' is the text \"fast\""));
    }

    @Test
    void whatSeveralScenariosShareIsSaidOnce() {
        Workspace workspace = Workspaces.parse(Workspaces.SOUND
                .replace(GO, GO.replace("647", "\"fast\""))
                .replace("\"both\": {", "\"only-go\": {\"name\": \"Go\", \"changes\": [\"go\"]}, \"both\": {"));

        assertThat(workspace.resolve("only-go").findings()).hasSize(1);
        assertThat(workspace.resolve("both").findings()).hasSize(1);
        assertThat(workspace.findings()).isEqualTo(workspace.resolve("only-go").findings());
    }

    @Test
    void aChangeWithoutWhatItRequiresBeforeItStopsTheScenario() {
        Workspace workspace =
                Workspaces.parse(Workspaces.SOUND.replace("[\"go\", \"three-zones\"]", "[\"three-zones\", \"go\"]"));

        assertThat(workspace.resolve("both").topology()).isNull();
        assertThat(workspace.resolve("both").findings())
                .extracting(Finding::code, f -> f.location().toString(), Finding::message)
                .containsExactly(
                        tuple(
                                "requirement-not-met",
                                "test.spillway.json:48:5 changes.three-zones",
                                "the change 'three-zones' requires 'go', which does not come before it in the scenario 'both'"));
    }

    @Test
    void twoChangesThatWriteOneFieldAreAWarningAndTheLaterWins() {
        Workspace workspace = Workspaces.parse(Workspaces.SOUND.replace(
                THREE_ZONES, "{\"components\": {\"validation\": {\"messagesPerSecondPerContainer\": 700}}}"));
        Resolved both = workspace.resolve("both");

        assertThat(topology(both).component("validation"))
                .isInstanceOfSatisfying(
                        Service.class,
                        service -> assertThat(service.messagesPerSecondPerContainer())
                                .isEqualTo(700));
        assertThat(both.findings())
                .extracting(Finding::code, Finding::severity, f -> f.location().toString(), Finding::message)
                .containsExactly(tuple(
                        "overlapping-changes",
                        Severity.WARNING,
                        "test.spillway.json:51:47 changes.three-zones.patch.components.validation"
                                + ".messagesPerSecondPerContainer",
                        "in the scenario 'both' the changes 'go' and 'three-zones' both write"
                                + " 'components.validation.messagesPerSecondPerContainer'; the later one wins"));
    }

    @Test
    void removingWhatAnEarlierChangeWroteIsAnOverlap() {
        Workspace workspace = Workspaces.parse(Workspaces.SOUND.replace(
                THREE_ZONES, "{\"components\": {\"validation\": null}, \"flows\": {\"in\": null}}"));

        assertThat(topology(workspace.resolve("both")).components().keySet()).containsExactly("clients", "fleet");
        assertThat(workspace.resolve("both").findings())
                .extracting(Finding::code, f -> f.location().path())
                .containsExactly(tuple("overlapping-changes", "changes.three-zones.patch.components.validation"));
    }

    @Test
    void twoChangesOfDifferentFieldsOfOneComponentDoNotOverlap() {
        Workspace workspace = Workspaces.parse(Workspaces.SOUND.replace(
                THREE_ZONES, "{\"components\": {\"validation\": {\"vcpuPerContainer\": 0.5}}}"));

        assertThat(workspace.resolve("both").findings()).isEmpty();
    }

    @Test
    void anUnknownScenarioIsAMistakeOfTheCaller() {
        Workspace workspace = Workspaces.parse(Workspaces.SOUND);

        assertThatThrownBy(() -> workspace.resolve("none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no scenario 'none'");
    }

    private static Topology topology(Resolved resolved) {
        Topology topology = resolved.topology();
        if (topology == null) {
            throw new AssertionError("cannot be computed: " + resolved.findings());
        }
        return topology;
    }
}
