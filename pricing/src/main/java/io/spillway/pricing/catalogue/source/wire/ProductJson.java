package io.spillway.pricing.catalogue.source.wire;

import io.spillway.pricing.catalogue.source.product.Product;
import io.spillway.pricing.catalogue.source.product.ProductAttribute;
import io.spillway.pricing.catalogue.source.product.ProductRules;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One product: {@code {sku, productFamily, attributes{...}}}. Of the hundred thousand products of a region a thousand are
 * wanted, so reading stops being thorough as soon as one attribute rules the product out.
 */
final class ProductJson {

    private static final Map<String, ProductAttribute> ATTRIBUTES = attributes();

    private final ProductRules rules;

    ProductJson(ProductRules rules) {
        this.rules = rules;
    }

    private static Map<String, ProductAttribute> attributes() {
        Map<String, ProductAttribute> byName = new HashMap<>();
        for (ProductAttribute attribute : ProductAttribute.values()) {
            byName.put(attribute.wireName(), attribute);
        }
        return byName;
    }

    /**
     * Reads the product whose first token is current.
     *
     * @param sku when the product does not say it itself
     * @return empty when it cannot be a rate
     */
    Optional<Product> read(JsonParser parser, String sku, String offerCode) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Optional.empty();
        }
        String ownSku = sku;
        String family = "";
        boolean wanted = true;
        Map<ProductAttribute, String> values = new EnumMap<>(ProductAttribute.class);
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "sku" -> ownSku = WireJson.textOrEmpty(parser);
                case "productFamily" -> {
                    family = WireJson.textOrEmpty(parser);
                    wanted = wanted && rules.mayBeWanted(offerCode, family);
                }
                case "attributes" -> {
                    if (wanted) {
                        wanted = attributes(parser, values, ProductRules.INSTANCE_FAMILIES.contains(family));
                    } else {
                        parser.skipChildren();
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return wanted ? Optional.of(new Product(ownSku, offerCode, family, values)) : Optional.empty();
    }

    /** Whether the product can still be wanted. */
    private boolean attributes(JsonParser parser, Map<ProductAttribute, String> values, boolean instance) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return false;
        }
        boolean wanted = true;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            ProductAttribute attribute = wanted ? ATTRIBUTES.get(name) : null;
            if (attribute != null && token == JsonToken.VALUE_STRING) {
                String value = parser.getString();
                values.put(attribute, value);
                wanted = !(instance && rules.rulesOutInstance(attribute, value));
            } else {
                parser.skipChildren();
            }
        }
        return wanted;
    }
}
