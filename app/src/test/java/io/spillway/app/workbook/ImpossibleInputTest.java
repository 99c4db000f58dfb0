package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spillway.app.workbook.EditedBook.Pasted;
import io.spillway.scenarios.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was pasted past validation is flagged beside the input, and what rests on it is unknown; no formula is an error. */
final class ImpossibleInputTest {
    @TempDir
    private Path folder;

    @Test
    void anInputThatIsNotPossibleIsCountedAndNamedAndMakesTotalsUnknown() {
        assumeTrue(LibreOffice.isInstalled(), LibreOffice.ABSENT);
        Path book = TestBooks.export(
                folder, "stream", TestBooks.bundled("stream-today"), "baseline", "kafka", "kafka-in-zone");
        int row = EditedBook.of(book).priceRow("DataTransfer-Regional-Bytes", "us-west-2");

        List<BookValues> calculated = calculated(
                EditedBook.of(book)
                        .type("Assumptions", "kafka.instanceType", "kafka", "c9.huge")
                        .named("choice"),
                EditedBook.of(book)
                        .type("Assumptions", "clients.messagesPerSecond", "baseline", "a lot")
                        .named("number"),
                EditedBook.of(book)
                        .type("Assumptions", "api-hosts.targetUtilization", "baseline", 7.0)
                        .named("range"),
                EditedBook.of(book)
                        .type("Assumptions", "kafka.replicationFactor", "kafka", 2.5)
                        .named("whole"),
                EditedBook.of(book).put("Prices", "G" + row, "a lot").named("price"),
                EditedBook.of(book)
                        .typeAt("Instance types", "c5.9xlarge", "On-Demand price", EditedBook.Pasted.NOTHING)
                        .named("type"),
                EditedBook.of(book)
                        .type("Assumptions", "clients.messageBytes", "baseline", Pasted.NOTHING)
                        .named("emptied"));

        String names = "Not possible, and what rests on it unknown: ";
        BookValues choice = calculated.getFirst();
        assertThat(totals(choice)).containsExactly(true, false, true);
        assertThat(check(choice, "kafka.instanceType")).isEqualTo("1");
        assertThat(unknownSentence(choice))
                .isEqualTo(names + "1 on Assumptions (column Check), such as 'kafka.instanceType'.");
        BookValues number = calculated.get(1);
        assertThat(totals(number)).containsExactly(false, false, false);
        assertThat(check(number, "clients.messagesPerSecond")).isEqualTo("3");
        assertThat(unknownSentence(number))
                .isEqualTo(names + "3 on Assumptions (column Check), such as 'clients.messagesPerSecond'.");
        BookValues range = calculated.get(2);
        assertThat(totals(range)).containsExactly(false, false, false);
        assertThat(check(range, "api-hosts.targetUtilization")).isEqualTo("3");
        BookValues whole = calculated.get(3);
        assertThat(totals(whole)).containsExactly(false, false, false);
        assertThat(check(whole, "kafka.replicationFactor")).isEqualTo("1");
        BookValues price = calculated.get(4);
        assertThat(totals(price)).containsExactly(true, false, true);
        assertThat(unknownSentence(price)).isEqualTo(names + "1 on Prices (red).");
        BookValues type = calculated.get(5);
        assertThat(totals(type)).containsExactly(false, false, false);
        assertThat(unknownSentence(type)).isEqualTo(names + "1 on Instance types (red).");
        BookValues emptied = calculated.get(6);
        assertThat(totals(emptied)).containsExactly(false, false, false);
        assertThat(unknownSentence(emptied))
                .isEqualTo(names + "1 on Assumptions (column Check), such as 'clients.messageBytes'.");
        calculated.forEach(values -> assertThat(errors(values)).isEmpty());
    }

    @Test
    void whateverIsPastedOverAllInputsNoFormulaIsAnError() {
        assumeTrue(LibreOffice.isInstalled(), LibreOffice.ABSENT);
        List<EditedBook> pasted = new ArrayList<>();
        Map<String, Workspace> workspaces =
                Map.of("stream", TestBooks.bundled("stream-today"), "kinds", TestBooks.everyKind());
        workspaces.forEach((name, workspace) -> {
            Path book = TestBooks.export(folder, name, workspace, "baseline");
            for (Object what : List.of("a lot", Pasted.ERROR, Pasted.NOTHING, 0.0, -3.5, 1e200)) {
                pasted.add(EditedBook.of(book).paste("baseline", what).named(what.toString()));
            }
        });

        List<BookValues> calculated = calculated(pasted.toArray(EditedBook[]::new));

        assertThat(calculated).hasSize(12).allSatisfy(values -> {
            assertThat(errors(values)).isEmpty();
            assertThat(cell(values, "Summary", "C9").value()).isEqualTo("unknown");
        });
    }

    @Test
    void whatIsPastedIntoTheLedgerMakesNoFormulaAnError() {
        assumeTrue(LibreOffice.isInstalled(), LibreOffice.ABSENT);
        Path book = TestBooks.export(folder, "stream", TestBooks.bundled("stream-today"), "baseline", "kafka");
        List<EditedBook> pasted = new ArrayList<>();
        for (Object what : List.of("a lot", Pasted.ERROR, Pasted.NOTHING, 1e200)) {
            EditedBook edited = EditedBook.of(book).named(what.toString());
            for (String head : List.of("Effort (days)", "Day rate", "Confidence", "Realised")) {
                edited.typeAt("Projects", "central-kafka", head, what);
            }
            pasted.add(edited);
        }

        assertThat(calculated(pasted.toArray(EditedBook[]::new)))
                .allSatisfy(values -> assertThat(errors(values)).isEmpty());
    }

    private List<BookValues> calculated(EditedBook... books) {
        List<Path> saved = Stream.of(books).map(EditedBook::save).toList();
        return new LibreOffice(folder)
                .convert(saved, "xlsx").stream().map(BookValues::read).toList();
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

    /** Formulas that are errors; what is pasted is none, though LibreOffice saves an error as one. */
    private static List<String> errors(BookValues values) {
        return values.sheets().entrySet().stream()
                .flatMap(sheet -> sheet.getValue().entrySet().stream()
                        .filter(cell -> cell.getValue().type().equals("e")
                                && cell.getValue().isFormula()
                                && !cell.getValue().formula().equals("#N/A"))
                        .map(cell -> sheet.getKey() + "!" + cell.getKey()))
                .toList();
    }
}
