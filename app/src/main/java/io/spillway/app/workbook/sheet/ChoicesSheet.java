package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Node;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Which row of its list each choice has taken: what look-ups and selections refer to. */
final class ChoicesSheet {
    private final Model model;
    private final Styles styles;
    private final InputSource source;
    private final InputChecks checks;
    private final int look;

    ChoicesSheet(Model model, Styles styles) {
        this.model = model;
        this.styles = styles;
        this.source = new InputSource(model);
        this.checks = new InputChecks(model);
        this.look = styles.number(Unit.ONE, Styles.Use.FIGURE);
    }

    void prepare(XSSFSheet sheet) {
        int first = ModelSheet.CHOICES.firstValue();
        List<ScalarRow> rows = model.layout().rows(ModelSheet.CHOICES);
        Frame.prepare(
                sheet,
                Frame.NAMING,
                Frame.width(16, 44, rows.stream().map(ScalarRow::ownerName)),
                Frame.width(24, 64, rows.stream().map(ScalarRow::label)),
                Frame.width(16, 46, rows.stream().map(ScalarRow::path)));
        Frame.columns(sheet, first, model.columns(), 18);
        Frame.protect(sheet);
    }

    int lastRow() {
        return InputChecks.lastRow(model);
    }

    void write(SheetXml xml) {
        Frame.top(
                xml,
                styles,
                ModelSheet.CHOICES.title(),
                "The place of each choice in its list, looked up from the sheet Assumptions. Inputs that are not possible are counted"
                        + " above the scenario; any makes its totals unknown.",
                HeadHeight.of(model.columns()),
                () -> checks.writeColumns(xml, styles));
        Frame.heads(xml, styles, 0, "Part", "Choice", "Path");
        Frame.scenarioHeads(xml, styles, ModelSheet.CHOICES.firstValue(), model.columns());
        List<ScalarRow> rows = model.layout().rows(ModelSheet.CHOICES);
        for (int i = 0; i < rows.size(); i++) {
            ScalarRow row = rows.get(i);
            xml.row(ModelSheet.FIRST_ROW + i);
            xml.text(0, row.ownerName(), styles.text());
            xml.text(1, row.label(), styles.text());
            xml.text(2, row.path(), styles.muted());
            for (int c = 0; c < row.columns(); c++) {
                Node node = row.node(c);
                if (node != null) {
                    int place = model.tables().place(node, (int) source.value(node, c));
                    String cell = Cells.sheet(ModelSheet.ASSUMPTIONS.title())
                            + Cells.at(ModelSheet.ASSUMPTIONS.firstValue() + c, row.row());
                    xml.formula(
                            ModelSheet.CHOICES.firstValue() + c,
                            // Text of a number points into a list as well, but is not counted as one.
                            "IFERROR(MATCH(" + cell + "," + model.tables().options(node) + ",0),\"" + place + "\")",
                            place,
                            look);
                }
            }
        }
        checks.writeSheets(xml, styles);
    }
}
