package io.spillway.app.cli.text;

import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.prices.ScenarioEffect;
import io.spillway.scenarios.prices.SnapshotCause;
import io.spillway.scenarios.prices.SnapshotEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another snapshot does to a workspace: every scenario's total, and what makes the difference. */
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
        for (ScenarioEffect one : effect.scenarios()) {
            if (one.scenario().id().equals(scenario)) {
                out.add("");
                out.addAll(parts(effect.parts(scenario), one, ink));
            }
        }
        effect.scenarios().forEach(one -> out.addAll(new FindingLines(ink).of(one.findings())));
        return out;
    }

    private static List<String> parts(List<SnapshotEffect.Part> parts, ScenarioEffect of, Ink ink) {
        String scenario = of.scenario().id();
        List<String> out = new ArrayList<>();
        if (of.own()) {
            out.add(scenario + " names its own snapshot, so that nothing changes for it.");
            return out;
        }
        if (of.before() == null) {
            out.add("What makes the difference cannot be said: " + scenario + " cannot be computed now.");
            return out;
        }
        if (parts.isEmpty() && !of.isRestShown()) {
            out.add("No price that " + scenario + " uses differs.");
            return out;
        }
        out.add(ink.heading("What makes the difference of " + scenario + ", each alone"));
        TextTable table = table().id("Price, rule or instance type")
                .number("Before")
                .number("After")
                .number("Change")
                .number("Effect/mo");
        List<SnapshotEffect.Part> listed = parts.subList(0, Math.min(SHOWN, parts.size()));
        for (SnapshotEffect.Part part : listed) {
            row(table, part);
        }
        List<SnapshotEffect.Part> others = parts.subList(listed.size(), parts.size());
        if (!others.isEmpty()) {
            Difference sum = others.stream()
                    .map(SnapshotEffect.Part::effect)
                    .reduce(Difference::plus)
                    .orElseThrow();
            table.row(others.size() + " others (--json)", "", "", "", Figures.difference(sum));
        }
        if (of.isRestShown()) {
            table.row("acting together", "", "", "", Figures.difference(of.together()));
        }
        table.row("in all", "", "", "", Figures.difference(of.difference()));
        out.addAll(table.lines(ink));
        for (SnapshotEffect.Part part : listed) {
            explanation(part.cause()).ifPresent(out::add);
        }
        if (of.isRestShown()) {
            out.add("Acting together: what those above add or take from each other, such as a dearer price of less.");
        }
        return out;
    }

    private static void row(TextTable table, SnapshotEffect.Part part) {
        String effect = Figures.difference(part.effect());
        switch (part.cause()) {
            case SnapshotCause.Price price ->
                table.row(price.id(), price(price.before()), price(price.after()), change(price), effect);
            case SnapshotCause.Rule rule ->
                table.row(rule.rule().label(), rule.figureBefore(), rule.figureAfter(), "rule", effect);
            case SnapshotCause.Machine machine -> table.row(machine.id(), "", "", "machine", effect);
        }
    }

    /** What the row of a cause has no room for. */
    private static Optional<String> explanation(SnapshotCause cause) {
        return switch (cause) {
            case SnapshotCause.Price price ->
                price.before() instanceof RateLookup.NotCharged free
                        ? Optional.of(price.id() + ": " + free.reason())
                        : price.after() instanceof RateLookup.Unknown gone
                                ? Optional.of(price.id() + ": " + gone.reason())
                                : Optional.empty();
            case SnapshotCause.Rule rule ->
                Optional.of(rule.rule().label() + ": changed on " + rule.rule().since() + " (" + rule.source() + ")");
            case SnapshotCause.Machine machine -> Optional.of(machine.id() + ": " + machine.changes());
        };
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

    private static String change(SnapshotCause.Price rate) {
        if (rate.before() instanceof RateLookup.Known(Rate before)
                && rate.after() instanceof RateLookup.Known(Rate after)
                && before.unit().equals(after.unit())
                && before.usd() != 0) {
            double change = after.usd() / before.usd() - 1;
            return change == 0 ? "tiers" : Figures.change(change);
        }
        return switch (rate.fate()) {
            case CHANGED -> "";
            case APPEARED -> "appeared";
            case GONE -> "gone";
        };
    }

    private static TextTable table() {
        return new TextTable(EvaluationText.WIDTH);
    }
}
