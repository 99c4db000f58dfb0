package io.spillway.pricing.catalogue.source.wire;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.source.product.Intake;
import io.spillway.pricing.catalogue.source.product.PriceListVersion;
import io.spillway.pricing.catalogue.source.product.PriceTerm;
import io.spillway.pricing.catalogue.source.product.Product;
import io.spillway.pricing.catalogue.source.product.ProductAttribute;
import io.spillway.pricing.catalogue.source.product.ProductMatch;
import io.spillway.pricing.catalogue.source.product.RateTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One entry of the PriceList of a GetProducts answer: {@code {product, serviceCode, terms{OnDemand{term}, Reserved{term}},
 * version, publicationDate}}, in any order.
 */
public final class PriceListItemJson {

    private final Intake intake;
    private final ProductJson products;
    private final String readFrom;

    /** @param readFrom how prices say where they were read: the Query API or the name of a file */
    public PriceListItemJson(Intake intake, String readFrom) {
        this.intake = intake;
        this.products = new ProductJson(intake.rules());
        this.readFrom = readFrom;
    }

    /** Reads an entry given as text; one that is not JSON is a finding. */
    public void read(String entry) {
        try (JsonParser parser = WireJson.open(entry)) {
            parser.nextToken();
            read(parser);
        } catch (JacksonException e) {
            intake.findings()
                    .add(Finding.error(
                            "malformed-price",
                            new Location("", readFrom, 0, 0),
                            "an entry of the price list is not JSON: " + WireJson.message(e),
                            "its price is left out; try again later"));
        }
    }

    /** Reads the entry whose first token is current. */
    void read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            intake.findings()
                    .add(Finding.error(
                            "malformed-price",
                            new Location("", readFrom, 0, 0),
                            "an entry of the price list is "
                                    + (parser.currentToken() == null ? "empty" : WireJson.kind(parser.currentToken()))
                                    + ", expected an object",
                            "its price is left out"));
            parser.skipChildren();
            return;
        }
        Item item = new Item();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            item.field(name, parser);
        }
        item.finish();
    }

    Item newItem() {
        return new Item();
    }

    /** An entry in the making: its fields come in any order. */
    final class Item {
        private Optional<Product> product = Optional.empty();
        private String service = "";
        private String version = "";
        private String published = "";
        private final List<PriceTerm> terms = new ArrayList<>();

        void field(String name, JsonParser parser) {
            switch (name) {
                case "product" -> product = products.read(parser, "", "");
                case "serviceCode" -> service = WireJson.textOrEmpty(parser);
                case "version" -> version = WireJson.textOrEmpty(parser);
                case "publicationDate" -> published = WireJson.textOrEmpty(parser);
                case "terms" -> terms(parser);
                default -> parser.skipChildren();
            }
        }

        private void terms(JsonParser parser) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return;
            }
            for (String kind = parser.nextName(); kind != null; kind = parser.nextName()) {
                boolean read = kind.equals(PriceTerm.ON_DEMAND) || kind.equals(PriceTerm.RESERVED);
                if (parser.nextToken() != JsonToken.START_OBJECT || !read) {
                    parser.skipChildren();
                    continue;
                }
                for (String term = parser.nextName(); term != null; term = parser.nextName()) {
                    parser.nextToken();
                    terms.add(TermJson.read(parser, kind));
                }
            }
        }

        void finish() {
            if (product.isEmpty()) {
                return;
            }
            Product found = product.get();
            String offer = service.isEmpty() ? found.get(ProductAttribute.SERVICE_CODE) : service;
            Product complete = new Product(found.sku(), offer, found.family(), found.attributes());
            switch (intake.rules().match(complete)) {
                case ProductMatch.Wanted(RateTarget target) -> {
                    PriceListVersion list = PriceListVersion.of(offer, version, published, readFrom);
                    terms.forEach(term -> intake.rates().term(target, complete.sku(), term, list));
                }
                case ProductMatch.UnknownLocation unknown -> intake.unknownLocation(unknown, complete.sku(), readFrom);
                case ProductMatch.Unused unused -> {}
            }
        }
    }
}
