package io.spillway.pricing.catalogue.source;

import io.spillway.pricing.catalogue.source.product.ProductAttribute;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Offer files in the shapes of AWS's, made of entries of GetProducts answers. */
public final class OfferFixtures {

    public static final JsonMapper JSON = new JsonMapper();

    private OfferFixtures() {}

    /** The entries by the service that sells them. */
    public static Map<String, List<JsonNode>> byService(List<String> entries) {
        Map<String, List<JsonNode>> services = new LinkedHashMap<>();
        for (String entry : entries) {
            JsonNode item = JSON.readTree(entry);
            services.computeIfAbsent(item.path("serviceCode").asString(), any -> new ArrayList<>())
                    .add(item);
        }
        return services;
    }

    /** An offer in JSON: products, then terms by kind and SKU. */
    public static String json(String offerCode, List<JsonNode> items, boolean termsFirst) {
        ObjectNode products = JSON.createObjectNode();
        ObjectNode terms = JSON.createObjectNode();
        terms.putObject("OnDemand");
        terms.putObject("Reserved");
        for (JsonNode item : items) {
            String sku = item.path("product").path("sku").asString();
            products.set(sku, item.path("product"));
            item.path("terms")
                    .properties()
                    .forEach(kind -> ((ObjectNode) terms.get(kind.getKey())).set(sku, kind.getValue()));
        }
        ObjectNode offer = JSON.createObjectNode();
        offer.put("formatVersion", "v1.0");
        offer.put("disclaimer", "made up");
        offer.put("offerCode", offerCode);
        offer.put("version", "20260901000000");
        offer.put("publicationDate", "2026-09-01T00:00:00Z");
        if (termsFirst) {
            offer.set("terms", terms);
        }
        offer.set("products", products);
        if (!termsFirst) {
            offer.set("terms", terms);
        }
        return JSON.writeValueAsString(offer);
    }

    /** An offer in CSV: five rows of what it is, the column names, a row for each price. */
    public static String csv(String offerCode, List<JsonNode> items) {
        StringBuilder text = new StringBuilder();
        row(text, List.of("FormatVersion", "v1.0"));
        row(text, List.of("Disclaimer", "made up, with a comma"));
        row(text, List.of("Publication Date", "2026-09-01T00:00:00Z"));
        row(text, List.of("Version", "20260901000000"));
        row(text, List.of("OfferCode", offerCode));
        List<String> names = new ArrayList<>(List.of(
                "SKU",
                "OfferTermCode",
                "RateCode",
                "TermType",
                "PriceDescription",
                "EffectiveDate",
                "StartingRange",
                "EndingRange",
                "Unit",
                "PricePerUnit",
                "Currency",
                "LeaseContractLength",
                "PurchaseOption",
                "OfferingClass",
                "Product Family"));
        for (ProductAttribute attribute : ProductAttribute.values()) {
            names.add(attribute.column());
        }
        row(text, names);
        for (JsonNode item : items) {
            item.path("terms")
                    .properties()
                    .forEach(kind -> kind.getValue()
                            .properties()
                            .forEach(term -> term.getValue()
                                    .path("priceDimensions")
                                    .properties()
                                    .forEach(dimension -> row(
                                            text, row(item, kind.getKey(), term.getValue(), dimension.getValue())))));
        }
        return text.toString();
    }

    private static List<String> row(JsonNode item, String kind, JsonNode term, JsonNode dimension) {
        JsonNode product = item.path("product");
        Map.Entry<String, JsonNode> price =
                dimension.path("pricePerUnit").properties().iterator().next();
        JsonNode lease = term.path("termAttributes");
        List<String> fields = new ArrayList<>(List.of(
                text(product, "sku"),
                text(term, "offerTermCode"),
                text(dimension, "rateCode"),
                kind,
                "",
                "2026-09-01",
                text(dimension, "beginRange"),
                text(dimension, "endRange"),
                text(dimension, "unit"),
                price.getValue().asString(),
                price.getKey(),
                text(lease, "LeaseContractLength"),
                text(lease, "PurchaseOption"),
                text(lease, "OfferingClass"),
                text(product, "productFamily")));
        for (ProductAttribute attribute : ProductAttribute.values()) {
            fields.add(text(product.path("attributes"), attribute.wireName()));
        }
        return fields;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static void row(StringBuilder text, List<String> fields) {
        text.append('"').append(String.join("\",\"", fields)).append("\"\r\n");
    }

    /** Writes a text, packed when the name ends in .gz. */
    public static Path write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!String.valueOf(file.getFileName()).endsWith(".gz")) {
            return Files.write(file, bytes);
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        return file;
    }
}
