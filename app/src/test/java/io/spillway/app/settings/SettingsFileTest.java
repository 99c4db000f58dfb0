package io.spillway.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.model.component.Toggle;
import io.spillway.model.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsFileTest {
    private static final Settings ALL = new Settings(
            ThemeChoice.DARK,
            new ShownCurrency("EUR", 0.92, LocalDate.of(2026, 3, 4)),
            SizeUnits.DECIMAL,
            RateUnits.BITS,
            720,
            List.of("/home/ann/a.spillway.json", "/home/ann/b.spillway.json"),
            new WindowBounds(-10, 20, 1280, 800, Toggle.ON),
            1.25,
            Toggle.ON);

    @TempDir
    private Path folder;

    private Path path;
    private SettingsFile file;

    @BeforeEach
    void prepare() {
        path = folder.resolve("spillway/settings.json");
        file = new SettingsFile(path, () -> Instant.parse("2026-03-04T12:00:00Z"));
    }

    private Path aside() {
        return path.resolveSibling("settings.damaged-20260304-120000.json");
    }

    private SettingsFile.Loaded loadOf(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return file.load();
    }

    @Test
    void withoutAFileTheDefaultsAreInForceAndNothingIsWritten() {
        assertThat(file.load()).isEqualTo(new SettingsFile.Loaded(Settings.DEFAULTS, List.of()));
        assertThat(path.getParent()).doesNotExist();
    }

    @Test
    void anEmptyObjectIsTheDefaults() throws IOException {
        assertThat(loadOf("{}")).isEqualTo(new SettingsFile.Loaded(Settings.DEFAULTS, List.of()));
    }

    @Test
    void everySettingComesBackAsItWasSaved() throws IOException {
        assertThat(file.update(before -> ALL)).isEqualTo(ALL);
        assertThat(file.load()).isEqualTo(new SettingsFile.Loaded(ALL, List.of()));
        assertThat(Files.readString(path)).isEqualTo("""
                        {
                          "theme": "dark",
                          "currency": {
                            "code": "EUR",
                            "perUsd": 0.92,
                            "date": "2026-03-04"
                          },
                          "sizes": "decimal",
                          "rates": "bits",
                          "hoursPerMonth": 720,
                          "recentFiles": ["/home/ann/a.spillway.json", "/home/ann/b.spillway.json"],
                          "window": {
                            "x": -10,
                            "y": 20,
                            "width": 1280,
                            "height": 800,
                            "maximised": true
                          },
                          "textScale": 1.25,
                          "welcomeSeen": true
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            theme         | "green"
            units         | 7
            currency      | {"code": "euro", "perUsd": 1, "date": "2026-03-04"}
            currency      | {"code": "EUR", "perUsd": 0, "date": "2026-03-04"}
            currency      | {"code": "EUR", "perUsd": 1}
            hoursPerMonth | 24
            recentFiles   | "a"
            window        | {"x": 0}
            textScale     | 1e300
            welcomeSeen   | "yes"
            colour        | "blue"
            """)
    void aSettingThatIsWrongFallsBackAloneAndTheFileIsKept(String key, String value) throws IOException {
        String text = "{\"" + key + "\": " + value + (key.equals("theme") ? "" : ", \"theme\": \"dark\"") + "}";
        SettingsFile.Loaded loaded = loadOf(text);
        Settings expected = key.equals("theme") ? Settings.DEFAULTS : Settings.DEFAULTS.withTheme(ThemeChoice.DARK);
        assertThat(loaded.settings()).isEqualTo(expected);
        assertThat(loaded.findings().getFirst())
                .extracting(Finding::code, Finding::advice)
                .containsExactly("settings-damaged", "the file is kept as '" + aside() + "'");
        assertThat(loaded.findings())
                .anyMatch(finding -> finding.location().line() == 1
                        && (finding.location().path() + finding.message()).contains(key));
        assertThat(aside()).hasContent(text);
        assertThat(file.load()).isEqualTo(new SettingsFile.Loaded(expected, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{\"theme\": \"dark\"", "\u0000\u0000", "null"})
    void aFileThatIsNoObjectIsKeptAndTheDefaultsAreInForce(String text) throws IOException {
        SettingsFile.Loaded loaded = loadOf(text);
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(loaded.findings()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Files.readString(aside())).isEqualTo(text);
        assertThat(file.load().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noDamageStopsTheStart(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        file.update(before -> ALL);
        byte[] good = Files.readAllBytes(path);
        for (int round = 0; round < 50; round++) {
            byte[] bytes = good.clone();
            for (int hit = random.nextInt(1, 5); hit > 0; hit--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(path, bytes);
            assertThat(file.load().settings())
                    .as("seed %d, round %d", seed, round)
                    .isNotNull();
        }
    }

    @Test
    void aFolderInTheFilesPlaceIsMovedAside() throws IOException {
        Files.createDirectories(path);
        assertThat(file.load().settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(aside()).isDirectory();
    }

    @Test
    void anUpdateChangesTheFileAsItIsNow() throws IOException {
        file.update(settings -> settings.withTheme(ThemeChoice.DARK));
        new SettingsFile(path, Instant::now).update(settings -> settings.withTextScale(2));
        assertThat(file.update(settings -> settings.withRecentFile(Path.of("/a"))))
                .isEqualTo(Settings.DEFAULTS
                        .withTheme(ThemeChoice.DARK)
                        .withTextScale(2)
                        .withRecentFile(Path.of("/a")));
    }

    @Test
    void settingsThatCannotBeSavedSayWhy() throws IOException {
        Files.createFile(folder.resolve("spillway"));
        assertThatThrownBy(() -> file.update(settings -> settings.withTextScale(2)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("spillway");
        assertThat(file.load().settings()).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void theLatestTwelveFilesAreRememberedOnceEach() {
        Settings settings = Settings.DEFAULTS;
        for (int number = 0; number < 20; number++) {
            settings = settings.withRecentFile(Path.of("/models/" + number));
        }
        settings = settings.withRecentFile(Path.of("/models/x/../15"));
        assertThat(settings.recentFiles())
                .isEqualTo(IntStream.of(15, 19, 18, 17, 16, 14, 13, 12, 11, 10, 9, 8)
                        .mapToObj(number ->
                                Path.of("/models/" + number).toAbsolutePath().toString())
                        .toList());
    }
}
