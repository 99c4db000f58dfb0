package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.CellFormula;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.app.workbook.xlsx.FormulaTemplate;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Range;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The unit prices of the model with where they come from; behind them what tiered prices are calculated with. */
final class PricesSheet {
    private static final int STEP_WIDTH = 20;
    private static final Range NOT_NEGATIVE = new Range(0, Range.ANY.greatest(), false);

    private final Model model;
    private final Styles styles;
    private final InputSource source;
    private final UsedInputs used;
    private final int first = ModelSheet.PRICES.firstValue();

    PricesSheet(Model model, Styles styles) {
        this.model = model;
        this.styles = styles;
        this.source = new InputSource(model);
        styles.number(Unit.ONE, Styles.Use.STEP);
        this.used = new UsedInputs(model, ModelSheet.PRICES);
        for (ScalarRow row : rows()) {
            for (Styles.Use use : Styles.Use.values()) {
                styles.number(row.unit(), use);
            }
        }
    }

    private List<ScalarRow> rows() {
        return model.layout().rows(ModelSheet.PRICES);
    }

    void prepare(XSSFSheet sheet) {
        Frame.prepare(
                sheet,
                Frame.NAMING,
                22,
                Frame.width(24, 56, lookups().map(lookup -> key(lookup).usage())),
                14,
                14,
                14);
        Frame.columns(sheet, first, model.columns(), 18);
        Frame.behind(
                sheet,
                skuColumn(),
                Frame.width(12, 72, lookups().map(PricesSheet::sku)),
                18,
                Frame.width(20, 90, lookups().map(PricesSheet::origin)));
        int columns = model.columns().size();
        for (int from : new int[] {model.tables().firstStep(), model.tables().firstEdge()}) {
            Frame.fold(sheet, from, from + columns - 1, STEP_WIDTH);
        }
        used.prepare(sheet);
        Frame.protect(sheet);
        Highlights.rule(
                sheet,
                new CellRangeAddress(ModelSheet.FIRST_ROW, lastRow(), first, first + columns - 1),
                used.differs(),
                Highlights.RED,
                false);
        Highlights.unknown(sheet, first, columns, lastRow());
    }

    int lastRow() {
        return Math.max(ModelSheet.FIRST_ROW, ModelSheet.FIRST_ROW + rows().size() - 1);
    }

    private int skuColumn() {
        return ModelSheet.PRICES.behindValues(model.columns().size());
    }

    private Stream<RateLookup> lookups() {
        return rows().stream().map(row -> AssumptionsSheet.any(row).rate());
    }

    private static String sku(RateLookup lookup) {
        return lookup instanceof RateLookup.Known(Rate rate) ? rate.sku() : "";
    }

    private static String origin(RateLookup lookup) {
        return switch (lookup) {
            case RateLookup.Known(Rate rate) -> (rate.own() ? "own price: " : "") + rate.source();
            case RateLookup.NotCharged free -> "not charged: " + free.reason() + "; " + free.source();
            case RateLookup.Unknown unknown -> "unknown: " + unknown.reason();
        };
    }

    void write(SheetXml xml) {
        Frame.top(
                xml,
                styles,
                ModelSheet.PRICES.title(),
                "Unit prices. Yellow cells can be edited. \"unknown\": no price is published; type one and what rests on it"
                        + " becomes known.",
                HeadHeight.of(model.columns()),
                () -> Frame.ids(xml, styles, first, model.columns()));
        Frame.heads(xml, styles, 0, "Service", "Usage", "Region", "From", "Unit");
        Frame.scenarioHeads(xml, styles, first, model.columns());
        Frame.headsBehind(xml, styles, skuColumn(), "SKU", "Date", "Source");
        for (int c = 0; c < model.columns().size(); c++) {
            xml.text(
                    model.tables().firstStep() + c,
                    "Step of the tier, " + model.columns().get(c).title(),
                    styles.headRight());
        }
        for (int c = 0; c < model.columns().size(); c++) {
            xml.text(
                    model.tables().firstEdge() + c,
                    "Tier from, " + model.columns().get(c).title(),
                    styles.headRight());
        }
        used.heads(xml, styles);
        List<ScalarRow> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            row(xml, rows.get(i), i == 0 ? null : rows.get(i - 1));
        }
    }

    private void row(SheetXml xml, ScalarRow row, @Nullable ScalarRow before) {
        xml.row(row.row());
        Node any = AssumptionsSheet.any(row);
        RateLookup lookup = any.rate();
        RateKey key = key(lookup);
        xml.text(0, key.service(), styles.text());
        boolean named = row.path().contains(key.toString());
        xml.text(1, named || row.label().isEmpty() ? key.usage() : row.label(), styles.text());
        xml.text(2, key.region(), styles.muted());
        int tier = tier(row);
        if (lookup instanceof RateLookup.Known(Rate rate)
                && rate.tiered()
                && tier < rate.tiers().size()) {
            xml.number(3, rate.tiers().get(tier).fromQuantity(), styles.number(Unit.ONE, Styles.Use.STEP));
        }
        xml.text(4, row.unit().symbol(), styles.mutedIndented());
        for (int c = 0; c < row.columns(); c++) {
            Node node = row.node(c);
            if (node != null) {
                price(xml, row, c, node);
            }
        }
        if (lookup instanceof RateLookup.Known(Rate rate)) {
            xml.text(skuColumn(), rate.sku(), styles.mutedIndented());
            xml.text(skuColumn() + 1, rate.date().text(), styles.muted());
        }
        xml.text(skuColumn() + 2, origin(lookup), styles.muted());
        steps(xml, row, before);
        used(xml, row);
    }

    private void price(SheetXml xml, ScalarRow row, int c, Node node) {
        String followed = source.followed(row, c);
        Styles.Use use = source.use(row, c, followed);
        int look = styles.number(row.unit(), use);
        boolean unknown = node.rate() instanceof RateLookup.Unknown;
        if (followed.isEmpty() && unknown) {
            xml.text(first + c, CellFormula.UNKNOWN, look);
        } else if (followed.isEmpty()) {
            xml.number(first + c, node.value(), look);
        } else if (unknown) {
            xml.formula(first + c, followed, CellFormula.UNKNOWN, look);
        } else {
            xml.formula(first + c, followed, node.value(), look);
        }
    }

    private void used(SheetXml xml, ScalarRow row) {
        int look = styles.number(row.unit(), Styles.Use.STEP);
        FormulaTemplate known = used.number(NOT_NEGATIVE, row.row());
        FormulaTemplate unknown = used.unknown(row.row());
        for (int c = 0; c < row.columns(); c++) {
            Node node = row.node(c);
            if (node != null && node.rate() instanceof RateLookup.Unknown) {
                used.writeUnknown(xml, c, unknown, look);
            } else if (node != null) {
                used.write(xml, c, known, node.value(), look);
            }
        }
    }

    /** A tier's price minus that of the tier before, and where it begins: the terms of a tiered price. */
    private void steps(SheetXml xml, ScalarRow row, @Nullable ScalarRow before) {
        int tier = tier(row);
        for (int c = 0; c < row.columns(); c++) {
            Node node = row.node(c);
            if (node != null && rate(node) instanceof Rate rate && rate.tiered()) {
                Node lower = tier == 0 || before == null ? null : before.node(c);
                int at = model.tables().firstUsed(ModelSheet.PRICES) + c;
                String cell = Cells.at(at, row.row());
                xml.formula(
                        model.tables().firstStep() + c,
                        lower == null ? cell : cell + "-" + Cells.at(at, row.row() - 1),
                        lower == null ? node.value() : node.value() - lower.value(),
                        styles.number(row.unit(), Styles.Use.STEP));
            }
        }
        for (int c = 0; c < row.columns(); c++) {
            Node node = row.node(c);
            if (node != null
                    && rate(node) instanceof Rate rate
                    && rate.tiered()
                    && tier < rate.tiers().size()) {
                xml.number(
                        model.tables().firstEdge() + c,
                        rate.tiers().get(tier).fromQuantity(),
                        styles.number(Unit.ONE, Styles.Use.STEP));
            }
        }
    }

    private static @Nullable Rate rate(Node node) {
        return node.rate() instanceof RateLookup.Known(Rate rate) ? rate : null;
    }

    private static RateKey key(RateLookup lookup) {
        return switch (lookup) {
            case RateLookup.Known known -> known.key();
            case RateLookup.NotCharged free -> free.key();
            case RateLookup.Unknown unknown -> unknown.key();
        };
    }

    /** From 0. */
    private static int tier(ScalarRow row) {
        int mark = row.path().lastIndexOf('#');
        return mark < 0 ? 0 : Integer.parseInt(row.path().substring(mark + 1)) - 1;
    }
}
