package io.spillway.pricing.catalogue.source.wire;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.product.DiscountedSkus;
import io.spillway.pricing.catalogue.source.product.Intake;
import io.spillway.pricing.catalogue.source.product.Locations;
import io.spillway.pricing.catalogue.source.product.PriceListVersion;
import io.spillway.pricing.catalogue.source.product.ReservedPrice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A Savings Plan offer: {@code {products[{sku, productFamily, attributes}], terms{savingsPlan[{sku, leaseContractLength,
 * rates[{discountedUsageType, discountedOperation, discountedRate, ...}]}]}}}. Rates of Linux instances on shared
 * tenancy become rates of the catalogue.
 */
final class SavingsPlanJson {

    private static final int CHECK_EVERY = 1_024;
    private static final int MOST_PLANS = 1_000_000;
    private static final String INSTANCE_HOURS = "BoxUsage:";
    private static final String LINUX = "RunInstances";

    /** A plan that the catalogue has keys for. */
    private record Plan(boolean compute, int years, PaymentOption payment) {
        @Override
        public String toString() {
            return (compute ? "Compute" : "EC2 Instance") + " Savings Plan, " + years + "yr, " + payment.text();
        }

        RateKey key(String region, String instanceType) {
            return compute
                    ? RateKey.computeSavingsPlan(region, instanceType, years, payment)
                    : RateKey.ec2InstanceSavingsPlan(region, instanceType, years, payment);
        }
    }

    private final Intake intake;
    private final ReadProgress progress;
    private final String name;
    private final Map<String, Plan> plans = new HashMap<>();

    SavingsPlanJson(Intake intake, ReadProgress progress, String name) {
        this.intake = intake;
        this.progress = progress;
        this.name = name;
    }

    /** Reads the array of products whose first token is current. */
    void products(JsonParser parser) throws InterruptedException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            progress.check();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            product(parser);
        }
    }

    private void product(JsonParser parser) {
        String sku = "";
        String family = "";
        String payment = "";
        String term = "";
        for (String field = parser.nextName(); field != null; field = parser.nextName()) {
            JsonToken token = parser.nextToken();
            switch (field) {
                case "sku" -> sku = WireJson.textOrEmpty(parser);
                case "productFamily" -> family = WireJson.textOrEmpty(parser);
                case "attributes" -> {
                    if (token != JsonToken.START_OBJECT) {
                        parser.skipChildren();
                        continue;
                    }
                    for (String attribute = parser.nextName(); attribute != null; attribute = parser.nextName()) {
                        parser.nextToken();
                        switch (attribute) {
                            case "purchaseOption" -> payment = WireJson.textOrEmpty(parser);
                            case "purchaseTerm" -> term = WireJson.textOrEmpty(parser);
                            default -> parser.skipChildren();
                        }
                    }
                }
                default -> parser.skipChildren();
            }
        }
        boolean compute = family.equals("ComputeSavingsPlans");
        int years = term.equals("1yr") ? 1 : term.equals("3yr") ? 3 : 0;
        Optional<PaymentOption> paid = ReservedPrice.payment(payment);
        boolean known = compute || family.equals("EC2InstanceSavingsPlans");
        if (known && years > 0 && paid.isPresent() && plans.size() < MOST_PLANS) {
            plans.put(sku, new Plan(compute, years, paid.get()));
        }
    }

    /** Reads the array of terms whose first token is current. */
    void terms(JsonParser parser, PriceListVersion version) throws InterruptedException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            term(parser, version);
        }
    }

    private void term(JsonParser parser, PriceListVersion version) throws InterruptedException {
        String sku = "";
        for (String field = parser.nextName(); field != null; field = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (field.equals("sku")) {
                sku = WireJson.textOrEmpty(parser);
            } else if (field.equals("rates") && token == JsonToken.START_ARRAY && plans.containsKey(sku)) {
                rates(parser, sku, plans.get(sku), version);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void rates(JsonParser parser, String planSku, Plan plan, PriceListVersion version)
            throws InterruptedException {
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++count % CHECK_EVERY == 0) {
                progress.check();
            }
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            DiscountedRate rate = DiscountedRate.read(parser);
            String usage = Locations.withoutBillingCode(rate.usageType);
            if (!rate.service.equals("AmazonEC2") || !usage.startsWith(INSTANCE_HOURS)) {
                continue;
            }
            if (rate.operation.isEmpty() || rate.operation.equals(LINUX)) {
                accept(rate, usage.substring(INSTANCE_HOURS.length()), planSku, plan, version);
            }
        }
    }

    private void accept(DiscountedRate rate, String instanceType, String planSku, Plan plan, PriceListVersion version) {
        Optional<String> region =
                rate.region.isEmpty() ? intake.locations().regionOfUsage(rate.usageType) : Optional.of(rate.region);
        if (region.isEmpty() || region.get().indexOf('/') >= 0 || instanceType.isBlank()) {
            intake.findings()
                    .add(Finding.warning(
                            "unknown-location",
                            new Location("", name, 0, 0),
                            "the Savings Plan rate " + rate.code + " is for " + rate.usageType
                                    + ", whose region is not known here",
                            "it is left out"));
            return;
        }
        RateKey key = plan.key(region.get(), instanceType);
        boolean leftToSku = rate.operation.isEmpty() && rate.currency.isEmpty();
        if (!rate.currency.equals("USD") && !leftToSku) {
            intake.findings()
                    .add(Finding.warning(
                            "price-not-in-usd",
                            Location.of(key.toString()),
                            "the Savings Plan rate " + rate.code + " is priced in "
                                    + (rate.currency.isEmpty() ? "an unnamed currency" : rate.currency)
                                    + ", not in USD",
                            "it is left out; a price of an earlier snapshot stays"));
            return;
        }
        String filter = plan + ", usagetype=BoxUsage:" + instanceType + ", operation=" + LINUX;
        Map<String, String> about =
                Map.of("savingsPlan", planSku, "usagetype", rate.usageType, "discountedSku", rate.sku);
        String code = rate.code.isEmpty() ? planSku : rate.code;
        if (rate.operation.isEmpty()) {
            intake.discounts()
                    .add(new DiscountedSkus.Discount(
                            key,
                            region.get(),
                            instanceType,
                            rate.sku,
                            code,
                            rate.price,
                            rate.unit,
                            filter,
                            about,
                            version,
                            name));
            return;
        }
        intake.rates().flat(key, code, rate.unit, rate.price, filter, about, version);
    }

    /** The fields of a rate that matter, as text. */
    private static final class DiscountedRate {
        private String service = "";
        private String sku = "";
        private String usageType = "";
        private String operation = "";
        private String region = "";
        private String code = "";
        private String unit = "";
        private String price = "";
        private String currency = "";

        static DiscountedRate read(JsonParser parser) {
            DiscountedRate rate = new DiscountedRate();
            for (String field = parser.nextName(); field != null; field = parser.nextName()) {
                JsonToken token = parser.nextToken();
                switch (field) {
                    case "discountedSku" -> rate.sku = WireJson.textOrEmpty(parser);
                    case "discountedServiceCode" -> rate.service = WireJson.textOrEmpty(parser);
                    case "discountedUsageType" -> rate.usageType = WireJson.textOrEmpty(parser);
                    case "discountedOperation" -> rate.operation = WireJson.textOrEmpty(parser);
                    case "discountedRegionCode" -> rate.region = WireJson.textOrEmpty(parser);
                    case "rateCode" -> rate.code = WireJson.textOrEmpty(parser);
                    case "unit" -> rate.unit = WireJson.textOrEmpty(parser);
                    case "discountedRate" -> {
                        if (token == JsonToken.START_OBJECT) {
                            rate.readPrice(parser);
                        } else {
                            parser.skipChildren();
                        }
                    }
                    default -> parser.skipChildren();
                }
            }
            return rate;
        }

        private void readPrice(JsonParser parser) {
            for (String field = parser.nextName(); field != null; field = parser.nextName()) {
                parser.nextToken();
                switch (field) {
                    case "price" -> price = WireJson.textOrEmpty(parser);
                    case "currency" -> currency = WireJson.textOrEmpty(parser);
                    default -> parser.skipChildren();
                }
            }
        }
    }
}
