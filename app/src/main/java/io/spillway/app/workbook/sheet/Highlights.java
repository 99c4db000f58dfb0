package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Conditional formats, each with colours of its own because LibreOffice knows no defaults. */
final class Highlights {
    static final String AMBER = "FDE2B3";
    static final String GREEN = "D8F0DD";
    static final String RED = "F9D6D2";

    private Highlights() {}

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
        fill.setFillBackgroundColor(Styles.colour(colour));
        if (bold) {
            FontFormatting font = rule.createFontFormatting();
            font.setFontStyle(false, true);
        }
        formatting.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
    }
}
