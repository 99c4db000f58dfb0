package io.spillway.pricing.catalogue.source.product;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.ReservedOption;
import io.spillway.pricing.catalogue.source.RateSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Savings Plan rates that do not say what they are a discount on but by SKU. A SKU stands for one usage type, operation, unit and
 * currency, so a rate is taken where its SKU is that of an On-Demand or Reserved price of the same region and instance type: in what was read
 * with it, whatever came first, or in the snapshot that is the base. Any other one is left out, for its operating system is not known.
 */
public final class DiscountedSkus {
    private static final int MOST_NAMED = 5;

    private final FindingLog findings;
    private final RateCollector rates;
    private final List<Discount> discounts = new ArrayList<>();

    /**
     * A rate.
     *
     * @param key of the rate
     * @param region code of the region it holds in
     * @param instanceType whose hours it is for
     * @param sku what it is a discount on, by the file
     * @param code the rate's own code
     * @param usd decimal text, in USD or in an unnamed currency
     * @param unit empty when the file names none
     * @param filter what it had to be
     * @param about what tells it from another price of the key, by name
     * @param file where it stands
     */
    public record Discount(
            RateKey key,
            String region,
            String instanceType,
            String sku,
            String code,
            String usd,
            String unit,
            String filter,
            Map<String, String> about,
            PriceListVersion version,
            String file) {

        public Discount {
            about = Map.copyOf(about);
        }

        private String text() {
            return about.getOrDefault("usagetype", instanceType) + " at " + usd + " (rate " + code + ", SKU " + sku
                    + ")";
        }
    }

    DiscountedSkus(FindingLog findings, RateCollector rates) {
        this.findings = findings;
        this.rates = rates;
    }

    /** Keeps a rate, of a region that is wanted, until all is read. */
    public void add(Discount discount) {
        if (rates.wants(discount.key)) {
            discounts.add(discount);
        }
    }

    int size() {
        return discounts.size();
    }

    /** Brings the rates whose SKU is known to the others, before those are finished. */
    void finish(RateSink sink) {
        Map<String, List<Discount>> unknown = new HashMap<>();
        for (Discount each : discounts) {
            // The SKU's own price is in USD per hour, else it would not be there.
            if (pricesOf(each).anyMatch(key -> isOf(each.sku, key, sink))) {
                String unit = each.unit.isEmpty() ? "Hrs" : each.unit;
                rates.flat(each.key, each.code, unit, each.usd, each.filter, each.about, each.version);
            } else {
                unknown.computeIfAbsent(each.file, any -> new ArrayList<>()).add(each);
            }
        }
        unknown.forEach(this::tell);
        discounts.clear();
    }

    /** The prices of a Linux instance on shared tenancy, all of one SKU. */
    private static Stream<RateKey> pricesOf(Discount discount) {
        return Stream.concat(
                Stream.of(RateKey.ec2OnDemand(discount.region, discount.instanceType)),
                Arrays.stream(ReservedOption.values())
                        .map(option -> RateKey.ec2Reserved(discount.region, discount.instanceType, option)));
    }

    private boolean isOf(String sku, RateKey key, RateSink sink) {
        return rates.found(key)
                ? rates.has(key, sku)
                : sink.known(key).filter(rate -> rate.sku().equals(sku)).isPresent();
    }

    private void tell(String file, List<Discount> unknown) {
        int more = unknown.size() - MOST_NAMED;
        findings.add(Finding.warning(
                "unknown-operating-system",
                new Location("", file, 0, 0),
                "Savings Plan rates that name no operation (filter: operation=RunInstances), and whose SKU is none of the Linux"
                        + " instances read with them or of the base, so that their operating system is not known: "
                        + String.join(
                                "; ",
                                unknown.stream()
                                        .limit(MOST_NAMED)
                                        .map(Discount::text)
                                        .toList())
                        + (more > 0 ? "; and " + more + " more" : ""),
                "they are left out; import the file in one folder with the EC2 price list of its region"));
    }
}
