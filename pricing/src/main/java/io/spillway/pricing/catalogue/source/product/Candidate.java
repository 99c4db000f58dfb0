package io.spillway.pricing.catalogue.source.product;

import io.spillway.pricing.catalogue.Tier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a key may be priced at.
 *
 * @param startsAt where its first tier starts
 * @param filter what it had to be
 * @param about attributes of the product by name
 */
record Candidate(
        String sku,
        String unit,
        List<Tier> tiers,
        double startsAt,
        String filter,
        Map<String, String> about,
        PriceListVersion version) {

    private static final String LIST = "price list";

    boolean agreesWith(Candidate other) {
        return unit.equals(other.unit) && startsAt == other.startsAt && sameTiers(other.tiers);
    }

    private boolean sameTiers(List<Tier> others) {
        if (tiers.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).fromQuantity() != others.get(i).fromQuantity()
                    || tiers.get(i).usd().compareTo(others.get(i).usd()) != 0) {
                return false;
            }
        }
        return true;
    }

    /** SKU and price. */
    String text() {
        String prices = tiers.stream().map(tier -> tier.usd().toPlainString()).collect(Collectors.joining("/"));
        return sku + " at " + prices + " USD per " + unit;
    }

    /** SKU, price and what tells each from the others. */
    static String texts(List<Candidate> candidates) {
        Set<String> names = new TreeSet<>();
        candidates.forEach(candidate -> names.addAll(candidate.about.keySet()));
        names.add(LIST);
        names.removeIf(name -> candidates.stream()
                        .map(candidate -> candidate.value(name))
                        .distinct()
                        .count()
                == 1);
        return candidates.stream()
                .map(candidate -> candidate.text() + candidate.values(names))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private String values(Set<String> names) {
        return names.isEmpty()
                ? ""
                : names.stream().map(name -> name + "=" + value(name)).collect(Collectors.joining(", ", " (", ")"));
    }

    private String value(String name) {
        return name.equals(LIST) ? version.source() : about.getOrDefault(name, "NA");
    }
}
