package io.spillway.app.cli.sweep;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.input.EvaluatedScenario;
import io.spillway.app.cli.input.FigurePaths;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sweep.Axis;
import io.spillway.pricing.sweep.Grid;
import io.spillway.pricing.sweep.Sweep;
import io.spillway.pricing.sweep.SweepProgram;
import io.spillway.pricing.sweep.SweepRows;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * A sweep of a scenario, ready to run.
 *
 * @param axes what is varied; the last changes fastest
 * @param figures what is computed at each point
 */
public record PreparedSweep(
        EvaluatedScenario scenario, List<Axis> axes, List<Node> figures, Grid grid, SweepProgram program) {
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
     * @throws BadInputException naming the nearest path where there is none such, and what values are allowed
     */
    public static PreparedSweep of(EvaluatedScenario scenario, List<String> vary, List<String> paths, long most) {
        FormulaGraph graph = scenario.orThrow().model().graph();
        FigurePaths known = new FigurePaths(graph);
        List<Node> figures = paths.stream().map(known::node).toList();
        List<Axis> axes =
                refusing("give a path of 'explain FILE --list TEXT' and values that it may have", () -> vary.stream()
                        .map(text -> Axis.parse(text, graph))
                        .toList());
        Grid grid = refusing("--points allows more points", () -> new Grid(axes, most));
        SweepProgram program =
                refusing("choose other figures", () -> SweepProgram.compile(graph, grid.leaves(), figures));
        return new PreparedSweep(scenario, axes, figures, grid, program);
    }

    private static <T> T refusing(String advice, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new BadInputException("bad-sweep", String.valueOf(e.getMessage()), advice);
        }
    }

    /** Lists all points in order, or the first of them when it is stopped. */
    public void run(SweepListing listing, LongConsumer progress, BooleanSupplier cancelled) {
        listing.begin(this);
        SweepRows rows = new SweepRows(program, listing::row);
        new Sweep(program, grid, Runtime.getRuntime().availableProcessors(), progress, cancelled).run(rows);
        listing.end();
    }
}
