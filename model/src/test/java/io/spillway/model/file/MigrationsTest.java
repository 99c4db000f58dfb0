package io.spillway.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.spillway.model.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationsTest {

    /** Version 0 called the name a title. */
    private static final Migrations MIGRATIONS = new Migrations(
            2,
            Map.of(
                    0, file -> file.without("title").with("name", JsonText.of(String.valueOf(file.text("title")))),
                    1, file -> file.with("extra", JsonNumber.of(1))));

    @Test
    void anOlderFileTakesEveryStepToTheCurrentVersion() {
        assertThat(MIGRATIONS
                        .migrate(object("{\"formatVersion\": 0, \"title\": \"Old\"}"))
                        .orThrow())
                .isEqualTo(object("{\"formatVersion\": 2, \"name\": \"Old\", \"extra\": 1}"));
    }

    @Test
    void aCurrentFileIsLeftAlone() {
        JsonObject file = object("{\"formatVersion\": 2, \"title\": \"Mine\"}");

        assertThat(MIGRATIONS.migrate(file).orThrow()).isSameAs(file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    {"formatVersion": 3}     | newer-format | 19 | the file has format version 3: it was made by a newer Spillway; this one reads up to version 2
                    {"formatVersion": 1e300} | newer-format | 19 | the file has format version 1e300: it was made by a newer Spillway; this one reads up to version 2
                    {"formatVersion": 1.5}   | wrong-type   | 19 | 'formatVersion' is the number 1.5
                    {"formatVersion": -1}    | wrong-type   | 19 | 'formatVersion' is the number -1
                    {"formatVersion": "2"}   | wrong-type   | 19 | 'formatVersion' is the text "2"
                    {"name": "x"}            | missing-key  |  1 | the file has no 'formatVersion'
                    """)
    void aVersionThatCannotBeReadIsAFinding(String text, String code, int column, String message) {
        Parsed<JsonObject> migrated = MIGRATIONS.migrate(object(text));

        assertThat(migrated.value()).isNull();
        assertThat(migrated.findings())
                .extracting(Finding::code, f -> f.location().column(), Finding::message)
                .containsExactly(tuple(code, column, message));
    }

    @Test
    void aVersionWithoutAWayToTheCurrentOneIsAFinding() {
        assertThat(new Migrations(1, Map.of())
                        .migrate(object("{\"formatVersion\": 0}"))
                        .findings())
                .extracting(Finding::code, Finding::message)
                .containsExactly(
                        tuple("unknown-format", "the file has format version 0, from which no way leads to version 1"));
    }

    private static JsonObject object(String text) {
        return (JsonObject) JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "test.json")
                .orThrow();
    }
}
