package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.model.unit.Unit;
import io.spillway.scenarios.workspace.BusinessFigures;
import org.jspecify.annotations.Nullable;

/** Revenue and other cost, as inputs on the sheet of assumptions. */
final class BusinessCells {
    /** Rows that they take at most. */
    static final int MOST = 3;

    private final @Nullable BusinessFigures figures;
    private final int firstRow;

    BusinessCells(@Nullable BusinessFigures figures, int firstRow) {
        this.figures = figures;
        this.firstRow = firstRow;
    }

    int size() {
        return figures == null ? 0 : MOST;
    }

    String revenue() {
        return cell(1);
    }

    String other() {
        return cell(2);
    }

    private String cell(int offset) {
        return "Assumptions!" + Cells.absolute(ModelSheet.ASSUMPTIONS.firstValue(), firstRow + offset);
    }

    void write(SheetXml xml, Styles styles, int sourceColumn) {
        BusinessFigures business = figures;
        if (business == null) {
            return;
        }
        xml.row(firstRow);
        xml.text(0, "Business figures", styles.heading());
        row(
                xml,
                styles,
                firstRow + 1,
                "Revenue",
                "business.revenueUsdPerMonth",
                business.revenueUsdPerMonth(),
                sourceColumn);
        row(
                xml,
                styles,
                firstRow + 2,
                "Other cost of goods sold",
                "business.otherCogsUsdPerMonth",
                business.otherCogsUsdPerMonth(),
                sourceColumn);
    }

    private static void row(
            SheetXml xml, Styles styles, int row, String label, String path, double value, int sourceColumn) {
        xml.row(row);
        xml.text(0, "Business", styles.text());
        xml.text(1, label, styles.text());
        xml.text(2, path, styles.muted());
        xml.text(3, "USD/mo", styles.muted());
        String cell = Cells.at(ModelSheet.ASSUMPTIONS.firstValue(), row);
        xml.formula(
                AssumptionsSheet.CHECK_COLUMN, "1-COUNT(" + cell + ")+COUNTIF(" + cell + ",\"<0\")", 0, styles.check());
        xml.number(ModelSheet.ASSUMPTIONS.firstValue(), value, styles.number(Unit.USD_PER_MONTH, Styles.Use.INPUT));
        xml.text(sourceColumn, "the same for all scenarios", styles.muted());
    }
}
