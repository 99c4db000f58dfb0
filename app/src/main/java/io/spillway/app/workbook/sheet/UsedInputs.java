package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.BookColumn;
import io.spillway.app.workbook.graph.CellFormula;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.xlsx.FormulaTemplate;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.model.file.JsonNumber;
import io.spillway.pricing.formula.Range;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What formulas refer to in the place of inputs: folded columns behind them. Validation holds back what is typed, not what is pasted
 * or deleted, and a text or an error would make every cell that rests on it an error. So a used cell is the input where that is
 * possible, else the nearest value that is; that they differ is counted ({@link InputChecks}).
 */
final class UsedInputs {
    private static final int WIDTH = 20;
    private static final int INPUT = 0;
    private static final double GREATEST = 1e50;

    private final List<BookColumn> columns;
    private final int firstInput;
    private final int firstUsed;
    private final byte[][][] letters;
    private final FormulaTemplate.Builder out = new FormulaTemplate.Builder();

    /** @param sheet of inputs */
    UsedInputs(Model model, ModelSheet sheet) {
        columns = model.columns();
        firstInput = sheet.firstValue();
        firstUsed = model.tables().firstUsed(sheet);
        letters = new byte[columns.size()][1][];
        for (int c = 0; c < letters.length; c++) {
            letters[c][INPUT] = Cells.letters(firstInput + c).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    void prepare(XSSFSheet sheet) {
        Frame.fold(sheet, firstUsed, firstUsed + columns.size() - 1, WIDTH);
    }

    void heads(SheetXml xml, Styles styles) {
        for (int c = 0; c < columns.size(); c++) {
            xml.text(firstUsed + c, "Used, " + columns.get(c).title(), styles.headRight());
        }
    }

    /** A range within what spreadsheets can still multiply without an error. */
    static Range possible(Range range) {
        return new Range(Math.max(-GREATEST, range.least()), Math.min(GREATEST, range.greatest()), range.whole());
    }

    /** A number as formulas write it, with a capital E. */
    static String number(double value) {
        return JsonNumber.text(value).replace('e', 'E');
    }

    /** The formula of a number in a row, from 0. */
    FormulaTemplate number(Range range, int row) {
        Range possible = possible(range);
        boolean bottom = range.least() >= -GREATEST;
        out.clear();
        out.append(range.whole() ? "IFERROR(INT(MIN(" : "IFERROR(MIN(");
        out.append(number(possible.greatest()));
        out.append(",MAX(");
        out.append(number(possible.least()));
        // MAX leaves out the text of a reference, which is the least then; where there is no least, arithmetic makes an
        // error of it.
        out.append(bottom ? "," : ",0+");
        input(row);
        out.append(range.whole() ? ")))," : ")),");
        out.append(number(bottom ? range.least() : Math.min(0, possible.greatest())) + ")");
        return out.template();
    }

    /** The formula of a price that nobody has published: a number that is typed for it, else unknown. */
    FormulaTemplate unknown(int row) {
        out.clear();
        out.append("IF(ISNUMBER(");
        input(row);
        out.append("),MAX(0,");
        input(row);
        out.append("),\"" + CellFormula.UNKNOWN + "\")");
        return out.template();
    }

    private void input(int row) {
        out.letters(INPUT);
        out.append(row + 1);
    }

    void write(SheetXml xml, int column, FormulaTemplate formula, double value, int look) {
        xml.formula(firstUsed + column, formula, letters[column], value, look);
    }

    void writeUnknown(SheetXml xml, int column, FormulaTemplate formula, int look) {
        xml.formula(firstUsed + column, formula, letters[column], CellFormula.UNKNOWN, look);
    }

    /** The condition that an input is not what is used in its place, for the first cell of the inputs. */
    String differs() {
        return Cells.at(firstInput, ModelSheet.FIRST_ROW) + "<>" + Cells.at(firstUsed, ModelSheet.FIRST_ROW);
    }
}
