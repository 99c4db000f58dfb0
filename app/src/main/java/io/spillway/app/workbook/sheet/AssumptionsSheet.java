package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.app.workbook.xlsx.FormulaTemplate;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.formula.Provenance;
import io.spillway.pricing.formula.Range;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Every input and default in every scenario, to be edited. */
final class AssumptionsSheet {
    static final int PATH_COLUMN = 2;
    static final int CHECK_COLUMN = 4;
    private static final int SOURCE_WIDTH = 60;

    /** Characters of a line of the source, which is set smaller. */
    private static final int SOURCE_LINE = 68;

    private static final double LINE = 13;

    private final Model model;
    private final Styles styles;
    private final InputSource source;
    private final InputChecks checks;
    private final UsedInputs used;
    private final StructuralRows structural;
    private final BusinessCells business;
    private final Map<String, String> reasons;
    private final int first = ModelSheet.ASSUMPTIONS.firstValue();

    /** Row of the business figures: the first that no input takes. */
    static int businessRow(Model model) {
        return ModelSheet.FIRST_ROW
                + model.layout().rows(ModelSheet.ASSUMPTIONS).size();
    }

    /** @param reasons why a value is what it is, by path; says more than the value's own source */
    AssumptionsSheet(
            Model model,
            Styles styles,
            BusinessCells business,
            StructuralRows structural,
            Map<String, String> reasons) {
        this.model = model;
        this.styles = styles;
        this.source = new InputSource(model);
        this.checks = new InputChecks(model);
        this.used = new UsedInputs(model, ModelSheet.ASSUMPTIONS);
        this.business = business;
        this.structural = structural;
        this.reasons = reasons;
        for (ScalarRow row : rows()) {
            for (Styles.Use use : Styles.Use.values()) {
                styles.number(row.unit(), use);
            }
        }
        for (Styles.Use use : Styles.Use.values()) {
            styles.choice(use);
            styles.number(Unit.USD_PER_MONTH, use);
        }
    }

    /** The cells of a column beside all inputs. */
    static String column(Model model, int column) {
        return ModelSheet.ASSUMPTIONS.title() + "!" + Cells.absolute(column, ModelSheet.FIRST_ROW) + ":"
                + Cells.absolute(column, businessRow(model) + BusinessCells.MOST - 1);
    }

    private List<ScalarRow> rows() {
        return model.layout().rows(ModelSheet.ASSUMPTIONS);
    }

    void prepare(XSSFSheet sheet) {
        Frame.prepare(
                sheet,
                Frame.NAMING,
                Frame.width(16, 44, rows().stream().map(ScalarRow::ownerName)),
                Frame.width(24, 64, rows().stream().map(ScalarRow::label)),
                Frame.width(16, 46, rows().stream().map(ScalarRow::path)),
                Frame.width(8, 24, rows().stream().map(row -> row.unit().symbol())),
                15);
        Frame.columns(sheet, first, model.columns(), Frame.valueWidth(rows().stream(), source::value));
        Frame.behind(sheet, sourceColumn(), SOURCE_WIDTH, 12);
        used.prepare(sheet);
        Frame.protect(sheet);
        int last = ModelSheet.FIRST_ROW + Math.max(1, rows().size() + business.size()) - 1;
        Highlights.rule(
                sheet,
                new CellRangeAddress(
                        ModelSheet.FIRST_ROW,
                        last,
                        CHECK_COLUMN,
                        first + model.columns().size() - 1),
                "$" + Cells.at(CHECK_COLUMN, ModelSheet.FIRST_ROW) + ">0",
                Highlights.RED,
                false);
    }

    int lastRow() {
        return ModelSheet.FIRST_ROW + rows().size() + business.size() + structural.size();
    }

    void write(SheetXml xml) {
        Frame.top(
                xml,
                styles,
                "Assumptions",
                "Yellow cells can be edited; everything follows. Orange: this scenario differs from the baseline."
                        + " Grey on yellow: follows the baseline, by a formula you may overwrite. Check: values that are not possible.",
                HeadHeight.of(model.columns()),
                () -> Frame.ids(xml, styles, first, model.columns()));
        Frame.heads(xml, styles, 0, "Part", "Input", "Path", "Unit", "Check");
        Frame.scenarioHeads(xml, styles, first, model.columns());
        Frame.headsBehind(xml, styles, sourceColumn(), "Source", "Date");
        used.heads(xml, styles);
        for (ScalarRow row : rows()) {
            row(xml, row);
        }
        business.write(xml, styles, sourceColumn());
        structural.write(
                xml, styles, ModelSheet.FIRST_ROW + rows().size() + business.size() + 1, first, sourceColumn());
    }

    private void row(SheetXml xml, ScalarRow row) {
        Node any = any(row);
        Provenance provenance = any.provenance();
        String reason = reasons.getOrDefault(row.path(), "");
        String origin = reason.isEmpty()
                ? (provenance.assumed() ? "default: " : "")
                        + (provenance.source().isEmpty() ? "typed" : provenance.source())
                : reason;
        int lines = 1 + origin.length() / SOURCE_LINE;
        xml.row(row.row(), lines == 1 ? SheetXml.RowLook.PLAIN : SheetXml.RowLook.ofHeight(LINE * lines));
        xml.text(0, row.ownerName(), styles.text());
        xml.text(1, row.label(), styles.text());
        xml.text(2, row.path(), styles.muted());
        xml.text(3, Frame.unit(row.unit()), styles.muted());
        xml.formula(CHECK_COLUMN, checks.ofRow(row), 0, styles.check());
        for (int c = 0; c < row.columns(); c++) {
            Node node = row.node(c);
            if (node != null) {
                cell(xml, row, c, node);
            }
        }
        xml.text(sourceColumn(), origin, styles.mutedWrapped());
        xml.text(sourceColumn() + 1, provenance.date(), styles.muted());
        used(xml, row);
    }

    private int sourceColumn() {
        return ModelSheet.ASSUMPTIONS.behindValues(model.columns().size());
    }

    private void used(SheetXml xml, ScalarRow row) {
        int look = styles.number(row.unit(), Styles.Use.STEP);
        Range range = null;
        FormulaTemplate formula = null;
        for (int c = 0; c < row.columns(); c++) {
            Node node = row.node(c);
            if (node != null && node.op() != Op.CHOICE) {
                if (formula == null || !node.range().equals(range)) {
                    range = node.range();
                    formula = used.number(range, row.row());
                }
                used.write(xml, c, formula, source.value(node, c), look);
            }
        }
    }

    static Node any(ScalarRow row) {
        for (int c = 0; c < row.columns(); c++) {
            Node node = row.node(c);
            if (node != null) {
                return node;
            }
        }
        throw new IllegalStateException(row.path() + " is in no scenario");
    }

    private void cell(SheetXml xml, ScalarRow row, int c, Node node) {
        String followed = source.followed(row, c);
        Styles.Use use = source.use(row, c, followed);
        if (node.op() == Op.CHOICE) {
            String text = source.text(node, c);
            if (followed.isEmpty()) {
                xml.text(first + c, text, styles.choice(use));
            } else {
                xml.formula(first + c, followed, text, styles.choice(use));
            }
        } else {
            int look = styles.number(row.unit(), use);
            if (followed.isEmpty()) {
                xml.number(first + c, source.value(node, c), look);
            } else {
                xml.formula(first + c, followed, source.value(node, c), look);
            }
        }
    }
}
