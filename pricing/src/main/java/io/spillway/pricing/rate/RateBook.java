package io.spillway.pricing.rate;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.Tier;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Unit prices as leaves of one graph: a leaf for each rate, or for each tier of a rate, however often it is used. */
public final class RateBook {
    /** Owner of all price leaves. */
    public static final String OWNER = "prices";

    private final Formulas formulas;
    private final CatalogTables tables;
    private final Map<RateKey, Priced> priced = new HashMap<>();

    public RateBook(Formulas formulas, CatalogTables tables) {
        this.formulas = formulas;
        this.tables = tables;
    }

    public CatalogTables tables() {
        return tables;
    }

    /** The price of the first tier, in USD per the unit given. */
    public Node flat(RateKey key, String unit) {
        return prices(priced(key, unit), unit)[0];
    }

    /** Whether the price depends on the quantity. */
    public boolean isTiered(RateKey key) {
        return tables.catalog().rate(key) instanceof RateLookup.Known(Rate rate) && rate.tiered();
    }

    /** Cost of a quantity by the tiers of a rate, which begin anew for each call: a pool is one call. */
    public Node tiered(RateKey key, String unit, Node quantity) {
        Priced rate = priced(key, unit);
        Node[] prices = prices(rate, unit);
        return prices.length == 1 ? quantity.times(prices[0]) : formulas.tiered(quantity, rate.edges, prices);
    }

    /** What one more unit costs at that quantity. */
    public Node marginal(RateKey key, String unit, Node quantity) {
        Priced rate = priced(key, unit);
        Node[] prices = prices(rate, unit);
        Node price = prices[0];
        for (int i = 1; i < prices.length; i++) {
            Node edge = formulas.constant(rate.edges[i], quantity.unit());
            price = formulas.when(edge.exceeds(quantity), price, prices[i]);
        }
        return price;
    }

    /** The prices of a rate, in the unit of whoever asks: a metered usage may share a rate that is used elsewhere too. */
    private Node[] prices(Priced rate, String unitText) {
        Unit unit = Unit.of(unitText);
        Unit known = rate.prices[0].unit();
        if (unit == known) {
            return rate.prices;
        }
        Node same = formulas.constant(1, unit.per(known));
        return Arrays.stream(rate.prices).map(price -> price.times(same)).toArray(Node[]::new);
    }

    private Priced priced(RateKey key, String unitText) {
        Priced known = priced.get(key);
        if (known != null) {
            return known;
        }
        Unit unit = Unit.of(unitText);
        RateLookup lookup = tables.catalog().rate(key);
        Priced made;
        if (lookup instanceof RateLookup.Known found) {
            made = tiers(found.rate(), unit, found);
        } else {
            made = new Priced(
                    new double[] {0}, new Node[] {formulas.rate(OWNER, key.toString(), key.usage(), unit, 0, lookup)});
        }
        priced.put(key, made);
        return made;
    }

    private Priced tiers(Rate rate, Unit unit, RateLookup lookup) {
        List<Tier> tiers = rate.tiers();
        double[] edges = new double[tiers.size()];
        Node[] prices = new Node[tiers.size()];
        for (int i = 0; i < prices.length; i++) {
            Tier tier = tiers.get(i);
            edges[i] = tier.fromQuantity();
            String from = i == 0 ? "" : " from " + tier.fromQuantity();
            prices[i] = formulas.rate(
                    OWNER,
                    rate.key() + (i == 0 ? "" : "#" + (i + 1)),
                    rate.key().usage() + from,
                    unit,
                    tier.usd().doubleValue(),
                    lookup);
        }
        return new Priced(edges, prices);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Priced(double[] edges, Node[] prices) {}
}
