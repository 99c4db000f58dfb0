package io.spillway.app.workbook.sheet;

import io.spillway.app.report.Report;
import io.spillway.app.workbook.graph.BookColumn;
import io.spillway.app.workbook.graph.Layout;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.xlsx.BookPackage;
import io.spillway.app.workbook.xlsx.SheetRoom;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.workspace.Scenario;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook put together. */
public final class Book {
    private static final String FIGURES_NOTE =
            "Grey rows are steps, folded. Empty: the scenario lacks the quantity. Unknown: in how many scenarios it is not known.";

    private final Report report;
    private final XSSFWorkbook poi;
    private final BookPackage book;
    private final Styles styles;
    private final SheetRoom room;
    private final List<BookColumn> columns = new ArrayList<>();
    private final List<Integer> columnAfter = new ArrayList<>();

    private Book(Report report, XSSFWorkbook poi, BookPackage book, SheetRoom room) {
        this.report = report;
        this.poi = poi;
        this.book = book;
        this.styles = new Styles(poi);
        this.room = room;
    }

    /**
     * Writes the workbook of a report.
     *
     * @param room what each sheet must have room in
     */
    public static void write(Report report, OutputStream out, SheetRoom room, BookPackage.Watcher watcher)
            throws IOException {
        try (XSSFWorkbook poi = new XSSFWorkbook();
                BookPackage book = new BookPackage(poi)) {
            new Book(report, poi, book, room).assemble();
            book.write(out, watcher);
        }
    }

    private void assemble() {
        int chosen = columns();
        Layout layout = Layout.of(columns);
        Lists lists = new Lists(columns);
        for (ModelSheet sheet : ModelSheet.values()) {
            room.check(sheet.title(), layout.lastRow(sheet) + 1, sheet.firstValue() + columns.size());
        }
        room.check(ModelSheet.PRICES.title(), 0, lists.firstUsed(ModelSheet.PRICES) + columns.size());
        Model model = Model.of(layout, lists, chosen);
        BusinessCells business = new BusinessCells(report.workspace().business(), AssumptionsSheet.businessRow(model));
        XSSFSheet summarySheet = poi.createSheet(SummarySheet.TITLE);
        XSSFSheet compareSheet = poi.createSheet(CompareSheet.TITLE);
        XSSFSheet resilienceSheet = poi.createSheet(ResilienceSheet.TITLE);
        model(model, lists, business);
        Totals totals = new Totals(model);
        ProjectsSheet projects = new ProjectsSheet(report, totals, styles, columnAfter);
        CompareSheet compare = new CompareSheet(report, model, totals, styles);
        room.check(CompareSheet.TITLE, compare.lastRow() + 1, compare.lastColumn() + 1);
        ResilienceSheet resilience = new ResilienceSheet(report, model, styles);
        SummarySheet summary = new SummarySheet(
                report, totals, styles, business, new InputChecks(model), resilience, projects, compare.categories());
        fill(summarySheet, sheet -> summary.prepare(poi, sheet), summary::write);
        Charts.draw(summarySheet, summary, projects, compare);
        fill(compareSheet, compare::prepare, compare::write);
        Frame.printArea(poi, compareSheet, compare.lastColumn() + 1, compare.lastRow() + 1);
        fill(resilienceSheet, sheet -> resilience.prepare(poi, sheet), resilience::write);
        XSSFSheet projectSheet = add(ProjectsSheet.TITLE, projects::prepare, projects::write);
        Frame.printArea(poi, projectSheet, ProjectsSheet.COLUMNS, projects.lastRow() + 1);
        NotesSheet notes = new NotesSheet(report, styles);
        XSSFSheet noteSheet = add(NotesSheet.TITLE, notes::prepare, notes::write);
        Frame.printArea(poi, noteSheet, NotesSheet.COLUMNS, notes.lastRow() + 1);
        DefinedNames.define(poi, model, report, business);
        properties();
        poi.setActiveSheet(0);
        poi.setForceFormulaRecalculation(true);
        styles.freeze();
    }

    /** The scenarios, then the prefixes that no scenario stands for; returns the column that the prefixes lead to. */
    private int columns() {
        for (ScenarioResult result : report.results()) {
            columns.add(new BookColumn(
                    result.scenario().id(), result.scenario().name(), BookColumn.Kind.SCENARIO, result.orThrow()));
        }
        Scenario chosen = report.projects();
        if (chosen == null || report.prefixes().isEmpty()) {
            return -1;
        }
        String snapshot = report.workspace().snapshotOf(chosen);
        for (int count = 0; count < report.prefixes().size(); count++) {
            int known = count == 0 ? without(snapshot) : -1;
            if (known < 0) {
                String last = count == 0 ? Scenario.BASELINE : chosen.changes().get(count - 1);
                String title = count == 0
                        ? "Baseline for " + chosen.name()
                        : "… + " + report.workspace().change(last).title();
                CostBreakdown breakdown = report.prefixes().get(count);
                columns.add(new BookColumn(last, title, BookColumn.Kind.PREFIX, breakdown));
                known = columns.size() - 1;
            }
            columnAfter.add(known);
        }
        int end = 0;
        while (!columns.get(end).id().equals(chosen.id()) || columns.get(end).isPrefix()) {
            end++;
        }
        columnAfter.add(end);
        return end;
    }

    /** The column of a scenario without changes at the prices of a snapshot; -1 when none is shown. */
    private int without(String snapshot) {
        for (int c = 0; c < report.results().size(); c++) {
            Scenario scenario = report.results().get(c).scenario();
            if (scenario.changes().isEmpty()
                    && report.workspace().snapshotOf(scenario).equals(snapshot)) {
                return c;
            }
        }
        return -1;
    }

    private XSSFSheet add(String title, Consumer<XSSFSheet> prepare, Consumer<SheetXml> rows) {
        XSSFSheet sheet = poi.createSheet(title);
        fill(sheet, prepare, rows);
        return sheet;
    }

    private void fill(XSSFSheet sheet, Consumer<XSSFSheet> prepare, Consumer<SheetXml> rows) {
        prepare.accept(sheet);
        rows(sheet, List.of(rows));
    }

    /** Rows are written while the sheets behind them are put together. */
    private void rows(XSSFSheet sheet, List<Consumer<SheetXml>> writers) {
        book.rows(sheet, writers);
        book.start();
    }

    private void model(Model model, Lists lists, BusinessCells business) {
        AssumptionsSheet assumptions =
                new AssumptionsSheet(model, styles, business, new StructuralRows(columns), reasons());
        int width = model.columns().size();
        room.check(ModelSheet.ASSUMPTIONS.title(), assumptions.lastRow() + 1, width);
        XSSFSheet inputs = add(ModelSheet.ASSUMPTIONS.title(), assumptions::prepare, assumptions::write);
        book.rules(inputs, new InputRules(model)::write);
        Frame.printArea(poi, inputs, ModelSheet.ASSUMPTIONS.columns(width), assumptions.lastRow() + 1);
        figures(model, ModelSheet.TRAFFIC, "Messages, bytes and requests of components and flows. " + FIGURES_NOTE);
        figures(
                model,
                ModelSheet.CAPACITY,
                "What carries the traffic. Blue: the requirement that sets the size. " + FIGURES_NOTE);
        figures(model, ModelSheet.COSTS, "The charges first, then what they add up to. " + FIGURES_NOTE);
        for (ModelSheet kind : List.of(ModelSheet.HOURS, ModelSheet.ZONES)) {
            VectorSheet vectors = new VectorSheet(model, kind, styles);
            XSSFSheet sheet = poi.createSheet(kind.title());
            vectors.prepare(sheet);
            rows(sheet, vectors.writers());
            Frame.printArea(poi, sheet, vectors.columns(), vectors.lastRow() + 1);
        }
        PricesSheet prices = new PricesSheet(model, styles);
        // What tiered prices are calculated with, behind them, is not printed.
        XSSFSheet rates = add(ModelSheet.PRICES.title(), prices::prepare, prices::write);
        Frame.printArea(poi, rates, ModelSheet.PRICES.columns(width), prices.lastRow() + 1);
        ListSheets listSheets = new ListSheets(lists, styles);
        XSSFSheet tables = add(Lists.TABLES, listSheets::prepareTables, listSheets::writeTables);
        Frame.printArea(poi, tables, lists.lastColumn() + 1, lists.lastChosenRow() + 1);
        XSSFSheet options = add(Lists.OPTIONS, listSheets::prepareOptions, listSheets::writeOptions);
        Frame.printArea(poi, options, lists.optionLists().size(), lists.lastOptionRow() + 1);
        ChoicesSheet choices = new ChoicesSheet(model, styles);
        XSSFSheet places = add(ModelSheet.CHOICES.title(), choices::prepare, choices::write);
        Frame.printArea(poi, places, ModelSheet.CHOICES.columns(width), choices.lastRow() + 1);
    }

    private void figures(Model model, ModelSheet kind, String note) {
        FigureSheet figures = new FigureSheet(model, kind, styles, note);
        XSSFSheet sheet = add(kind.title(), figures::prepare, figures::write);
        if (kind == ModelSheet.CAPACITY) {
            long look = Highlights.bindingLook(poi.getStylesSource());
            book.rules(sheet, xml -> Highlights.binding(xml, model.layout(), look));
        }
        Frame.printArea(poi, sheet, kind.columns(model.columns().size()), figures.lastRow() + 1);
    }

    /** Why inputs are what they are. */
    private Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        report.workspace()
                .guesses()
                .forEach((path, guess) -> reasons.put(
                        path,
                        "guess: " + guess.reasoning() + (guess.source() == null ? "" : " (" + guess.source() + ")")));
        return reasons;
    }

    private void properties() {
        POIXMLProperties.CoreProperties core = poi.getProperties().getCoreProperties();
        core.setTitle(report.workspace().name());
        core.setCreator(report.by().isEmpty() ? "Spillway" : report.by());
        core.setSubjectProperty("Capacity and monthly cost of a data pipeline on AWS");
        core.setKeywords("Spillway; prices " + report.snapshots());
        core.setCreated(
                Optional.of(Date.from(report.date().atStartOfDay(ZoneOffset.UTC).toInstant())));
        poi.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Spillway");
    }
}
