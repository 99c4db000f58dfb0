package io.spillway.pricing.catalogue.source.product;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.source.RateSink;
import java.util.Collection;

/**
 * Where readers of formats bring what they find: one for everything that a source reads, so that prices of several files
 * or answers meet.
 */
public final class Intake {

    private final Locations locations = new Locations();
    private final ProductRules rules = new ProductRules(locations);
    private final FindingLog findings;
    private final RateCollector rates;
    private final DiscountedSkus discounts;
    private final InstanceTypeCollector instanceTypes;

    /** @param regions whose prices are wanted; empty for all */
    public Intake(Collection<String> regions, RateSink sink) {
        this.findings = new FindingLog(sink);
        this.rates = new RateCollector(regions, findings);
        this.discounts = new DiscountedSkus(findings, rates);
        this.instanceTypes = new InstanceTypeCollector(findings);
    }

    public Locations locations() {
        return locations;
    }

    public ProductRules rules() {
        return rules;
    }

    public RateCollector rates() {
        return rates;
    }

    /** Savings Plan rates that only a SKU describes. */
    public DiscountedSkus discounts() {
        return discounts;
    }

    public InstanceTypeCollector instanceTypes() {
        return instanceTypes;
    }

    public FindingLog findings() {
        return findings;
    }

    /** How much was found so far that may become a rate or an instance type, or that cannot. */
    public int taken() {
        return rates.offered() + instanceTypes.offered() + discounts.size() + findings.count();
    }

    /** Says that a product's place is not known. */
    public void unknownLocation(ProductMatch.UnknownLocation match, String sku, String readFrom) {
        findings.add(Finding.warning(
                "unknown-location",
                new Location("", readFrom, 0, 0),
                "SKU " + sku + " (" + match.usageType() + ") is sold in '" + match.location()
                        + "', which is no region known here",
                "its price is left out; a price list that names region codes is understood"));
    }

    /** Gives everything that was collected to the sink. */
    public void finish(RateSink sink) {
        discounts.finish(sink);
        rates.finish(sink);
        instanceTypes.finish(sink);
        findings.finish();
    }
}
