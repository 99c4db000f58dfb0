package io.spillway.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.spillway.model.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MergePatchTest {

    /** RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    {"a":"b"}            | {"a":"c"}                   | {"a":"c"}
                    {"a":"b"}            | {"b":"c"}                   | {"a":"b","b":"c"}
                    {"a":"b"}            | {"a":null}                  | {}
                    {"a":"b","b":"c"}    | {"a":null}                  | {"b":"c"}
                    {"a":["b"]}          | {"a":"c"}                   | {"a":"c"}
                    {"a":"c"}            | {"a":["b"]}                 | {"a":["b"]}
                    {"a":{"b":"c"}}      | {"a":{"b":"d","c":null}}    | {"a":{"b":"d"}}
                    {"a":[{"b":"c"}]}    | {"a":[1]}                   | {"a":[1]}
                    ["a","b"]            | ["c","d"]                   | ["c","d"]
                    {"a":"b"}            | ["c"]                       | ["c"]
                    {"a":"foo"}          | null                        | null
                    {"a":"foo"}          | "bar"                       | "bar"
                    {"e":null}           | {"a":1}                     | {"e":null,"a":1}
                    [1,2]                | {"a":"b","c":null}          | {"a":"b"}
                    {}                   | {"a":{"bb":{"ccc":null}}}   | {"a":{"bb":{}}}
                    """)
    void theExamplesOfTheStandardHold(String target, String patch, String result) {
        assertThat(MergePatch.apply(json(target), json(patch))).isEqualTo(json(result));
    }

    @Test
    void membersThatStayKeepTheirOrderAndTheirPlaces() {
        JsonObject target = object("{\"z\": 1,\n\"a\": {\"x\": 1}}");
        JsonObject patched = MergePatch.apply(target, object("{\"a\": {\"y\": 2}, \"m\": 3}"));

        assertThat(patched.members().keySet()).containsExactly("z", "a", "m");
        assertThat(patched.keyPlace("a")).isEqualTo(new Place("test.json", 2, 1));
        assertThat(patched.keyPlace("m")).isEqualTo(new Place("test.json", 1, 17));
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 200).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePatchBetweenTwoObjectsMakesTheFirstTheSecond(long seed) {
        Random random = new Random(seed);
        JsonObject before = randomObject(random, 3);
        JsonObject after = randomObject(random, 3);

        assertThat(MergePatch.apply(before, MergePatch.between(before, after)))
                .as("seed %d", seed)
                .isEqualTo(after);
        assertThat(MergePatch.between(before, before).members())
                .as("seed %d", seed)
                .isEmpty();
    }

    @Test
    void aPatchOfWhatDoesNotExistIsAFindingUnlessItAddsItWhole() {
        JsonObject topology = object("""
                {"components": {"api": {"kind": "service"}}, "flows": {"in": {"from": "a", "to": "b"}}}""");
        JsonObject patch = object("""
                {
                  "areas": {"core": null},
                  "components": {"apj": {"name": "x"}, "db": {"kind": "database", "name": "DB"}, "api": {"name": "y"}},
                  "flows": {"inn": null, "out": {"from": "a", "to": "b"}, "in": null}
                }""");

        assertThat(MergePatch.missingTargets(topology, patch, "changes.c.patch"))
                .extracting(Finding::code, f -> f.location().toString(), Finding::message, Finding::advice)
                .containsExactly(
                        tuple(
                                "patch-of-missing-area",
                                "test.json:2:13 changes.c.patch.areas.core",
                                "the patch removes the area 'core', which does not exist",
                                "there is none yet"),
                        tuple(
                                "patch-of-missing-component",
                                "test.json:3:18 changes.c.patch.components.apj",
                                "the patch changes the component 'apj', which does not exist",
                                "give it 'kind' to add a new component; did you mean 'api'?"),
                        tuple(
                                "patch-of-missing-flow",
                                "test.json:4:13 changes.c.patch.flows.inn",
                                "the patch removes the flow 'inn', which does not exist",
                                "did you mean 'in'?"));
    }

    @Test
    void thePathsAPatchWritesAreItsLeaves() {
        assertThat(MergePatch.writtenPaths(object("{\"a\": {\"b\": 1, \"c\": null}, \"d\": [1], \"e\": {}}")))
                .containsExactly("a.b", "a.c", "d", "e");
    }

    private static JsonObject randomObject(Random random, int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            members.put("k" + random.nextInt(6), randomValue(random, depth));
        }
        return JsonObject.of(members);
    }

    private static Json randomValue(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> JsonNumber.of(random.nextInt(4));
            case 1 -> JsonText.of("t" + random.nextInt(4));
            case 2 -> new JsonArray(List.of(JsonNumber.of(random.nextInt(3))), Place.NOWHERE);
            default -> randomObject(random, depth - 1);
        };
    }

    private static JsonObject object(String text) {
        return (JsonObject) json(text);
    }

    private static Json json(String text) {
        return JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "test.json")
                .orThrow();
    }
}
