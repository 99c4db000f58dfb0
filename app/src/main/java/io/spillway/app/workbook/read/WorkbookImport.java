package io.spillway.app.workbook.read;

import io.spillway.app.workbook.read.AssumptionCells.RefusedException;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.BusinessFigures;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the assumptions of an edited workbook with a workspace. */
public final class WorkbookImport {
    private final Workspace workspace;
    private final AssumptionCells cells;
    private final Map<String, CostBreakdown> models = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private WorkbookImport(Workspace workspace, AssumptionCells cells) {
        this.workspace = workspace;
        this.cells = cells;
    }

    /** The edits of a workbook; none and a finding when it is not read. */
    public static Parsed<WorkbookEdits> read(Path file, Workspace workspace, WorkspacePricing pricing) {
        AssumptionCells cells;
        try {
            cells = AssumptionCells.read(file);
        } catch (RefusedException | IOException e) {
            return new Parsed<>(
                    null,
                    List.of(Finding.error(
                            "unreadable-workbook",
                            Location.of(""),
                            "'" + file + "' is not imported: " + e.getMessage(),
                            "name a workbook that 'export' has written, saved as .xlsx")));
        }
        WorkbookImport reading = new WorkbookImport(workspace, cells);
        return new Parsed<>(reading.edits(pricing), List.of());
    }

    private WorkbookEdits edits(WorkspacePricing pricing) {
        for (String id : cells.scenarios()) {
            if (!workspace.scenarioIds().contains(id)) {
                findings.add(Finding.warning(
                        "unknown-scenario",
                        Location.of("scenarios." + id),
                        "the workbook has a scenario '" + id + "' that the workspace does not have",
                        "its column is left out"));
                continue;
            }
            CostBreakdown breakdown =
                    pricing.result(workspace, workspace.scenario(id)).breakdown();
            if (breakdown != null) {
                models.put(id, breakdown);
            }
        }
        Map<String, Map<String, Object>> changed = new LinkedHashMap<>();
        cells.rows().forEach((path, values) -> row(path, values, changed));
        BusinessFigures business = workspace.business();
        if (business != null) {
            businessFigure("business.revenueUsdPerMonth", business.revenueUsdPerMonth());
            businessFigure("business.otherCogsUsdPerMonth", business.otherCogsUsdPerMonth());
        }
        List<WorkbookEdits.Proposal> proposals = new ArrayList<>();
        changed.forEach((scenario, values) -> {
            CostBreakdown model = models.get(scenario);
            if (model != null) {
                proposals.add(proposal(scenario, values, model));
            }
        });
        return new WorkbookEdits(proposals, findings);
    }

    /** A business figure belongs to no topology, so that a change cannot hold it. */
    private void businessFigure(String path, double before) {
        for (AssumptionCells.Value value :
                cells.rows().getOrDefault(path, Map.of()).values()) {
            Double now = value.number();
            if (now == null || now != before) {
                findings.add(Finding.warning(
                        "not-of-a-change",
                        Location.of(path),
                        "'" + path + "' was changed from " + JsonNumber.text(before) + " to " + value.text()
                                + " in the workbook, and is not taken over",
                        "change it in the workspace"));
            }
        }
    }

    private void row(String path, Map<String, AssumptionCells.Value> values, Map<String, Map<String, Object>> changed) {
        String first = models.containsKey(Scenario.BASELINE)
                ? Scenario.BASELINE
                : models.keySet().stream().findFirst().orElse("");
        Object base = edited(path, first, values.get(first), changed, null);
        for (String scenario : models.keySet()) {
            if (!scenario.equals(first)) {
                edited(path, scenario, values.get(scenario), changed, base);
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
            AssumptionCells.@Nullable Value value,
            Map<String, Map<String, Object>> changed,
            @Nullable Object followed) {
        CostBreakdown model = models.get(scenario);
        Node leaf = model == null ? null : model.model().graph().find(path);
        if (model == null || leaf == null || value == null || leaf.op() != Op.INPUT && leaf.op() != Op.CHOICE) {
            return null;
        }
        Object before = current(model, leaf);
        Object now = leaf.op() == Op.CHOICE ? value.text() : value.number();
        if (now == null) {
            findings.add(Finding.warning(
                    "not-a-number",
                    Location.of(path),
                    "'" + path + "' of " + scenario + " holds '" + value.text() + "' in the workbook",
                    "enter a number there"));
            return null;
        }
        if (now.equals(before) || now.equals(followed)) {
            return null;
        }
        if (path.startsWith("discounts.") || path.startsWith("commitment:")) {
            findings.add(Finding.warning(
                    "not-of-a-change",
                    Location.of(path),
                    "'" + path + "' was changed from " + before + " to " + now + ", but belongs to no topology",
                    "change it in the workspace"));
            return null;
        }
        changed.computeIfAbsent(scenario, key -> new LinkedHashMap<>()).put(path, now);
        return now;
    }

    private static Object current(CostBreakdown model, Node leaf) {
        double value = model.evaluation().value(leaf);
        return leaf.op() == Op.CHOICE ? leaf.options().get((int) value) : (Object) value;
    }

    private static WorkbookEdits.Proposal proposal(String scenario, Map<String, Object> values, CostBreakdown model) {
        FormulaGraph graph = model.model().graph();
        List<WorkbookEdits.Edit> edits = new ArrayList<>();
        TopologyPatch patch = new TopologyPatch(model);
        values.forEach((path, value) -> {
            Node leaf = graph.get(path);
            edits.add(new WorkbookEdits.Edit(
                    path, leaf.label(), leaf.unit().symbol(), text(current(model, leaf)), text(value)));
            patch.set(path, value, values);
        });
        return new WorkbookEdits.Proposal(scenario, edits, patch.json());
    }

    private static String text(Object value) {
        return value instanceof Double number ? JsonNumber.text(number) : String.valueOf(value);
    }
}
