package io.spillway.app.ui.chart;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.input.ModelInput;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The chart chosen, computed in the background, and only while it is on screen. */
public final class ChartsViewModel {
    private static final int MOST_SUGGESTED = 40;

    private final WorkspaceSession session;
    private final LatestWins background;
    private final ObjectProperty<ChartKind> kind = new SimpleObjectProperty<>(ChartKind.AREA);
    private final BooleanProperty allScenarios = new SimpleBooleanProperty();
    private final BooleanProperty onScreen = new SimpleBooleanProperty();
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ModelInput>> input = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ChartContent> content =
            new ReadOnlyObjectWrapper<>(new ChartContent.Nothing("", ""));
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper();
    private @Nullable Request last;

    /** What a content depends on. */
    private record Request(
            Shown shown,
            ChartKind kind,
            boolean all,
            @Nullable String component,
            String input,
            String from,
            String to) {
        /** Whether it gives the same content, without comparing results by value. */
        boolean isLike(Request other) {
            return kind == other.kind
                    && all == other.all
                    && java.util.Objects.equals(component, other.component)
                    && input.equals(other.input)
                    && from.equals(other.from)
                    && to.equals(other.to)
                    && (all ? isSame(shown, other.shown) : shown.hasNumbersOf(other.shown));
        }

        @SuppressWarnings("ReferenceEquality")
        private static boolean isSame(Shown one, Shown other) {
            return one == other;
        }

        ChartContent content() {
            return switch (kind) {
                case AREA, CATEGORY, COMPONENT, UNIT_COST -> {
                    CostCharts charts = new CostCharts(shown, kind);
                    yield all ? charts.ofAll() : charts.beside();
                }
                case TRANSFER -> new TrafficCharts(shown).byPath();
                case ZONES -> new TrafficCharts(shown).byZone();
                case DAY -> new DayCharts(shown, component).content();
                case CURVE -> new CurveCharts(shown, input, from, to).content();
            };
        }
    }

    public ChartsViewModel(WorkspaceSession session, LatestWins background) {
        this.session = session;
        this.background = background.another();
        session.detailsProperty().subscribe(shown -> request());
        session.selectionProperty().subscribe(selection -> request());
        kind.subscribe(chosen -> request());
        allScenarios.subscribe(chosen -> request());
        onScreen.subscribe(visible -> request());
        from.subscribe(typed -> request());
        to.subscribe(typed -> request());
    }

    public ObjectProperty<ChartKind> kindProperty() {
        return kind;
    }

    /** Whether charts that can show all scenarios do. */
    public BooleanProperty allScenariosProperty() {
        return allScenarios;
    }

    /** Whether the chart can be seen; nothing is computed otherwise. */
    public BooleanProperty onScreenProperty() {
        return onScreen;
    }

    /** First value of the curve as typed; empty for the proposed one. */
    public StringProperty fromProperty() {
        return from;
    }

    /** Last value of the curve as typed; empty for the proposed one. */
    public StringProperty toProperty() {
        return to;
    }

    /** The input that the curve runs over. */
    public ReadOnlyObjectProperty<Optional<ModelInput>> inputProperty() {
        return input.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ChartContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Whether the content is out of date and being computed. */
    public ReadOnlyBooleanProperty computingProperty() {
        return computing.getReadOnlyProperty();
    }

    /** Inputs whose name or path has all the words typed, those of the component selected first. */
    public List<ModelInput> suggest(String typed) {
        CostBreakdown breakdown =
                session.shownProperty().get().flatMap(Shown::breakdown).orElse(null);
        if (breakdown == null) {
            return List.of();
        }
        String words = input.get().map(ModelInput::label).filter(typed::equals).isPresent() ? "" : typed;
        String selected = component() + ".";
        List<ModelInput> own = new ArrayList<>();
        List<ModelInput> others = new ArrayList<>();
        for (ModelInput each : ModelInput.of(breakdown)) {
            if (each.matches(words)) {
                (each.path().startsWith(selected) ? own : others).add(each);
            }
        }
        own.addAll(others);
        return List.copyOf(own.subList(0, Math.min(MOST_SUGGESTED, own.size())));
    }

    /** An input was chosen, whose proposed range is taken. */
    public void onInput(ModelInput chosen) {
        from.set("");
        to.set("");
        input.set(Optional.of(chosen));
        graph().ifPresent(graph -> propose(graph, chosen.path()));
        request();
    }

    private void propose(FormulaGraph graph, String path) {
        Node leaf = graph.find(path);
        if (leaf != null && leaf.op() != Op.CHOICE) {
            ModelInput.Ends ends = ModelInput.proposed(leaf, graph.value(leaf));
            from.set(ModelInput.typed(ends.from()));
            to.set(ModelInput.typed(ends.to()));
        }
    }

    /** Whether the input has a range, which a choice has not. */
    public boolean hasRange() {
        return input.get()
                .flatMap(chosen -> node(chosen.path()))
                .map(leaf -> leaf.op() != Op.CHOICE)
                .orElse(false);
    }

    /** A bar or its name was clicked: its component, flow or scenario is selected. */
    public void onGroup(ChartContent.Group group) {
        Shown shown = session.shownProperty().get().orElse(null);
        if (shown == null) {
            return;
        }
        if (allScenarios.get() && kind.get().comparesScenarios()) {
            session.selectScenario(group.id());
            return;
        }
        shown.breakdown().map(breakdown -> breakdown.model().topology()).ifPresent(topology -> select(group, topology));
    }

    private void select(ChartContent.Group group, Topology topology) {
        if (topology.components().containsKey(group.id())) {
            session.select(new Selection.OfComponent(group.id()));
        } else if (topology.flows().containsKey(group.id())) {
            session.select(new Selection.OfFlow(group.id()));
        }
    }

    private Optional<Node> node(String path) {
        return graph().map((FormulaGraph graph) -> graph.find(path));
    }

    private Optional<FormulaGraph> graph() {
        return session.shownProperty()
                .get()
                .flatMap(Shown::breakdown)
                .map(breakdown -> breakdown.model().graph());
    }

    private @Nullable String component() {
        return session.selectionProperty().get() instanceof Selection.OfComponent(String id) ? id : null;
    }

    private void request() {
        if (!onScreen.get()) {
            return;
        }
        Shown shown = session.shownProperty().get().orElse(null);
        if (shown == null) {
            last = null;
            background.overtake();
            computing.set(false);
            content.set(new ChartContent.Nothing(kind.get().label(), Texts.of("chart.nothingOpen")));
            return;
        }
        boolean all = allScenarios.get() && kind.get().comparesScenarios();
        boolean curve = kind.get() == ChartKind.CURVE;
        Request request = new Request(
                shown,
                kind.get(),
                all,
                kind.get() == ChartKind.DAY ? component() : null,
                curve ? input.get().map(ModelInput::path).orElse("") : "",
                curve ? from.get() : "",
                curve ? to.get() : "");
        if (last != null && request.isLike(last)) {
            return;
        }
        last = request;
        computing.set(true);
        background.submit(
                request::content,
                made -> {
                    computing.set(false);
                    content.set(made);
                },
                defect -> {
                    computing.set(false);
                    content.set(new ChartContent.Nothing(
                            request.kind.label(), Texts.of("chart.defect", defect.toString())));
                });
    }
}
