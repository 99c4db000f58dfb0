package io.spillway.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.finding.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReaderTest {

    @Test
    void everyValueKnowsWhereItStands() {
        Json tree =
                read("{\n  \"n\": -2.50e1,\n  \"é\": [true, null, \"x\"]\n}").orThrow();

        Json number = new JsonNumber(-25, place(2, 8));
        JsonArray list = new JsonArray(
                List.of(new JsonBool(true, place(3, 9)), new JsonNull(place(3, 15)), new JsonText("x", place(3, 21))),
                place(3, 8));
        assertThat(tree).isInstanceOfSatisfying(JsonObject.class, object -> {
            assertThat(object.members()).isEqualTo(Map.of("n", number, "é", list));
            assertThat(object.keyPlace("n")).isEqualTo(place(2, 3));
            assertThat(object.keyPlace("é")).isEqualTo(place(3, 3));
            assertThat(object.get("n"))
                    .extracting(json -> json == null ? null : json.place())
                    .isEqualTo(place(2, 8));
            assertThat(object.get("é"))
                    .isInstanceOfSatisfying(
                            JsonArray.class,
                            array -> assertThat(array.values())
                                    .extracting(Json::place)
                                    .containsExactly(place(3, 9), place(3, 15), place(3, 21)));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    {"a": 1, "a": 2}   | duplicate-key    | 1 | 10 | the key 'a' stands twice in one object, first at line 1, column 2
                    {"a": NaN}         | not-json         | 1 |  7 | this is not JSON: 'NaN' is no value
                    {"a": -Infinity}   | not-json         | 1 |  7 | this is not JSON: '-Infinity' is no value
                    {"a": yes}         | not-json         | 1 |  7 | this is not JSON: 'yes' is no value
                    {"a": 1e999}       | number-too-large | 1 |  7 | the number 1e999 is too large
                    {"a": [1, -2e400]} | number-too-large | 1 | 11 | the number -2e400 is too large
                    {"a": 1} {}        | trailing-content | 1 | 10 | there is more after the end of the value
                    {"a": 1            | unexpected-end   | 1 |  8 | the file ends in the middle of a value
                    {"a": "b           | unexpected-end   | 1 |  9 | the file ends in the middle of a value
                    """)
    void whatIsWrongIsSaidWithItsPlace(String text, String code, int line, int column, String message) {
        Parsed<Json> parsed = read(text);

        assertThat(parsed.findings())
                .extracting(
                        Finding::code,
                        f -> f.location().line(),
                        f -> f.location().column(),
                        Finding::message)
                .containsExactly(tuple(code, line, column, message));
        assertThat(parsed.findings()).allSatisfy(finding -> {
            assertThat(finding.location().file()).isEqualTo("test.json");
            assertThat(finding.advice()).isNotEmpty();
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    {'a': 1}       | 1 | 2 | ''' stands where a key should
                    {"a": 1,}      | 1 | 9 | a comma stands before '}'
                    {"a": 01}      | 1 | 7 | this is no number
                    {"a": .5}      | 1 | 7 | '.' begins no value
                    {"a": +5}      | 1 | 7 | this is no number
                    {"a": 0x10}    | 1 | 8 | this is no number
                    {"a" 1}        | 1 | 6 | '1' stands where a colon should
                    [1 2]          | 1 | 4 | '2' stands where a comma should
                    [1}            | 1 | 3 | '}' closes nothing that is open
                    {"a": 1 // x   | 1 | 9 | a comment begins here
                    {"a": "\\q"}   | 1 | 9 | a backslash is followed by 'q'
                    {"a": "b\tc"}  | 1 | 9 | a text holds U+0009
                    {"a": “b”}     | 1 | 7 | '“' begins no value
                    """)
    void onlyStrictJsonIsReadAndWhatIsNotIsSaidInWordsOfJson(String text, int line, int column, String message) {
        Parsed<Json> parsed = read(text);

        assertThat(parsed.value()).isNull();
        assertThat(parsed.findings())
                .extracting(Finding::code, f -> f.location().line(), Finding::message)
                .containsExactly(tuple("not-json", line, "this is not JSON: " + message));
        assertThat(parsed.findings().getFirst().location().column()).isBetween(column - 1, column + 1);
        assertThat(parsed.findings().getFirst().advice()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a": "x\\u001b[31m"}        | 1 | 7 | a text holds the character U+001B, which cannot be shown
                    {"a": ["\\u0000"]}           | 1 | 8 | a text holds the character U+0000, which cannot be shown
                    {"\\u0007": 1}               | 1 | 2 | a key holds the character U+0007, which cannot be shown
                    {"a": "\\ud83d!\\ude00"}     | 1 | 7 | a text holds the character U+D83D, which cannot be shown
                    {"a": "\\ude00\\ud83d"}      | 1 | 7 | a text holds the character U+DE00, which cannot be shown
                    {"a": "\\uffff"}             | 1 | 7 | a text holds the character U+FFFF, which cannot be shown
                    """)
    void whatATerminalOrASpreadsheetCannotShowIsRefused(String text, int line, int column, String message) {
        assertThat(read(text).findings())
                .extracting(
                        Finding::code,
                        f -> f.location().line(),
                        f -> f.location().column(),
                        Finding::message)
                .containsExactly(tuple("unfit-character", line, column, message));
    }

    @Test
    void everyOtherCharacterIsText() {
        String text = "\"Zürich \\ud83d\\ude00 \\u00e9 \\n\\t\\r 水\"";

        assertThat(read(text).orThrow()).isEqualTo(JsonText.of("Zürich 😀 é \n\t\r 水"));
    }

    @Test
    void everyDuplicateKeyIsReportedAndTheFirstValueStays() {
        Parsed<Json> parsed = read("{\"a\": 1,\n \"a\": 2,\n \"a\": {\"b\": 1, \"b\": 2}}");

        assertThat(parsed.findings())
                .extracting(f -> f.location().line() + ":" + f.location().column())
                .containsExactly("2:2", "3:16", "3:2");
        assertThat(parsed.value()).isEqualTo(JsonObject.of(Map.of("a", JsonNumber.of(1))));
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThat(codes(read(""))).containsExactly("empty-file");
        assertThat(codes(read(" \n "))).containsExactly("empty-file");
    }

    @Test
    void aByteOrderMarkIsAWarningAndDoesNotShiftPlaces() {
        Parsed<Json> parsed = read("\uFEFF{\"a\": 1}");

        assertThat(codes(parsed)).containsExactly("byte-order-mark");
        assertThat(parsed.hasErrors()).isFalse();
        assertThat(parsed.value())
                .isInstanceOfSatisfying(
                        JsonObject.class,
                        object -> assertThat(object.keyPlace("a")).isEqualTo(place(1, 2)));
    }

    @Test
    void bytesThatAreNotUtf8AreShownByPlace() {
        byte[] latin = "{\n \"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(JsonReader.read(latin, "test.json").findings())
                .containsExactly(Finding.error(
                        "not-utf-8",
                        new Location("", "test.json", 2, 8),
                        "the byte 0xE9 is not UTF-8 here",
                        "save the file as UTF-8"));
        assertThat(codes(JsonReader.read("{}".getBytes(StandardCharsets.UTF_16), "test.json")))
                .containsExactly("not-utf-8");
    }

    @Test
    void nestingAHundredThousandDeepStopsAtTheLimit() {
        for (String open : List.of("[", "{\"a\":")) {
            assertThat(read(open.repeat(100_000)).findings())
                    .containsExactly(Finding.error(
                            "too-deep",
                            new Location("", "test.json", 1, 1 + open.length() * JsonTreeBuilder.MAX_DEPTH),
                            "values are nested more than 64 deep",
                            "a workspace is far flatter; check that this is the right file"));
        }
        assertThat(read("[".repeat(64) + "]".repeat(64)).findings()).isEmpty();
    }

    @Test
    void hugeNumbersTextsAndNamesAreRefused() {
        assertThat(codes(read("9".repeat(1_000_000)))).containsExactly("number-too-long");
        assertThat(codes(read("\"" + "x".repeat(1_000_000) + "\""))).containsExactly("text-too-long");
        assertThat(codes(read("{\"" + "x".repeat(1_000_000) + "\": 1}"))).containsExactly("name-too-long");
        assertThat(read("[1e308, 4.9e-324, 1e-999]").orThrow())
                .isEqualTo(new JsonArray(
                        List.of(JsonNumber.of(1e308), JsonNumber.of(Double.MIN_VALUE), JsonNumber.of(0)),
                        Place.NOWHERE));
    }

    @Test
    void moreThanAMillionValuesAreRefused() {
        assertThat(codes(read("[" + "1,".repeat(1_000_000) + "1]"))).containsExactly("too-many-values");
    }

    @Test
    void aHundredMegabytesAreNotReadToTheirEnd() throws IOException {
        CountingStream stream = new CountingStream(100L << 20);

        assertThat(JsonReader.read(stream, "test.json").findings())
                .containsExactly(Finding.error(
                        "file-too-large",
                        new Location("", "test.json", 0, 0),
                        "the file is larger than 32 MiB",
                        "a workspace is far smaller; check that this is the right file"));
        assertThat(stream.given).isEqualTo((32L << 20) + 1);
    }

    @Test
    void aStreamThatFailsIsAFinding() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };

        assertThat(JsonReader.read(broken, "test.json").findings())
                .extracting(Finding::code, Finding::message)
                .containsExactly(tuple("unreadable-file", "'test.json' cannot be read: the disk is gone"));
    }

    @Test
    void aMissingFileAndAFolderAreFindings(@TempDir Path folder) {
        Path missing = folder.resolve("none.json");

        assertThat(JsonReader.read(missing).findings())
                .extracting(Finding::code, Finding::message)
                .containsExactly(tuple("unreadable-file", "there is no file '" + missing + "'"));
        assertThat(JsonReader.read(folder).findings())
                .extracting(Finding::message)
                .containsExactly("'" + folder + "' is a folder");
    }

    @Test
    void aFileCutShortAnywhereIsAFindingAndNoException() {
        byte[] whole = TopologyReaderTest.SOUND.strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);

            assertThat(TopologyReader.read(part, "test.json").hasErrors())
                    .as("cut after %d bytes", length)
                    .isTrue();
        }
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 20).mapToObj(i -> 20181123L + i);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void randomDamageNeverThrows(long seed) {
        Random random = new Random(seed);
        byte[] whole = TopologyReaderTest.SOUND.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 100; round++) {
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Parsed<?> parsed = TopologyReader.read(damaged, "test.json");

            assertThat(parsed.value() == null)
                    .as("seed %d, round %d: no topology exactly when there is an error", seed, round)
                    .isEqualTo(parsed.hasErrors());
        }
    }

    private static Parsed<Json> read(String text) {
        return JsonReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.json");
    }

    private static List<String> codes(Parsed<?> parsed) {
        return parsed.findings().stream().map(Finding::code).toList();
    }

    private static Place place(int line, int column) {
        return new Place("test.json", line, column);
    }

    /** Blanks without end, but for a count of what was taken. */
    private static final class CountingStream extends InputStream {
        private final long size;
        private long given;

        CountingStream(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return given++ < size ? ' ' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(length, size - given);
            Arrays.fill(target, offset, offset + count, (byte) ' ');
            given += count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
