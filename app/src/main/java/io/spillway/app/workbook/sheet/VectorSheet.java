package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.CellFormula;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.RowFormulas;
import io.spillway.app.workbook.graph.VectorRows;
import io.spillway.app.workbook.xlsx.FormulaTemplate;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Quantities over the 24 hours of the day, or over the six zones: a row for each hour or zone, a column for each scenario. */
final class VectorSheet {
    private static final int UNKNOWN_COLUMN = 4;
    private static final int ELEMENT_COLUMN = 5;
    private static final int WIDTH = 18;

    /** Rows that one thread writes at a time. */
    private static final int PIECE = 1_000;

    private final Model model;
    private final ModelSheet sheet;
    private final Styles styles;
    private final Map<VectorRows, Integer> looks = new IdentityHashMap<>();

    VectorSheet(Model model, ModelSheet sheet, Styles styles) {
        this.model = model;
        this.sheet = sheet;
        this.styles = styles;
        for (VectorRows rows : model.layout().vectors(sheet)) {
            looks.put(rows, styles.figure(rows.unit(), look(rows), values(rows)));
        }
    }

    private double[] values(VectorRows rows) {
        double[] values = new double[rows.columns() * rows.width()];
        int count = 0;
        for (int c = 0; c < rows.columns(); c++) {
            Node node = rows.node(c);
            for (int k = 0; node != null && k < node.width(); k++) {
                values[count++] =
                        model.columns().get(c).breakdown().evaluation().value(node, k);
            }
        }
        return Arrays.copyOf(values, count);
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
                11,
                9);
        Frame.columns(target, sheet.firstValue(), model.columns(), WIDTH);
        Frame.protect(target);
        Highlights.figures(target, sheet.firstValue(), model.columns().size(), lastRow());
    }

    int columns() {
        return sheet.firstValue() + model.columns().size();
    }

    int lastRow() {
        return model.layout().lastRow(sheet);
    }

    /** What writes the rows, in pieces one after the other. */
    List<Consumer<SheetXml>> writers() {
        List<Consumer<SheetXml>> writers = new ArrayList<>();
        writers.add(this::top);
        List<VectorRows> piece = new ArrayList<>();
        int height = 0;
        for (VectorRows rows : model.layout().vectors(sheet)) {
            piece.add(rows);
            height += rows.width();
            if (height >= PIECE) {
                List<VectorRows> all = List.copyOf(piece);
                writers.add(xml -> write(xml, all));
                piece.clear();
                height = 0;
            }
        }
        writers.add(xml -> write(xml, piece));
        return writers;
    }

    private void top(SheetXml xml) {
        boolean hours = sheet == ModelSheet.HOURS;
        Frame.top(
                xml,
                styles,
                sheet.title(),
                hours
                        ? "Figures by the hour of the day. Their inputs stand on the sheet Assumptions."
                        : "Figures by availability zone. Their inputs stand on the sheet Assumptions.",
                HeadHeight.of(model.columns()),
                () -> InputChecks.warn(
                        xml, styles, sheet.firstValue(), model.columns().size()));
        Frame.heads(xml, styles, 0, "Part", "Quantity", "Path", "Unit", "Unknown", hours ? "Hour" : "Zone");
        Frame.scenarioHeads(xml, styles, sheet.firstValue(), model.columns());
    }

    private void write(SheetXml xml, List<VectorRows> piece) {
        RowFormulas formulas = new RowFormulas(model.layout(), model.tables(), sheet);
        for (VectorRows rows : piece) {
            int look = Objects.requireNonNull(looks.get(rows));
            for (int k = 0; k < rows.width(); k++) {
                element(xml, rows, k, look, formulas);
            }
            if (rows.countRow() >= 0) {
                count(xml, rows, formulas);
            }
        }
    }

    private void element(SheetXml xml, VectorRows rows, int k, int look, RowFormulas formulas) {
        xml.row(rows.row() + k, rows.isStep() ? SheetXml.RowLook.FOLDED : SheetXml.RowLook.PLAIN);
        int words = rows.isStep() ? styles.muted() : styles.text();
        xml.text(0, rows.ownerName(), words);
        xml.text(1, rows.label(), words);
        xml.text(2, rows.path(), styles.muted());
        xml.text(3, Frame.unit(rows.unit()), styles.muted());
        if (rows.isUncertain()) {
            flag(xml, rows, k);
        }
        xml.text(
                ELEMENT_COLUMN,
                sheet == ModelSheet.HOURS ? (k < 10 ? "0" : "") + k + ":00" : "Zone " + (char) ('a' + k),
                words);
        for (int c = 0; c < rows.columns(); c++) {
            Node node = rows.node(c);
            if (node != null) {
                Evaluation evaluation = model.columns().get(c).breakdown().evaluation();
                FormulaTemplate formula = formulas.element(node, c, k);
                if (evaluation.certainty(node) == Certainty.UNKNOWN) {
                    xml.formula(sheet.firstValue() + c, formula, formulas.letters(c), CellFormula.UNKNOWN, look);
                } else {
                    xml.formula(sheet.firstValue() + c, formula, formulas.letters(c), evaluation.value(node, k), look);
                }
            }
        }
    }

    /** In how many scenarios it is unknown. */
    private void flag(SheetXml xml, VectorRows rows, int k) {
        int count = 0;
        for (int c = 0; c < rows.columns(); c++) {
            Node node = rows.node(c);
            boolean unknown = node != null
                    && model.columns().get(c).breakdown().evaluation().certainty(node) == Certainty.UNKNOWN;
            count += unknown ? 1 : 0;
        }
        String across = Frame.across(sheet.firstValue(), rows.columns(), rows.row() + k);
        xml.formula(UNKNOWN_COLUMN, "COUNTIF(" + across + ",\"unknown\")", count, styles.flag());
    }

    /** How many unknown terms a sum leaves out. */
    private void count(SheetXml xml, VectorRows rows, RowFormulas formulas) {
        xml.row(rows.countRow(), SheetXml.RowLook.FOLDED);
        xml.text(0, rows.ownerName(), styles.muted());
        xml.text(1, "· unknown terms left out", styles.muted());
        xml.text(2, rows.path() + " ?", styles.muted());
        for (int c = 0; c < rows.columns(); c++) {
            Node node = rows.node(c);
            if (node != null && model.layout().cells(c).plan().mayBeAtLeast(node)) {
                xml.formula(
                        sheet.firstValue() + c,
                        formulas.count(node, c),
                        formulas.letters(c),
                        model.counts().get(c).of(node),
                        styles.count());
            }
        }
    }
}
