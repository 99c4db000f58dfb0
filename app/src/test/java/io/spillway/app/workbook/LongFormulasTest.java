package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillway.app.report.TooLargeException;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of hundreds of parts at once is calculated in parts, or refused in words: a formula takes 255 arguments and 8,192 characters. */
final class LongFormulasTest {
    private static final int LONGEST = 8_192;

    @TempDir
    private Path folder;

    /** Services that share one host group, a flow to each, and balancers that face the internet. */
    private static Workspace wide(int services, int balancers) {
        StringJoiner components = new StringJoiner(",");
        StringJoiner flows = new StringJoiner(",");
        for (int i = 0; i < services; i++) {
            components.add("""
                    "s%03d": {"kind": "service", "name": "Service", "hostGroup": "hosts",
                      "messagesPerSecondPerContainer": 100, "vcpuPerContainer": 0.5, "memoryGiBPerContainer": 0.5}
                    """.formatted(i));
            flows.add("\"f%03d\": {\"from\": \"senders\", \"to\": \"s%03d\"}".formatted(i, i));
        }
        for (int i = 0; i < balancers; i++) {
            components.add("""
                    "b%03d": {"kind": "load-balancer", "name": "Balancer", "scheme": "internet-facing",
                      "zones": {"a": 1, "b": 1}}
                    """.formatted(i));
        }
        String text = """
                {"formatVersion": 1, "name": "Wide", "prices": {"snapshot": "2018-11"}, "baseline":
                  {"homeRegion": "us-west-2", "components": {
                    "senders": {"kind": "traffic-source", "name": "Senders", "messagesPerSecond": 1000, "messageBytes": 1000},
                    "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "m5.large", "zones": {"a": 1, "b": 1}},
                    %s}, "flows": {%s}}}
                """.formatted(components, flows);
        return WorkspaceFile.read(text.getBytes(StandardCharsets.UTF_8), "wide").orThrow();
    }

    @Test
    void hundredsOfServicesAndBalancersAreCalculatedInParts() {
        Path book = TestBooks.export(folder, "wide", wide(260, 300));

        BookValues written = BookValues.read(book);
        BookValues result =
                PoiCalculation.calculate(EditedBook.of(book).poison().save());
        assertThat(Recalculated.compare(written, result).differences()).isEmpty();
        assertThat(written.sheets().values())
                .allSatisfy(sheet -> assertThat(sheet.values())
                        .allSatisfy(cell -> assertThat(cell.formula()).hasSizeLessThanOrEqualTo(LONGEST)));
        assertThat(written.sheets().getOrDefault("Resilience", Map.of()).values())
                .extracting(BookValues.Cell::formula)
                .anyMatch(formula -> formula.contains("MAX(MAX("));
    }

    @Test
    void aFormulaThatIsTooLongIsRefusedWithItsPlaceAndWhatToDo() {
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> TestBooks.export(folder, "wider", wide(600, 1)))
                .satisfies(refusal -> {
                    assertThat(refusal.problem())
                            .matches("a formula in row \\d+ of the sheet Resilience would have [\\d,]+ characters,"
                                    + " and a workbook takes 8,192");
                    assertThat(refusal.remedy()).contains("into several").contains("CSV");
                });
        assertThat(Files.exists(folder.resolve("wider.xlsx"))).isFalse();
    }
}
