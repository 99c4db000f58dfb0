package io.spillway.app.cli.text;

import io.spillway.app.cli.input.ExplainedScenario;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import io.spillway.scenarios.attribution.Attribution;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.business.MarginChange;
import io.spillway.scenarios.business.Payback;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.resilience.ResilienceChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes of a scenario one after the other, from the baseline's total to the scenario's. */
public final class WaterfallText {
    private final ExplainedScenario explained;
    private final Ink ink;
    private final List<String> out = new ArrayList<>();

    private WaterfallText(ExplainedScenario explained, Ink ink) {
        this.explained = explained;
        this.ink = ink;
    }

    public static List<String> lines(ExplainedScenario explained, Ink ink) {
        WaterfallText text = new WaterfallText(explained, ink);
        text.table();
        text.notes();
        return text.out;
    }

    private void table() {
        Waterfall waterfall = explained.waterfall();
        out.add(ink.heading(explained.opened().workspace().name() + ": from the baseline to "
                        + explained.scenario().name())
                + ink.faint(" (" + explained.scenario().id() + ")"));
        out.add("");
        TextTable table = new TextTable(EvaluationText.WIDTH)
                .id("Change")
                .words("Title")
                .number("Difference/mo")
                .number("Total/mo")
                .number("Any order/mo")
                .number("+-")
                .words("Paid back in");
        table.row("baseline", "", "", money(waterfall.start()), "", "", "");
        for (int i = 0; i < waterfall.steps().size(); i++) {
            Waterfall.Step step = waterfall.steps().get(i);
            Attribution.Share share = share(i);
            table.row(
                    step.change().id(),
                    step.change().title(),
                    Figures.difference(step.difference()),
                    money(step.after()),
                    share == null ? "" : Figures.difference(share.difference()),
                    share == null || share.standardError() == 0 ? "" : Quantities.text(share.standardError(), Unit.USD),
                    step.kind() == Waterfall.Kind.GROWTH ? "" : text(ExplainedScenario.payback(step)));
        }
        table.total(
                explained.scenario().id(),
                "",
                Figures.difference(waterfall.difference()),
                money(waterfall.end()),
                explained.attribution() == null
                        ? ""
                        : Figures.difference(explained.attribution().difference()),
                "",
                "");
        out.addAll(table.withoutEmptyColumns().lines(ink));
    }

    private Attribution.@Nullable Share share(int index) {
        Attribution attribution = explained.attribution();
        return attribution == null ? null : attribution.shares().get(index);
    }

    private void notes() {
        List<String> notes = new ArrayList<>();
        Waterfall waterfall = explained.waterfall();
        if (waterfall.difference().basis() == Difference.Basis.KNOWN_LINES) {
            notes.add("* of the known lines; the same lines are unknown on both sides");
        }
        Attribution attribution = explained.attribution();
        if (attribution != null) {
            notes.add("Any order: each change's part whatever the order (Shapley value), "
                    + (attribution.sampled() == 0
                            ? "all orders counted"
                            : Quantities.number(attribution.sampled()) + " orders drawn with seed " + attribution.seed()
                                    + ", +- one standard error"));
            notes.addAll(new FindingLines(ink).of(attribution.findings()));
        }
        waterfall.steps().forEach(step -> {
            ResilienceChange resilience = step.resilience();
            if (resilience != null && !resilience.isNone()) {
                notes.add(step.change().id() + ": " + resilience.words());
            }
        });
        waterfall.steps().forEach(step -> notes.addAll(new FindingLines(ink).of(step.findings())));
        explained.margin().ifPresent(margin -> notes.add(text(margin)));
        if (!notes.isEmpty()) {
            out.add("");
            out.addAll(notes);
        }
    }

    private String text(MarginChange margin) {
        double points = tenths(margin.points());
        return "Gross margin: " + Figures.percent(margin.before().gross()) + " to "
                + Figures.percent(margin.after().gross()) + ", " + (points > 0 ? "+" : "")
                + Quantities.number(points) + " points, " + Figures.change(margin.relative())
                + " relative"
                + (explained.volumeFactor() == 1
                        ? ""
                        : "; revenue and other cost grow with the traffic, x "
                                + Quantities.number(explained.volumeFactor()));
    }

    private static double tenths(double value) {
        return Math.rint(value * 10) / 10;
    }

    private static String text(Payback payback) {
        return switch (payback) {
            case Payback.Never never -> "never";
            case Payback.Unknown unknown -> "";
            case Payback.After(double cost, double months, var month) ->
                Quantities.number(tenths(months)) + " months" + (month == null ? "" : ", " + month);
        };
    }

    private static String money(@Nullable Figure figure) {
        return figure == null ? "cannot be computed" : Figures.money(figure.amount());
    }
}
