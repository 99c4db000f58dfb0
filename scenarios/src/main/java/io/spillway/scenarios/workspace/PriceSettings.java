package io.spillway.scenarios.workspace;

import io.spillway.model.field.Live;
import io.spillway.model.field.Structural;
import io.spillway.model.file.JsonNumber;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateOverride;
import io.spillway.pricing.catalogue.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which prices a workspace uses.
 *
 * @param snapshot name of a price snapshot
 * @param overrides its own prices by the text of a {@link RateKey}
 * @param discounts share taken off by AWS service code
 */
public record PriceSettings(
        @Structural(label = "Price snapshot") String snapshot,
        @Structural(label = "Own prices", optional = true) Map<String, PriceOverride> overrides,

        @Live(label = "Discounts by service", max = 1, optional = true)
        Map<String, Double> discounts) {

    public PriceSettings {
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
        discounts = Collections.unmodifiableMap(new LinkedHashMap<>(discounts));
    }

    /**
     * The own prices for a catalogue.
     *
     * @throws IllegalArgumentException when a key or date has not its form; reading a file finds those
     */
    public List<RateOverride> rateOverrides() {
        List<RateOverride> rates = new ArrayList<>();
        overrides.forEach((key, override) -> {
            List<Tier> tiers = new ArrayList<>();
            override.tiers().forEach((from, usd) -> tiers.add(new Tier(PriceOverride.quantity(from), decimal(usd))));
            Double flat = override.usd();
            if (flat != null) {
                tiers.add(new Tier(0, decimal(flat)));
            }
            rates.add(new RateOverride(
                    RateKey.parse(key),
                    override.unit() == null ? "" : override.unit(),
                    tiers,
                    override.note() == null ? "" : override.note(),
                    override.source(),
                    PriceDate.parse(override.date())));
        });
        return List.copyOf(rates);
    }

    private static BigDecimal decimal(double usd) {
        return new BigDecimal(JsonNumber.text(usd));
    }
}
