package io.spillway.scenarios.comparison;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.resilience.Resilience;
import io.spillway.scenarios.resilience.ResilienceChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios side by side. Every difference is this minus the reference.
 *
 * @param columns in the order given
 * @param rows by section, in the order of {@link Section}; within one, the reference's first
 */
public record Comparison(String referenceId, List<Column> columns, List<Row> rows) {
    public Comparison {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Compares scenarios with one of them.
     *
     * @throws IllegalArgumentException when the reference is not among the results
     */
    public static Comparison of(List<ScenarioResult> results, String referenceId) {
        int reference = -1;
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).scenario().id().equals(referenceId)) {
                reference = i;
            }
        }
        if (reference < 0) {
            throw new IllegalArgumentException("the scenario '" + referenceId
                    + "' to compare with is not among those compared: "
                    + results.stream().map(result -> result.scenario().id()).toList());
        }
        List<@Nullable Figured> figured = results.parallelStream()
                .<@Nullable Figured>map(Comparison::figured)
                .toList();
        List<@Nullable FigureTable> tables = new ArrayList<>();
        figured.forEach(of -> tables.add(of == null ? null : of.table));
        List<Row> rows = rows(tables, reference);
        Row total = rows.isEmpty() ? null : rows.getFirst();
        List<Column> columns = new ArrayList<>();
        Resilience before = resilience(figured.get(reference));
        for (int i = 0; i < results.size(); i++) {
            Resilience after = resilience(figured.get(i));
            ResilienceChange change = ResilienceChange.between(before, after);
            String verdict = change == null || total == null
                    ? ""
                    : change.verdict(total.cells().get(i).difference());
            columns.add(new Column(results.get(i), after, change, verdict));
        }
        return new Comparison(referenceId, columns, rows);
    }

    /** @throws IllegalStateException when no scenario can be computed */
    public Row total() {
        return rows(Section.TOTAL).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("none of the scenarios can be computed"));
    }

    public List<Row> rows(Section section) {
        return rows.stream().filter(row -> row.section() == section).toList();
    }

    /** Column of the reference, from 0. */
    public int reference() {
        return column(referenceId);
    }

    /**
     * Column of a scenario, from 0.
     *
     * @throws IllegalArgumentException when it is not compared
     */
    public int column(String scenarioId) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(scenarioId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the scenario '" + scenarioId + "' is not compared");
    }

    /** What is compared of a scenario. */
    private record Figured(FigureTable table, Resilience resilience) {}

    private static @Nullable Figured figured(ScenarioResult result) {
        CostBreakdown breakdown = result.breakdown();
        return breakdown == null ? null : new Figured(FigureTable.of(breakdown), Resilience.of(breakdown));
    }

    private static @Nullable Resilience resilience(@Nullable Figured figured) {
        return figured == null ? null : figured.resilience;
    }

    private static List<Row> rows(List<@Nullable FigureTable> tables, int reference) {
        Map<Section, Map<String, FigureTable.Entry>> entries = new EnumMap<>(Section.class);
        List<@Nullable FigureTable> ordered = new ArrayList<>(tables);
        ordered.addFirst(tables.get(reference));
        for (FigureTable table : ordered) {
            if (table != null) {
                table.entries()
                        .forEach(
                                (key, entry) -> entries.computeIfAbsent(key.section(), section -> new LinkedHashMap<>())
                                        .putIfAbsent(key.key(), entry));
            }
        }
        List<Row> rows = new ArrayList<>();
        entries.forEach((section, keys) -> keys.forEach((key, entry) -> {
            List<Cell> cells = new ArrayList<>();
            FigureTable.Key of = new FigureTable.Key(section, key);
            for (FigureTable table : tables) {
                cells.add(cell(of, entry, table, tables.get(reference)));
            }
            rows.add(
                    new Row(section, key, entry.label(), entry.figure().amount().unit(), cells));
        }));
        return rows;
    }

    private static Cell cell(
            FigureTable.Key key, FigureTable.Entry entry, @Nullable FigureTable here, @Nullable FigureTable reference) {
        Figure figure = here == null ? null : here.figure(key);
        if (here == null || reference == null) {
            Difference unknown = Difference.unknown(entry.figure().amount().unit());
            return new Cell(Cell.Presence.NOT_COMPUTED, figure == null ? null : figure.amount(), unknown);
        }
        Figure before = reference.figure(key);
        Figure nothing = Figure.nothing(entry.figure().amount().unit());
        Difference difference = (figure == null ? nothing : figure).minus(before == null ? nothing : before);
        Cell.Presence presence = figure == null
                ? before == null ? Cell.Presence.NEITHER : Cell.Presence.REMOVED
                : before == null ? Cell.Presence.ADDED : Cell.Presence.BOTH;
        return new Cell(presence, figure == null ? null : figure.amount(), difference);
    }
}
