package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.CellFormula;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.Table;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The sheets that choices and look-ups refer to: instance types with their prices, and lists of options. */
final class ListSheets {
    private static final int SOURCE_ROW = 2;
    private static final int ORIGIN_WIDTH = 44;
    private static final int TABLE_WIDTH = 24;

    private final Lists lists;
    private final Styles styles;
    private final Map<Table, Set<String>> sources = new IdentityHashMap<>();

    ListSheets(Lists lists, Styles styles) {
        this.lists = lists;
        this.styles = styles;
        for (Lists.Block block : lists.blocks()) {
            block.tables().forEach(table -> styles.number(table.unit(), use(table)));
            block.priced().forEach(table -> sources.put(table, sources(table)));
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
                sheet.setColumnWidth(block.firstColumn() + 1 + i, TABLE_WIDTH * 256);
            }
            if (block.lastColumn() >= block.firstOrigin()) {
                Frame.fold(sheet, block.firstOrigin(), block.lastColumn(), ORIGIN_WIDTH);
            }
        }
        Frame.protect(sheet);
        for (Lists.Block block : lists.blocks()) {
            for (int i = 0; i < block.tables().size(); i++) {
                Table table = block.tables().get(i);
                if (table.rates() != null) {
                    mark(sheet, block.firstColumn() + 1 + i, table);
                }
            }
        }
    }

    /** Prices that are not possible are red. */
    private static void mark(XSSFSheet sheet, int column, Table table) {
        String cell = Cells.at(column, ModelSheet.FIRST_ROW);
        CellRangeAddress prices = new CellRangeAddress(
                ModelSheet.FIRST_ROW, ModelSheet.FIRST_ROW + table.keys().size() - 1, column, column);
        String other = hasUnknown(table) ? cell + "<>\"" + CellFormula.UNKNOWN + "\"" : "TRUE";
        Highlights.rule(
                sheet, prices, "IF(ISNUMBER(" + cell + ")," + cell + "<0," + other + ")", Highlights.RED, false);
    }

    private static boolean hasUnknown(Table table) {
        for (int i = 0; i < table.keys().size(); i++) {
            if (table.isUnknown(i)) {
                return true;
            }
        }
        return false;
    }

    void prepareOptions(XSSFSheet sheet) {
        Frame.prepare(sheet, 0);
        for (Lists.OptionList list : lists.optionLists()) {
            sheet.setColumnWidth(list.column(), Frame.width(26, 60, list.options().stream()) * 256);
        }
        Frame.protect(sheet);
    }

    void writeTables(SheetXml xml) {
        xml.row(Frame.TITLE_ROW, SheetXml.RowLook.ofHeight(24));
        xml.text(0, Lists.TABLES, styles.title());
        xml.row(Frame.NOTE_ROW);
        xml.text(
                0,
                "Shapes and prices that the drop-downs of the sheet Assumptions reach. Prices can be edited;"
                        + " \"unknown\" means that none is published. Those in use come first, and only they are printed. Behind the"
                        + " prices, folded: SKU, date and source of each.",
                styles.note());
        xml.row(SOURCE_ROW);
        for (Lists.Block block : lists.blocks()) {
            for (int i = 0; i < block.tables().size(); i++) {
                xml.text(block.firstColumn() + 1 + i, dates(block.tables().get(i)), styles.note());
            }
            for (int i = 0; i < block.priced().size(); i++) {
                xml.text(
                        block.firstOrigin() + i,
                        String.join("; ", sourcesOf(block.priced().get(i))),
                        styles.note());
            }
        }
        double height = HeadHeight.of(
                lists.blocks().stream()
                        .flatMap(block -> block.tables().stream())
                        .map(ListSheets::head),
                TABLE_WIDTH);
        xml.row(Frame.HEAD_ROW, SheetXml.RowLook.ofHeight(height));
        for (Lists.Block block : lists.blocks()) {
            xml.text(block.firstColumn(), "Type", styles.head());
            for (int i = 0; i < block.tables().size(); i++) {
                Table table = block.tables().get(i);
                xml.text(block.firstColumn() + 1 + i, head(table), styles.headRight());
            }
            for (int i = 0; i < block.priced().size(); i++) {
                xml.text(
                        block.firstOrigin() + i,
                        "SKU, date and source of " + block.priced().get(i).name(),
                        styles.head());
            }
        }
        Map<Table, Integer> looks = new IdentityHashMap<>();
        lists.blocks()
                .forEach(block ->
                        block.tables().forEach(table -> looks.put(table, styles.number(table.unit(), use(table)))));
        int last = lists.lastRow();
        for (int row = ModelSheet.FIRST_ROW; row <= last; row++) {
            xml.row(row);
            int place = row - ModelSheet.FIRST_ROW;
            for (Lists.Block block : lists.blocks()) {
                if (place < block.keys().size()) {
                    int index = block.order().entry(place);
                    xml.text(block.firstColumn(), block.keys().get(index), styles.text());
                    for (int i = 0; i < block.tables().size(); i++) {
                        Table table = block.tables().get(i);
                        cell(xml, block.firstColumn() + 1 + i, table, index, Objects.requireNonNull(looks.get(table)));
                    }
                    for (int i = 0; i < block.priced().size(); i++) {
                        String origin = origin(block.priced().get(i), index);
                        if (!origin.isEmpty()) {
                            xml.text(block.firstOrigin() + i, origin, styles.muted());
                        }
                    }
                }
            }
        }
        xml.row(lists.checkRow());
        xml.text(0, "Prices that are not possible", styles.note());
        for (Lists.Block block : lists.blocks()) {
            for (int i = 0; i < block.tables().size(); i++) {
                if (block.tables().get(i).rates() != null) {
                    check(xml, block.firstColumn() + 1 + i, block.tables().get(i));
                }
            }
        }
    }

    /** How many prices of a table are not possible: neither a number from 0 nor, where there are such, unknown. */
    private void check(SheetXml xml, int column, Table table) {
        String prices = Cells.at(column, ModelSheet.FIRST_ROW) + ":"
                + Cells.at(column, ModelSheet.FIRST_ROW + table.keys().size() - 1);
        String unknown = hasUnknown(table) ? "-COUNTIF(" + prices + ",\"" + CellFormula.UNKNOWN + "\")" : "";
        xml.formula(
                column,
                table.keys().size() + "-COUNT(" + prices + ")" + unknown + "+COUNTIF(" + prices + ",\"<0\")",
                0,
                styles.check());
    }

    private static String head(Table table) {
        return table.name() + " (" + table.unit().symbol() + ")";
    }

    private static void cell(SheetXml xml, int column, Table table, int index, int look) {
        if (table.isUnknown(index)) {
            xml.text(column, CellFormula.UNKNOWN, look);
        } else {
            xml.number(column, table.values()[index], look);
        }
    }

    /** Where a price is from; its source only where the table has several. */
    private String origin(Table table, int index) {
        Rate rate = rate(table, index);
        if (rate == null) {
            return "";
        }
        return rate.sku() + " · " + rate.date().text() + (sourcesOf(table).size() > 1 ? " · " + rate.source() : "");
    }

    private Set<String> sourcesOf(Table table) {
        return sources.getOrDefault(table, Set.of());
    }

    private static @Nullable Rate rate(Table table, int index) {
        IntFunction<RateLookup> rates = table.rates();
        return rates != null && !table.isUnknown(index) && rates.apply(index) instanceof RateLookup.Known(Rate rate)
                ? rate
                : null;
    }

    private static Set<String> sources(Table table) {
        Set<String> sources = new LinkedHashSet<>();
        for (int i = 0; i < table.keys().size(); i++) {
            Rate rate = rate(table, i);
            if (rate != null) {
                sources.add(rate.source());
            }
        }
        return sources;
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
        Frame.top(xml, styles, Lists.OPTIONS, "What the drop-downs of the sheet Assumptions offer.", 32);
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
