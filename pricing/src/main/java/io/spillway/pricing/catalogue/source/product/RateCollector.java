package io.spillway.pricing.catalogue.source.product;

import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.ReservedOption;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import io.spillway.pricing.catalogue.Tier;
import io.spillway.pricing.catalogue.source.RateSink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Collects the prices of everything that was read and, at the end, gives one rate per key to the sink: of the newest
 * price list, and only where its products agree. What cannot become a rate is a finding with the filter and the
 * candidates.
 */
public final class RateCollector {

    private final Set<String> regions;
    private final FindingLog findings;
    private final Map<RateKey, List<Candidate>> candidates = new LinkedHashMap<>();
    private final Set<String> otherLeases = new TreeSet<>();
    private int offered;

    /** @param regions whose prices are wanted; empty for all. Prices that hold everywhere always are */
    public RateCollector(Collection<String> regions, FindingLog findings) {
        this.regions = Set.copyOf(regions);
        this.findings = findings;
    }

    /** Whether a rate of this key is wanted. */
    public boolean wants(RateKey key) {
        return regions.isEmpty() || key.region().equals(RateKey.GLOBAL) || regions.contains(key.region());
    }

    /** A term of a product that is the price of this rate. */
    public void term(RateTarget target, String sku, PriceTerm term, PriceListVersion version) {
        try {
            if (term.kind().equals(PriceTerm.ON_DEMAND)) {
                TermPrices.Tiers priced = TermPrices.onDemand(term, target);
                add(
                        target.key(),
                        new Candidate(
                                sku,
                                priced.unit(),
                                priced.tiers(),
                                target.startsAt(),
                                target.filter(),
                                target.about(),
                                version));
            } else if (term.kind().equals(PriceTerm.RESERVED)
                    && !target.instanceType().isEmpty()) {
                reserved(target, sku, term, version);
            }
        } catch (UnusablePriceException e) {
            String what = term.kind().equals(PriceTerm.RESERVED)
                    ? "the Reserved term '" + lease(term.lease()) + "' of SKU "
                    : "SKU ";
            findings.warning(
                    e.code(),
                    target.key(),
                    what + sku + " (" + target.filter() + ") gives no price: " + e.reason(),
                    "the rate is left out; a price of an earlier snapshot stays");
        }
    }

    private void reserved(RateTarget target, String sku, PriceTerm term, PriceListVersion version)
            throws UnusablePriceException {
        Optional<ReservedOption> known = ReservedPrice.option(term.lease());
        if (known.isEmpty()) {
            otherLeases.add(lease(term.lease()));
            return;
        }
        ReservedOption option = known.get();
        ReservedPrice price = TermPrices.reserved(term, option);
        String region = target.key().region();
        String type = target.instanceType();
        String filter = target.filter() + ", " + option.text();
        Map<String, String> about = target.about();
        part(RateKey.ec2Reserved(region, type, option), sku, "Hrs", price.effectiveHourly(), filter, about, version);
        if (option.payment() != PaymentOption.NO_UPFRONT) {
            part(
                    RateKey.ec2ReservedUpfront(region, type, option),
                    sku,
                    "Quantity",
                    price.upfront(),
                    filter,
                    about,
                    version);
        }
        // Without upfront the effective rate is the hourly one, and nothing recurs when all is paid at the start.
        boolean recurs =
                option.payment() == PaymentOption.ALL_UPFRONT && price.hourly().signum() != 0;
        if (option.payment() == PaymentOption.PARTIAL_UPFRONT || recurs) {
            part(RateKey.ec2ReservedHourly(region, type, option), sku, "Hrs", price.hourly(), filter, about, version);
        }
    }

    private static String lease(PriceTerm.Lease lease) {
        return (lease.length() + " " + lease.offeringClass() + " " + lease.purchaseOption()).strip();
    }

    private void part(
            RateKey key,
            String sku,
            String unit,
            BigDecimal usd,
            String filter,
            Map<String, String> about,
            PriceListVersion version) {
        add(key, new Candidate(sku, unit, List.of(new Tier(0, usd)), 0, filter, about, version));
    }

    /**
     * A price without tiers that is not a product's own, such as a Savings Plan's.
     *
     * @param usd decimal text
     * @param about what tells it from another price of the key, by name
     */
    public void flat(
            RateKey key,
            String sku,
            String unit,
            String usd,
            String filter,
            Map<String, String> about,
            PriceListVersion version) {
        try {
            BigDecimal price = TermPrices.number("price", usd);
            if (price.signum() == 0) {
                throw new UnusablePriceException(TermPrices.ZERO, "its price is 0");
            }
            if (!MeteredUnit.HOURS.accepts(unit)) {
                throw new UnusablePriceException(TermPrices.UNIT, "it is priced per '" + unit + "', expected 'hrs'");
            }
            part(key, sku, unit, price, filter, about, version);
        } catch (UnusablePriceException e) {
            findings.warning(
                    e.code(),
                    key,
                    sku + " (" + filter + ") gives no price: " + e.reason(),
                    "the rate is left out; a price of an earlier snapshot stays");
        }
    }

    private void add(RateKey key, Candidate candidate) {
        if (!wants(key)) {
            return;
        }
        offered++;
        List<Candidate> known = candidates.computeIfAbsent(key, any -> new ArrayList<>(1));
        if (!known.isEmpty() && candidate.version().newerThan(known.getFirst().version())) {
            known.clear();
        } else if (!known.isEmpty() && known.getFirst().version().newerThan(candidate.version())) {
            return;
        }
        boolean seen =
                known.stream().anyMatch(other -> other.sku().equals(candidate.sku()) && other.agreesWith(candidate));
        if (!seen) {
            known.add(candidate);
        }
    }

    /** Whether there is at least one usable price of this key, ambiguous or not. */
    public boolean found(RateKey key) {
        return candidates.containsKey(key);
    }

    /** Whether the price of this key is that of a SKU, and of no other. */
    boolean has(RateKey key, String sku) {
        List<Candidate> known = candidates.getOrDefault(key, List.of());
        return !known.isEmpty()
                && known.stream().allMatch(candidate -> candidate.sku().equals(sku));
    }

    /** The regions that are wanted, for the end of a sentence; empty when all are. */
    public String where() {
        return regions.isEmpty() ? "" : " in " + String.join(", ", new TreeSet<>(regions));
    }

    /** How many prices were brought that are wanted, also several of one key. */
    int offered() {
        return offered;
    }

    /** How many rates there are so far. */
    public int size() {
        return candidates.size();
    }

    /** Gives every rate to the sink, in the order in which the keys were first seen. */
    public void finish(RateSink sink) {
        if (!otherLeases.isEmpty()) {
            findings.note(
                    "unused-reserved-term",
                    "Reserved terms of a kind that is no longer sold are left out: " + String.join("; ", otherLeases));
        }
        candidates.forEach((key, list) -> rate(key, list).ifPresent(sink::rate));
        candidates.clear();
    }

    private Optional<Rate> rate(RateKey key, List<Candidate> list) {
        Map<Double, List<Candidate>> byStart =
                list.stream().collect(Collectors.groupingBy(Candidate::startsAt, TreeMap::new, Collectors.toList()));
        List<Tier> tiers = new ArrayList<>();
        for (List<Candidate> same : byStart.values()) {
            Candidate first = same.getFirst();
            if (!same.stream().allMatch(first::agreesWith)) {
                findings.warning(
                        "ambiguous-rate",
                        key,
                        same.size() + " prices match the filter (" + first.filter() + "): " + Candidate.texts(same),
                        "no price is taken; a price of an earlier snapshot stays. Set the right one in the workspace");
                return Optional.empty();
            }
            if (same.size() > 1) {
                findings.note(
                        "several-skus",
                        same.size() + " SKUs of " + key + " have the same price: "
                                + same.stream().map(Candidate::sku).sorted().collect(Collectors.joining(", ")));
            }
            tiers.addAll(first.tiers());
        }
        Candidate first = byStart.values().iterator().next().getFirst();
        if (first.startsAt() != 0) {
            findings.warning(
                    "missing-rate",
                    key,
                    "the first step is missing: there is only " + first.text() + " from " + first.startsAt(),
                    "no price is taken; a price of an earlier snapshot stays");
            return Optional.empty();
        }
        PriceListVersion version = first.version();
        return Optional.of(new Rate(key, first.unit(), tiers, first.sku(), version.date(), version.source(), false));
    }
}
