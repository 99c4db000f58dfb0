package io.spillway.app.ui.chart;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartContent.Group;
import io.spillway.app.ui.chart.ChartContent.Mark;
import io.spillway.app.ui.chart.ChartContent.Series;
import io.spillway.app.ui.chart.CostEntries.Entry;
import io.spillway.app.ui.session.Shown;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.evaluation.ScenarioResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Costs cut into parts: of the scenario beside the baseline, or of all scenarios, stacked. */
record CostCharts(Shown shown, ChartKind kind) {
    private static final int MOST_GROUPS = 40;
    private static final int MOST_SERIES = 10;

    /** The scenario shown and the baseline, part by part. */
    ChartContent beside() {
        String title = title(shown.selected().scenario().name());
        CostBreakdown here = shown.selected().breakdown();
        if (here == null) {
            return new ChartContent.Nothing(title, Texts.of("chart.notComputed"));
        }
        CostBreakdown base = shown.isBaseline() ? null : shown.baseline().breakdown();
        Map<String, Entry> now = CostEntries.of(kind, here);
        Map<String, Entry> before = base == null ? Map.of() : CostEntries.of(kind, base);
        Map<String, String> labels = new LinkedHashMap<>();
        now.forEach((id, entry) -> labels.put(id, entry.label()));
        before.forEach((id, entry) -> labels.putIfAbsent(id, entry.label()));
        List<String> ids = ranked(labels.keySet().stream().toList(), List.of(now, before));
        if (ids.isEmpty()) {
            return new ChartContent.Nothing(title, nothing());
        }
        List<String> drawn = ids.subList(0, Math.min(ids.size(), MOST_GROUPS));
        List<Series> series = new ArrayList<>();
        series.add(series(shown.selected().scenario().name(), Tone.MAIN, drawn, now));
        if (base != null) {
            series.add(series(shown.baseline().scenario().name(), Tone.BASELINE, drawn, before));
        }
        List<Group> groups = drawn.stream()
                .map(id -> new Group(id, labels.getOrDefault(id, id)))
                .toList();
        String rest = ids.size() > drawn.size()
                ? Texts.of("chart.smallestLeftOut", String.valueOf(ids.size() - drawn.size()))
                : "";
        return new ChartContent.Bars(title, rest, scale(), false, groups, series);
    }

    /** All scenarios that are computed, each a bar of its parts; of unit costs, which do not add up, the whole alone. */
    ChartContent ofAll() {
        String title = titleOfAll();
        Map<String, Map<String, Entry>> parts = new LinkedHashMap<>();
        List<Group> groups = new ArrayList<>();
        List<Amount> totals = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int pending = 0;
        for (ScenarioResult result : shown.results()) {
            CostBreakdown breakdown = result.breakdown();
            if (shown.isPending(result)) {
                pending++;
            } else if (breakdown == null) {
                missing.add(result.scenario().name());
            } else {
                Amount total = kind == ChartKind.UNIT_COST
                        ? breakdown.amount(breakdown.model().unitCost())
                        : breakdown.total();
                groups.add(new Group(result.scenario().id(), result.scenario().name()));
                totals.add(total);
                parts.put(
                        result.scenario().id(),
                        kind == ChartKind.UNIT_COST ? Map.of() : CostEntries.of(kind, breakdown));
            }
        }
        if (groups.isEmpty()) {
            return new ChartContent.Nothing(title, pending > 0 ? pending(pending) : Texts.of("chart.notComputed"));
        }
        List<Series> series = kind == ChartKind.UNIT_COST
                ? List.of(new Series(
                        Texts.of("chart.unitCostOfAll"),
                        Tone.MAIN,
                        totals.stream().map(total -> mark("", total)).toList()))
                : stacked(groups, totals, parts);
        if (series.isEmpty()) {
            return new ChartContent.Nothing(title, nothing());
        }
        String note = (pending > 0 ? pending(pending) : "")
                + (missing.isEmpty() ? "" : Texts.of("chart.notComputedOnes", String.join(", ", missing)));
        return new ChartContent.Bars(title, note, scale(), true, groups, series);
    }

    private List<Series> stacked(List<Group> groups, List<Amount> totals, Map<String, Map<String, Entry>> parts) {
        Map<String, String> labels = new LinkedHashMap<>();
        parts.values().forEach(part -> part.forEach((id, entry) -> labels.putIfAbsent(id, entry.label())));
        List<String> ids = ranked(labels.keySet().stream().toList(), List.copyOf(parts.values()));
        boolean more = ids.size() > MOST_SERIES;
        List<String> own = more ? ids.subList(0, MOST_SERIES - 1) : ids;
        List<Series> series = new ArrayList<>();
        double[] sums = new double[groups.size()];
        for (int i = 0; i < own.size(); i++) {
            String id = own.get(i);
            List<Mark> marks = new ArrayList<>();
            for (int g = 0; g < groups.size(); g++) {
                Entry entry = part(parts, groups.get(g)).get(id);
                marks.add(
                        entry == null
                                ? Mark.none("", "")
                                : new Mark(
                                        drawn(entry.amount()),
                                        "",
                                        words(groups.get(g).label() + "\n" + entry.label(), entry.amount())));
                sums[g] += entry == null || Double.isNaN(drawn(entry.amount()))
                        ? 0
                        : entry.amount().value();
            }
            series.add(new Series(labels.getOrDefault(id, id), Tone.series(i), marks));
        }
        if (more) {
            List<Mark> marks = new ArrayList<>();
            for (int g = 0; g < groups.size(); g++) {
                double rest = Math.max(0, totals.get(g).value() - sums[g]);
                marks.add(new Mark(
                        rest,
                        "",
                        groups.get(g).label() + "\n" + shown.notation().money(rest)));
            }
            String name = Texts.of("chart.others", String.valueOf(ids.size() - own.size()));
            series.add(new Series(name, Tone.REST, marks));
        }
        return ChartContent.labelled(
                series, totals.stream().map(shown.notation()::shortMoney).toList());
    }

    private static Map<String, Entry> part(Map<String, Map<String, Entry>> parts, Group group) {
        return parts.getOrDefault(group.id(), Map.of());
    }

    /** What is something anywhere, the most first. What is not known counts as the most, so that it is seen. */
    private static List<String> ranked(List<String> ids, List<Map<String, Entry>> entries) {
        Map<String, Double> most = new HashMap<>();
        for (String id : ids) {
            double size = 0;
            for (Map<String, Entry> each : entries) {
                Entry entry = each.get(id);
                if (entry != null) {
                    size = Math.max(size, rank(entry.amount()));
                }
            }
            most.put(id, size);
        }
        return ids.stream()
                .filter(id -> most.getOrDefault(id, 0.0) > 0)
                .sorted(Comparator.comparingDouble((String id) -> most.getOrDefault(id, 0.0))
                        .reversed())
                .toList();
    }

    /** "At least $0" is the least of all, but is something. */
    private static double rank(Amount amount) {
        return switch (amount.certainty()) {
            case KNOWN -> amount.value();
            case AT_LEAST -> Math.max(amount.value(), Double.MIN_VALUE);
            case UNKNOWN -> Double.MAX_VALUE;
        };
    }

    private Series series(String name, Tone tone, List<String> ids, Map<String, Entry> entries) {
        return new Series(
                name,
                tone,
                ids.stream()
                        .map(id -> {
                            Entry entry = entries.get(id);
                            return entry == null
                                    ? Mark.none("", "")
                                    : mark(name + "\n" + entry.label(), entry.amount());
                        })
                        .toList());
    }

    private Mark mark(String of, @Nullable Amount amount) {
        if (amount == null) {
            return Mark.none("", "");
        }
        String label = kind == ChartKind.UNIT_COST
                ? shown.notation().money(amount)
                : shown.notation().shortMoney(amount);
        return new Mark(drawn(amount), label, words(of, amount));
    }

    private String words(String of, Amount amount) {
        return of.isEmpty()
                ? shown.notation().money(amount)
                : of + ": " + shown.notation().money(amount);
    }

    private static double drawn(Amount amount) {
        return amount.certainty() == Certainty.UNKNOWN ? Double.NaN : amount.value();
    }

    private Scale scale() {
        return kind == ChartKind.UNIT_COST ? Scale.unitCost(shown.notation()) : Scale.money(shown.notation());
    }

    private String currency() {
        return shown.notation().currencyName();
    }

    private String nothing() {
        return kind == ChartKind.UNIT_COST ? Texts.of("chart.noVolumes") : Texts.of("chart.nothingCosts");
    }

    private static String pending(int count) {
        return Texts.of("chart.pending", String.valueOf(count)) + " ";
    }

    private String title(String scenario) {
        return switch (kind) {
            case AREA -> Texts.of("chart.title.area", scenario, currency());
            case CATEGORY -> Texts.of("chart.title.category", scenario, currency());
            case COMPONENT -> Texts.of("chart.title.component", scenario, currency());
            case UNIT_COST -> Texts.of("chart.title.unitCost", scenario);
            case TRANSFER, ZONES, DAY, CURVE -> kind.label();
        };
    }

    private String titleOfAll() {
        return switch (kind) {
            case AREA -> Texts.of("chart.all.area", currency());
            case CATEGORY -> Texts.of("chart.all.category", currency());
            case COMPONENT -> Texts.of("chart.all.component", currency());
            case UNIT_COST -> Texts.of("chart.all.unitCost");
            case TRANSFER, ZONES, DAY, CURVE -> kind.label();
        };
    }
}
