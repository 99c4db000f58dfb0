package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.CellFormula;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.Table;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheets that choices and look-ups refer to: instance types with their prices, and lists of options. */
final class ListSheets {
    private static final int SOURCE_ROW = 2;

    private final Lists lists;
    private final Styles styles;

    ListSheets(Lists lists, Styles styles) {
        this.lists = lists;
        this.styles = styles;
        for (Lists.Block block : lists.blocks()) {
            block.tables().forEach(table -> styles.number(table.unit(), use(table)));
        }
        styles.choice(Styles.Use.INPUT);
    }

    /** Prices can be edited, attributes of a machine cannot. */
    private static Styles.Use use(Table table) {
        return table.rates() == null ? Styles.Use.FIGURE : Styles.Use.INPUT;
    }

    void prepareTables(XSSFSheet sheet) {
        Frame.prepare(sheet, 1, 20);
        for (Lists.Block block : lists.blocks()) {
            sheet.setColumnWidth(block.firstColumn(), 22 * 256);
            for (int i = 0; i < block.tables().size(); i++) {
                sheet.setColumnWidth(block.firstColumn() + 1 + i, 19 * 256);
            }
        }
        Frame.protect(sheet);
    }

    void prepareOptions(XSSFSheet sheet) {
        Frame.prepare(sheet, 0);
        for (Lists.OptionList list : lists.optionLists()) {
            sheet.setColumnWidth(list.column(), 26 * 256);
        }
        Frame.protect(sheet);
    }

    int lastTableRow() {
        return ModelSheet.FIRST_ROW
                + lists.blocks().stream()
                        .mapToInt(block -> block.keys().size())
                        .max()
                        .orElse(1)
                - 1;
    }

    void writeTables(SheetXml xml) {
        xml.row(Frame.TITLE_ROW, SheetXml.RowLook.ofHeight(24));
        xml.text(0, Lists.TABLES, styles.title());
        xml.row(Frame.NOTE_ROW);
        xml.text(
                0,
                "Shapes and prices that the drop-downs of the sheet Assumptions reach. Prices can be edited;"
                        + " \"unknown\" means that none is published.",
                styles.note());
        xml.row(SOURCE_ROW);
        for (Lists.Block block : lists.blocks()) {
            for (int i = 0; i < block.tables().size(); i++) {
                xml.text(block.firstColumn() + 1 + i, dates(block.tables().get(i)), styles.note());
            }
        }
        xml.row(Frame.HEAD_ROW, SheetXml.RowLook.ofHeight(60));
        for (Lists.Block block : lists.blocks()) {
            xml.text(block.firstColumn(), "Type", styles.head());
            for (int i = 0; i < block.tables().size(); i++) {
                Table table = block.tables().get(i);
                xml.text(
                        block.firstColumn() + 1 + i,
                        table.name() + " (" + table.unit().symbol() + ")",
                        styles.headRight());
            }
        }
        for (int row = ModelSheet.FIRST_ROW; row <= lastTableRow(); row++) {
            xml.row(row);
            int index = row - ModelSheet.FIRST_ROW;
            for (Lists.Block block : lists.blocks()) {
                if (index < block.keys().size()) {
                    xml.text(block.firstColumn(), block.keys().get(index), styles.text());
                    for (int i = 0; i < block.tables().size(); i++) {
                        cell(xml, block.firstColumn() + 1 + i, block.tables().get(i), index);
                    }
                }
            }
        }
    }

    private void cell(SheetXml xml, int column, Table table, int index) {
        int look = styles.number(table.unit(), use(table));
        if (table.isUnknown(index)) {
            xml.text(column, CellFormula.UNKNOWN, look);
        } else {
            xml.number(column, table.values()[index], look);
        }
    }

    /** When the prices of a table are of. */
    private static String dates(Table table) {
        IntFunction<RateLookup> rates = table.rates();
        if (rates == null) {
            return "";
        }
        TreeSet<String> dates = new TreeSet<>();
        for (int i = 0; i < table.keys().size(); i++) {
            if (!table.isUnknown(i) && rates.apply(i) instanceof RateLookup.Known(Rate rate)) {
                dates.add(rate.date().text());
            }
        }
        return dates.isEmpty() ? "no price" : dates.size() == 1 ? dates.first() : dates.first() + " to " + dates.last();
    }

    void writeOptions(SheetXml xml) {
        Frame.top(xml, styles, Lists.OPTIONS, "What the drop-downs of the sheet Assumptions offer.");
        int longest = 0;
        for (Lists.OptionList list : lists.optionLists()) {
            xml.text(list.column(), list.name(), styles.head());
            longest = Math.max(longest, list.options().size());
        }
        for (int i = 0; i < longest; i++) {
            xml.row(ModelSheet.FIRST_ROW + i);
            for (Lists.OptionList list : lists.optionLists()) {
                if (i < list.options().size()) {
                    xml.text(list.column(), list.options().get(i), styles.text());
                }
            }
        }
    }
}
