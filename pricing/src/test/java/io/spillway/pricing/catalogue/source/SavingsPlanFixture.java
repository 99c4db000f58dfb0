package io.spillway.pricing.catalogue.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A made-up Savings Plan offer in the shape of AWS's: every plan, term and payment, each with rates of some usages. */
public final class SavingsPlanFixture {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PAYMENTS = List.of("No Upfront", "Partial Upfront", "All Upfront");

    private final ObjectNode offer = JSON.createObjectNode();
    private final ArrayNode products;
    private final ArrayNode terms;
    private final List<String> skus = new ArrayList<>();

    public SavingsPlanFixture() {
        offer.put("version", "20260901000000");
        offer.put("publicationDate", "2026-09-01T00:00:00Z");
        products = offer.putArray("products");
        terms = offer.putObject("terms").putArray("savingsPlan");
    }

    /** Adds one plan with its rates, given as billing code, operation, instance type, price and currency, empty for none. */
    public SavingsPlanFixture plan(boolean compute, int years, String payment, String[]... rates) {
        String sku = String.format(Locale.ROOT, "PLAN%02d", skus.size());
        skus.add(sku);
        ObjectNode product = products.addObject();
        product.put("sku", sku);
        product.put("productFamily", compute ? "ComputeSavingsPlans" : "EC2InstanceSavingsPlans");
        product.put("serviceCode", "ComputeSavingsPlans");
        product.put("usageType", (compute ? "ComputeSP:" : "USW2-EC2SP:c5.") + years + "yr" + payment.replace(" ", ""));
        product.put("operation", "");
        ObjectNode attributes = product.putObject("attributes");
        attributes.put("purchaseOption", payment);
        attributes.put("granularity", "hourly");
        attributes.put("purchaseTerm", years + "yr");
        attributes.put("location", compute ? "Any" : "US West (Oregon)");
        ObjectNode term = terms.addObject();
        term.put("sku", sku);
        term.put("description", years + " year " + payment);
        term.put("effectiveDate", "2026-09-01T00:00:00Z");
        term.putObject("leaseContractLength").put("duration", years).put("unit", "year");
        ArrayNode list = term.putArray("rates");
        for (int i = 0; i < rates.length; i++) {
            ObjectNode rate = list.addObject();
            rate.put("discountedSku", "SKU" + i);
            rate.put("discountedUsageType", rates[i][0] + rates[i][2]);
            rate.put("discountedOperation", rates[i][1]);
            rate.put("discountedServiceCode", "AmazonEC2");
            rate.put("rateCode", sku + ".SKU" + i);
            rate.put("unit", "Hrs");
            ObjectNode price = rate.putObject("discountedRate").put("price", rates[i][3]);
            if (!rates[i][4].isEmpty()) {
                price.put("currency", rates[i][4]);
            }
        }
        return this;
    }

    /** Both plans in all terms and payments for one type of us-west-2, at prices that differ: 0.100, 0.101, ... */
    public static SavingsPlanFixture allPlans(String instanceType) {
        SavingsPlanFixture fixture = new SavingsPlanFixture();
        int price = 100;
        for (boolean compute : new boolean[] {true, false}) {
            for (int years : new int[] {1, 3}) {
                for (String payment : PAYMENTS) {
                    fixture.plan(compute, years, payment, linux(instanceType, "0." + price++));
                }
            }
        }
        return fixture;
    }

    /** A rate of a Linux instance on shared tenancy in us-west-2. */
    public static String[] linux(String instanceType, String usd) {
        return new String[] {"USW2-", "RunInstances", "BoxUsage:" + instanceType, usd, "USD"};
    }

    public String text() {
        return JSON.writeValueAsString(offer);
    }
}
