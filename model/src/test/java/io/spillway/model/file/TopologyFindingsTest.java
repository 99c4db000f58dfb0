package io.spillway.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a topology is said with its place, its value and its remedy, all at once. */
class TopologyFindingsTest {

    private static final String FLEET =
            "\"fleet\": {\"kind\": \"host-group\", \"name\": \"F\", \"instanceType\": \"c5.9xlarge\", \"zones\": {\"a\": 1}}";
    private static final String API =
            "\"api\": {\"kind\": \"service\", \"name\": \"A\", \"hostGroup\": \"fleet\", \"messagesPerSecondPerContainer\": 1,"
                    + " \"vcpuPerContainer\": 1, \"memoryGiBPerContainer\": 1}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    "name": "N"                          | "name": "N", "mesagesPerSecond": 1 | test.json:3:48 components.src.mesagesPerSecond: 'components.src' has no field 'mesagesPerSecond'; did you mean 'messagesPerSecond'?
                    "name": "N"                          | "name": "N", "id": "x"       | test.json:3:48 components.src.id: 'components.src' has no field 'id'; the id is the key under which it stands; remove this one
                    "messageBytes": 9,                   |                              | test.json:3:8 components.src.messageBytes: 'components.src' has no 'messageBytes'; add it: Bytes per message in B/msg
                    "messageBytes": 9                    | "messageBytes": "9"          | test.json:4:17 components.src.messageBytes: 'components.src.messageBytes' is the text "9"; a number in B/msg is wanted
                    "messageBytes": 9                    | "messageBytes": null         | test.json:4:17 components.src.messageBytes: 'components.src.messageBytes' is null; a number in B/msg is wanted; leave the key out for none
                    "messageBytes": 9                    | "messageBytes": -9           | test.json:4:17 components.src.messageBytes: 'components.src.messageBytes' is -9 B/msg; use 0 to 1000000000000 B/msg
                    "messageBytes": 9                    | "messageBytes": 1e13         | test.json:4:17 components.src.messageBytes: 'components.src.messageBytes' is 10000000000000 B/msg; use 0 to 1000000000000 B/msg
                    "burst": 2                           | "burst": 0.5                 | test.json:5:10 components.src.burst: 'components.src.burst' is 0.5; use 1 to 1000
                    "brokers": 3                         | "brokers": 2.5               | test.json:8:60 components.kafka.brokers: 'components.kafka.brokers' is 2.5 host; use a whole number
                    "origin": "internet"                 | "origin": "internett"        | test.json:5:23 components.src.origin: 'components.src.origin' is the text "internett", which is no choice of it; did you mean 'internet'?
                    "origin": "internet"                 | "origin": 1                  | test.json:5:23 components.src.origin: 'components.src.origin' is the number 1; one of internet, vpc, other-region is wanted
                    "kind": "traffic-source"             | "kind": "trafic-source"      | test.json:3:17 components.src.kind: 'components.src.kind' is the text "trafic-source", which is no known kind; did you mean 'traffic-source'?
                    "name": "N"                          | "name": ""                   | test.json:3:43 components.src.name: 'components.src.name' is empty; write something, or leave the key out
                    "area": "core"                       | "area": "cor"                | test.json:5:43 components.src.area: 'components.src.area' is 'cor', but there is no such product area; did you mean 'core'?
                    "zones": {"b": 1}                    | "zones": {"b": 0}            | test.json:6:10 components.src.zones: 'components.src.zones' is not possible: no zone has a positive share; give at least one of a to f a weight, such as 1; mend the values named
                    "zones": {"b": 1}                    | "zones": {"g": 1, "b": 1}    | test.json:6:11 components.src.zones.g: 'components.src.zones' has no field 'g'; use one of a, b, c, d, e, f
                    "zones": {"b": 1}                    | "zones": [1]                 | test.json:6:10 components.src.zones: 'components.src.zones' is a list; an object with fields such as a, b, c is wanted
                    "hostGroup": "fleet", "m             | "hostGroup": "flet", "m      | test.json:10:54 components.api.hostGroup: 'components.api.hostGroup' is 'flet', but there is no such host group; did you mean 'fleet'?
                    "hostGroup": "fleet", "m             | "hostGroup": "src", "m       | test.json:10:54 components.api.hostGroup: 'components.api.hostGroup' is 'src', which is a traffic-source and no host group; use one of fleet
                    "homeRegion": "us-west-2"            | "homeRegion": "Oregon"       | test.json:1:16 homeRegion: 'homeRegion' is 'Oregon', which has not the form of a region; use a region such as us-west-2
                    "in": {"from"                        | "In": {"from"               | test.json:14:1 flows.In: 'In' is not an id; use lower-case letters, digits and hyphens, a letter first
                    "in": {"from": "src", "to": "api"    | "in": {"from": "src", "to": "apj" | test.json:14:29 flows.in.to: 'flows.in.to' is 'apj', but there is no such component; did you mean 'api'?
                    "in": {"from": "src", "to": "api"    | "api": {"from": "src", "to": "api" | test.json:14:1 flows.api: 'api' is the id of a component and of a flow; rename one of them
                    "in": {"from": "src", "to": "api"    | "in": {"from": "src", "to": "fleet" | test.json:14:29 flows.in.to: 'in' leads to 'fleet', which is a host-group and handles no messages; name what runs on it or uses it
                    "through": ["lb"]                    | "through": ["fleet"]         | test.json:14:47 flows.in.through: 'in' passes through 'fleet', which is a host-group; a flow passes through a load balancer, NAT gateway, VPC endpoint or service discovery
                    "through": ["lb"]                    | "through": ["lb", "nat"]     | test.json:14:54 flows.in.through.1: 'flows.in.through.1' is 'nat', but there is no such component; use one of src, kafka, fleet, api, nsqd, lb, out
                    "to-out": {"from": "api", "to": "out" | "to-out": {"from": "out", "to": "kafka" | test.json:15:20 flows.to-out.from: 'to-out' leads out of the destination 'out'; a destination only receives; turn the flow round
                    "to-out": {"from": "api", "to": "out" | "to-out": {"from": "api", "to": "api" | test.json:15:33 flows.to-out.to: 'to-out' leads from 'api' to itself; name another receiver
                    "to-out": {"from": "api", "to": "out" | "to-out": {"from": "kafka", "to": "api" | test.json:15:1 flows.to-out: flows run in a circle: api -> kafka -> api; remove one of its flows; retries are a field of the flow
                    "replicationFactor": 3               | "replicationFactor": 4       | test.json:8:60 components.kafka.brokers: 'kafka' has 3 brokers for a replication factor of 4; give it at least 4 brokers, or a lower replication factor
                    "to-nsqd": {"from": "api"            | "to-nsqd": {"from": "src"    | test.json:17:21 flows.to-nsqd.from: 'src' publishes to 'nsqd', which is co-located, but does not run on its host group 'fleet'; place both on one host group, or make the daemons central
                    "dailyProfile": [                    | "dailyProfile": [1,          | test.json:7:17 components.src.dailyProfile: 'components.src.dailyProfile' is not possible: a daily profile has 24 values, not 25; mend the list
                    "volumeOf": "src"                    | "volumeOf": "sarc"           | test.json:20:38 areas.core.volumeOf: 'areas.core.volumeOf' is 'sarc', but there is no such component; did you mean 'src'?
                    """)
    void eachProblemIsSaidExactly(String sound, String broken, String expected) {
        String text = whole();
        assertThat(text).contains(sound);

        assertThat(lines(text.replace(sound, broken == null ? "" : broken))).containsExactly(expected);
    }

    @Test
    void theTopologyTheProblemsArePlantedInIsSound() {
        assertThat(lines(whole())).isEmpty();
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        String text = whole().replace("\"messageBytes\": 9", "\"messageBytes\": -9")
                .replace("\"brokers\": 3", "\"brokers\": 2")
                .replace("\"from\": \"src\"", "\"from\": \"scr\"")
                .replace("\"volumeOf\": \"src\"", "\"volumeof\": \"src\"");

        assertThat(lines(text))
                .containsExactly(
                        "test.json:20:26 areas.core.volumeof: 'areas.core' has no field 'volumeof'; did you mean 'volumeOf'?",
                        "test.json:4:17 components.src.messageBytes: 'components.src.messageBytes' is -9 B/msg;"
                                + " use 0 to 1000000000000 B/msg",
                        "test.json:8:60 components.kafka.brokers: 'kafka' has 2 brokers for a replication factor of 3;"
                                + " give it at least 3 brokers, or a lower replication factor",
                        "test.json:14:16 flows.in.from: 'flows.in.from' is 'scr', but there is no such component;"
                                + " did you mean 'src'?");
    }

    @Test
    void aReferenceToAComponentThatCouldNotBeReadIsNotASecondProblem() {
        String text = whole().replace("\"instanceType\": \"c5.9xlarge\",", "");

        assertThat(lines(text))
                .containsExactly(
                        "test.json:9:10 components.fleet.instanceType: 'components.fleet' has no 'instanceType';"
                                + " add it: Instance type");
    }

    @Test
    void nothingFlowsIntoATrafficSource() {
        String text = whole().replace(
                        "\"to-out\": {\"from\": \"api\", \"to\": \"out\"",
                        "\"back\": {\"from\": \"api\", \"to\": \"src\"")
                .replace("\"in\": {\"from\": \"src\", \"to\": \"api\"", "\"in\": {\"from\": \"src\", \"to\": \"out\"");

        assertThat(lines(text))
                .containsExactly("test.json:15:31 flows.back.to: 'back' leads into the traffic source 'src';"
                        + " a traffic source only sends; turn the flow round");
    }

    @Test
    void aFlowCarriesOnOnlyWhatReachesItsSender() {
        String text = whole().replace(
                        "\"to-out\": {\"from\": \"api\", \"to\": \"out\"",
                        "\"to-out\": {\"carries\": [\"in\", \"to-nsqd\", \"im\"], \"from\": \"api\", \"to\": \"out\"");

        assertThat(lines(text))
                .containsExactly(
                        "test.json:15:41 flows.to-out.carries.2: 'flows.to-out.carries.2' is 'im', but there is no such"
                                + " flow; did you mean 'in'?",
                        "test.json:15:23 flows.to-out.carries: 'to-out' carries on 'to-nsqd', which leads to 'nsqd' and not"
                                + " to 'api'; name flows into 'api', or none for all of them");
    }

    @Test
    void everyCircleIsNamedOnce() {
        String flows = "\"a\": {\"from\": \"s1\", \"to\": \"s2\"}, \"b\": {\"from\": \"s2\", \"to\": \"s3\"},"
                + " \"c\": {\"from\": \"s3\", \"to\": \"s1\"}, \"d\": {\"from\": \"s4\", \"to\": \"s5\"},"
                + " \"e\": {\"from\": \"s5\", \"to\": \"s4\"}, \"f\": {\"from\": \"s3\", \"to\": \"s4\"}";
        StringBuilder services = new StringBuilder(FLEET);
        for (int i = 1; i <= 5; i++) {
            services.append(", ").append(API.replace("\"api\"", "\"s" + i + "\""));
        }

        assertThat(lines("{\"homeRegion\": \"us-west-2\", \"components\": {" + services + "}, \"flows\": {" + flows
                        + "}}"))
                .extracting(line -> line.replaceAll(".*circle: |; remove.*", ""))
                .containsExactly("s1 -> s2 -> s3 -> s1", "s4 -> s5 -> s4");
    }

    @Test
    void aLongChainIsNoCircle() {
        StringBuilder components = new StringBuilder(FLEET);
        StringBuilder flows = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            components.append(", ").append(API.replace("\"api\"", "\"s" + i + "\""));
            if (i > 0) {
                flows.append(i > 1 ? ", " : "")
                        .append("\"f%d\": {\"from\": \"s%d\", \"to\": \"s%d\"}".formatted(i, i - 1, i));
            }
        }

        assertThat(lines("{\"homeRegion\": \"us-west-2\", \"components\": {" + components + "}, \"flows\": {" + flows
                        + "}}"))
                .isEmpty();
    }

    @Test
    void aHundredThousandNamesThatLeadNowhereAreCountedWithoutLookingForTheNearestOfEach() {
        StringBuilder components = new StringBuilder(FLEET);
        for (int i = 0; i < 100_000; i++) {
            components
                    .append(", ")
                    .append(API.replace("\"api\"", "\"s" + i + "\"").replace("\"fleet\"", "\"f" + i + "\""));
        }
        List<String> lines = lines("{\"homeRegion\": \"us-west-2\", \"components\": {" + components + "}}");

        assertThat(lines).hasSize(1001);
        assertThat(lines.getLast()).isEqualTo(": 99000 further findings are not listed; mend the listed ones first");
    }

    @Test
    void thousandsOfProblemsAreCountedNotListed() {
        StringBuilder components = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            components.append(i > 0 ? ", " : "").append("\"c" + i + "\": 1");
        }
        List<String> lines = lines("{\"homeRegion\": \"us-west-2\", \"components\": {" + components + "}}");

        assertThat(lines).hasSize(1001);
        assertThat(lines.getLast()).isEqualTo(": 2000 further findings are not listed; mend the listed ones first");
    }

    private static String whole() {
        return String.join(
                "\n",
                "{\"homeRegion\": \"us-west-2\",",
                "\"components\": {",
                "\"src\": {\"kind\": \"traffic-source\", \"name\": \"N\", \"messagesPerSecond\": 5,",
                "\"messageBytes\": 9,",
                "\"burst\": 2, \"origin\": \"internet\", \"area\": \"core\",",
                "\"zones\": {\"b\": 1},",
                "\"dailyProfile\": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]},",
                "\"kafka\": {\"kind\": \"kafka-cluster\", \"name\": \"K\", \"brokers\": 3, \"sizing\": \"fixed\","
                        + " \"replicationFactor\": 3, \"instanceType\": \"i3.8xlarge\", \"zones\": {\"a\": 1}},",
                FLEET + ",",
                API + ",",
                "\"nsqd\": {\"kind\": \"nsq-daemon\", \"name\": \"Q\", \"hostGroup\": \"fleet\"}, \"lb\": {\"kind\":"
                        + " \"load-balancer\", \"name\": \"L\", \"zones\": {\"a\": 1}},",
                "\"out\": {\"kind\": \"destination\", \"name\": \"O\"}},",
                "\"flows\": {",
                "\"in\": {\"from\": \"src\", \"to\": \"api\", \"through\": [\"lb\"]},",
                "\"to-out\": {\"from\": \"api\", \"to\": \"out\"},",
                "\"to-kafka\": {\"from\": \"api\", \"to\": \"kafka\"},",
                "\"to-nsqd\": {\"from\": \"api\", \"to\": \"nsqd\"}",
                "},",
                "\"areas\": {",
                "\"core\": {\"name\": \"Core\", \"volumeOf\": \"src\"}}}");
    }

    private static List<String> lines(String text) {
        Parsed<Topology> parsed = TopologyReader.read(text.getBytes(StandardCharsets.UTF_8), "test.json");
        assertThat(parsed.value() == null).isEqualTo(parsed.hasErrors());
        return parsed.findings().stream()
                .map(f -> f.location() + ": " + f.message() + "; " + f.advice())
                .toList();
    }
}
