package io.spillway.app.cli.input;

import io.spillway.model.file.NearestName;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keys of prices as people type them. */
public final class RateNames {
    private RateNames() {}

    /** @throws BadInputException when the text has not the form of a key */
    public static RateKey key(String text) {
        try {
            return RateKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException("bad-rate-key", String.valueOf(e.getMessage()), "");
        }
    }

    /** Advice about a key that the catalogue does not have: the nearest region, service or usage; empty when none is near. */
    public static Optional<String> nearest(PriceCatalog catalog, RateLookup lookup) {
        if (!(lookup instanceof RateLookup.Unknown(RateKey key, String reason))) {
            return Optional.empty();
        }
        if (!key.region().equals(RateKey.GLOBAL) && !catalog.regions().contains(key.region())) {
            return meant(
                    NearestName.of(key.region(), catalog.regions()),
                    region -> new RateKey(key.service(), region, key.usage()));
        }
        List<RateKey> keys = catalog.rates(key.region()).stream().map(Rate::key).toList();
        List<String> usages = keys.stream()
                .filter(other -> other.service().equals(key.service()))
                .map(RateKey::usage)
                .toList();
        if (usages.isEmpty()) {
            List<String> services =
                    keys.stream().map(RateKey::service).distinct().toList();
            return meant(
                    NearestName.of(key.service(), services),
                    service -> new RateKey(service, key.region(), key.usage()));
        }
        return meant(NearestName.of(key.usage(), usages), usage -> new RateKey(key.service(), key.region(), usage));
    }

    private static Optional<String> meant(@Nullable String nearest, Function<String, RateKey> key) {
        return Optional.ofNullable(nearest).map(name -> "did you mean '" + key.apply(name) + "'?");
    }
}
