package io.spillway.pricing.cost;

import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.rate.RateBook;

/** Public IPv4 addresses in use, by the hour; not charged before 2024-02. */
final class PublicAddresses {
    private PublicAddresses() {}

    /** @param hours address-hours per month */
    static void price(LineItems lines, RateBook rates, String owner, String region, Node hours) {
        lines.add(
                new LineItems.Charge(
                        owner,
                        "cost.addresses",
                        "Public IPv4 addresses",
                        ServiceCategory.NETWORKING,
                        "AmazonVPC",
                        "PublicIPv4:InUseAddress"),
                hours,
                rates.flat(RateKey.publicIpv4(region), "USD/address/h"));
    }
}
