package io.spillway.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

class JsonWriterTest {

    @Test
    void theFormIsTwoSpacesShortListsOnOneLineAndALineFeedAtTheEnd() {
        assertThat(JsonWriter.text(read("{\"a\":{},\"b\":[],\"c\":[1,\"x\",null],\"d\":{\"e\":[[1],[2]]},\"f\":true}")))
                .isEqualTo("""
                        {
                          "a": {},
                          "b": [],
                          "c": [1, "x", null],
                          "d": {
                            "e": [
                              [1],
                              [2]
                            ]
                          },
                          "f": true
                        }
                        """);
    }

    @Test
    void aListTooLongForALineHasALineForEachValue() {
        List<Json> texts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            texts.add(JsonText.of("x".repeat(40)));
        }
        String line = "  \"" + "x".repeat(40) + "\"";

        assertThat(JsonWriter.text(new JsonArray(texts, Place.NOWHERE)))
                .isEqualTo("[\n" + (line + ",\n").repeat(4) + line + "\n]\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "200000, 200000",
        "-5, -5",
        "0.1, 0.1",
        "0.00001, 1.0E-5",
        "1e15, 1e15",
        "123456789012345, 123456789012345",
        "1.5e300, 1.5e300",
        "4.9e-324, 4.9e-324"
    })
    void numbersAreWrittenInTheirShortestExactText(double value, String text) {
        String written = JsonNumber.text(JsonNumber.of(value).value());

        assertThat(written).isEqualTo(text.replace(".0E", "e"));
        assertThat(Double.parseDouble(written)).isEqualTo(value == 0 ? 0.0 : value);
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 200).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenReadsBackAsTheSameValueAndTheSameText(long seed) {
        Json json = value(new Random(seed), 5);
        String text = JsonWriter.text(json);
        Json again = read(text);

        assertThat(again).as("seed %d", seed).isEqualTo(json);
        assertThat(JsonWriter.text(again)).as("seed %d", seed).isEqualTo(text);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverIsWrittenCanBeRead(long seed) {
        Random random = new Random(seed);
        Json json = new JsonArray(List.of(JsonText.of(units(random)), JsonText.of(units(random))), Place.NOWHERE);

        assertThat(JsonReader.read(JsonWriter.bytes(json), "test.json").findings())
                .as("seed %d", seed)
                .isEmpty();
    }

    @Test
    void whatCannotBeShownIsReplaced() {
        assertThat(JsonWriter.text(JsonText.of("a\u001b[31m\ud83d\ude00\ud83d\b\t\uffff")))
                .isEqualTo("\"a\ufffd[31m\ud83d\ude00\ufffd\ufffd\\t\ufffd\"\n");
    }

    private static Json value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> new JsonNull(Place.NOWHERE);
            case 1 -> new JsonBool(random.nextBoolean(), Place.NOWHERE);
            case 2 -> JsonNumber.of(number(random));
            case 3, 4 -> JsonText.of(text(random));
            case 5 -> {
                List<Json> values = new ArrayList<>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    values.add(value(random, depth - 1));
                }
                yield new JsonArray(values, Place.NOWHERE);
            }
            default -> {
                Map<String, Json> members = new LinkedHashMap<>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    members.put(key(random), value(random, depth - 1));
                }
                yield JsonObject.of(members);
            }
        };
    }

    private static double number(Random random) {
        double any = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(any) ? any : random.nextInt();
    }

    /** Any text that is fit to be shown. */
    private static String text(Random random) {
        return FitText.fit(units(random));
    }

    /** Any UTF-16 units, unpaired surrogates and control characters among them. */
    private static String units(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000)));
        }
        return text.toString();
    }

    private static String key(Random random) {
        return text(random).replaceAll("[\\ud800-\\udfff]", "");
    }

    private static Json read(String text) {
        return JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "test.json")
                .orThrow();
    }
}
