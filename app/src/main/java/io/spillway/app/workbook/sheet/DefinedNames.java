package io.spillway.app.workbook.sheet;

import io.spillway.app.report.Report;
import io.spillway.app.workbook.graph.Layout;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.model.component.TrafficSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Names of the totals and main inputs. */
final class DefinedNames {
    private static final int LONGEST = 200;

    private final XSSFWorkbook book;
    private final Set<String> taken = new HashSet<>();

    private DefinedNames(XSSFWorkbook book) {
        this.book = book;
    }

    static void define(XSSFWorkbook book, Model model, Report report, BusinessCells business) {
        DefinedNames names = new DefinedNames(book);
        Layout layout = model.layout();
        for (int c = 0; c < model.columns().size(); c++) {
            if (!model.columns().get(c).isPrefix()) {
                names.add("Total_" + model.columns().get(c).id(), SummarySheet.total(c));
            }
        }
        if (report.workspace().business() != null) {
            names.add("Revenue", business.revenue());
            names.add("Other_cost_of_goods_sold", business.other());
        }
        names.input(layout, "Hours_per_month", "assumptions.hoursPerMonth");
        names.input(layout, "Bytes_per_GB", "assumptions.bytesPerGb");
        model.columns().getFirst().breakdown().model().topology().components().values().stream()
                .filter(TrafficSource.class::isInstance)
                .forEach(source ->
                        names.input(layout, "Messages_per_second_" + source.id(), source.id() + ".messagesPerSecond"));
    }

    private void input(Layout layout, String name, String path) {
        ScalarRow row = layout.find(path);
        if (row != null && row.node(0) != null) {
            add(name, FigureSheet.cell(row, 0));
        }
    }

    /** Only letters, digits and underscores; names that differ in case alone are one to a spreadsheet. */
    private void add(String text, String cell) {
        String plain = text.replaceAll("[^A-Za-z0-9_]", "_");
        String base = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String name = base;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "_" + i;
        }
        Name defined = book.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(cell);
    }
}
