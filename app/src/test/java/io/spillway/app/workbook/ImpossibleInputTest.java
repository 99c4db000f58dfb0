package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spillway.scenarios.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was pasted past validation is flagged beside the input, and what rests on it is unknown; no cell of a result is an error. */
final class ImpossibleInputTest {
    private static final List<String> RESULTS = List.of("Summary", "Compare", "Resilience", "Projects", "Choices");

    @TempDir
    private Path folder;

    @Test
    void aChoiceThatIsNotOfItsListMakesTheTotalsOfItsScenarioUnknown() {
        assumeTrue(LibreOffice.isInstalled(), LibreOffice.ABSENT);
        Workspace workspace = TestBooks.bundled("stream-today");
        Path book = TestBooks.export(folder, "stream", workspace, "baseline", "kafka", "kafka-in-zone");
        Path choice = EditedBook.of(book)
                .type("Assumptions", "kafka.instanceType", "kafka", "c9.huge")
                .named("choice")
                .save();
        Path number = EditedBook.of(book)
                .type("Assumptions", "clients.messagesPerSecond", "baseline", "a lot")
                .named("number")
                .save();
        Path range = EditedBook.of(book)
                .type("Assumptions", "api-hosts.targetUtilization", "baseline", 7.0)
                .named("range")
                .save();

        List<BookValues> calculated = new LibreOffice(folder)
                .convert(List.of(choice, number, range), "xlsx").stream()
                        .map(BookValues::read)
                        .toList();

        BookValues unknownType = calculated.getFirst();
        assertThat(totals(unknownType)).containsExactly(true, false, true);
        assertThat(errors(unknownType, List.copyOf(unknownType.sheets().keySet())))
                .isEmpty();
        assertThat(check(unknownType, "kafka.instanceType")).isEqualTo("1");
        assertThat(unknownSentence(unknownType))
                .startsWith("Values on the sheet Assumptions that are not possible (column Check): 1. ");

        BookValues words = calculated.get(1);
        assertThat(totals(words)).containsExactly(false, false, false);
        assertThat(errors(words, RESULTS)).isEmpty();
        assertThat(check(words, "clients.messagesPerSecond")).isEqualTo("3");

        BookValues outOfRange = calculated.get(2);
        assertThat(check(outOfRange, "api-hosts.targetUtilization")).isEqualTo("3");
        assertThat(unknownSentence(outOfRange))
                .startsWith("Values on the sheet Assumptions that are not possible (column Check): 3. ");
    }

    /** Whether the total of each scenario is a number. */
    private static List<Boolean> totals(BookValues values) {
        List<Boolean> totals = new ArrayList<>();
        for (int row = 9; row < 12; row++) {
            BookValues.Cell total = cell(values, "Summary", "C" + row);
            assertThat(total.isNumber() || total.value().equals("unknown")).isTrue();
            totals.add(total.isNumber());
        }
        return totals;
    }

    private static String unknownSentence(BookValues values) {
        return cell(values, "Summary", "A6").value();
    }

    private static String check(BookValues values, String path) {
        for (Map.Entry<String, BookValues.Cell> cell :
                values.sheet("Assumptions").entrySet()) {
            if (cell.getKey().startsWith("C") && cell.getValue().value().equals(path)) {
                return cell(values, "Assumptions", "E" + cell.getKey().substring(1))
                        .value();
            }
        }
        throw new IllegalArgumentException("no input " + path);
    }

    private static BookValues.Cell cell(BookValues values, String sheet, String name) {
        return Objects.requireNonNull(values.sheet(sheet).get(name));
    }

    private static List<String> errors(BookValues values, List<String> sheets) {
        return sheets.stream()
                .flatMap(sheet -> values.sheet(sheet).entrySet().stream()
                        .filter(cell -> cell.getValue().type().equals("e"))
                        .map(cell -> sheet + "!" + cell.getKey()))
                .toList();
    }
}
