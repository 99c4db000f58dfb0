package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spillway.app.ui.canvas.GeneratedPipelines;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spreadsheets that calculate every formula anew come to the engine's values, and no cell is an error. */
final class RecalculationTest {
    private static final int COMPONENTS = 300;
    private static final int FLOWS = 420;

    /** More parts with others between them than one formula names. */
    private static final int SCATTERED = 201;

    @TempDir
    private Path folder;

    @Test
    void libreOfficeCalculatesWhatTheEngineDoes() {
        assumeTrue(LibreOffice.isInstalled(), LibreOffice.ABSENT);
        List<Path> books = List.of(
                TestBooks.export(folder, "reference", TestBooks.bundled("segment-2018")),
                TestBooks.export(folder, "stream", TestBooks.bundled("stream-today")),
                TestBooks.export(folder, "validation", TestBooks.bundled("validation-2018")),
                TestBooks.export(folder, "kinds", TestBooks.everyKind()));
        List<Path> poisoned =
                books.stream().map(book -> EditedBook.of(book).poison().save()).toList();

        List<Path> calculated = new LibreOffice(folder).convert(poisoned, "xlsx");

        for (int i = 0; i < books.size(); i++) {
            BookValues result = BookValues.read(calculated.get(i));
            Recalculated comparison = Recalculated.compare(BookValues.read(books.get(i)), result);
            assertThat(comparison.differences()).as(books.get(i).toString()).isEmpty();
            assertThat(comparison.compared()).isGreaterThan(2_000);
            assertThat(errors(result)).as(books.get(i).toString()).isEmpty();
        }
    }

    @Test
    void apachePoiCalculatesWhatTheEngineDoes() {
        for (Path book : List.of(
                TestBooks.export(folder, "validation", TestBooks.bundled("validation-2018")),
                TestBooks.export(folder, "kinds", TestBooks.everyKind()))) {
            BookValues result =
                    PoiCalculation.calculate(EditedBook.of(book).poison().save());

            Recalculated comparison = Recalculated.compare(BookValues.read(book), result);
            assertThat(comparison.differences()).as(book.toString()).isEmpty();
            assertThat(comparison.compared()).isGreaterThan(2_000);
            assertThat(errors(result)).as(book.toString()).isEmpty();
        }
    }

    @Test
    void sumsOfHundredsOfTermsAreCalculatedInParts() throws IOException {
        assumeTrue(LibreOffice.isInstalled(), LibreOffice.ABSENT);
        Path large =
                Files.writeString(folder.resolve("large.spillway.json"), GeneratedPipelines.text(COMPONENTS, FLOWS, 1));
        Path book = TestBooks.export(folder, "large", WorkspaceFile.read(large).orThrow());

        Path calculated = new LibreOffice(folder)
                .convert(List.of(EditedBook.of(book).poison().save()), "xlsx")
                .getFirst();

        Recalculated comparison = Recalculated.compare(BookValues.read(book), BookValues.read(calculated));
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isGreaterThan(20_000);
    }

    @Test
    void areasOfHundredsOfScatteredPartsAreSummedInParts() throws IOException {
        StringJoiner groups = new StringJoiner(",");
        for (int i = 0; i < 2 * SCATTERED; i++) {
            groups.add("""
                    "hosts%03d": {"kind": "host-group", "name": "Hosts", "instanceType": "m5.large", "zones": {"a": 1},
                      "minimumHosts": %d, "area": "%s"}
                    """.formatted(i, 1 + i % 3, i % 2 == 0 ? "even" : "odd"));
        }
        Path scattered = Files.writeString(folder.resolve("scattered.spillway.json"), """
                {"formatVersion": 1, "name": "Scattered", "prices": {"snapshot": "2018-11"}, "baseline":
                  {"homeRegion": "us-west-2", "areas": {"even": {"name": "Even"}, "odd": {"name": "Odd"}},
                    "components": {%s}, "flows": {}}}
                """.formatted(groups));
        Path book = TestBooks.export(
                folder, "scattered", WorkspaceFile.read(scattered).orThrow());

        BookValues result =
                PoiCalculation.calculate(EditedBook.of(book).poison().save());

        Recalculated comparison = Recalculated.compare(BookValues.read(book), result);
        assertThat(comparison.differences()).isEmpty();
        assertThat(BookValues.read(book)
                        .sheets()
                        .getOrDefault("Compare", Map.of())
                        .values())
                .extracting(BookValues.Cell::value)
                .contains("· part 2 of the sum");
    }

    private static List<String> errors(BookValues values) {
        return values.sheets().entrySet().stream()
                .flatMap(sheet -> sheet.getValue().entrySet().stream()
                        .filter(cell -> cell.getValue().type().equals("e"))
                        .map(cell -> sheet.getKey() + "!" + cell.getKey()))
                .toList();
    }
}
