package io.spillway.app.ui.sweep;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartContent;
import io.spillway.app.ui.input.ModelInput;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.work.CostParts;
import io.spillway.app.ui.work.Derived;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The cost of the scenario shown over values of one or two of its inputs. */
public final class SweepViewModel {
    private static final int INPUTS = 2;

    private final WorkspaceSession session;
    private final WorkspacePricing pricing;
    private final Derived<Swept> swept;
    private final ReadOnlyObjectWrapper<List<ModelInput>> inputs = new ReadOnlyObjectWrapper<>(List.of());
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
        session.detailsProperty().subscribe(this::show);
        swept.resultProperty().subscribe(result -> draw());
        swept.freshProperty().subscribe(fresh -> draw());
    }

    /** Every input of the scenario shown, structural ones last. */
    public ReadOnlyObjectProperty<List<ModelInput>> inputsProperty() {
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

    /**
     * Chooses an input and proposes values for it; an empty path takes the input away. Values of the other one that were proposed too
     * are proposed anew, fewer beside another input.
     */
    public void onInput(int input, String path) {
        int other = 1 - input;
        boolean proposedBoth =
                !paths.get(other).isEmpty() && values.get(other).get().equals(proposed(paths.get(other)));
        paths.set(input, path);
        values.get(input).set(path.isEmpty() ? "" : proposed(path));
        if (proposedBoth) {
            values.get(other).set(proposed(paths.get(other)));
        }
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
        return now == null ? "" : SweepCsv.of(now);
    }

    private String proposed(String path) {
        boolean another = paths.stream().filter(each -> !each.isEmpty()).count() > 1;
        return session.shownProperty()
                .get()
                .flatMap(Shown::breakdown)
                .map(breakdown -> ProposedValues.of(path, breakdown, another))
                .orElse("");
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
            List<ModelInput> now = breakdown == null ? List.of() : ModelInput.withStructural(breakdown);
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
        String figure = unitCost
                ? breakdown.model().unitCost().path()
                : breakdown.model().total().path();
        ScenarioResult reference = shown.results().stream()
                .filter(result -> result.scenario().id().equals(against) && !shown.isPending(result))
                .findFirst()
                .orElse(null);
        boolean pending = shown.pending().contains(against);
        try {
            SweepPlan plan = SweepPlan.of(workspace, shown.selected(), axes, figure, reference);
            swept.want(
                    List.of(CostParts.of(workspace), shown.selected().scenario().id(), axes, figure, against, pending),
                    work -> plan.run(pricing, work));
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
            swept.clear();
        }
        draw();
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
