package io.spillway.pricing.catalogue.source.wire;

import io.spillway.pricing.catalogue.source.product.ProductAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Names the products of an answer in which the one that was asked for is not: what a person has to choose from. */
public final class AnsweredProducts {

    private static final int MOST_NAMED = 5;

    private AnsweredProducts() {}

    /**
     * SKUs and attributes of the first products, and how many more there are.
     *
     * @param entries texts of the answer's PriceList
     * @param asked values that every one of them has, by attribute; not said again
     */
    public static String text(List<String> entries, Map<String, String> asked) {
        List<String> named = new ArrayList<>();
        for (String entry : entries.subList(0, Math.min(MOST_NAMED, entries.size()))) {
            named.add(text(entry, asked));
        }
        int more = entries.size() - named.size();
        return String.join("; ", named) + (more > 0 ? "; and " + more + " more" : "");
    }

    private static String text(String entry, Map<String, String> asked) {
        Map<String, String> about = new TreeMap<>();
        String sku = "";
        try (JsonParser parser = WireJson.open(entry)) {
            parser.nextToken();
            sku = read(parser, about);
        } catch (JacksonException e) {
            return "an entry that is not JSON";
        }
        about.keySet().removeAll(asked.keySet());
        String attributes = about.entrySet().stream()
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .collect(Collectors.joining(", "));
        return (sku.isEmpty() ? "an entry without SKU" : sku) + (attributes.isEmpty() ? "" : " (" + attributes + ")");
    }

    /** The SKU; empty when it has none. */
    private static String read(JsonParser parser, Map<String, String> about) {
        String sku = "";
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return sku;
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "product" -> sku = read(parser, about);
                case "sku" -> sku = WireJson.textOrEmpty(parser);
                case "productFamily" -> about.put(name, WireJson.textOrEmpty(parser));
                case "attributes" -> {
                    if (token == JsonToken.START_OBJECT) {
                        attributes(parser, about);
                    } else {
                        parser.skipChildren();
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return sku;
    }

    private static void attributes(JsonParser parser, Map<String, String> about) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            String value = WireJson.textOrEmpty(parser);
            for (ProductAttribute attribute : ProductAttribute.values()) {
                if (attribute.wireName().equals(name) && !value.isEmpty()) {
                    about.put(name, value);
                }
            }
        }
    }
}
