package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.BookColumn;
import io.spillway.app.workbook.graph.Layout;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.xlsx.BookPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook put together. */
public final class Book {
    private Book() {}

    /** Writes the workbook. */
    public static void write(List<BookColumn> columns, int chosen, OutputStream out, BookPackage.Watcher watcher)
            throws IOException {
        try (XSSFWorkbook poi = new XSSFWorkbook()) {
            Layout layout = Layout.of(columns);
            Lists lists = new Lists(columns);
            Model model = Model.of(layout, lists, chosen);
            Styles styles = new Styles(poi);
            BookPackage book = new BookPackage(poi);
            model(poi, model, lists, styles, book);
            styles.freeze();
            poi.setForceFormulaRecalculation(true);
            book.write(out, watcher);
        }
    }

    private static void model(XSSFWorkbook poi, Model model, Lists lists, Styles styles, BookPackage book) {
        AssumptionsSheet assumptions =
                new AssumptionsSheet(model, styles, new StructuralRows(model.columns()), Map.of());
        XSSFSheet sheet = poi.createSheet(ModelSheet.ASSUMPTIONS.title());
        assumptions.prepare(sheet);
        book.rows(sheet, assumptions::write);
        figures(poi, model, ModelSheet.TRAFFIC, styles, book, "Messages, bytes and requests on flows and components.");
        figures(poi, model, ModelSheet.CAPACITY, styles, book, "What is needed to carry the traffic.");
        figures(poi, model, ModelSheet.COSTS, styles, book, "The lines of the bill first, then what they add up to.");
        for (ModelSheet kind : List.of(ModelSheet.HOURS, ModelSheet.ZONES)) {
            VectorSheet vectors = new VectorSheet(model, kind, styles);
            XSSFSheet of = poi.createSheet(kind.title());
            vectors.prepare(of);
            book.rows(of, vectors::write);
        }
        PricesSheet prices = new PricesSheet(model, styles);
        XSSFSheet priceSheet = poi.createSheet(ModelSheet.PRICES.title());
        prices.prepare(priceSheet);
        book.rows(priceSheet, prices::write);
        ListSheets listSheets = new ListSheets(lists, styles);
        XSSFSheet tables = poi.createSheet(Lists.TABLES);
        listSheets.prepareTables(tables);
        book.rows(tables, listSheets::writeTables);
        XSSFSheet options = poi.createSheet(Lists.OPTIONS);
        listSheets.prepareOptions(options);
        book.rows(options, listSheets::writeOptions);
        ChoicesSheet choices = new ChoicesSheet(model, styles);
        XSSFSheet choiceSheet = poi.createSheet(ModelSheet.CHOICES.title());
        choices.prepare(choiceSheet);
        book.rows(choiceSheet, choices::write);
    }

    private static void figures(
            XSSFWorkbook poi, Model model, ModelSheet kind, Styles styles, BookPackage book, String note) {
        FigureSheet figures = new FigureSheet(model, kind, styles, note);
        XSSFSheet sheet = poi.createSheet(kind.title());
        figures.prepare(sheet);
        book.rows(sheet, figures::write);
    }
}
