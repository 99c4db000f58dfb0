package io.spillway.pricing.formula;

import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateLookup;

/**
 * Where a leaf's value, or the rate behind a look-up, comes from.
 *
 * @param reference rate key and SKU of a price; empty for other leaves
 * @param date of the source, as precise as it is; empty when there is none
 * @param source document, measurement, reasoning, or the reason why there is no price; empty for a typed value
 */
public record Origin(Kind kind, String reference, String date, String source) {

    /** What sort of thing stands behind a value. */
    public enum Kind {
        /** Somebody entered it. */
        TYPED,
        /** A default in force. */
        ASSUMED,
        /** True by definition. */
        DEFINITION,
        /** A published price. */
        PUBLISHED,
        /** A price of the workspace's own. */
        OWN,
        /** Known to cost nothing. */
        NOT_CHARGED,
        /** There is no price. */
        MISSING
    }

    static Origin of(Provenance provenance) {
        Kind kind = provenance.equals(Provenance.DEFINITION)
                ? Kind.DEFINITION
                : provenance.assumed() ? Kind.ASSUMED : Kind.TYPED;
        return new Origin(kind, "", provenance.date(), provenance.source());
    }

    static Origin of(RateLookup lookup) {
        return switch (lookup) {
            case RateLookup.Known(Rate rate) ->
                new Origin(
                        rate.own() ? Kind.OWN : Kind.PUBLISHED,
                        rate.sku().isEmpty() || rate.key().usage().equals(rate.sku())
                                ? rate.key().toString()
                                : rate.key() + " (" + rate.sku() + ")",
                        rate.date().text(),
                        rate.source());
            case RateLookup.NotCharged(var key, String reason, String source) ->
                new Origin(Kind.NOT_CHARGED, key.toString(), "", reason + "; " + source);
            case RateLookup.Unknown(var key, String reason) -> new Origin(Kind.MISSING, key.toString(), "", reason);
        };
    }

    /** One line for people, such as {@code own price AmazonEC2/us-west-2/..., 2018-11, invoice}. */
    public String text() {
        String what = switch (kind) {
            case TYPED -> "typed";
            case ASSUMED -> "assumption";
            case DEFINITION -> "by definition";
            case PUBLISHED -> "published price";
            case OWN -> "own price";
            case NOT_CHARGED -> "not charged";
            case MISSING -> "no price";
        };
        StringBuilder text = new StringBuilder(what);
        if (!reference.isEmpty()) {
            text.append(' ').append(reference);
        }
        if (!date.isEmpty()) {
            text.append(", ").append(date);
        }
        if (!source.isEmpty() && kind != Kind.DEFINITION) {
            text.append(", ").append(source);
        }
        return text.toString();
    }
}
