package io.spillway.scenarios.sweep;

import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sweep.Axis;
import io.spillway.pricing.sweep.Grid;
import io.spillway.pricing.sweep.Sweep;
import io.spillway.pricing.sweep.SweepProgram;
import io.spillway.pricing.sweep.SweepRows;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * All combinations of the values of axes over one scenario. Axes of live fields run through one compiled graph; each combination
 * of structural values is a model of its own, built by a patch after the scenario's changes. Structural axes change slowest, then
 * the live ones, the last fastest.
 */
public final class ScenarioSweep {
    /** Most points unless the caller says otherwise. */
    public static final long MOST_POINTS = 100_000_000;

    private final WorkspacePricing pricing;
    private final Workspace workspace;
    private final Scenario scenario;
    private final List<StructuralAxis> structural = new ArrayList<>();
    private final List<String> live = new ArrayList<>();
    private final List<String> figures;
    private final List<String> paths = new ArrayList<>();
    private final long points;

    /**
     * Prepares a sweep.
     *
     * @param axes {@code path=from:to:count}, {@code path=from:to:count:log}, {@code path=value,value} or {@code path=*}
     * @param figures paths of figures such as {@code topology.cost}
     * @throws IllegalArgumentException for people: names the path, the value and what is allowed; also when the scenario cannot
     *     be computed
     */
    public ScenarioSweep(
            WorkspacePricing pricing, Workspace workspace, Scenario scenario, List<String> axes, List<String> figures) {
        this.pricing = pricing;
        this.workspace = workspace;
        this.scenario = scenario;
        this.figures = List.copyOf(figures);
        ScenarioResult base = pricing.price(workspace, scenario, WorkspacePricing.terms(workspace));
        CostBreakdown breakdown = base.breakdown();
        if (breakdown == null) {
            throw new IllegalArgumentException("the scenario '" + scenario.id() + "' cannot be computed: "
                    + base.findings().stream()
                            .filter(Finding::isError)
                            .map(Finding::message)
                            .findFirst()
                            .orElse(""));
        }
        CostModel model = breakdown.model();
        List<Axis> parsed = new ArrayList<>();
        for (String axis : axes) {
            StructuralAxis fixed = StructuralAxis.parse(axis, model.topology());
            if (fixed != null) {
                structural.add(fixed);
            } else {
                parsed.add(Axis.parse(axis, model.graph()));
                live.add(axis);
            }
        }
        for (String figure : figures) {
            Node node = model.graph().get(figure);
            if (node.width() != 1) {
                throw new IllegalArgumentException("'" + figure + "' has " + node.width()
                        + " values, one by hour or zone; a sweep shows figures of one value");
            }
        }
        structural.forEach(axis -> paths.add(axis.path()));
        parsed.forEach(axis -> paths.add(axis.leaf().path()));
        requireDistinct(paths);
        points = new Grid(parsed, Math.max(1, MOST_POINTS / models())).points() * models();
    }

    /**
     * What axes vary with all values, in the order of a point's values: structural fields first.
     *
     * @param most combinations
     * @throws IllegalArgumentException for people: names the path, the value and what is allowed, a field that is varied twice, or
     *     how many combinations there are
     */
    public static List<SweptField> fields(List<String> axes, CostModel model, long most) {
        List<StructuralAxis> structural = new ArrayList<>();
        List<Axis> live = new ArrayList<>();
        for (String axis : axes) {
            StructuralAxis fixed = StructuralAxis.parse(axis, model.topology());
            if (fixed != null) {
                structural.add(fixed);
            } else {
                live.add(Axis.parse(axis, model.graph()));
            }
        }
        long combinations = 1;
        for (StructuralAxis axis : structural) {
            combinations *= axis.values().size();
        }
        for (Axis axis : live) {
            combinations =
                    Math.multiplyHigh(combinations, axis.size()) != 0 ? Long.MAX_VALUE : combinations * axis.size();
        }
        if (combinations > most || combinations < 0) {
            throw new IllegalArgumentException("the axes have more than " + most + " combinations; give fewer values");
        }
        List<SweptField> fields = new ArrayList<>();
        structural.forEach(axis -> fields.add(SweptField.of(axis)));
        live.forEach(axis -> fields.add(SweptField.of(axis)));
        requireDistinct(fields.stream().map(SweptField::path).toList());
        return List.copyOf(fields);
    }

    private static void requireDistinct(List<String> paths) {
        if (paths.stream().distinct().count() < paths.size()) {
            throw new IllegalArgumentException("a field is varied twice: " + String.join(", ", paths));
        }
    }

    /** Paths of the axes, in the order of a point's values. */
    public List<String> paths() {
        return List.copyOf(paths);
    }

    public List<String> figures() {
        return figures;
    }

    /** Combinations of values. */
    public long points() {
        return points;
    }

    /** How many models are built. */
    public long models() {
        long models = 1;
        for (StructuralAxis axis : structural) {
            models = Math.min(MOST_POINTS, models * axis.values().size());
        }
        return models;
    }

    /**
     * Computes all points, in their order.
     *
     * @param progress told the number of points done
     * @param cancelled asked often, by any thread
     * @return the points handed on, fewer than all only when the sweep was stopped
     */
    public long run(int threads, Consumer<SweepPoint> consumer, LongConsumer progress, BooleanSupplier cancelled) {
        long done = 0;
        for (long variant = 0; variant < models() && !cancelled.getAsBoolean(); variant++) {
            List<Integer> choices = choices(variant);
            List<SweepPoint.Value> values = new ArrayList<>();
            for (int i = 0; i < structural.size(); i++) {
                values.add(new SweepPoint.Value(structural.get(i).values().get(choices.get(i)), choices.get(i)));
            }
            done = run(variant(choices), values, done, threads, consumer, progress, cancelled);
        }
        return done;
    }

    /**
     * Evaluates the whole scenario at each point, in their order: for what no figure says, such as what survives a lost zone. A point
     * takes as long as pricing an edit, so this is for thousands of them at most.
     *
     * @param consumer gets null for each point of a model that cannot be computed
     * @param progress told the number of points done
     */
    public void evaluate(Consumer<@Nullable CostBreakdown> consumer, LongConsumer progress, BooleanSupplier cancelled) {
        long perModel = points / models();
        long done = 0;
        for (long variant = 0; variant < models(); variant++) {
            CostBreakdown breakdown = variant(choices(variant)).breakdown();
            List<Axis> axes = breakdown == null
                    ? List.of()
                    : live.stream()
                            .map(axis -> Axis.parse(axis, breakdown.model().graph()))
                            .toList();
            for (long point = 0; point < perModel && !cancelled.getAsBoolean(); point++) {
                consumer.accept(breakdown == null ? null : breakdown.with(leaves(axes, point)));
                progress.accept(++done);
            }
        }
    }

    /** What the leaves of axes hold at a point; the last axis changes fastest. */
    private static Map<Node, Double> leaves(List<Axis> axes, long point) {
        Map<Node, Double> leaves = new HashMap<>();
        long rest = point;
        for (Axis axis : axes.reversed()) {
            leaves.put(axis.leaf(), axis.value((int) (rest % axis.size())));
            rest /= axis.size();
        }
        return leaves;
    }

    /** Which value each structural axis has in a model. */
    private List<Integer> choices(long variant) {
        List<Integer> choices = new ArrayList<>();
        long rest = variant;
        for (StructuralAxis axis : structural.reversed()) {
            choices.addFirst((int) (rest % axis.values().size()));
            rest /= axis.values().size();
        }
        return choices;
    }

    private long run(
            ScenarioResult variant,
            List<SweepPoint.Value> fixed,
            long first,
            int threads,
            Consumer<SweepPoint> consumer,
            LongConsumer progress,
            BooleanSupplier cancelled) {
        CostBreakdown breakdown = variant.breakdown();
        if (breakdown == null) {
            List<Finding> errors =
                    variant.findings().stream().filter(Finding::isError).toList();
            List<SweepPoint.Value> values = new ArrayList<>(fixed);
            live.forEach(axis -> values.add(new SweepPoint.Value(axis.substring(axis.indexOf('=') + 1), Double.NaN)));
            consumer.accept(new SweepPoint(first, values, Collections.nCopies(figures.size(), null), errors));
            progress.accept(first + 1);
            return first + 1;
        }
        CostModel model = breakdown.model();
        List<Axis> axes =
                live.stream().map(axis -> Axis.parse(axis, model.graph())).toList();
        List<@Nullable Node> nodes = new ArrayList<>();
        figures.forEach(figure -> nodes.add(model.graph().find(figure)));
        List<Node> outputs = new ArrayList<>();
        nodes.forEach(node -> {
            if (node != null) {
                outputs.add(node);
            }
        });
        Grid grid = new Grid(axes, MOST_POINTS);
        SweepProgram program = SweepProgram.compile(model.graph(), grid.leaves(), outputs);
        Sweep sweep = new Sweep(program, grid, threads, done -> progress.accept(first + done), cancelled);
        AxisValues named = new AxisValues(axes);
        int[] at = nodes.stream().mapToInt(outputs::indexOf).toArray();
        return first
                + sweep.run(new SweepRows(program, row -> consumer.accept(point(first, row, fixed, named, nodes, at))));
    }

    /** @param at which of the row's values each figure is */
    private SweepPoint point(
            long first,
            SweepRows.Row row,
            List<SweepPoint.Value> fixed,
            AxisValues named,
            List<@Nullable Node> nodes,
            int... at) {
        SweepPoint.Value[] values = fixed.toArray(new SweepPoint.Value[paths.size()]);
        named.at(row.point(), values);
        List<@Nullable Amount> amounts = new ArrayList<>(at.length);
        for (int i = 0; i < at.length; i++) {
            Node node = nodes.get(i);
            amounts.add(
                    node == null
                            ? null
                            : new Amount(
                                    row.values().get(at[i]),
                                    node.unit(),
                                    row.certainties().get(at[i])));
        }
        return new SweepPoint(first + row.point(), List.of(values), amounts, List.of());
    }

    /** The scenario with structural values set after its changes. */
    private ScenarioResult variant(List<Integer> choices) {
        if (structural.isEmpty()) {
            return pricing.price(workspace, scenario, WorkspacePricing.terms(workspace));
        }
        JsonObject document = workspace.document();
        JsonObject before = document.object("changes");
        JsonObject changes = before == null ? JsonObject.of(Map.of()) : before;
        List<String> all = new ArrayList<>(scenario.changes());
        for (int i = 0; i < structural.size(); i++) {
            String id = "sweep-" + i;
            while (workspace.changes().containsKey(id)) {
                id += "-x";
            }
            JsonObject patch = structural.get(i).patch(choices.get(i));
            changes = changes.with(id, JsonObject.of(Map.of("title", JsonText.of("Swept value"), "patch", patch)));
            all.add(id);
        }
        Parsed<Workspace> changed = WorkspaceFile.bind(document.with("changes", changes));
        Workspace with = changed.value();
        if (with == null) {
            return new ScenarioResult(scenario, null, changed.findings());
        }
        Scenario swept = new Scenario(scenario.id(), scenario.name(), null, all, scenario.snapshot());
        return pricing.price(with, swept, WorkspacePricing.terms(with));
    }
}
