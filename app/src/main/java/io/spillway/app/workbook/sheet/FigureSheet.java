package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.CellFormula;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ColumnCells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.RowFormulas;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.app.workbook.xlsx.FormulaTemplate;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet of calculated figures: traffic, capacity or costs. */
final class FigureSheet {
    private static final int UNKNOWN_COLUMN = 4;

    private final Model model;
    private final ModelSheet sheet;
    private final Styles styles;
    private final String note;
    private final int[] looks;

    FigureSheet(Model model, ModelSheet sheet, Styles styles, String note) {
        this.model = model;
        this.sheet = sheet;
        this.styles = styles;
        this.note = note;
        styles.flag();
        styles.count();
        List<ScalarRow> rows = model.layout().rows(sheet);
        looks = new int[rows.size()];
        for (int i = 0; i < looks.length; i++) {
            Styles.Use use = rows.get(i).isStep() ? Styles.Use.STEP : Styles.Use.FIGURE;
            looks[i] = styles.figure(rows.get(i).unit(), use, values(rows.get(i)));
        }
    }

    private double value(Node node, int column) {
        return model.columns().get(column).breakdown().evaluation().value(node);
    }

    private double[] values(ScalarRow row) {
        double[] values = new double[model.columns().size()];
        for (int c = 0; c < values.length; c++) {
            Node node = row.node(c);
            values[c] = node == null ? 0 : value(node, c);
        }
        return values;
    }

    void prepare(XSSFSheet target) {
        List<ScalarRow> rows = model.layout().rows(sheet);
        Frame.prepare(
                target,
                Frame.NAMING,
                Frame.width(16, 44, rows.stream().map(ScalarRow::ownerName)),
                Frame.width(24, 64, rows.stream().map(ScalarRow::label)),
                Frame.width(16, 46, rows.stream().map(ScalarRow::path)),
                Frame.width(8, 24, rows.stream().map(row -> row.unit().symbol())),
                11);
        Frame.columns(target, sheet.firstValue(), model.columns(), Frame.valueWidth(rows.stream(), this::value));
        Frame.behind(
                target,
                aboutColumn(),
                Frame.width(
                        8,
                        60,
                        rows.stream()
                                .map(row -> model.layout().line(row))
                                .filter(Objects::nonNull)
                                .map(FigureSheet::about)));
        Frame.protect(target);
        Highlights.figures(target, sheet.firstValue(), model.columns().size(), lastRow());
    }

    int lastRow() {
        return model.layout().lastRow(sheet);
    }

    void write(SheetXml xml) {
        Frame.top(
                xml,
                styles,
                sheet.title(),
                note,
                HeadHeight.of(model.columns()),
                () -> InputChecks.warn(
                        xml, styles, sheet.firstValue(), model.columns().size()));
        Frame.heads(xml, styles, 0, "Part", "Quantity", "Path", "Unit", "Unknown");
        Frame.scenarioHeads(xml, styles, sheet.firstValue(), model.columns());
        Frame.headsBehind(xml, styles, aboutColumn(), "About");
        RowFormulas formulas = new RowFormulas(model.layout(), model.tables(), sheet);
        List<ScalarRow> rows = model.layout().rows(sheet);
        int lineCount = 0;
        while (lineCount < rows.size() && model.layout().isLine(rows.get(lineCount))) {
            lineCount++;
        }
        for (int i = 0; i < lineCount; i++) {
            figure(xml, rows.get(i), looks[i], formulas);
        }
        for (int i = 0; i < lineCount; i++) {
            below(xml, rows.get(i), looks[i], formulas);
        }
        for (int i = lineCount; i < rows.size(); i++) {
            figure(xml, rows.get(i), looks[i], formulas);
            below(xml, rows.get(i), looks[i], formulas);
        }
    }

    private void figure(SheetXml xml, ScalarRow row, int look, RowFormulas formulas) {
        xml.row(row.row(), row.isStep() ? SheetXml.RowLook.FOLDED : SheetXml.RowLook.PLAIN);
        int words = row.isStep() ? styles.muted() : styles.text();
        xml.text(0, row.ownerName(), words);
        xml.text(1, row.label(), words);
        xml.text(2, row.path(), styles.muted());
        xml.text(3, Frame.unit(row.unit()), styles.muted());
        int columns = model.columns().size();
        if (row.isUncertain()) {
            flag(xml, row, columns);
        }
        for (int c = 0; c < columns; c++) {
            Node node = row.node(c);
            if (node != null) {
                value(xml, c, row, node, look, formulas);
            }
        }
        LineItem line = model.layout().line(row);
        if (line != null) {
            xml.text(aboutColumn(), about(line), styles.mutedIndented());
        }
    }

    private int aboutColumn() {
        return sheet.behindValues(model.columns().size());
    }

    private static String about(LineItem line) {
        return line.category().label() + " · " + line.service() + " " + line.usageType();
    }

    private void value(SheetXml xml, int c, ScalarRow row, Node node, int look, RowFormulas formulas) {
        int column = sheet.firstValue() + c;
        if (node.op() == Op.CONSTANT) {
            xml.number(column, node.value(), look);
            return;
        }
        Evaluation evaluation = model.columns().get(c).breakdown().evaluation();
        FormulaTemplate formula = formulas.value(row, node, c);
        if (evaluation.certainty(node) == Certainty.UNKNOWN) {
            xml.formula(column, formula, formulas.letters(c), CellFormula.UNKNOWN, look);
        } else {
            xml.formula(column, formula, formulas.letters(c), evaluation.value(node), look);
        }
    }

    private void flag(SheetXml xml, ScalarRow row, int columns) {
        int first = sheet.firstValue();
        StringBuilder formula = new StringBuilder("COUNTIF(")
                .append(Frame.across(first, columns, row.row()))
                .append(",\"unknown\")");
        if (row.countRow() >= 0) {
            formula.append("+COUNTIF(")
                    .append(Frame.across(first, columns, row.countRow()))
                    .append(",\">0\")");
        }
        int count = 0;
        for (int c = 0; c < columns; c++) {
            Node node = row.node(c);
            if (node == null) {
                continue;
            }
            ColumnCells cells = model.layout().cells(c);
            if (cells.of().breakdown().evaluation().certainty(node) == Certainty.UNKNOWN) {
                count++;
            } else if (row.countRow() >= 0
                    && counted(cells, row, node)
                    && model.counts().get(c).of(node) > 0) {
                count++;
            }
        }
        xml.formula(UNKNOWN_COLUMN, formula, count, styles.flag());
    }

    private static boolean counted(ColumnCells cells, ScalarRow row, Node node) {
        return cells.scalar(node) == row && cells.plan().mayBeAtLeast(node);
    }

    /** The row of how many terms are left out, and the parts of a long sum. */
    private void below(SheetXml xml, ScalarRow row, int look, RowFormulas formulas) {
        if (row.countRow() >= 0) {
            xml.row(row.countRow(), SheetXml.RowLook.FOLDED);
            xml.text(0, row.ownerName(), styles.muted());
            xml.text(1, "· unknown terms left out", styles.muted());
            xml.text(2, row.path() + " ?", styles.muted());
            for (int c = 0; c < model.columns().size(); c++) {
                Node node = row.node(c);
                if (node != null && counted(model.layout().cells(c), row, node)) {
                    xml.formula(
                            sheet.firstValue() + c,
                            formulas.count(node, c),
                            formulas.letters(c),
                            model.counts().get(c).of(node),
                            styles.count());
                }
            }
        }
        for (int part = 0; part < row.parts(); part++) {
            xml.row(row.partRow() + part, SheetXml.RowLook.FOLDED);
            xml.text(1, "· part " + (part + 1) + " of the sum", styles.muted());
            xml.text(2, row.path() + " part " + (part + 1), styles.muted());
            for (int c = 0; c < model.columns().size(); c++) {
                Node node = row.node(c);
                if (node != null && node.op() == Op.SUM && part * ScalarRow.PART < node.arity()) {
                    Evaluation evaluation =
                            model.layout().cells(c).of().breakdown().evaluation();
                    double sum = 0;
                    int to = Math.min(node.arity(), (part + 1) * ScalarRow.PART);
                    for (int i = part * ScalarRow.PART; i < to; i++) {
                        Node term = node.operand(i);
                        sum += evaluation.certainty(term) == Certainty.UNKNOWN ? 0 : evaluation.value(term);
                    }
                    xml.formula(sheet.firstValue() + c, formulas.part(node, c, part), formulas.letters(c), sum, look);
                }
            }
        }
        if (row.partCountRow() >= 0) {
            partCounts(xml, row, formulas);
        }
    }

    private void partCounts(SheetXml xml, ScalarRow row, RowFormulas formulas) {
        for (int part = 0; part < row.parts(); part++) {
            xml.row(row.partCountRow() + part, SheetXml.RowLook.FOLDED);
            xml.text(1, "· unknown terms left out of part " + (part + 1), styles.muted());
            xml.text(2, row.path() + " part " + (part + 1) + " ?", styles.muted());
            for (int c = 0; c < model.columns().size(); c++) {
                Node node = row.node(c);
                if (node != null
                        && node.op() == Op.SUM
                        && part * ScalarRow.PART < node.arity()
                        && counted(model.layout().cells(c), row, node)) {
                    xml.formula(
                            sheet.firstValue() + c,
                            formulas.partCount(node, c, part),
                            formulas.letters(c),
                            model.counts().get(c).ofPart(node, part),
                            styles.count());
                }
            }
        }
    }

    /** A cell's name on this sheet, for other sheets. */
    static String cell(ScalarRow row, int column) {
        return Cells.sheet(row.sheet().title()) + Cells.absolute(row.sheet().firstValue() + column, row.row());
    }
}
