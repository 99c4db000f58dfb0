package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.model.component.Component;
import io.spillway.scenarios.resilience.Loss;
import io.spillway.scenarios.resilience.Resilience;
import io.spillway.scenarios.resilience.SinglePoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The blocks of the sheet of resilience, a row for each part. */
final class ResilienceParts {
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
            Styles styles,
            Grid grid,
            List<SurvivalFormulas> formulas,
            List<Resilience> engine,
            Map<String, String> names,
            int next) {
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

    private static void put(Grid cells, int s, int row, Live live, int look) {
        cells.live(row, ResilienceSheet.column(s), InputChecks.guarded(live, s), look);
    }

    private void section(String title) {
        grid.text(next++, 0, title, styles.heading());
    }

    private void part(Grid cells, int row, String id, String what) {
        cells.text(row, 0, names.getOrDefault(id, id), styles.text());
        cells.text(row, 1, what, styles.text());
        cells.text(row, 2, id, styles.muted());
    }

    /** What becomes of each part, then how busy the survivors are; returns the rows of the former. */
    Rows losses(
            String lost,
            Function<SurvivalFormulas, Map<String, Supplier<String>>> after,
            Function<Resilience, List<Loss>> losses) {
        List<String> ids = ids(after);
        int first = next + 1;
        Rows outcomes = new Rows(first, first + ids.size() - 1);
        if (ids.isEmpty()) {
            return outcomes;
        }
        section(lost.equals("zone") ? "The largest zone of each part is lost" : "One broker of each cluster is lost");
        int useRow = outcomes.last + 1;
        grid.block(first, ids.size(), () -> {
            List<Map<String, Loss>> lossesOf = byComponent(losses);
            return (row, cells) -> {
                String id = ids.get(row - first);
                part(cells, row, id, "what becomes of its work");
                for (int s = 0; s < formulas.size(); s++) {
                    Loss loss = lossesOf.get(s).get(id);
                    if (loss != null) {
                        String use = Cells.at(ResilienceSheet.column(s), useRow + row - first);
                        put(cells, s, row, outcome(use, formulas.get(s).limit(id), loss), styles.textRight());
                    }
                }
            };
        });
        grid.block(useRow, ids.size(), () -> {
            List<Map<String, Loss>> lossesOf = byComponent(losses);
            List<Map<String, Supplier<String>>> uses =
                    formulas.stream().map(after).toList();
            return (row, cells) -> {
                String id = ids.get(row - useRow);
                part(cells, row, id, "highest use of the survivors");
                for (int s = 0; s < formulas.size(); s++) {
                    Supplier<String> formula = uses.get(s).get(id);
                    Loss loss = lossesOf.get(s).get(id);
                    if (formula != null && loss != null) {
                        Double use = loss.utilizationAfter();
                        Object value = use == null ? words(loss) : use;
                        put(cells, s, row, new Live(formula.get(), value), styles.percent());
                    }
                }
            };
        });
        next = useRow + ids.size() + 1;
        return outcomes;
    }

    private List<Map<String, Loss>> byComponent(Function<Resilience, List<Loss>> losses) {
        List<Map<String, Loss>> all = new ArrayList<>();
        for (Resilience of : engine) {
            Map<String, Loss> by = new HashMap<>();
            losses.apply(of).forEach(loss -> by.put(loss.component(), loss));
            all.add(by);
        }
        return all;
    }

    private static String words(Loss loss) {
        return loss.outcome().toString().toLowerCase(Locale.ROOT);
    }

    private static Live outcome(String use, String limit, Loss loss) {
        return Live.text(
                "IF(ISTEXT(" + use + ")," + use + ",IF(" + use + "-" + limit + ">1E-9*MAX(1,ABS(" + use + "),ABS("
                        + limit + ")),\"overloaded\",\"survived\"))",
                words(loss));
    }

    private <T> List<String> ids(Function<SurvivalFormulas, Map<String, T>> of) {
        Set<String> ids = new LinkedHashSet<>();
        formulas.forEach(scenario -> ids.addAll(of.apply(scenario).keySet()));
        return List.copyOf(ids);
    }

    Rows queues() {
        return figures(
                "How long each queue holds when its readers stop",
                "hours until it is full",
                styles.hours(),
                false,
                SurvivalFormulas::endurance);
    }

    Rows peaks() {
        return figures(
                "Use in the peak hour",
                "highest use of any dimension",
                styles.percent(),
                false,
                SurvivalFormulas::peaks);
    }

    /** What may be counted; those that are nowhere counted are folded. */
    Rows addresses(int look) {
        return figures("Public IPv4 addresses", "mean of the month", look, true, SurvivalFormulas::publicAddresses);
    }

    Rows balancers(int look) {
        return figures(
                "Balancers that face the internet", "how many", look, true, SurvivalFormulas::internetFacingBalancers);
    }

    private Rows figures(
            String title,
            String what,
            int look,
            boolean foldZeros,
            Function<SurvivalFormulas, Map<String, Supplier<Live>>> of) {
        List<String> ids = ids(of);
        int first = next + 1;
        if (!ids.isEmpty()) {
            Predicate<String> shown = foldZeros ? notZero(of)::contains : id -> true;
            if (ids.stream().noneMatch(shown)) {
                grid.look(next, SheetXml.RowLook.FOLDED);
            }
            section(title);
            grid.block(first, ids.size(), () -> {
                List<Map<String, Supplier<Live>>> figures =
                        formulas.stream().map(of).toList();
                return (row, cells) -> {
                    String id = ids.get(row - first);
                    cells.look(row, shown.test(id) ? SheetXml.RowLook.PLAIN : SheetXml.RowLook.FOLDED);
                    part(cells, row, id, what);
                    for (int s = 0; s < formulas.size(); s++) {
                        Supplier<Live> figure = figures.get(s).get(id);
                        if (figure != null) {
                            put(cells, s, row, figure.get(), look);
                        }
                    }
                };
            });
            next = first + ids.size() + 1;
        }
        return new Rows(first, first + ids.size() - 1);
    }

    private Set<String> notZero(Function<SurvivalFormulas, Map<String, Supplier<Live>>> of) {
        Set<String> ids = new HashSet<>();
        for (SurvivalFormulas scenario : formulas) {
            of.apply(scenario).forEach((id, figure) -> {
                Live live = figure.get();
                if (!live.isNumber() || live.number() != 0) {
                    ids.add(id);
                }
            });
        }
        return ids;
    }

    Rows spares() {
        Set<SinglePoint> all = new LinkedHashSet<>();
        for (SurvivalFormulas scenario : formulas) {
            for (Component component : scenario.components().values()) {
                String name = names.getOrDefault(component.id(), component.id());
                scenario.withoutSpare(component)
                        .keySet()
                        .forEach(kind -> all.add(new SinglePoint(component.id(), name, kind)));
            }
        }
        List<SinglePoint> points = List.copyOf(all);
        int first = next + 1;
        if (!points.isEmpty()) {
            section("What has no second");
            grid.block(first, points.size(), () -> (row, cells) -> spare(cells, row, points.get(row - first)));
            next = first + points.size() + 1;
        }
        return new Rows(first, first + points.size() - 1);
    }

    private void spare(Grid cells, int row, SinglePoint point) {
        part(cells, row, point.component(), point.kind().words());
        for (int s = 0; s < formulas.size(); s++) {
            Component component = formulas.get(s).components().get(point.component());
            Supplier<String> condition = component == null
                    ? null
                    : formulas.get(s).withoutSpare(component).get(point.kind());
            if (condition != null) {
                boolean is = engine.get(s).singlePoints().stream()
                        .anyMatch(each -> each.component().equals(point.component()) && each.kind() == point.kind());
                put(
                        cells,
                        s,
                        row,
                        Live.text(
                                "IF(" + condition.get() + ",\"" + ResilienceSheet.NO_SPARE + "\",\"\")",
                                is ? ResilienceSheet.NO_SPARE : ""),
                        styles.textRight());
            }
        }
    }
}
