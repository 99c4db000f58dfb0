package io.spillway.app.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Calculates every formula of a workbook with Apache POI's evaluator, which looks at no cached value of a formula. */
final class PoiCalculation {
    private static final long STACK = 512L << 20;

    private PoiCalculation() {}

    static BookValues calculate(Path file) {
        AtomicReference<BookValues> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        // The evaluator descends from a total to the inputs by recursion.
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.set(calculated(file));
                    } catch (IOException | OpenXML4JException | RuntimeException | StackOverflowError e) {
                        failure.set(e);
                    }
                },
                "calculation",
                STACK);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        BookValues values = result.get();
        if (values == null) {
            throw new IllegalStateException("cannot calculate " + file, failure.get());
        }
        return values;
    }

    private static BookValues calculated(Path file) throws IOException, OpenXML4JException {
        Map<String, Map<String, BookValues.Cell>> sheets = new LinkedHashMap<>();
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook book = new XSSFWorkbook(opened)) {
            XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(book);
            for (Sheet sheet : book) {
                Map<String, BookValues.Cell> cells = new HashMap<>();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            cells.put(
                                    cell.getAddress().formatAsString(),
                                    cell(cell.getCellFormula(), evaluator.evaluate(cell)));
                        }
                    }
                }
                sheets.put(sheet.getSheetName(), cells);
            }
            book.getPackage().revert();
        }
        return BookValues.of(sheets);
    }

    private static BookValues.Cell cell(String formula, CellValue value) {
        return switch (value.getCellType()) {
            case NUMERIC -> new BookValues.Cell("n", Double.toString(value.getNumberValue()), formula);
            case STRING -> new BookValues.Cell("str", value.getStringValue(), formula);
            case BOOLEAN -> new BookValues.Cell("b", value.getBooleanValue() ? "1" : "0", formula);
            case ERROR -> new BookValues.Cell("e", value.formatAsString(), formula);
            case BLANK, FORMULA, _NONE -> new BookValues.Cell("str", "", formula);
        };
    }
}
