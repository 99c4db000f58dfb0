package io.spillway.app.cli.sweep;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.input.EvaluatedScenario;
import io.spillway.app.cli.input.FigurePaths;
import io.spillway.app.cli.wire.SweepJson;
import io.spillway.pricing.catalogue.snapshot.SnapshotAge;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.sweep.ScenarioSweep;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * A sweep of a scenario, ready to run.
 *
 * @param axes what is varied; the last changes fastest
 * @param figures what is computed at each point
 * @param prices of the scenario as it is, and how old they are
 */
public record PreparedSweep(
        EvaluatedScenario scenario,
        ScenarioSweep sweep,
        List<SweepJson.Quantity> axes,
        List<SweepJson.Quantity> figures,
        SnapshotAge prices) {
    public PreparedSweep {
        axes = List.copyOf(axes);
        figures = List.copyOf(figures);
    }

    /**
     * Reads what to vary and what to compute.
     *
     * @param vary such as {@code hosts.targetUtilization=0.4:0.8:5}
     * @param paths of figures
     * @param most points allowed
     * @param clock tells how old the prices are
     * @throws BadInputException naming the nearest path where there is none such, and what values are allowed
     */
    public static PreparedSweep of(
            EvaluatedScenario scenario,
            WorkspacePricing pricing,
            List<String> vary,
            List<String> paths,
            long most,
            Clock clock) {
        CostModel model = scenario.orThrow().model();
        FormulaGraph graph = model.graph();
        FigurePaths known = new FigurePaths(graph);
        paths.forEach(known::node);
        ScenarioSweep sweep;
        try {
            sweep = new ScenarioSweep(pricing, scenario.workspace(), scenario.scenario(), vary, paths);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(
                    "bad-sweep",
                    String.valueOf(e.getMessage()),
                    "give a path of 'explain FILE --list TEXT' and values that it may have");
        }
        if (sweep.points() > most) {
            throw new BadInputException(
                    "bad-sweep",
                    "there are " + sweep.points() + " combinations, more than " + most,
                    "give fewer values, or allow more with --points");
        }
        return new PreparedSweep(
                scenario,
                sweep,
                sweep.paths().stream().map(path -> quantity(path, graph)).toList(),
                paths.stream().map(path -> quantity(path, graph)).toList(),
                new SnapshotAge(model.catalog(), clock));
    }

    private static SweepJson.Quantity quantity(String path, FormulaGraph graph) {
        Node node = graph.find(path);
        return node == null
                ? new SweepJson.Quantity(path, path, "1", false)
                : new SweepJson.Quantity(path, node.label(), node.unit().symbol(), node.op() != Op.CHOICE);
    }

    /** Lists all points in order, or the first of them when it is stopped. */
    public void run(SweepListing listing, LongConsumer progress, BooleanSupplier cancelled) {
        listing.begin(this);
        sweep.run(Runtime.getRuntime().availableProcessors(), listing::point, progress, cancelled);
        listing.end();
    }
}
