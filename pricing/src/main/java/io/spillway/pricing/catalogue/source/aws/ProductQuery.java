package io.spillway.pricing.catalogue.source.aws;

import io.spillway.pricing.catalogue.RateKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One GetProducts request, with its further pages.
 *
 * @param what for people
 * @param serviceCode for example AmazonEC2
 * @param filters values that attributes must have, by attribute
 * @param expected rates that its answer has to have; empty when only the answer says which there are
 */
record ProductQuery(String what, String serviceCode, Map<String, String> filters, List<RateKey> expected) {

    ProductQuery {
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        expected = List.copyOf(expected);
    }

    /** The filter for messages: {@code AmazonEC2, regionCode=us-west-2, ...}. */
    String filterText() {
        return serviceCode + ", "
                + filters.entrySet().stream()
                        .map(filter -> filter.getKey() + "=" + filter.getValue())
                        .collect(Collectors.joining(", "));
    }
}
