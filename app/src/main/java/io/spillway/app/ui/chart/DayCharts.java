package io.spillway.app.ui.chart;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartContent.Curve;
import io.spillway.app.ui.session.Shown;
import io.spillway.model.component.Component;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.traffic.Load;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The load of each hour of the day.
 *
 * @param component whose load is shown; null for that of all sources
 */
record DayCharts(Shown shown, @Nullable String component) {
    private static final int MOST_SOURCES = 10;

    ChartContent content() {
        CostBreakdown breakdown = shown.selected().breakdown();
        if (breakdown == null) {
            return new ChartContent.Nothing(Texts.of("chart.kind.day"), Texts.of("chart.notComputed"));
        }
        Component selected = component == null
                ? null
                : breakdown.model().topology().components().get(component);
        return selected == null ? ofSources(breakdown) : ofComponent(breakdown, selected);
    }

    private ChartContent ofSources(CostBreakdown breakdown) {
        String title =
                Texts.of("chart.title.daySources", shown.selected().scenario().name());
        List<Curve> curves = new ArrayList<>();
        for (Component source : breakdown.model().topology().components().values()) {
            if (source instanceof TrafficSource) {
                Load load = breakdown.model().traffic().of(source).messages();
                curves.add(curve(source.name(), Tone.MAIN, false, load, breakdown, false));
            }
        }
        if (curves.isEmpty()) {
            return new ChartContent.Nothing(title, Texts.of("chart.noSources"));
        }
        curves.sort(Comparator.comparingDouble(DayCharts::most).reversed());
        List<Curve> coloured = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_SOURCES, curves.size()); i++) {
            Curve curve = curves.get(i);
            coloured.add(new Curve(curve.name(), Tone.series(i), false, curve.ys()));
        }
        String note = Texts.of("chart.daySourcesNote")
                + (curves.size() > coloured.size()
                        ? " " + Texts.of("chart.smallestLeftOut", String.valueOf(curves.size() - coloured.size()))
                        : "");
        return lines(title, note, coloured);
    }

    private ChartContent ofComponent(CostBreakdown breakdown, Component selected) {
        String title = Texts.of(
                "chart.title.dayComponent",
                selected.name(),
                shown.selected().scenario().name());
        Load load = breakdown.model().traffic().of(selected).messages();
        if (load.isNone()) {
            return new ChartContent.Nothing(title, Texts.of("chart.noLoad", selected.name()));
        }
        List<Curve> curves = new ArrayList<>();
        curves.add(curve(Texts.of("chart.hourMean"), Tone.MAIN, false, load, breakdown, false));
        curves.add(curve(Texts.of("chart.hourBurst"), Tone.MAIN, true, load, breakdown, true));
        CostBreakdown base = shown.isBaseline() ? null : shown.baseline().breakdown();
        Component before =
                base == null ? null : base.model().topology().components().get(selected.id());
        if (base != null && before != null) {
            Load other = base.model().traffic().of(before).messages();
            if (!other.isNone()) {
                curves.add(curve(Texts.of("chart.hourMeanBaseline"), Tone.BASELINE, false, other, base, false));
            }
        }
        return lines(title, Texts.of("chart.dayComponentNote"), curves);
    }

    private static ChartContent lines(String title, String note, List<Curve> curves) {
        List<Double> hours = IntStream.range(0, curves.getFirst().ys().size())
                .mapToObj(Double::valueOf)
                .toList();
        Scale up = Scale.of(Texts.of("chart.messagesPerSecond"), Unit.MESSAGES_PER_SECOND);
        return new ChartContent.Lines(title, note, Scale.hours(), up, hours, curves, Optional.empty());
    }

    private static Curve curve(
            String name, Tone tone, boolean dashed, Load load, CostBreakdown breakdown, boolean burst) {
        double[] hours = load.byHour(breakdown.evaluation(), burst);
        return new Curve(name, tone, dashed, Arrays.stream(hours).boxed().toList());
    }

    private static double most(Curve curve) {
        return curve.ys().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
