package io.spillway.app.cli.text;

import io.spillway.model.unit.Quantities;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.Tier;
import java.util.ArrayList;
import java.util.List;

/** A price and where it comes from. */
public final class RateText {
    private RateText() {}

    /** {@code $0.09/GB}; with tiers {@code $0.09/GB, from 10,240 $0.085, from 51,200 $0.07}. Exactly as published. */
    public static String tiers(Rate rate) {
        StringBuilder text = new StringBuilder();
        for (Tier tier : rate.tiers()) {
            boolean first = text.isEmpty();
            text.append(first ? "" : ", from " + Quantities.number(tier.fromQuantity()) + " ");
            text.append('$').append(tier.usd().toPlainString());
            if (first && !rate.unit().isEmpty()) {
                text.append('/').append(rate.unit());
            }
        }
        return text.toString();
    }

    /** The answer of a catalogue, one fact to a line. */
    public static List<String> lines(RateLookup lookup) {
        List<String> lines = new ArrayList<>();
        switch (lookup) {
            case RateLookup.Known(Rate rate) -> {
                lines.add("  price   " + tiers(rate));
                lines.add("  sku     " + rate.sku());
                lines.add("  date    " + rate.date());
                lines.add("  source  " + rate.source());
            }
            case RateLookup.NotCharged(var key, String reason, String source) -> {
                lines.add("  price   not charged: " + reason);
                lines.add("  source  " + source);
            }
            case RateLookup.Unknown(var key, String reason) -> lines.add("  price   unknown: " + reason);
        }
        return lines;
    }
}
