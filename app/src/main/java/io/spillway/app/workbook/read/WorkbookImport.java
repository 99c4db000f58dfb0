package io.spillway.app.workbook.read;

import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.read.SavedBook.RefusedException;
import io.spillway.app.workbook.read.WorkbookEdits.Edit;
import io.spillway.app.workbook.read.WorkbookEdits.SharedEdit;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.formula.Range;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.BusinessFigures;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the inputs of an edited workbook with a workspace. */
public final class WorkbookImport {
    private static final int MOST_NAMES = 5;

    /** The structural field of each component, and of each flow. */
    private static final Set<String> EVERY_ELEMENT_HAS = Set.of("kind", "from");

    private final Workspace workspace;
    private final SavedBook book;
    private final AssumptionCells cells;
    private final Map<String, CostBreakdown> models = new LinkedHashMap<>();
    private final NotTaken notTaken = new NotTaken();

    private WorkbookImport(Workspace workspace, SavedBook book, AssumptionCells cells) {
        this.workspace = workspace;
        this.book = book;
        this.cells = cells;
    }

    /** The edits of a workbook; none and a finding when it is not read. */
    public static Parsed<WorkbookEdits> read(Path file, Workspace workspace, WorkspacePricing pricing) {
        SavedBook book;
        AssumptionCells cells;
        String saved;
        try {
            book = SavedBook.read(file);
            cells = AssumptionCells.of(book.sheet(ModelSheet.ASSUMPTIONS.title()));
            saved = LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault())
                    .toString();
        } catch (RefusedException | IOException e) {
            return new Parsed<>(
                    null,
                    List.of(Finding.error(
                            "unreadable-workbook",
                            Location.of(""),
                            "'" + file + "' is not imported: " + e.getMessage(),
                            "name a workbook that 'export' has written, saved as .xlsx")));
        }
        WorkbookImport reading = new WorkbookImport(workspace, book, cells);
        return new Parsed<>(reading.edits(pricing, saved, "typed in " + file.getFileName()), List.of());
    }

    private WorkbookEdits edits(WorkspacePricing pricing, String saved, String source) {
        for (String id : cells.columns().keySet()) {
            if (!workspace.scenarioIds().contains(id)) {
                notTaken.add(Finding.warning(
                        "unknown-scenario",
                        Location.of("scenarios." + id),
                        "the workbook has a scenario '" + id + "' that the workspace does not have",
                        "its column is left out"));
                continue;
            }
            CostBreakdown breakdown =
                    pricing.result(workspace, workspace.scenario(id)).breakdown();
            if (breakdown == null) {
                notTaken.add(Finding.warning(
                        "not-computed",
                        Location.of("scenarios." + id),
                        "the scenario '" + id + "' cannot be computed, so its column is not compared with it",
                        "'validate' says what is wrong; mend it and import the workbook again"));
            } else {
                models.put(id, breakdown);
            }
        }
        strangers();
        Map<String, Map<String, Object>> changed = new LinkedHashMap<>();
        cells.rows().forEach((path, row) -> row(path, row, changed));
        List<SharedEdit> shared = new ArrayList<>();
        BusinessFigures business = workspace.business();
        if (business != null) {
            businessFigure("revenueUsdPerMonth", business.revenueUsdPerMonth(), shared);
            businessFigure("otherCogsUsdPerMonth", business.otherCogsUsdPerMonth(), shared);
        }
        shared.addAll(new PriceEdits(models, notTaken).read(book, saved, source));
        shared.addAll(new LedgerEdits(workspace, notTaken).read(book.sheet(SavedBook.PROJECTS)));
        List<WorkbookEdits.Proposal> proposals = new ArrayList<>();
        changed.forEach((scenario, values) -> {
            CostBreakdown model = models.get(scenario);
            if (model != null) {
                proposals.add(proposal(scenario, values, model));
            }
        });
        return new WorkbookEdits(proposals, shared, notTaken.findings());
    }

    /** Says which components and flows the workbook has in a scenario, and the workspace does not. */
    private void strangers() {
        Set<String> elements = new LinkedHashSet<>();
        cells.rows().forEach((path, row) -> {
            int end = path.lastIndexOf('.');
            if (EVERY_ELEMENT_HAS.contains(path.substring(end + 1))) {
                String id = path.substring(0, end);
                models.forEach((scenario, breakdown) -> {
                    Topology topology = breakdown.model().topology();
                    if (row.cells().containsKey(cells.columns().get(scenario))
                            && !topology.components().containsKey(id)
                            && !topology.flows().containsKey(id)) {
                        elements.add("'" + id + "'");
                    }
                });
            }
        });
        if (!elements.isEmpty()) {
            String names = elements.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
            int others = elements.size() - MOST_NAMES;
            notTaken.add(Finding.warning(
                    "unknown-elements",
                    Location.of(ModelSheet.ASSUMPTIONS.title()),
                    "the workbook has " + names + (others > 0 ? " and " + others + " others" : "")
                            + " that the workspace does not have",
                    "their rows are left out; check that the workbook was made of this workspace"));
        }
    }

    /** A business figure is the same for all scenarios. */
    private void businessFigure(String field, double before, List<SharedEdit> shared) {
        FieldSpec spec = FieldSpec.of(BusinessFigures.class, field);
        String path = "business." + field;
        SavedRow row = cells.rows().get(path);
        SavedCell now = row == null ? null : row.cells().get(ModelSheet.ASSUMPTIONS.firstValue());
        if (row == null || now != null && now.is(before)) {
            return;
        }
        Double number = now == null ? null : now.number();
        if (number == null || number < spec.min() || number > spec.max()) {
            reject(
                    now,
                    "'" + path + "'",
                    text(before),
                    "it is no number from " + text(spec.min()) + " to " + text(spec.max()));
            return;
        }
        shared.add(new SharedEdit(
                new Edit(path, spec.label(), spec.unit().symbol(), text(before), text(number)),
                TreePath.of("business", field),
                JsonNumber.of(number)));
    }

    private void reject(@Nullable SavedCell now, String what, String before, String why) {
        notTaken.add(
                ModelSheet.ASSUMPTIONS.title(),
                now == null ? null : now.at(),
                what,
                before,
                now == null ? "" : now.shown(),
                why,
                "type what is possible there, or change it in Spillway");
    }

    private void row(String path, SavedRow row, Map<String, Map<String, Object>> changed) {
        String first = models.containsKey(Scenario.BASELINE)
                ? Scenario.BASELINE
                : models.keySet().stream().findFirst().orElse("");
        Object base = edited(path, first, row, changed, null);
        for (String scenario : models.keySet()) {
            if (!scenario.equals(first)) {
                edited(path, scenario, row, changed, base);
            }
        }
    }

    /**
     * Notes an edit.
     *
     * @param followed the value that the baseline was given, which a scenario that had the same follows
     * @return the value that the cell was given, or null
     */
    private @Nullable Object edited(
            String path,
            String scenario,
            SavedRow row,
            Map<String, Map<String, Object>> changed,
            @Nullable Object followed) {
        CostBreakdown model = models.get(scenario);
        Node leaf = model == null ? null : model.model().graph().find(path);
        Integer column = cells.columns().get(scenario);
        if (model == null || leaf == null || column == null || leaf.op() != Op.INPUT && leaf.op() != Op.CHOICE) {
            return null;
        }
        SavedCell cell = row.cells().get(column);
        if (cell != null && cell.follows() >= 0) {
            return null;
        }
        Object before = current(model, leaf);
        String what = "'" + path + "' of " + scenario;
        if (cell == null) {
            reject(null, what, text(before), "its cell is empty");
            return null;
        }
        if (before instanceof Double number ? cell.is(number) : cell.text().equals(before)) {
            return null;
        }
        String refused = refused(leaf, cell);
        if (!refused.isEmpty()) {
            reject(cell, what, text(before), refused);
            return null;
        }
        Object now = leaf.op() == Op.CHOICE ? cell.text() : Objects.requireNonNull(cell.number());
        if (now.equals(followed)) {
            return null;
        }
        if (path.startsWith("discounts.") || path.startsWith("commitment:")) {
            reject(cell, what, text(before), "discounts and commitments belong to no scenario");
            return null;
        }
        changed.computeIfAbsent(scenario, key -> new LinkedHashMap<>()).put(path, now);
        return now;
    }

    /** Why a value is not possible there; empty when it is. */
    private static String refused(Node leaf, SavedCell cell) {
        if (leaf.op() == Op.CHOICE) {
            return leaf.options().contains(cell.text()) ? "" : "it is not one of the list";
        }
        Range range = leaf.range();
        Double number = cell.number();
        if (number == null) {
            return "it is not a number";
        }
        return range.contains(number)
                ? ""
                : "it is no " + (range.whole() ? "whole " : "") + "number from " + text(range.least()) + " to "
                        + text(range.greatest());
    }

    private static Object current(CostBreakdown model, Node leaf) {
        double value = model.evaluation().value(leaf);
        return leaf.op() == Op.CHOICE ? leaf.options().get((int) value) : (Object) value;
    }

    private static WorkbookEdits.Proposal proposal(String scenario, Map<String, Object> values, CostBreakdown model) {
        FormulaGraph graph = model.model().graph();
        List<Edit> edits = new ArrayList<>();
        TopologyPatch patch = new TopologyPatch(model);
        values.forEach((path, value) -> {
            Node leaf = graph.get(path);
            edits.add(new Edit(path, leaf.label(), leaf.unit().symbol(), text(current(model, leaf)), text(value)));
            patch.set(path, value, values);
        });
        return new WorkbookEdits.Proposal(scenario, edits, patch.json());
    }

    private static String text(Object value) {
        return value instanceof Double number ? JsonNumber.text(number) : String.valueOf(value);
    }
}
