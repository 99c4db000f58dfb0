package io.spillway.pricing.catalogue.source.wire;

import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.product.Intake;
import io.spillway.pricing.catalogue.source.product.PriceListVersion;
import io.spillway.pricing.catalogue.source.product.PriceTerm;
import io.spillway.pricing.catalogue.source.product.Product;
import io.spillway.pricing.catalogue.source.product.ProductMatch;
import io.spillway.pricing.catalogue.source.product.RateTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A bulk offer: {@code {products{sku}, terms{OnDemand{sku{term}}, Reserved{sku{term}}}}}. Products come before terms, so
 * only the SKUs of wanted products are kept, and the terms of all others are skipped unread.
 */
final class OfferJson {

    private static final int CHECK_EVERY = 1_024;
    private static final int MOST_WANTED = 2_000_000;

    private final Intake intake;
    private final ProductJson products;
    private final ReadProgress progress;
    private final String name;
    private final Map<String, RateTarget> targets = new HashMap<>();

    OfferJson(Intake intake, ReadProgress progress, String name) {
        this.intake = intake;
        this.products = new ProductJson(intake.rules());
        this.progress = progress;
        this.name = name;
    }

    void products(JsonParser parser, String offerCode) throws SourceException, InterruptedException {
        int count = 0;
        for (String sku = parser.nextName(); sku != null; sku = parser.nextName()) {
            if (++count % CHECK_EVERY == 0) {
                progress.check();
            }
            parser.nextToken();
            Optional<Product> product = products.read(parser, sku, offerCode);
            if (product.isPresent()) {
                select(product.get());
            }
        }
    }

    private void select(Product product) throws SourceException {
        switch (intake.rules().match(product)) {
            case ProductMatch.Wanted(RateTarget target) -> {
                if (intake.rates().wants(target.key())) {
                    targets.put(product.sku(), target);
                }
            }
            case ProductMatch.UnknownLocation unknown -> intake.unknownLocation(unknown, product.sku(), name);
            case ProductMatch.Unused unused -> {}
        }
        if (targets.size() > MOST_WANTED) {
            throw new SourceException(
                    name + " has more than " + MOST_WANTED + " products that could be rates",
                    "check that it is a price list of AWS",
                    false);
        }
    }

    /** Reads the object of terms whose first token is current; those of Savings Plans stand beside the others. */
    void terms(JsonParser parser, PriceListVersion version, SavingsPlanJson savingsPlans) throws InterruptedException {
        for (String kind = parser.nextName(); kind != null; kind = parser.nextName()) {
            JsonToken token = parser.nextToken();
            boolean read = kind.equals(PriceTerm.ON_DEMAND) || kind.equals(PriceTerm.RESERVED);
            if (token == JsonToken.START_OBJECT && read) {
                termsOfKind(parser, kind, version);
            } else if (token == JsonToken.START_ARRAY && kind.equals("savingsPlan")) {
                savingsPlans.terms(parser, version);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void termsOfKind(JsonParser parser, String kind, PriceListVersion version) throws InterruptedException {
        int count = 0;
        for (String sku = parser.nextName(); sku != null; sku = parser.nextName()) {
            if (++count % CHECK_EVERY == 0) {
                progress.check();
            }
            RateTarget target = targets.get(sku);
            if (parser.nextToken() != JsonToken.START_OBJECT || target == null) {
                parser.skipChildren();
                continue;
            }
            for (String term = parser.nextName(); term != null; term = parser.nextName()) {
                parser.nextToken();
                intake.rates().term(target, sku, TermJson.read(parser, kind), version);
            }
        }
    }
}
