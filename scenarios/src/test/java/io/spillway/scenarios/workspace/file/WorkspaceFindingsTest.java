package io.spillway.scenarios.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.workspace.Resolved;
import io.spillway.scenarios.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkspaceFindingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    "formatVersion": 1                | "formatVersion": 2                 | :2:20 formatVersion: the file has format version 2: it was made by a newer Spillway; this one reads up to version 1; install the newer Spillway
                    "description":                    | "descripton":                      | :4:3 descripton: the file has no field 'descripton'; did you mean 'description'?
                    "snapshot": "2018-11"             | "snapshot": 2018                   | :6:17 prices.snapshot: 'prices.snapshot' is the number 2018; a text is wanted
                    "AmazonVPC/us-west-2/NatGateway-Hours" | "NatGateway-Hours"            | :8:7 prices.overrides.NatGateway-Hours: 'NatGateway-Hours' is not a rate key: expected service/region/usage, for example AmazonEC2/us-west-2/BoxUsage:c5.9xlarge; mend its form
                    "date": "2018-12"                 | "date": "last year"                | :8:94 prices.overrides.AmazonVPC/us-west-2/NatGateway-Hours.date: 'last year' is not a price date: expected 2024-09-25, 2024-09, 2017-11..2019-10 or undated; mend its form
                    "usd": 0.045                      | "usd": -0.045                      | :8:55 prices.overrides.AmazonVPC/us-west-2/NatGateway-Hours.usd: 'prices.overrides.AmazonVPC/us-west-2/NatGateway-Hours.usd' is -0.045 USD/unit; use 0 to 1000000000 USD/unit
                    "tiers": {"0": 0.085,             | "tiers": {"1": 0.085,              | :9:60 prices.overrides.AmazonCloudFront/global/US-DataTransfer-Out-Bytes: 'prices.overrides.AmazonCloudFront/global/US-DataTransfer-Out-Bytes' is not possible: tiers begin at "0" and ascend, not at "1"; mend the values named
                    "AmazonEC2": 0.05                 | "AmazonEC2": 5                     | :17:32 prices.discounts.AmazonEC2: 'prices.discounts.AmazonEC2' is 5; use 0 to 1
                    "homeRegion": "us-west-2",        |                                    | :19:15 baseline.homeRegion: 'baseline' has no 'homeRegion'; add it: Home region
                    "due": "2019-01-31"               | "due": "31.1.2019"                 | :41:14 changes.go.due: 'changes.go.due' is the text "31.1.2019"; a date such as "2018-11-30" is wanted
                    "starts": "2019-02"               | "starts": "2019-02-01"             | :42:17 changes.go.starts: 'changes.go.starts' is the text "2019-02-01"; a month such as "2018-11" is wanted
                    "confidence": 0.9                 | "confidence": 90                   | :45:21 changes.go.confidence: 'changes.go.confidence' is 90; use 0 to 1
                    "requires": ["go"]                | "requires": ["og"]                 | :50:20 changes.three-zones.requires.0: 'changes.three-zones.requires.0' is 'og', but there is no such change; did you mean 'go'?
                    ["go", "three-zones"]             | ["go", "thre-zones"]               | :55:48 scenarios.both.changes.1: 'scenarios.both.changes.1' is 'thre-zones', but there is no such change; did you mean 'three-zones'?
                    ["go", "three-zones"]             | ["go", "three-zones", "go"]        | :55:63 scenarios.both.changes.2: 'go' stands twice in the list; keep the first
                    "both": {"name": "Both"           | "baseline": {"name": "Both"        | :55:5 scenarios.baseline: a scenario has the id 'baseline'; every workspace has that scenario, without changes; give this one another id
                    "type": "savings-plan"            | "type": "saving-plan"              | :68:20 commitments.sp.type: 'commitments.sp.type' is the text "saving-plan", which is no known type; did you mean 'savings-plan'?
                    "ends": "2019-06"                 | "ends": "2018-06"                  | :66:15 commitments.ri.ends: the commitment 'ri' ends in 2018-06, but starts in 2018-06; 'ends' is the first month no longer paid
                    "2018-11": {                      | "2018-13": {                       | :71:15 actuals.2018-13: 'actuals.2018-13' is the text "2018-13"; a month such as "2018-11" is wanted
                    "low": 200                        | "low": 400                         | :74:49 guesses.validation.messagesPerSecondPerContainer: 'guesses.validation.messagesPerSecondPerContainer' is not possible: low is 400.0, above high, which is 300.0; mend the values named
                    "fleet.zones.a"                   | "flet.zones.a"                     | :75:5 guesses.flet.zones.a: the reason for 'flet.zones.a' belongs to nothing: no component or flow is 'flet'; did you mean 'fleet'?
                    "fleet.zones.a"                   | "fleet.zone.a"                     | :75:5 guesses.fleet.zone.a: the reason for 'fleet.zone.a' belongs to nothing: 'fleet' has no field 'zone'; did you mean 'zones'?
                    "fleet.zones.a"                   | "fleet.name"                       | :75:5 guesses.fleet.name: the reason for 'fleet.name' belongs to nothing: 'name' is no quantity or choice; name a live field
                    "fleet.zones.a"                   | "fleet"                            | :75:5 guesses.fleet: the reason for 'fleet' belongs to nothing: it names no field; write the id, a dot and the field
                    """)
    void eachProblemIsSaidExactly(String sound, String broken, String expected) {
        assertThat(Workspaces.SOUND).contains(sound);

        assertThat(lines(Workspaces.read(Workspaces.SOUND.replace(sound, broken == null ? "" : broken))))
                .containsExactly("test.spillway.json" + expected);
    }

    @Test
    void aReasonMayBelongToAComponentThatAScenarioAdds() {
        String text = Workspaces.SOUND
                .replace(
                        "\"patch\": {\"components\": {\"fleet\"",
                        "\"patch\": {\"components\": {\"db\": {\"kind\": \"database\", \"name\": \"DB\","
                                + " \"instanceClass\": \"db.m4.large\"}, \"fleet\"")
                .replace("\"fleet.zones.a\"", "\"db.storageGiB\"");

        assertThat(lines(Workspaces.read(text))).isEmpty();
    }

    @Test
    void aFileThatIsNoObjectIsNoWorkspace() {
        assertThat(lines(Workspaces.read("[1]")))
                .containsExactly("test.spillway.json:1:1: the file is a list; a workspace is an object");
    }

    @Test
    void allProblemsOfAFileAreReportedAtOnce() {
        String text = Workspaces.SOUND
                .replace("\"name\": \"Small\"", "\"nmae\": \"Small\"")
                .replace("\"messageBytes\": 1500", "\"messageBytes\": -1")
                .replace("\"status\": \"in-progress\"", "\"status\": \"doing\"")
                .replace("[\"go\", \"three-zones\"]", "[\"stop\"]")
                .replace("\"termYears\": 3", "\"termYears\": 30");

        assertThat(Workspaces.read(text).findings())
                .extracting(f -> f.location().path())
                .containsExactly(
                        "nmae",
                        "name",
                        "baseline.components.clients.messageBytes",
                        "changes.go.status",
                        "commitments.sp.termYears",
                        "scenarios.both.changes.0");
    }

    @Test
    void aFileCutShortAnywhereIsAFindingAndNoException() {
        byte[] whole = Workspaces.SOUND.strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            Parsed<Workspace> parsed = WorkspaceFile.read(Arrays.copyOf(whole, length), "cut.spillway.json");

            assertThat(parsed.hasErrors()).as("cut after %d bytes", length).isTrue();
            assertThat(parsed.value()).as("cut after %d bytes", length).isNull();
        }
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 20).mapToObj(i -> 7396L + i);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void randomDamageNeverThrowsAndNeverResolvesWithErrors(long seed) {
        Random random = new Random(seed);
        byte[] whole = Workspaces.SOUND.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 50; round++) {
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) (32 + random.nextInt(95));
            }
            Parsed<Workspace> parsed = WorkspaceFile.read(damaged, "damaged.spillway.json");
            Workspace workspace = parsed.value();

            assertThat(workspace == null).as("seed %d, round %d", seed, round).isEqualTo(parsed.hasErrors());
            if (workspace != null) {
                for (String id : workspace.scenarioIds()) {
                    Resolved resolved = workspace.resolve(id);

                    assertThat(resolved.topology() == null)
                            .as("seed %d, round %d, scenario %s", seed, round, id)
                            .isEqualTo(resolved.findings().stream().anyMatch(Finding::isError));
                }
            }
        }
    }

    @Test
    void aSaveThatFailsLeavesTheOldFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.spillway.json");
        Workspace workspace = Workspaces.parse(Workspaces.SOUND);
        WorkspaceFile.write(file, workspace);
        byte[] before = Files.readAllBytes(file);
        Path missing = folder.resolve("gone").resolve("mine.spillway.json");

        assertThatThrownBy(() -> WorkspaceFile.write(missing, workspace)).isInstanceOf(IOException.class);
        assertThat(file).hasBinaryContent(before);
    }

    private static List<String> lines(Parsed<Workspace> parsed) {
        assertThat(parsed.value() == null).isEqualTo(parsed.hasErrors());
        return parsed.findings().stream()
                .map(f -> (f.location() + ": " + f.message() + "; " + f.advice()).strip())
                .toList();
    }
}
