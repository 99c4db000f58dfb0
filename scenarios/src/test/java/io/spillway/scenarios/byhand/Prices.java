package io.spillway.scenarios.byhand;

import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.Tier;
import java.util.List;

/** Prices of the catalogue as plain numbers. */
final class Prices {
    private final PriceCatalog catalog;
    private final String region;

    Prices(PriceCatalog catalog, String region) {
        this.catalog = catalog;
        this.region = region;
    }

    String region() {
        return region;
    }

    double of(RateKey key) {
        return rate(key).usd();
    }

    /** An instance-hour; 0 for types that are not sold, which a point does not choose. */
    double instanceHour(String type) {
        return catalog.rate(RateKey.ec2OnDemand(region, type)) instanceof RateLookup.Known(Rate rate) ? rate.usd() : 0;
    }

    Tiers tiers(RateKey key) {
        List<Tier> tiers = rate(key).tiers();
        return new Tiers(
                tiers.stream().mapToDouble(Tier::fromQuantity).toArray(),
                tiers.stream().mapToDouble(tier -> tier.usd().doubleValue()).toArray());
    }

    private Rate rate(RateKey key) {
        if (catalog.rate(key) instanceof RateLookup.Known(Rate rate)) {
            return rate;
        }
        throw new IllegalStateException(key + " has no price");
    }

    /** A price that falls with the quantity. */
    static final class Tiers {
        private final double[] edges;
        private final double[] prices;

        private Tiers(double[] edges, double[] prices) {
            this.edges = edges;
            this.prices = prices;
        }

        double cost(double quantity) {
            double cost = 0;
            for (int i = 0; i < edges.length && quantity > edges[i]; i++) {
                double to = i + 1 < edges.length ? Math.min(quantity, edges[i + 1]) : quantity;
                cost += (to - edges[i]) * prices[i];
            }
            return cost;
        }
    }
}
