package io.spillway.app.workbook.sheet;

import io.spillway.app.report.Report;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.scenarios.resilience.Loss;
import io.spillway.scenarios.resilience.Resilience;
import io.spillway.scenarios.resilience.SinglePoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The blocks of the sheet of resilience, a row for each part. */
final class ResilienceParts {
    private final Report report;
    private final Styles styles;
    private final Grid grid;
    private final List<SurvivalFormulas> formulas;
    private final List<Resilience> engine;
    private final Map<String, String> names;
    private int next;

    /**
     * The blocks.
     *
     * @param formulas of each scenario
     * @param engine what they come to
     * @param names of components by id
     * @param next row of the first block
     */
    ResilienceParts(
            Report report,
            Styles styles,
            Grid grid,
            List<SurvivalFormulas> formulas,
            List<Resilience> engine,
            Map<String, String> names,
            int next) {
        this.report = report;
        this.styles = styles;
        this.grid = grid;
        this.formulas = formulas;
        this.engine = engine;
        this.names = names;
        this.next = next;
    }

    /** Rows of a block, both included; none when the last is before the first. */
    record Rows(int first, int last) {
        String in(int column) {
            return Cells.letters(column) + "$" + (first + 1) + ":" + Cells.letters(column) + "$" + (last + 1);
        }

        boolean isNone() {
            return last < first;
        }
    }

    private void put(int s, int row, Live live, int look) {
        grid.live(row, ResilienceSheet.column(s), InputChecks.guarded(live, s), look);
    }

    private void section(String title) {
        grid.text(next++, 0, title, styles.heading());
    }

    private void part(int row, String id, String what) {
        grid.text(row, 0, names.getOrDefault(id, id), styles.text());
        grid.text(row, 1, what, styles.text());
        grid.text(row, 2, id, styles.muted());
    }

    /** What becomes of each part, then how busy the survivors are; returns the rows of the former. */
    Rows losses(
            String lost,
            Function<SurvivalFormulas, Map<String, String>> after,
            Function<Resilience, List<Loss>> losses) {
        List<Map<String, String>> uses = formulas.stream().map(after).toList();
        List<String> ids = ids(uses);
        int first = next + 1;
        Rows outcomes = new Rows(first, first + ids.size() - 1);
        if (ids.isEmpty()) {
            return outcomes;
        }
        section(lost.equals("zone") ? "The largest zone of each part is lost" : "One broker of each cluster is lost");
        int useRow = outcomes.last + 1;
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            int row = first + i;
            part(row, id, "what becomes of its work");
            part(useRow + i, id, "highest use of the survivors");
            for (int s = 0; s < formulas.size(); s++) {
                String formula = uses.get(s).get(id);
                if (formula != null) {
                    Loss loss = losses.apply(engine.get(s)).stream()
                            .filter(each -> each.component().equals(id))
                            .findFirst()
                            .orElseThrow();
                    loss(s, row, useRow + i, formula, formulas.get(s).limit(id), loss);
                }
            }
        }
        next = useRow + ids.size() + 1;
        return outcomes;
    }

    private void loss(int s, int row, int useRow, String formula, String limit, Loss loss) {
        Double utilization = loss.utilizationAfter();
        String outcome = loss.outcome().toString().toLowerCase(Locale.ROOT);
        put(s, useRow, new Live(formula, utilization == null ? outcome : utilization), styles.percent());
        String use = Cells.at(ResilienceSheet.column(s), useRow);
        put(
                s,
                row,
                Live.text(
                        "IF(ISTEXT(" + use + ")," + use + ",IF(" + use + "-" + limit + ">1E-9*MAX(1,ABS(" + use
                                + "),ABS(" + limit + ")),\"overloaded\",\"survived\"))",
                        outcome),
                styles.textRight());
    }

    private static List<String> ids(List<Map<String, String>> maps) {
        Map<String, Boolean> ids = new LinkedHashMap<>();
        maps.forEach(map -> map.keySet().forEach(id -> ids.put(id, true)));
        return List.copyOf(ids.keySet());
    }

    Rows queues() {
        List<Map<String, String>> hours =
                formulas.stream().map(SurvivalFormulas::endurance).toList();
        List<String> ids = ids(hours);
        int first = next + 1;
        if (!ids.isEmpty()) {
            section("How long each queue holds when its readers stop");
            for (String id : ids) {
                part(next, id, "hours until it is full");
                for (int s = 0; s < formulas.size(); s++) {
                    String formula = hours.get(s).get(id);
                    if (formula != null) {
                        put(s, next, figure(s, id + ".endurance", formula), styles.hours());
                    }
                }
                next++;
            }
            next++;
        }
        return new Rows(first, first + ids.size() - 1);
    }

    private Live figure(int s, String path, String formula) {
        var evaluation = report.results().get(s).orThrow().evaluation();
        var node = evaluation.graph().get(path);
        return new Live(formula, evaluation.isKnown(node) ? (Object) evaluation.value(node) : "unknown");
    }

    Rows spares() {
        List<Map<String, Map<SinglePoint.Kind, String>>> points =
                formulas.stream().map(SurvivalFormulas::withoutSpare).toList();
        Map<SinglePoint, Boolean> all = new LinkedHashMap<>();
        points.forEach(of -> of.forEach((id, kinds) ->
                kinds.keySet().forEach(kind -> all.put(new SinglePoint(id, names.getOrDefault(id, id), kind), true))));
        int first = next + 1;
        if (!all.isEmpty()) {
            section("What has no second");
            for (SinglePoint point : all.keySet()) {
                part(next, point.component(), point.kind().words());
                for (int s = 0; s < formulas.size(); s++) {
                    String condition = points.get(s)
                            .getOrDefault(point.component(), Map.of())
                            .get(point.kind());
                    if (condition != null) {
                        boolean is = engine.get(s).singlePoints().stream()
                                .anyMatch(each ->
                                        each.component().equals(point.component()) && each.kind() == point.kind());
                        put(
                                s,
                                next,
                                Live.text(
                                        "IF(" + condition + ",\"" + ResilienceSheet.NO_SPARE + "\",\"\")",
                                        is ? ResilienceSheet.NO_SPARE : ""),
                                styles.textRight());
                    }
                }
                next++;
            }
            next++;
        }
        return new Rows(first, first + all.size() - 1);
    }

    Rows peaks() {
        List<Map<String, String>> uses =
                formulas.stream().map(SurvivalFormulas::peaks).toList();
        List<String> ids = ids(uses);
        int first = next + 1;
        if (!ids.isEmpty()) {
            section("Use in the peak hour");
            for (String id : ids) {
                part(next, id, "highest use of any dimension");
                for (int s = 0; s < formulas.size(); s++) {
                    String formula = uses.get(s).get(id);
                    if (formula != null) {
                        put(
                                s,
                                next,
                                Live.number(
                                        formula,
                                        PeakUse.of(report.results().get(s).orThrow(), id)),
                                styles.percent());
                    }
                }
                next++;
            }
        }
        return new Rows(first, first + ids.size() - 1);
    }
}
