package io.spillway.pricing.catalogue.source.product;

import java.util.Map;
import java.util.TreeMap;

/**
 * One SKU of a price list.
 *
 * @param offerCode the offer it stands in, for example AmazonEC2; empty when not given
 * @param family product family; empty for some (public IPv4 addresses)
 * @param attributes those that were given; {@code NA} stands for absent
 */
public record Product(String sku, String offerCode, String family, Map<ProductAttribute, String> attributes) {

    public Product {
        attributes = Map.copyOf(attributes);
    }

    /** The value; empty when absent or {@code NA}. */
    public String get(ProductAttribute attribute) {
        String value = attributes.getOrDefault(attribute, "").strip();
        return value.equals("NA") || value.equals("N/A") ? "" : value;
    }

    /** Its family and attributes by name, for messages; without those that are absent. */
    Map<String, String> about() {
        Map<String, String> about = new TreeMap<>();
        about.put("productFamily", family);
        for (ProductAttribute attribute : attributes.keySet()) {
            about.put(attribute.wireName(), get(attribute));
        }
        about.values().removeIf(String::isEmpty);
        return about;
    }

    /** The service that sells it: transfer stands in the offers of other services. */
    public String service() {
        String code = get(ProductAttribute.SERVICE_CODE);
        return code.isEmpty() ? offerCode : code;
    }
}
