package io.spillway.pricing.catalogue.source.wire;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.product.Intake;
import io.spillway.pricing.catalogue.source.product.PriceListVersion;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a JSON file and finds out by its fields what it is: a bulk offer, a Savings Plan offer, what {@code aws pricing
 * get-products} or {@code aws ec2 describe-instance-types} prints.
 */
public final class PriceFileJson {

    /** Opens the file from its start. */
    public interface Opener {
        InputStream open() throws IOException;
    }

    private final Intake intake;
    private final ReadProgress progress;
    private final String name;

    private final OfferJson offer;
    private final SavingsPlanJson savingsPlans;
    private final PriceListItemJson items;
    private final InstanceTypesJson instanceTypes;
    private String offerCode = "";
    private String version = "";
    private String published = "";
    private boolean understood;
    private boolean productsSeen;
    private boolean termsSkipped;
    private PriceListItemJson.@Nullable Item single;

    /** @param name of the file, for messages and as the source of rates */
    public PriceFileJson(Intake intake, ReadProgress progress, String name) {
        this.intake = intake;
        this.progress = progress;
        this.name = name;
        this.offer = new OfferJson(intake, progress, name);
        this.savingsPlans = new SavingsPlanJson(intake, progress, name);
        this.items = new PriceListItemJson(intake, name);
        this.instanceTypes = new InstanceTypesJson(intake, name);
    }

    /** Code of the service of an offer; empty before it was read, and for other files. */
    public String offerCode() {
        return offerCode;
    }

    /**
     * Reads it into the intake.
     *
     * @throws SourceException when it is not JSON, is cut off, or is beyond the limits
     */
    public void read(Opener opener) throws SourceException, InterruptedException {
        pass(opener);
        if (termsSkipped && productsSeen) {
            // Its terms came first: now that the products are known, only the terms are of interest.
            termsSkipped = false;
            pass(opener);
        }
        if (!understood) {
            intake.findings()
                    .add(Finding.note(
                            "no-price-file",
                            new Location("", name, 0, 0),
                            name + " is no price list, Savings Plan or list of instance types",
                            "it is left out"));
        }
    }

    private void pass(Opener opener) throws SourceException, InterruptedException {
        try (InputStream in = opener.open();
                JsonParser parser = WireJson.open(in)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                fields(parser);
            } else if (first == JsonToken.START_ARRAY) {
                understood = true;
                items(parser);
            } else {
                throw new SourceException(
                        name + (first == null ? " is empty" : " is JSON of one value"),
                        "name a price list, a Savings Plan file or a list of instance types",
                        false);
            }
            if (parser.nextToken() != null) {
                throw new SourceException(
                        name + " goes on after its end", "get the file again; two may have been joined", false);
            }
        } catch (JacksonException e) {
            throw WireJson.failure(name, e);
        } catch (IOException e) {
            throw WireJson.unreadable(name, e);
        }
    }

    private void fields(JsonParser parser) throws SourceException, InterruptedException {
        for (String field = parser.nextName(); field != null; field = parser.nextName()) {
            JsonToken token = parser.nextToken();
            switch (field) {
                case "offerCode" -> offerCode = WireJson.textOrEmpty(parser);
                case "version" -> version = text(field, parser);
                case "publicationDate" -> published = text(field, parser);
                case "products" -> products(parser, token);
                case "terms" -> terms(parser, token);
                case "PriceList" -> {
                    understood = true;
                    if (token == JsonToken.START_ARRAY) {
                        items(parser);
                    } else {
                        parser.skipChildren();
                    }
                }
                case "InstanceTypes" -> {
                    understood = true;
                    instanceTypes(parser, token);
                }
                case "product", "serviceCode" -> {
                    understood = true;
                    single().field(field, parser);
                }
                default -> parser.skipChildren();
            }
        }
        if (single != null) {
            single.finish();
        }
    }

    private PriceListItemJson.Item single() {
        PriceListItemJson.Item item = single == null ? items.newItem() : single;
        single = item;
        return item;
    }

    private String text(String field, JsonParser parser) {
        if (single != null) {
            single.field(field, parser);
            return "";
        }
        return WireJson.textOrEmpty(parser);
    }

    private void products(JsonParser parser, JsonToken token) throws SourceException, InterruptedException {
        understood = true;
        boolean first = !productsSeen;
        productsSeen = true;
        if (token == JsonToken.START_OBJECT && first) {
            offer.products(parser, offerCode);
        } else if (token == JsonToken.START_ARRAY && first) {
            savingsPlans.products(parser);
        } else {
            parser.skipChildren();
        }
    }

    private void terms(JsonParser parser, JsonToken token) throws InterruptedException {
        if (single != null) {
            single.field("terms", parser);
        } else if (!productsSeen) {
            termsSkipped = true;
            parser.skipChildren();
        } else if (token == JsonToken.START_OBJECT) {
            offerTerms(parser);
        } else {
            parser.skipChildren();
        }
    }

    private void offerTerms(JsonParser parser) throws InterruptedException {
        PriceListVersion list =
                PriceListVersion.of(offerCode.isEmpty() ? "Savings Plans" : offerCode, version, published, name);
        offer.terms(parser, list, savingsPlans);
    }

    private void items(JsonParser parser) throws InterruptedException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            progress.check();
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                items.read(parser.getString());
            } else {
                items.read(parser);
            }
        }
    }

    private void instanceTypes(JsonParser parser, JsonToken token) throws InterruptedException {
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            progress.check();
            instanceTypes.read(parser.readValueAsTree());
        }
    }
}
