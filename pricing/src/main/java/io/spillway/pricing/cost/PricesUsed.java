package io.spillway.pricing.cost;

import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How old and whose the prices behind a total are. A line rests on a rate when its cost is computed from it; the support
 * plan, a share of everything, is left out.
 *
 * @param asOf day the catalogue stands for, from which ages count
 * @param rates behind lines that cost something, by key
 * @param earliest day the oldest dated rate can be of; empty when none is dated
 * @param latest day the newest dated rate can be of; empty when none is dated
 * @param olderThanYearUsd part of the monthly total that rests on a rate older than a year
 * @param undatedUsd part of the monthly total that rests on a rate without a date
 * @param ownUsd part of the monthly total that rests on a price of the workspace's own
 * @param ownUsdByRate the same for each of those prices, by key; a line that rests on several counts for each
 */
public record PricesUsed(
        LocalDate asOf,
        List<Rate> rates,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        double olderThanYearUsd,
        double undatedUsd,
        double ownUsd,
        Map<RateKey, Double> ownUsdByRate) {
    public PricesUsed {
        ownUsdByRate = Collections.unmodifiableMap(new LinkedHashMap<>(ownUsdByRate));
        rates = List.copyOf(rates);
    }

    public static PricesUsed of(CostBreakdown breakdown) {
        LocalDate asOf = breakdown.model().catalog().date();
        LocalDate yearAgo = asOf.minusYears(1);
        Set<Rate> all = new LinkedHashSet<>();
        double older = 0;
        double undated = 0;
        double own = 0;
        Map<RateKey, Double> byRate = new TreeMap<>();
        for (LineItem line : breakdown.lines()) {
            if (line.category() == ServiceCategory.SUPPORT) {
                continue;
            }
            Set<Rate> rates = rates(breakdown, line);
            double cost = breakdown.amount(line.cost()).value();
            older += any(
                            rates,
                            rate -> rate.date()
                                    .latest()
                                    .filter(yearAgo::isAfter)
                                    .isPresent())
                    ? cost
                    : 0;
            undated += any(rates, rate -> !rate.date().known()) ? cost : 0;
            own += any(rates, Rate::own) ? cost : 0;
            rates.stream().filter(Rate::own).forEach(rate -> byRate.merge(rate.key(), cost, Double::sum));
            all.addAll(rates);
        }
        List<Rate> sorted =
                all.stream().sorted((a, b) -> a.key().compareTo(b.key())).toList();
        return new PricesUsed(
                asOf,
                sorted,
                sorted.stream()
                        .map(Rate::date)
                        .flatMap(date -> date.earliest().stream())
                        .min(Comparator.naturalOrder()),
                sorted.stream()
                        .map(Rate::date)
                        .filter(PriceDate::known)
                        .flatMap(date -> date.latest().stream())
                        .max(Comparator.naturalOrder()),
                older,
                undated,
                own,
                byRate);
    }

    /** Prices of the workspace's own among them. */
    public List<Rate> own() {
        return rates.stream().filter(Rate::own).toList();
    }

    private static boolean any(Set<Rate> rates, Predicate<Rate> test) {
        return rates.stream().anyMatch(test);
    }

    private static Set<Rate> rates(CostBreakdown breakdown, LineItem line) {
        Set<Rate> rates = new LinkedHashSet<>();
        for (RatesBehind.Use use : RatesBehind.of(breakdown.evaluation(), line)) {
            if (use.lookup() instanceof RateLookup.Known(Rate rate)) {
                rates.add(rate);
            }
        }
        return rates;
    }
}
