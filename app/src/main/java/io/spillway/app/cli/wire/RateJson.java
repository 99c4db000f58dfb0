package io.spillway.app.cli.wire;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateLookup;

/** A price of a catalogue. */
public final class RateJson {
    private RateJson() {}

    /** The answer of a catalogue: {@code status} is known, not-charged or unknown. */
    public static JsonObject of(RateLookup lookup) {
        Fields fields = new Fields().text("key", lookup.key().toString());
        return switch (lookup) {
            case RateLookup.Known(Rate rate) ->
                rate(fields.text("status", "known"), rate).object();
            case RateLookup.NotCharged(var key, String reason, String source) ->
                fields.text("status", "not-charged")
                        .text("reason", reason)
                        .text("source", source)
                        .object();
            case RateLookup.Unknown(var key, String reason) ->
                fields.text("status", "unknown").text("reason", reason).object();
        };
    }

    static Json of(Rate rate) {
        return rate(new Fields().text("key", rate.key().toString()), rate).object();
    }

    private static Fields rate(Fields fields, Rate rate) {
        return fields.text("unit", rate.unit())
                .list(
                        "tiers",
                        rate.tiers(),
                        tier -> new Fields()
                                .number("from", tier.fromQuantity())
                                .text("usd", tier.usd().toPlainString())
                                .object())
                .text("sku", rate.sku())
                .text("date", rate.date().text())
                .text("source", rate.source())
                .flag("own", rate.own());
    }
}
