package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ColumnCells;
import io.spillway.app.workbook.graph.Layout;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.app.workbook.xlsx.RulesXml;
import io.spillway.pricing.sizing.Requirement;
import io.spillway.pricing.sizing.SizingModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/** Conditional formats, each with colours of its own because LibreOffice knows no defaults. */
final class Highlights {
    static final String AMBER = "FDE2B3";
    static final String GREEN = "D8F0DD";
    static final String RED = "F9D6D2";

    private static final String BINDING = "CFE6F2";

    /** Priority behind that of what is unknown. */
    private static final int FIRST_BINDING = 2;

    private Highlights() {}

    /** Figures that are unknown, or not valid because of an input. */
    static void figures(XSSFSheet sheet, int firstColumn, int columns, int lastRow) {
        CellRangeAddress range =
                new CellRangeAddress(ModelSheet.FIRST_ROW, lastRow, firstColumn, firstColumn + columns - 1);
        String cell = Cells.at(firstColumn, ModelSheet.FIRST_ROW);
        String warning = Cells.letters(firstColumn) + "$" + Frame.HEAD_ROW;
        rule(sheet, range, "OR(" + cell + "=\"unknown\",AND(" + warning + "<>\"\"," + cell + "<>\"\"))", AMBER, false);
    }

    /** Cells whose value is unknown. */
    static void unknown(XSSFSheet sheet, int firstColumn, int columns, int lastRow) {
        CellRangeAddress range =
                new CellRangeAddress(ModelSheet.FIRST_ROW, lastRow, firstColumn, firstColumn + columns - 1);
        rule(sheet, range, Cells.at(firstColumn, ModelSheet.FIRST_ROW) + "=\"unknown\"", AMBER, false);
    }

    static void rule(XSSFSheet sheet, CellRangeAddress range, String formula, String colour, boolean bold) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        fill.setFillBackgroundColor(Looks.colour(colour));
        if (bold) {
            FontFormatting font = rule.createFontFormatting();
            font.setFontStyle(false, true);
        }
        formatting.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
    }

    /** The look of the requirement that sets the size of a fleet, which its rules name. */
    static long bindingLook(StylesTable styles) {
        CTDxf look = CTDxf.Factory.newInstance();
        look.addNewFont().addNewB();
        CTPatternFill fill = look.addNewFill().addNewPatternFill();
        fill.setPatternType(STPatternType.SOLID);
        fill.setBgColor(Looks.colour(BINDING).getCTColor());
        return styles.putDxf(look) - 1L;
    }

    /** The requirement that sets the size of a fleet, in each scenario: the largest of those of its owner. */
    static void binding(RulesXml xml, Layout layout, long look) {
        int first = ModelSheet.CAPACITY.firstValue();
        int last = first + layout.columns().size() - 1;
        int at = FIRST_BINDING;
        for (TreeSet<Integer> rows : requirements(layout).values()) {
            String cell = Cells.at(first, rows.getFirst());
            String largest = rows.stream()
                    .map(row -> Cells.letters(first) + "$" + (row + 1))
                    .collect(Collectors.joining(",", "MAX(", ")"));
            String cells = rows.stream()
                    .map(row -> Cells.at(first, row) + ":" + Cells.at(last, row))
                    .collect(Collectors.joining(" "));
            xml.look(cells, "AND(ISNUMBER(" + cell + ")," + cell + ">0," + cell + "=" + largest + ")", look, at++);
        }
    }

    /** Rows of the requirements of each fleet. */
    private static Map<String, TreeSet<Integer>> requirements(Layout layout) {
        Map<String, TreeSet<Integer>> fleets = new LinkedHashMap<>();
        for (int c = 0; c < layout.columns().size(); c++) {
            ColumnCells cells = layout.cells(c);
            SizingModel sizing = layout.columns().get(c).breakdown().model().sizing();
            sizing.groups()
                    .forEach(group -> collect(group.group().id(), group.fleet().requirements(), cells, fleets));
            sizing.clusters()
                    .forEach(cluster ->
                            collect(cluster.brokers().owner(), cluster.brokers().requirements(), cells, fleets));
            sizing.managedClusters().forEach(each -> collect(each.owner(), each.requirements(), cells, fleets));
        }
        return fleets;
    }

    private static void collect(
            String owner, List<Requirement> requirements, ColumnCells cells, Map<String, TreeSet<Integer>> fleets) {
        for (Requirement requirement : requirements) {
            ScalarRow row = cells.scalar(requirement.hosts());
            if (row != null && row.sheet() == ModelSheet.CAPACITY) {
                fleets.computeIfAbsent(owner, key -> new TreeSet<>()).add(row.row());
            }
        }
    }
}
