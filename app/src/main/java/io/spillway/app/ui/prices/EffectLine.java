package io.spillway.app.ui.prices;

import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.pricing.catalogue.DatedRule;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.prices.ScenarioEffect;
import io.spillway.scenarios.prices.SnapshotCause;
import io.spillway.scenarios.prices.SnapshotEffect;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of what makes up a scenario's difference.
 *
 * @param what the price, rule or instance type
 * @param before in the snapshot in use
 * @param after in the other one
 * @param effect USD per month of it alone
 * @param why what became of it and who says so
 */
record EffectLine(String what, String before, String after, String effect, String why) {

    /** The rows of a scenario, the largest first; what they leave over and their sum come last. None where there is nothing to add up. */
    static List<EffectLine> of(SnapshotEffect effect, ScenarioEffect scenario) {
        List<EffectLine> lines = new ArrayList<>();
        if (scenario.own() || scenario.before() == null) {
            return lines;
        }
        for (SnapshotEffect.Part part : effect.parts(scenario.scenario().id())) {
            lines.add(of(part.cause(), difference(part.effect())));
        }
        if (scenario.isRestShown()) {
            lines.add(new EffectLine(
                    Texts.of("prices.together"),
                    "",
                    "",
                    difference(scenario.together()),
                    Texts.of("prices.togetherWhy")));
        }
        if (!lines.isEmpty()) {
            lines.add(new EffectLine(Texts.of("prices.inAll"), "", "", difference(scenario.difference()), ""));
        }
        return lines;
    }

    private static EffectLine of(SnapshotCause cause, String effect) {
        return switch (cause) {
            case SnapshotCause.Price price ->
                new EffectLine(
                        price.id(),
                        PriceWords.of(price.before()),
                        PriceWords.of(price.after()),
                        effect,
                        fate(price.fate(), why(price)));
            case SnapshotCause.Rule rule ->
                new EffectLine(
                        words(rule.rule()),
                        rule.figureBefore(),
                        rule.figureAfter(),
                        effect,
                        Texts.of("prices.ruleWhy", rule.rule().since().toString(), rule.source()));
            case SnapshotCause.Machine machine ->
                new EffectLine(machine.id(), "", "", effect, Texts.of("prices.machineWhy", machine.changes()));
        };
    }

    private static String fate(SnapshotCause.Fate fate, String why) {
        return switch (fate) {
            case CHANGED -> Texts.of("prices.changed", why);
            case APPEARED -> Texts.of("prices.appeared", why);
            case GONE -> Texts.of("prices.gone", why);
        };
    }

    private static String words(DatedRule rule) {
        return switch (rule) {
            case FREE_EGRESS -> Texts.of("prices.freeEgress");
            case FREE_CDN_EGRESS -> Texts.of("prices.freeCdnEgress");
            case GP2_THROUGHPUT -> Texts.of("prices.gp2Throughput");
            case IO1_THROUGHPUT -> Texts.of("prices.io1Throughput");
            case ENDPOINT_CROSSING -> Texts.of("prices.endpointCrossing");
        };
    }

    private static String why(SnapshotCause.Price price) {
        if (price.before() instanceof RateLookup.NotCharged free) {
            return free.reason();
        }
        return switch (price.after()) {
            case RateLookup.Known(Rate rate) ->
                Texts.of("prices.rateWhy", rate.date().text(), rate.source());
            case RateLookup.NotCharged free -> free.reason();
            case RateLookup.Unknown gone -> gone.reason();
        };
    }

    static String difference(Difference difference) {
        return difference.isShown() ? Figures.difference(difference.value()) : Figures.UNKNOWN;
    }
}
