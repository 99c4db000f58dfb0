package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.BookColumn;
import io.spillway.app.workbook.graph.CellFormula;
import io.spillway.app.workbook.graph.ColumnCells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.VectorRows;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Quantities over the 24 hours of the day, or over the six zones: a row for each quantity and scenario. */
final class VectorSheet {
    private static final int COUNT_COLUMN = 5;
    private static final int WIDTH = 13;

    private final Model model;
    private final ModelSheet sheet;
    private final Styles styles;
    private final int width;
    private final Map<VectorRows, Integer> looks = new IdentityHashMap<>();

    VectorSheet(Model model, ModelSheet sheet, Styles styles) {
        this.model = model;
        this.sheet = sheet;
        this.styles = styles;
        this.width = sheet == ModelSheet.HOURS ? 24 : 6;
        for (VectorRows rows : model.layout().vectors(sheet)) {
            looks.put(rows, styles.figure(rows.unit(), look(rows), values(rows)));
        }
    }

    private double[] values(VectorRows rows) {
        List<Double> values = new ArrayList<>();
        for (int c = 0; c < model.columns().size(); c++) {
            Node node = rows.node(c);
            for (int k = 0; node != null && k < node.width(); k++) {
                values.add(model.columns().get(c).breakdown().evaluation().value(node, k));
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Styles.Use look(VectorRows rows) {
        return rows.isStep() ? Styles.Use.STEP : Styles.Use.FIGURE;
    }

    void prepare(XSSFSheet target) {
        var rows = model.layout().vectors(sheet);
        Frame.prepare(
                target,
                Frame.NAMING,
                Frame.width(16, 44, rows.stream().map(VectorRows::ownerName)),
                Frame.width(24, 64, rows.stream().map(VectorRows::label)),
                Frame.width(16, 46, rows.stream().map(VectorRows::path)),
                Frame.width(8, 24, rows.stream().map(row -> row.unit().symbol())),
                Frame.width(16, 46, model.columns().stream().map(BookColumn::title)),
                12);
        for (int k = 0; k < width; k++) {
            target.setColumnWidth(sheet.firstValue() + k, WIDTH * 256);
        }
        Frame.protect(target);
        Highlights.unknown(target, sheet.firstValue(), width, lastRow());
    }

    int columns() {
        return sheet.firstValue() + width;
    }

    int lastRow() {
        int last = ModelSheet.FIRST_ROW;
        for (VectorRows rows : model.layout().vectors(sheet)) {
            for (int c = 0; c < rows.columns(); c++) {
                last = Math.max(last, rows.row(c));
            }
        }
        return last;
    }

    void write(SheetXml xml) {
        boolean hours = sheet == ModelSheet.HOURS;
        Frame.top(
                xml,
                styles,
                sheet.title(),
                hours
                        ? "Figures by the hour of the day. Their inputs stand on the sheet Assumptions."
                        : "Figures by availability zone. Their inputs stand on the sheet Assumptions.");
        Frame.heads(xml, styles, "Part", "Quantity", "Path", "Unit", "Scenario", "Left out");
        for (int k = 0; k < width; k++) {
            xml.text(
                    sheet.firstValue() + k,
                    hours ? String.format(Locale.ROOT, "%02d:00", k) : "Zone " + (char) ('a' + k),
                    styles.headRight());
        }
        int columns = model.columns().size();
        CellFormula[] formulas = new CellFormula[columns];
        for (int c = 0; c < columns; c++) {
            formulas[c] = new CellFormula(model.layout().cells(c), model.tables(), sheet);
        }
        for (VectorRows rows : model.layout().vectors(sheet)) {
            int look = Objects.requireNonNull(looks.get(rows));
            for (int c = 0; c < columns; c++) {
                Node node = rows.node(c);
                if (node != null) {
                    row(xml, rows, c, node, look, formulas[c]);
                }
            }
        }
    }

    private void row(SheetXml xml, VectorRows rows, int c, Node node, int look, CellFormula formula) {
        boolean folded = model.columns().get(c).isPrefix() || rows.isStep();
        xml.row(rows.row(c), folded ? SheetXml.RowLook.FOLDED : SheetXml.RowLook.PLAIN);
        int words = rows.isStep() ? styles.muted() : styles.text();
        xml.text(0, rows.ownerName(), words);
        xml.text(1, rows.label(), words);
        xml.text(2, rows.path(), styles.muted());
        xml.text(3, rows.unit().symbol(), styles.muted());
        xml.text(4, model.columns().get(c).title(), styles.muted());
        ColumnCells cells = model.layout().cells(c);
        if (cells.plan().mayBeAtLeast(node)) {
            xml.formula(COUNT_COLUMN, formula.count(node), model.counts().get(c).of(node), styles.count());
        }
        Evaluation evaluation = cells.of().breakdown().evaluation();
        boolean unknown = evaluation.certainty(node) == Certainty.UNKNOWN;
        for (int k = 0; k < node.width(); k++) {
            CharSequence text = formula.of(node, k);
            if (unknown) {
                xml.formula(sheet.firstValue() + k, text, CellFormula.UNKNOWN, look);
            } else {
                xml.formula(sheet.firstValue() + k, text, evaluation.value(node, k), look);
            }
        }
    }
}
