package io.spillway.pricing.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Upfront and recurring parts of a Reserved Instance where only its effective hourly rate is published.
 *
 * <p>No upfront: nothing is paid at the start and the recurring rate is the effective one. All upfront: nothing
 * recurs, and the upfront sum is the effective rate times the hours of the term (0.10639269 $/h x 8,760 h = 932 $ for
 * one year). Partial upfront: the split is not known from the effective rate.
 */
public final class ReservedTerms {

    private static final BigDecimal HOURS_PER_YEAR = BigDecimal.valueOf(8_760);

    private ReservedTerms() {}

    /** The key of the effective rate when this one asks for an upfront or recurring part; empty for any other key. */
    static Optional<RateKey> effectiveKey(RateKey key) {
        return typeAndOption(key).map(text -> new RateKey(RateKey.EC2, key.region(), RateKey.RESERVED + text));
    }

    /** The keys of the upfront and the recurring part of an effective rate; none for any other key. */
    public static List<RateKey> parts(RateKey key) {
        if (!key.service().equals(RateKey.EC2) || !key.usage().startsWith(RateKey.RESERVED)) {
            return List.of();
        }
        String text = key.usage().substring(RateKey.RESERVED.length());
        return List.of(
                new RateKey(RateKey.EC2, key.region(), RateKey.RESERVED_UPFRONT + text),
                new RateKey(RateKey.EC2, key.region(), RateKey.RESERVED_HOURLY + text));
    }

    /**
     * The upfront or recurring part derived from the effective rate.
     *
     * @param rates looks up another key of the same catalogue
     * @return empty when the key asks for neither part
     */
    public static Optional<RateLookup> derive(RateKey key, Function<RateKey, RateLookup> rates) {
        Optional<ReservedOption> option = typeAndOption(key).flatMap(ReservedTerms::option);
        Optional<RateKey> effective = effectiveKey(key);
        if (option.isEmpty() || effective.isEmpty()) {
            return Optional.empty();
        }
        boolean upfront = key.usage().startsWith(RateKey.RESERVED_UPFRONT);
        return Optional.of(
                switch (rates.apply(effective.get())) {
                    case RateLookup.Known(Rate rate) ->
                        upfront ? upfront(key, option.get(), rate) : recurring(key, option.get(), rate);
                    case RateLookup.NotCharged free -> new RateLookup.NotCharged(key, free.reason(), free.source());
                    case RateLookup.Unknown unknown -> new RateLookup.Unknown(key, unknown.reason());
                });
    }

    /** {@code c5.large:standard:1yr:no-upfront} of a key of an upfront or recurring part. */
    private static Optional<String> typeAndOption(RateKey key) {
        if (!key.service().equals(RateKey.EC2)) {
            return Optional.empty();
        }
        String usage = key.usage();
        String part = usage.startsWith(RateKey.RESERVED_UPFRONT)
                ? RateKey.RESERVED_UPFRONT
                : usage.startsWith(RateKey.RESERVED_HOURLY) ? RateKey.RESERVED_HOURLY : "";
        return part.isEmpty() ? Optional.empty() : Optional.of(usage.substring(part.length()));
    }

    private static Optional<ReservedOption> option(String typeAndOption) {
        return ReservedOption.parse(typeAndOption.substring(typeAndOption.indexOf(':') + 1));
    }

    private static RateLookup upfront(RateKey key, ReservedOption option, Rate effective) {
        return switch (option.payment()) {
            case NO_UPFRONT ->
                new RateLookup.NotCharged(key, "no upfront: nothing is paid at the start", effective.source());
            case PARTIAL_UPFRONT -> splitUnknown(key);
            case ALL_UPFRONT ->
                new RateLookup.Known(new Rate(
                        key,
                        "Quantity",
                        List.of(new Tier(
                                0,
                                effective
                                        .tiers()
                                        .getFirst()
                                        .usd()
                                        .multiply(HOURS_PER_YEAR)
                                        .multiply(BigDecimal.valueOf(option.termYears())))),
                        effective.sku(),
                        effective.date(),
                        "derived: effective hourly rate x 8,760 h x " + option.termYears() + " (" + effective.source()
                                + ")",
                        effective.own()));
        };
    }

    private static RateLookup recurring(RateKey key, ReservedOption option, Rate effective) {
        return switch (option.payment()) {
            case NO_UPFRONT ->
                new RateLookup.Known(new Rate(
                        key,
                        effective.unit(),
                        effective.tiers(),
                        effective.sku(),
                        effective.date(),
                        effective.source(),
                        effective.own()));
            case PARTIAL_UPFRONT -> splitUnknown(key);
            case ALL_UPFRONT -> new RateLookup.NotCharged(key, "all upfront: nothing recurs", effective.source());
        };
    }

    private static RateLookup splitUnknown(RateKey key) {
        return new RateLookup.Unknown(
                key, "only the effective hourly rate is published; how it splits into upfront and recurring is not");
    }
}
