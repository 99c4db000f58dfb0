package io.spillway.scenarios.business;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.attribution.Attribution;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.Figures;
import io.spillway.scenarios.evaluation.ManyTotals;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.resilience.Resilience;
import io.spillway.scenarios.resilience.ResilienceChange;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Finds what each change of a workspace saves, and what it does to resilience. */
public final class LedgerBuilder {
    private final WorkspacePricing pricing;
    private final Workspace workspace;
    private final Scenario scenario;
    private final ManyTotals many;
    private final Map<Set<String>, State> states = new ConcurrentHashMap<>();

    /** What is compared of the baseline with some changes; nulls where it cannot be computed. */
    private record State(@Nullable Figure total, @Nullable Resilience resilience) {
        static State of(@Nullable CostBreakdown breakdown) {
            return breakdown == null
                    ? new State(null, null)
                    : new State(new Figures(breakdown).total(), Resilience.of(breakdown));
        }
    }

    /** What a change does without the scenario. */
    private record Alone(Difference saving, @Nullable ResilienceChange resilience) {}

    /** @param scenario whose order and Shapley values are shown */
    public LedgerBuilder(WorkspacePricing pricing, Workspace workspace, Scenario scenario) {
        this.pricing = pricing;
        this.workspace = workspace;
        this.scenario = scenario;
        this.many = new ManyTotals(pricing, workspace);
    }

    /**
     * Works everything out, the Shapley values included.
     *
     * @throws java.util.concurrent.CancellationException when the work says so
     */
    public Ledger build(Work work) {
        Waterfall waterfall = Waterfall.of(pricing, workspace, scenario);
        return build(waterfall, Attribution.of(pricing, workspace, scenario, work));
    }

    /** With what is worked out already; without an attribution no row has a Shapley value. */
    public Ledger build(Waterfall waterfall, @Nullable Attribution attribution) {
        return measure(waterfall, attribution, Work.UNWATCHED).ledger(workspace);
    }

    /**
     * What takes prices.
     *
     * @param attribution null for no Shapley values
     * @throws java.util.concurrent.CancellationException when the work says so
     */
    public MeasuredSavings measure(Waterfall waterfall, @Nullable Attribution attribution, Work work) {
        Map<String, Difference> inOrder = new LinkedHashMap<>();
        waterfall.steps().forEach(step -> inOrder.put(step.change().id(), step.saving()));
        Map<String, ResilienceChange> resilience = new LinkedHashMap<>();
        Map<String, Difference> shapley = attribution == null ? Map.of() : attribution.savings();
        List<Change> changes = workspace.changes().values().stream()
                .filter(change -> !change.patch().members().isEmpty())
                .toList();
        AtomicInteger done = new AtomicInteger();
        List<Alone> alone = changes.parallelStream()
                .map(change -> {
                    work.check();
                    Alone found = alone(change);
                    work.progress((double) done.incrementAndGet() / changes.size());
                    return found;
                })
                .toList();
        Map<String, Map<Measure, Difference>> byChange = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            String id = changes.get(i).id();
            Map<Measure, Difference> savings = new EnumMap<>(Measure.class);
            savings.put(Measure.ALONE, alone.get(i).saving());
            put(savings, Measure.IN_ORDER, inOrder.get(id));
            put(savings, Measure.SHAPLEY, shapley.get(id));
            byChange.put(id, savings);
            put(resilience, id, alone.get(i).resilience());
        }
        waterfall.steps().forEach(step -> {
            resilience.remove(step.change().id());
            put(resilience, step.change().id(), step.resilience());
        });
        return new MeasuredSavings(scenario.id(), byChange, resilience);
    }

    /** The baseline with what the change requires, minus the same with the change. */
    private Alone alone(Change change) {
        Set<String> required = new LinkedHashSet<>();
        require(change, required);
        State before = state(required);
        Set<String> with = new LinkedHashSet<>(required);
        with.add(change.id());
        State after = state(with);
        Figure was = before.total();
        Figure is = after.total();
        return new Alone(
                was == null || is == null ? Difference.unknown(Unit.USD_PER_MONTH) : was.minus(is),
                ResilienceChange.between(before.resilience(), after.resilience()));
    }

    private void require(Change change, Set<String> required) {
        for (String id : change.requires()) {
            if (!required.contains(id) && !id.equals(change.id())) {
                require(workspace.change(id), required);
                required.add(id);
            }
        }
    }

    private State state(Set<String> changes) {
        // Two threads may price one set at once; computing under the map's lock would stop the others.
        State known = states.get(changes);
        if (known == null) {
            known = State.of(many.price(new Scenario(
                            scenario.id(), scenario.name(), null, List.copyOf(changes), scenario.snapshot()))
                    .breakdown());
            states.put(changes, known);
        }
        return known;
    }

    private static <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
