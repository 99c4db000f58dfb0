package io.spillway.app.cli.text;

import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.prices.RateEffect;
import io.spillway.scenarios.prices.ScenarioEffect;
import io.spillway.scenarios.prices.SnapshotEffect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What another snapshot does to a workspace: every scenario's total, and the prices that make the difference. */
public final class SnapshotEffectText {
    private static final int SHOWN = 40;

    private SnapshotEffectText() {}

    /** @param scenario id of the scenario whose prices are listed */
    public static List<String> lines(String workspace, SnapshotEffect effect, String scenario, Ink ink) {
        List<String> out = new ArrayList<>();
        out.add(ink.heading(workspace + ": prices of " + effect.after() + " instead of " + effect.before()));
        out.add("");
        TextTable totals = table().id("Scenario")
                .number("Before/mo")
                .number("After/mo")
                .number("Difference")
                .number("");
        for (ScenarioEffect one : effect.scenarios()) {
            totals.row(
                    one.scenario().id(),
                    total(one.before()),
                    total(one.after()),
                    one.own() ? "names its own snapshot" : Figures.difference(one.difference()),
                    one.own() ? "" : Figures.change(relative(one)));
        }
        out.addAll(totals.lines(ink));
        out.addAll(rates(effect, scenario, ink));
        effect.scenarios().forEach(one -> out.addAll(new FindingLines(ink).of(one.findings())));
        return out;
    }

    private static List<String> rates(SnapshotEffect effect, String scenario, Ink ink) {
        List<RateEffect> rates = effect.rates().stream()
                .filter(rate -> rate.on(scenario).isPresent())
                .sorted(Comparator.comparingDouble((RateEffect rate) -> size(rate, scenario))
                        .reversed())
                .toList();
        List<String> out = new ArrayList<>();
        out.add("");
        if (rates.isEmpty()) {
            out.add("No price that " + scenario + " uses differs.");
            return out;
        }
        out.add(ink.heading("Prices that " + scenario + " uses, each alone"));
        TextTable table = table().id("Key")
                .number("Before")
                .number("After")
                .number("Change")
                .number("Effect/mo");
        for (RateEffect rate : rates.subList(0, Math.min(SHOWN, rates.size()))) {
            table.row(
                    rate.key().toString(),
                    price(rate.before()),
                    price(rate.after()),
                    change(rate),
                    rate.on(scenario).map(Figures::difference).orElse(""));
        }
        boolean rest = false;
        for (ScenarioEffect one : effect.scenarios()) {
            if (one.scenario().id().equals(scenario) && isSomething(one.rest())) {
                rest = true;
                table.row("the rest", "", "", "", Figures.difference(one.rest()));
            }
        }
        out.addAll(table.lines(ink));
        if (rest) {
            out.add("The rest: free allowances of its date, instance types, and prices that act together.");
        }
        if (rates.size() > SHOWN) {
            out.add("... and " + (rates.size() - SHOWN) + " more (--json)");
        }
        return out;
    }

    private static boolean isSomething(Difference rest) {
        return !rest.isShown() || Math.abs(rest.value()) >= 0.005;
    }

    private static double size(RateEffect rate, String scenario) {
        return rate.on(scenario)
                .map(effect -> effect.isShown() ? Math.abs(effect.value()) : Double.POSITIVE_INFINITY)
                .orElse(0.0);
    }

    private static String total(@Nullable Figure total) {
        return total == null ? "cannot be computed" : Figures.money(total.amount());
    }

    private static @Nullable Double relative(ScenarioEffect one) {
        Figure before = one.before();
        if (before == null || !one.difference().isShown() || before.amount().value() == 0) {
            return null;
        }
        return one.difference().value() / before.amount().value();
    }

    // Without the unit, which the key says, and of the first tier: a line has room for no more.
    private static String price(RateLookup lookup) {
        return switch (lookup) {
            case RateLookup.Known(Rate rate) ->
                "$" + rate.tiers().getFirst().usd().toPlainString();
            case RateLookup.NotCharged free -> "not charged";
            case RateLookup.Unknown unknown -> "unknown";
        };
    }

    private static String change(RateEffect rate) {
        if (rate.before() instanceof RateLookup.Known(Rate before)
                && rate.after() instanceof RateLookup.Known(Rate after)
                && before.unit().equals(after.unit())
                && before.usd() != 0) {
            double change = after.usd() / before.usd() - 1;
            return change == 0 ? "tiers" : Figures.change(change);
        }
        return "";
    }

    private static TextTable table() {
        return new TextTable(EvaluationText.WIDTH);
    }
}
