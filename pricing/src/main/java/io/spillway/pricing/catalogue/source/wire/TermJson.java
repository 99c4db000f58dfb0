package io.spillway.pricing.catalogue.source.wire;

import io.spillway.pricing.catalogue.source.product.PriceDimension;
import io.spillway.pricing.catalogue.source.product.PriceTerm;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One term of a product: {@code {priceDimensions{code{...}}, termAttributes{...}}}, the same in answers and files. */
final class TermJson {

    private static final int MOST_DIMENSIONS = 100;

    private TermJson() {}

    /**
     * Reads the term whose first token is current.
     *
     * @param kind OnDemand or Reserved
     */
    static PriceTerm read(JsonParser parser, String kind) {
        List<String> problems = new ArrayList<>();
        List<PriceDimension> dimensions = new ArrayList<>();
        PriceTerm.Lease lease = PriceTerm.Lease.NONE;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.add("the term is " + WireJson.kind(parser.currentToken()) + ", expected an object");
            parser.skipChildren();
            return new PriceTerm(kind, lease, dimensions, problems);
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "priceDimensions" -> dimensions(parser, dimensions, problems);
                case "termAttributes" -> lease = lease(parser, problems);
                default -> parser.skipChildren();
            }
        }
        return new PriceTerm(kind, lease, dimensions, problems);
    }

    private static void dimensions(JsonParser parser, List<PriceDimension> dimensions, List<String> problems) {
        if (!isObject(parser, "priceDimensions", problems)) {
            return;
        }
        for (String code = parser.nextName(); code != null; code = parser.nextName()) {
            parser.nextToken();
            if (dimensions.size() == MOST_DIMENSIONS) {
                problems.add("it has more than " + MOST_DIMENSIONS + " price dimensions");
            }
            if (dimensions.size() >= MOST_DIMENSIONS) {
                parser.skipChildren();
            } else if (isObject(parser, "price dimension " + code, problems)) {
                dimensions.add(dimension(parser, code, problems));
            }
        }
    }

    private static PriceDimension dimension(JsonParser parser, String code, List<String> problems) {
        String unit = "";
        String begin = "";
        String end = "";
        String usd = "";
        List<String> currencies = new ArrayList<>(1);
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "unit" -> unit = WireJson.text(parser, "unit", problems);
                case "beginRange" -> begin = WireJson.text(parser, "beginRange", problems);
                case "endRange" -> end = WireJson.text(parser, "endRange", problems);
                case "pricePerUnit" -> usd = usd(parser, currencies, problems);
                default -> parser.skipChildren();
            }
        }
        return new PriceDimension(code, unit, begin, end, usd, currencies);
    }

    private static String usd(JsonParser parser, List<String> currencies, List<String> problems) {
        String usd = "";
        if (!isObject(parser, "pricePerUnit", problems)) {
            return usd;
        }
        for (String currency = parser.nextName(); currency != null; currency = parser.nextName()) {
            parser.nextToken();
            String price = WireJson.text(parser, "pricePerUnit." + currency, problems);
            currencies.add(currency);
            if (currency.equals("USD")) {
                usd = price;
            }
        }
        return usd;
    }

    private static PriceTerm.Lease lease(JsonParser parser, List<String> problems) {
        String length = "";
        String offeringClass = "";
        String purchaseOption = "";
        if (!isObject(parser, "termAttributes", problems)) {
            return PriceTerm.Lease.NONE;
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "LeaseContractLength" -> length = WireJson.text(parser, name, problems);
                case "OfferingClass" -> offeringClass = WireJson.text(parser, name, problems);
                case "PurchaseOption" -> purchaseOption = WireJson.text(parser, name, problems);
                default -> parser.skipChildren();
            }
        }
        return new PriceTerm.Lease(length, offeringClass, purchaseOption);
    }

    private static boolean isObject(JsonParser parser, String field, List<String> problems) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        problems.add(field + " is " + WireJson.kind(parser.currentToken()) + ", expected an object");
        parser.skipChildren();
        return false;
    }
}
