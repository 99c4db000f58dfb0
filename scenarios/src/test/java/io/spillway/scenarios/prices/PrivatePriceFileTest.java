package io.spillway.scenarios.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spillway.model.file.JsonObject;
import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.workspace.PriceOverride;
import io.spillway.scenarios.workspace.PriceSettings;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PrivatePriceFileTest {
    private static final String HOST = "AmazonEC2/us-west-2/BoxUsage:c5.9xlarge";

    private static Parsed<PrivatePrices> read(String rows) {
        return PrivatePriceFile.read(
                (PrivatePriceFile.HEADER + "\n" + rows).getBytes(StandardCharsets.UTF_8), "own.csv");
    }

    private static java.util.List<String> problems(String rows) {
        Parsed<PrivatePrices> parsed = read(rows);
        assertThat(parsed.value()).isNull();
        return parsed.findings().stream()
                .map(finding -> finding.location() + ": " + finding.message() + " [" + finding.code() + "]")
                .toList();
    }

    @Test
    void pricesAndDiscountsBecomePartOfTheWorkspace() {
        String rows = "price," + HOST + ",1.40,Hrs,contract 17,2019-01,\"enterprise, three years\"\r\n"
                + "price,AWSDataTransfer/us-west-2/DataTransfer-Out-Bytes,0.05;10240:0.04;51200:0.03,,quote,2019-01-15,\n"
                + "discount,AmazonS3,0.12,,contract 17,2019-01,\n";
        JsonObject document =
                BundledWorkspaces.open("validation-2018").orThrow().document();
        JsonObject edited = read(rows).orThrow().edit().change().apply(document);
        Map<String, Double> tiers = new LinkedHashMap<>();
        tiers.put("0", 0.05);
        tiers.put("10240", 0.04);
        tiers.put("51200", 0.03);
        Map<String, PriceOverride> overrides = new LinkedHashMap<>();
        overrides.put(
                HOST, new PriceOverride(1.4, "Hrs", Map.of(), "contract 17", "2019-01", "enterprise, three years"));
        overrides.put(
                "AWSDataTransfer/us-west-2/DataTransfer-Out-Bytes",
                new PriceOverride(null, null, tiers, "quote", "2019-01-15", null));
        assertThat(WorkspaceFile.bind(edited).orThrow().prices())
                .isEqualTo(new PriceSettings("2018-11", overrides, Map.of("AmazonS3", 0.12)));
    }

    @Test
    void aPriceThatIsThereAlreadyIsReplacedAndOthersStay() {
        JsonObject document = BundledWorkspaces.open("segment-2018").orThrow().document();
        PriceSettings before = WorkspaceFile.bind(document).orThrow().prices();
        String key = before.overrides().keySet().iterator().next();
        JsonObject edited = read("price," + key + ",7,,contract,2019-01,\n")
                .orThrow()
                .edit()
                .change()
                .apply(document);
        PriceSettings after = WorkspaceFile.bind(edited).orThrow().prices();
        assertThat(after.overrides().keySet()).isEqualTo(before.overrides().keySet());
        assertThat(after.overrides().get(key))
                .isEqualTo(new PriceOverride(7.0, null, Map.of(), "contract", "2019-01", null));
        assertThat(after.discounts()).isEqualTo(before.discounts());
    }

    @Test
    void everyProblemIsSaidAtOnceWithLineAndColumn() {
        assertThat(problems("price,AmazonEC2,1,,contract,2019-01,\n"
                        + "prise," + HOST + ",1,,contract,2019-01,\n"
                        + "\"price\"," + HOST + ",-1,,\"two\nlines\",soon,\n"
                        + "price," + HOST + ",1,,,2019-01,\n"
                        + "discount,AmazonS3,12,,contract,2019-01,\n"
                        + "price,too few\n"))
                .containsExactly(
                        "own.csv:2:7 key: 'AmazonEC2' is not a rate key: expected service/region/usage, for example"
                                + " AmazonEC2/us-west-2/BoxUsage:c5.9xlarge [bad-rate-key]",
                        "own.csv:3:1 entry: the entry is 'prise' [unknown-entry]",
                        "own.csv:5:8 date: 'soon' is not a price date: expected 2024-09-25, 2024-09, 2017-11..2019-10 or"
                                + " undated [bad-date]",
                        "own.csv:4:49 value: '-1' has a price that is not between 0 and 1,000,000,000 USD [bad-price]",
                        "own.csv:6:50 source: the price " + HOST + " has no source [missing-source]",
                        "own.csv:7:19 value: '12' is not a share between 0 and 1 [bad-discount]",
                        "own.csv:8:1 entry: the row has 2 fields instead of 7 [wrong-columns]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "free", "0.1;0.2", "0.1;5", "0.1;5:x", "0:0.1", "0.1;10:0.2;10:0.3", "NaN", "1e999", "0,1"})
    void whatIsNoPriceIsRefused(String value) {
        assertThat(problems("price," + HOST + ",\"" + value + "\",,contract,2019-01,\n"))
                .singleElement()
                .asString()
                .startsWith("own.csv:2:47 value: '" + value + "' ")
                .endsWith("[bad-price]");
    }

    @Test
    void aKeyGivenTwiceIsNamedWithItsFirstLine() {
        assertThat(problems("price," + HOST + ",1,,a,2019-01,\nprice," + HOST + ",1,,a,2019-01,\n"))
                .containsExactly("own.csv:3:7 key: " + HOST + " is given in line 2 already [given-twice]");
    }

    @ParameterizedTest
    @CsvSource({"key;value,wrong-columns", "'entry,key,value,unit,source,date',wrong-columns", "'',empty-file"})
    void aFileWithOtherColumnsIsNotRead(String header, String code) {
        Parsed<PrivatePrices> parsed = PrivatePriceFile.read(header.getBytes(StandardCharsets.UTF_8), "own.csv");
        assertThat(parsed.value()).isNull();
        assertThat(parsed.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(code));
    }

    @Test
    void theMarkThatSpreadsheetsWriteFirstIsNoPartOfTheColumns() {
        byte[] bytes = ("\uFEFF" + PrivatePriceFile.HEADER + "\ndiscount,AmazonS3,0.12,,,,\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(PrivatePriceFile.read(bytes, "own.csv").findings()).isEmpty();
    }

    @Test
    void aCharacterThatCannotBeShownIsNamedWithItsPlace() {
        Parsed<PrivatePrices> parsed =
                read("discount,AmazonS3,0.12,,contract,2026-01,\ndiscount,AmazonEC2,0.1,,\u001b[2J,2026-01,\n");

        assertThat(parsed.value()).isNull();
        assertThat(parsed.findings())
                .extracting(
                        Finding::message,
                        finding -> finding.location().line(),
                        finding -> finding.location().column())
                .containsExactly(tuple("there is the character U+001B, which cannot be shown", 3, 25));
    }

    @Test
    void whatIsNotTextOrNotThereIsRefusedInWords(@TempDir Path folder) {
        assertThat(PrivatePriceFile.read(new byte[] {(byte) 0xff, 0, 1}, "own.csv")
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("not-utf-8"));
        assertThat(PrivatePriceFile.read(Path.of("no", "such.csv")).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("there is no file '" + Path.of("no", "such.csv") + "'"));
        assertThat(PrivatePriceFile.read(folder).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("'" + folder + "' is a folder"));
        assertThat(PrivatePriceFile.read((PrivatePriceFile.HEADER + "\n").getBytes(StandardCharsets.UTF_8), "own.csv")
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("no-rows"));
    }
}
