package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spreadsheets that calculate every formula anew come to the engine's values, and no cell is an error. */
final class RecalculationTest {
    @TempDir
    private Path folder;

    @Test
    void libreOfficeCalculatesWhatTheEngineDoes() {
        assumeTrue(LibreOffice.isInstalled(), LibreOffice.ABSENT);
        List<Path> books = List.of(
                TestBooks.export(
                        folder,
                        "reference",
                        TestBooks.bundled("segment-2018"),
                        "baseline",
                        "all-projects",
                        "baseline-today"),
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

    private static List<String> errors(BookValues values) {
        return values.sheets().entrySet().stream()
                .flatMap(sheet -> sheet.getValue().entrySet().stream()
                        .filter(cell -> cell.getValue().type().equals("e"))
                        .map(cell -> sheet.getKey() + "!" + cell.getKey()))
                .toList();
    }

    @Test
    void poiCalculatesWhatTheEngineDoes() throws Exception {
        Path kinds = TestBooks.export(folder, "kinds", TestBooks.everyKind(), "baseline", "cheaper");
        Path stream = TestBooks.export(folder, "stream", TestBooks.bundled("stream-today"), "baseline", "kafka");
        for (Path book : List.of(kinds, stream)) {
            Path poisoned = EditedBook.of(book).poison().save();
            assertThat(differences(BookValues.read(book), poisoned))
                    .as(book.toString())
                    .isEmpty();
        }
    }

    private static List<String> differences(BookValues expected, Path file) throws Exception {
        List<String> differences = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            BookValues calculated = BookValues.empty();
            for (Sheet sheet : book) {
                Map<String, BookValues.Cell> cells = calculated.put(sheet.getSheetName());
                for (Row row : sheet) {
                    row.forEach(cell -> {
                        if (cell.getCellType() == CellType.FORMULA) {
                            CellValue value = evaluator.evaluate(cell);
                            cells.put(
                                    cell.getAddress().formatAsString(),
                                    switch (value.getCellType()) {
                                        case NUMERIC ->
                                            new BookValues.Cell("n", Double.toString(value.getNumberValue()), "");
                                        case STRING -> new BookValues.Cell("str", value.getStringValue(), "");
                                        default -> new BookValues.Cell("e", value.formatAsString(), "");
                                    });
                        }
                    });
                }
            }
            differences.addAll(Recalculated.compare(expected, calculated).differences());
        }
        return differences;
    }
}
