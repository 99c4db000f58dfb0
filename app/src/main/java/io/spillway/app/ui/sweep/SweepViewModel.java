package io.spillway.app.ui.sweep;

import io.spillway.app.ui.chart.ChartContent;
import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.table.CsvText;
import io.spillway.app.ui.text.Texts;
import io.spillway.app.ui.work.CostParts;
import io.spillway.app.ui.work.Derived;
import io.spillway.model.file.JsonNumber;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.sweep.Axis;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.sweep.ScenarioSweep;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The cost of the scenario shown over values of one or two of its inputs. */
public final class SweepViewModel {
    private static final long MOST_POINTS = 100_000;
    private static final int COUNT = 41;
    private static final int COUNT_OF_TWO = 13;
    private static final int MOST_OPTIONS = 12;
    private static final int INPUTS = 2;

    private final WorkspaceSession session;
    private final WorkspacePricing pricing;
    private final Derived<Swept> swept;
    private final ReadOnlyObjectWrapper<List<SweptInput>> inputs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Against>> againsts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ChartContent> chart =
            new ReadOnlyObjectWrapper<>(new ChartContent.Nothing("", ""));
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final List<String> paths = new ArrayList<>(List.of("", ""));
    private final List<ReadOnlyStringWrapper> values =
            List.of(new ReadOnlyStringWrapper(""), new ReadOnlyStringWrapper(""));
    private String against = Scenario.BASELINE;
    private boolean unitCost;
    private @Nullable CostBreakdown listed;

    /** A scenario that the break-even is with; an empty id for none. */
    public record Against(String id, String name) {}

    public SweepViewModel(WorkspaceSession session, WorkspacePricing pricing, LatestWins background) {
        this.session = session;
        this.pricing = pricing;
        this.swept = new Derived<>(background);
        session.openedProperty().subscribe(opened -> {
            for (int i = 0; i < INPUTS; i++) {
                paths.set(i, "");
                values.get(i).set("");
            }
            against = Scenario.BASELINE;
        });
        session.shownProperty().subscribe(this::show);
        swept.resultProperty().subscribe(result -> draw());
        swept.freshProperty().subscribe(fresh -> draw());
    }

    /** Every live input of the scenario shown. */
    public ReadOnlyObjectProperty<List<SweptInput>> inputsProperty() {
        return inputs.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Against>> againstsProperty() {
        return againsts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ChartContent> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /** What is wrong with the values typed; empty when nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The values of an input as typed: {@code from:to:count}, or values with commas between. */
    public ReadOnlyStringProperty valuesProperty(int input) {
        return values.get(input).getReadOnlyProperty();
    }

    public Derived<?> work() {
        return swept;
    }

    public void onVisible(boolean visible) {
        swept.setVisible(visible);
        if (visible) {
            list(session.shownProperty().get().flatMap(Shown::breakdown).orElse(null));
        }
    }

    /** Chooses an input and proposes values for it; an empty path takes the input away. */
    public void onInput(int input, String path) {
        paths.set(input, path);
        values.get(input).set(path.isEmpty() ? "" : proposed(path));
        want();
    }

    public void onValues(int input, String text) {
        if (!text.equals(values.get(input).get())) {
            values.get(input).set(text);
            want();
        }
    }

    public void onAgainst(String id) {
        against = id;
        want();
    }

    /** Whether the cost per million messages is shown in place of the total. */
    public void onUnitCost(boolean shown) {
        unitCost = shown;
        want();
    }

    /** The points for a spreadsheet, not rounded; empty while there are none. */
    public String csv() {
        Swept now = swept.freshProperty().get() ? swept.resultProperty().get().orElse(null) : null;
        if (now == null) {
            return "";
        }
        CsvText csv = new CsvText();
        now.axes().forEach(axis -> csv.word(axis.path()));
        csv.word(now.figureLabel()).word(Texts.of("sweep.certainty")).end();
        for (int i = 0; i < now.figures().size(); i++) {
            int rest = i;
            List<Integer> at = new ArrayList<>();
            for (Swept.SweptAxis axis : now.axes().reversed()) {
                at.addFirst(rest % axis.texts().size());
                rest /= axis.texts().size();
            }
            for (int a = 0; a < at.size(); a++) {
                Swept.SweptAxis axis = now.axes().get(a);
                if (axis.choice()) {
                    csv.word(axis.texts().get(at.get(a)));
                } else {
                    csv.number(axis.numbers().get(at.get(a)));
                }
            }
            Amount amount = now.figures().get(i);
            csv.number(amount == null ? Double.NaN : amount.value())
                    .word(
                            amount == null
                                    ? Figures.UNKNOWN
                                    : amount.certainty().name().toLowerCase(java.util.Locale.ROOT))
                    .end();
        }
        return csv.toString();
    }

    private String proposed(String path) {
        CostBreakdown breakdown =
                session.shownProperty().get().flatMap(Shown::breakdown).orElse(null);
        Node leaf = breakdown == null ? null : breakdown.model().graph().find(path);
        if (leaf == null) {
            return "";
        }
        if (leaf.op() == Op.CHOICE) {
            return leaf.options().size() <= MOST_OPTIONS ? "*" : family(leaf);
        }
        SweptInput.Ends ends = SweptInput.proposed(leaf);
        int count = paths.stream().filter(each -> !each.isEmpty()).count() > 1 ? COUNT_OF_TWO : COUNT;
        return JsonNumber.text(ends.from()) + ":" + JsonNumber.text(ends.to()) + ":" + count;
    }

    /** Options that begin like the one in force, such as the sizes of a family of instance types. */
    private static String family(Node leaf) {
        String now = leaf.options().get((int) leaf.value());
        int dot = now.lastIndexOf('.');
        String family = dot < 0 ? now : now.substring(0, dot + 1);
        List<String> like = leaf.options().stream()
                .filter(option -> option.startsWith(family))
                .limit(MOST_OPTIONS)
                .toList();
        return String.join(",", like.contains(now) ? like : List.of(now));
    }

    private void show(Optional<Shown> shown) {
        List<Against> all = new ArrayList<>();
        all.add(new Against("", Texts.of("sweep.nothing")));
        shown.ifPresent(now -> now.results()
                .forEach(result -> all.add(
                        new Against(result.scenario().id(), result.scenario().name()))));
        if (all.stream().noneMatch(each -> each.id().equals(against))) {
            against = Scenario.BASELINE;
        }
        if (!all.equals(againsts.get())) {
            againsts.set(List.copyOf(all));
        }
        if (swept.isVisible()) {
            list(shown.flatMap(Shown::breakdown).orElse(null));
        }
        want();
    }

    @SuppressWarnings("ReferenceEquality") // the same numbers have the same inputs
    private void list(@Nullable CostBreakdown breakdown) {
        if (breakdown != listed) {
            listed = breakdown;
            List<SweptInput> now = breakdown == null ? List.of() : SweptInput.of(breakdown);
            if (!now.equals(inputs.get())) {
                inputs.set(now);
            }
        }
    }

    private void want() {
        Shown shown = session.shownProperty().get().orElse(null);
        Workspace workspace = shown == null ? null : shown.workspace();
        List<String> axes = new ArrayList<>();
        for (int i = 0; i < INPUTS; i++) {
            if (!paths.get(i).isEmpty()) {
                axes.add(paths.get(i) + "=" + values.get(i).get());
            }
        }
        problem.set("");
        CostBreakdown breakdown = shown == null ? null : shown.breakdown().orElse(null);
        if (shown == null || workspace == null || breakdown == null || axes.isEmpty()) {
            swept.clear();
            draw();
            return;
        }
        Scenario scenario = shown.selected().scenario();
        String figure = unitCost
                ? breakdown.model().unitCost().path()
                : breakdown.model().total().path();
        try {
            check(axes, breakdown);
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
            swept.clear();
            draw();
            return;
        }
        ScenarioResult reference = shown.results().stream()
                .filter(result -> result.scenario().id().equals(against) && !shown.isPending(result))
                .findFirst()
                .orElse(null);
        boolean pending = shown.pending().contains(against);
        swept.want(
                List.of(CostParts.of(workspace), scenario.id(), axes, figure, against, pending),
                work -> run(workspace, shown.selected(), axes, figure, reference, work));
        draw();
    }

    private static void check(List<String> axes, CostBreakdown breakdown) {
        long points = 1;
        List<Axis> parsed = new ArrayList<>();
        for (String axis : axes) {
            parsed.add(Axis.parse(axis, breakdown.model().graph()));
            points *= parsed.getLast().size();
        }
        if (parsed.size() > 1
                && parsed.getFirst().leaf().equals(parsed.getLast().leaf())) {
            throw new IllegalArgumentException(Texts.of("sweep.twice"));
        }
        if (points > MOST_POINTS) {
            throw new IllegalArgumentException(Texts.of("sweep.tooMany", points, MOST_POINTS));
        }
    }

    private Swept run(
            Workspace workspace,
            ScenarioResult base,
            List<String> axes,
            String figure,
            @Nullable ScenarioResult reference,
            Work work) {
        CostBreakdown breakdown = base.orThrow();
        ScenarioSweep sweep = new ScenarioSweep(pricing, workspace, base.scenario(), axes, List.of(figure));
        List<@Nullable Amount> figures = new ArrayList<>();
        long all = sweep.points();
        sweep.run(
                1,
                point -> figures.add(point.amounts().getFirst()),
                done -> work.progress((double) done / all),
                work::isCancelled);
        if (work.isCancelled()) {
            throw new CancellationException();
        }
        List<Swept.SweptAxis> swept = new ArrayList<>();
        for (String axis : axes) {
            swept.add(axis(Axis.parse(axis, breakdown.model().graph()), breakdown));
        }
        CostBreakdown other = reference == null ? null : reference.breakdown();
        Node node = other == null ? null : other.model().graph().find(figure);
        return new Swept(
                swept,
                figures,
                breakdown.amount(breakdown.model().graph().get(figure)),
                other == null || node == null ? null : other.amount(node),
                reference == null ? "" : reference.scenario().name(),
                breakdown.model().graph().get(figure).label());
    }

    private static Swept.SweptAxis axis(Axis axis, CostBreakdown breakdown) {
        List<String> texts = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < axis.size(); i++) {
            texts.add(axis.text(i));
            numbers.add(axis.value(i));
        }
        Node leaf = axis.leaf();
        String label = breakdown.model().graph().names().stream()
                .filter(name -> name.path().equals(leaf.path()))
                .findFirst()
                .map((FormulaGraph.Name name) ->
                        SweptInput.label(name, breakdown.model().topology()))
                .orElse(leaf.label());
        boolean known = breakdown.evaluation().isKnown(leaf);
        return new Swept.SweptAxis(
                leaf.path(),
                label,
                leaf.unit(),
                texts,
                numbers,
                leaf.op() == Op.CHOICE,
                known ? leaf.value() : Double.NaN);
    }

    private void draw() {
        Shown shown = session.shownProperty().get().orElse(null);
        String title = Texts.of("sweep.heading");
        if (shown == null || shown.breakdown().isEmpty()) {
            chart.set(new ChartContent.Nothing(title, shown == null ? "" : Texts.of("sweep.notComputed")));
        } else if (paths.stream().allMatch(String::isEmpty)) {
            chart.set(new ChartContent.Nothing(title, Texts.of("sweep.choose")));
        } else if (!problem.get().isEmpty()) {
            chart.set(new ChartContent.Nothing(title, problem.get()));
        } else if (swept.freshProperty().get() && swept.resultProperty().get().isPresent()) {
            chart.set(new SweepCharts(
                            swept.resultProperty().get().orElseThrow(),
                            shown.selected().scenario().name(),
                            shown.notation())
                    .content());
        } else {
            chart.set(new ChartContent.Nothing(title, Texts.of("sweep.working")));
        }
    }
}
