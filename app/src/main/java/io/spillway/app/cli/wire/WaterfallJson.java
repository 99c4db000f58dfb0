package io.spillway.app.cli.wire;

import io.spillway.app.cli.input.ExplainedScenario;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.attribution.Attribution;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.business.MarginChange;
import io.spillway.scenarios.business.Payback;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import org.jspecify.annotations.Nullable;

/** What {@code waterfall} prints. */
public final class WaterfallJson {
    private WaterfallJson() {}

    public static JsonObject of(ExplainedScenario explained) {
        Waterfall waterfall = explained.waterfall();
        Attribution attribution = explained.attribution();
        return new Fields()
                .put("workspace", EvaluationJson.workspace(explained.opened()))
                .put("scenario", EvaluationJson.scenario(explained.scenario()))
                .put("start", of(waterfall.start()))
                .list("steps", waterfall.steps(), WaterfallJson::step)
                .put("end", of(waterfall.end()))
                .put("difference", of(waterfall.difference()))
                .put("attribution", attribution == null ? Fields.none() : of(attribution))
                .number("volumeFactor", explained.volumeFactor())
                .put("margin", explained.margin().map(WaterfallJson::of).orElseGet(Fields::none))
                .object();
    }

    private static Json step(Waterfall.Step step) {
        return new Fields()
                .text("change", step.change().id())
                .text("title", step.change().title())
                .text("owner", step.change().owner())
                .text("driver", step.change().driver())
                .text("status", Fields.word(step.change().status()))
                .text("kind", Fields.word(step.kind()))
                .put("difference", of(step.difference()))
                .put("after", of(step.after()))
                .put("payback", of(ExplainedScenario.payback(step)))
                .put("findings", FindingsJson.list(step.findings()))
                .object();
    }

    private static Json of(Payback payback) {
        return switch (payback) {
            case Payback.Never(double cost) ->
                new Fields().text("outcome", "never").number("costUsd", cost).object();
            case Payback.Unknown(String reason) ->
                new Fields().text("outcome", "unknown").text("reason", reason).object();
            case Payback.After(double cost, double months, var month) ->
                new Fields()
                        .text("outcome", "after")
                        .number("costUsd", cost)
                        .number("months", months)
                        .text("month", month == null ? null : month.toString())
                        .object();
        };
    }

    private static Json of(Attribution attribution) {
        return new Fields()
                .number("sampledOrders", attribution.sampled())
                .number("seed", attribution.seed())
                .put("difference", of(attribution.difference()))
                .list(
                        "shares",
                        attribution.shares(),
                        share -> new Fields()
                                .text("change", share.change().id())
                                .put("difference", of(share.difference()))
                                .number("standardError", share.standardError())
                                .object())
                .put("findings", FindingsJson.list(attribution.findings()))
                .object();
    }

    private static Json of(MarginChange margin) {
        return new Fields()
                .number("grossBefore", margin.before().gross())
                .number("grossAfter", margin.after().gross())
                .number("points", margin.points())
                .number("relative", margin.relative())
                .object();
    }

    private static Json of(@Nullable Figure figure) {
        return figure == null ? Fields.none() : Fields.of(figure.amount());
    }

    static Json of(Difference difference) {
        return new Fields()
                .number("value", difference.isShown() ? difference.value() : Double.NaN)
                .text("unit", difference.unit().symbol())
                .text("basis", Fields.word(difference.basis()))
                .object();
    }
}
