package io.spillway.pricing.catalogue.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Made-up entries of a GetProducts answer in the shape the service gives them. */
public final class Entries {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PUBLISHED = "2026-09-01T00:00:00Z";
    private static final String ON_DEMAND = "JRTCKXETXF";
    private static final String HOURLY = "6YS6EN2CT7";
    private static final String UPFRONT = "2TG2D8R56U";

    private final ObjectNode entry = JSON.createObjectNode();
    private final ObjectNode attributes;
    private final ObjectNode terms;
    private final String sku;

    private Entries(String sku, String service, String family) {
        this.sku = sku;
        ObjectNode product = entry.putObject("product");
        if (!family.isEmpty()) {
            product.put("productFamily", family);
        }
        attributes = product.putObject("attributes");
        product.put("sku", sku);
        attributes.put("servicecode", service);
        entry.put("serviceCode", service);
        terms = entry.putObject("terms");
        entry.put("version", "20260901000000");
        entry.put("publicationDate", PUBLISHED);
    }

    /** An entry without attributes and prices. */
    public static Entries of(String sku, String service, String family) {
        return new Entries(sku, service, family);
    }

    /** A Linux instance of shared tenancy in us-west-2. */
    public static Entries linux(String sku, String type) {
        return of(sku, "AmazonEC2", "Compute Instance")
                .with("regionCode", "us-west-2", "location", "US West (Oregon)", "locationType", "AWS Region")
                .with("instanceType", type, "operatingSystem", "Linux", "tenancy", "Shared", "preInstalledSw", "NA")
                .with("capacitystatus", "Used", "licenseModel", "No License required", "marketoption", "OnDemand")
                .with("operation", "RunInstances", "usagetype", "USW2-BoxUsage:" + type, "vcpu", "2");
    }

    /** A product of us-west-2 that its usage type identifies. */
    public static Entries usage(String sku, String service, String family, String usage) {
        return of(sku, service, family)
                .with("regionCode", "us-west-2", "location", "US West (Oregon)", "locationType", "AWS Region")
                .with("operation", "", "usagetype", usage);
    }

    /** Sets attributes, given as names and values. */
    public Entries with(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return this;
    }

    /** An On-Demand price without tiers. */
    public Entries price(String unit, String usd) {
        return tiers(unit, "0", usd);
    }

    /** An On-Demand price with tiers, given as starts and prices; published in no order. */
    public Entries tiers(String unit, String... startsAndPrices) {
        ObjectNode dimensions = term("OnDemand", ON_DEMAND, Map.of());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < startsAndPrices.length; i += 2) {
            order.addFirst(i);
        }
        for (int i : order) {
            String end = i + 2 < startsAndPrices.length ? startsAndPrices[i + 2] : "Inf";
            dimension(dimensions, ON_DEMAND, "TIER" + i, unit, startsAndPrices[i + 1])
                    .put("beginRange", startsAndPrices[i])
                    .put("endRange", end);
        }
        return this;
    }

    /** A Reserved term; an empty fee is left out. */
    public Entries reserved(
            String code, String length, String offeringClass, String payment, String upfront, String hourly) {
        Map<String, String> lease = new LinkedHashMap<>();
        lease.put("LeaseContractLength", length);
        lease.put("OfferingClass", offeringClass);
        lease.put("PurchaseOption", payment);
        ObjectNode dimensions = term("Reserved", code, lease);
        if (!hourly.isEmpty()) {
            dimension(dimensions, code, HOURLY, "Hrs", hourly)
                    .put("beginRange", "0")
                    .put("endRange", "Inf");
        }
        if (!upfront.isEmpty()) {
            dimension(dimensions, code, UPFRONT, "Quantity", upfront);
        }
        return this;
    }

    private ObjectNode term(String kind, String code, Map<String, String> lease) {
        ObjectNode ofKind = terms.withObjectProperty(kind);
        ObjectNode term = ofKind.putObject(sku + "." + code);
        ObjectNode dimensions = term.putObject("priceDimensions");
        term.put("sku", sku);
        term.put("effectiveDate", PUBLISHED);
        term.put("offerTermCode", code);
        ObjectNode termAttributes = term.putObject("termAttributes");
        lease.forEach(termAttributes::put);
        return dimensions;
    }

    private ObjectNode dimension(ObjectNode dimensions, String term, String rate, String unit, String usd) {
        String code = sku + "." + term + "." + rate;
        ObjectNode dimension = dimensions.putObject(code);
        dimension.put("rateCode", code);
        dimension.put("unit", unit);
        dimension.putArray("appliesTo");
        dimension.putObject("pricePerUnit").put("USD", usd);
        return dimension;
    }

    /** The entry as the text that stands in the PriceList. */
    public String text() {
        return JSON.writeValueAsString(entry);
    }

    /** As {@link #text} with one piece of text replaced, to make it wrong. */
    public String textWith(String piece, String replacement) {
        String text = text();
        if (!text.contains(piece)) {
            throw new IllegalArgumentException(piece + " is not in " + text);
        }
        return text.replace(piece, replacement);
    }
}
