package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.GB;
import static io.spillway.pricing.cost.Bills.HOURS;
import static io.spillway.pricing.cost.Bills.THREE_ZONES;
import static io.spillway.pricing.cost.Bills.cost;
import static io.spillway.pricing.cost.Bills.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.formula.Certainty;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases, managed brokers, content delivery, metered usage, other costs and support. */
class ServiceCostsTest {
    private static final Offset<Double> CENT = within(1e-5);

    private static CostBreakdown bill(String fields, String components) {
        return Bills.of("current", "us-west-2", fields, components, "", PriceTerms.NONE);
    }

    private static String cdn(String id, double loads, double bytes, String geography) {
        return """
                "%s": {"kind": "cdn-distribution", "name": "CDN", "loadsPerMonth": %s, "objectBytes": %s,
                  "geography": "%s"}
                """.formatted(id, loads, bytes, geography);
    }

    @Test
    void aStandbyIsBilledInThePriceOfItsDatabase() {
        String database = """
                "db": {"kind": "database", "name": "Database", "instanceClass": "db.m5.large", "instances": 2,
                  "deployment": "%s"}
                """;
        double single = Bills.rate("current", "AmazonRDS/us-west-2/InstanceUsage:MySQL:Single-AZ:db.m5.large");
        double standby = Bills.rate("current", "AmazonRDS/us-west-2/InstanceUsage:MySQL:Multi-AZ:db.m5.large");
        CostBreakdown one = bill("", database.formatted("single-az"));
        CostBreakdown two = bill("", database.formatted("multi-az"));
        assertThat(one.total().value()).isCloseTo(2 * single * HOURS, CENT);
        assertThat(two.total().value()).isCloseTo(2 * standby * HOURS, CENT);
        assertThat(one.total().isKnown()).isTrue();
    }

    @Test
    void databaseStorageHasNoPublishedPrice() {
        CostBreakdown bill = bill("", """
                "db": {"kind": "database", "name": "Database", "instanceClass": "db.m5.large", "storageGiB": 100}
                """);
        assertThat(bill.total().certainty()).isEqualTo(Certainty.AT_LEAST);
        assertThat(bill.unknownLines()).extracting(LineItem::path).containsExactly("db.cost.storage");
    }

    @Test
    void managedBrokersPayForHoursAndStorageAndNotForReplication() {
        CostBreakdown bill = bill("", """
                "kafka": {"kind": "msk-cluster", "name": "Kafka", "brokerType": "kafka.m5.large", "zones": %s,
                  "brokers": 6, "sizing": "fixed", "storageGiBPerBroker": 1000}
                """.formatted(THREE_ZONES));
        assertThat(cost(bill, "kafka.cost.brokers")).isCloseTo(6 * 0.21 * HOURS, CENT);
        assertThat(cost(bill, "kafka.cost.storage")).isCloseTo(6 * 1000 * 0.1, CENT);
        assertThat(bill.lines()).hasSize(2);
    }

    /** 0.085 for 10 TB, 0.08 to 50, 0.06 to 150, 0.04 to 500, the United States. */
    private static double unitedStates(double gb) {
        return 0.085 * Math.min(gb, 10_240)
                + 0.08 * Math.clamp(gb - 10_240, 0.0, 40_960.0)
                + 0.06 * Math.clamp(gb - 51_200, 0.0, 102_400.0)
                + 0.04 * Math.clamp(gb - 153_600, 0.0, 358_400.0);
    }

    @Test
    void fiveBillionLoadsOfAHundredKilobytesAreFiveHundredTerabytesAndTheirRequests() {
        CostBreakdown bill = bill(Bills.DECIMAL_GB, cdn("js", 5e9, 100_000, "United States"));
        double gb = 5e9 * 100_000 / 1e9;
        assertThat(gb).isEqualTo(500_000);
        assertThat(bill.evaluation().value("js.gb")).isCloseTo(gb, CENT);
        assertThat(cost(bill, "js.cost.egress.United-States")).isCloseTo(unitedStates(gb) - unitedStates(1024), CENT);
        assertThat(cost(bill, "js.cost.requests")).isCloseTo(5e9 * 0.000001, CENT);
        CostBreakdown binary = bill("", cdn("js", 5e9, 100_000, "United States"));
        assertThat(cost(binary, "js.cost.egress.United-States"))
                .isCloseTo(unitedStates(5e14 / GB) - unitedStates(1024), CENT);
    }

    @Test
    void anObjectThirtyPercentSmallerSavesLessThanThirtyPercentWhereTiersBiteAndNoRequests() {
        CostBreakdown before = bill("", cdn("js", 5e9, 100_000, "United States"));
        CostBreakdown after = bill("", cdn("js", 5e9, 70_000, "United States"));
        double egress = cost(before, "js.cost.egress.United-States");
        double smaller = cost(after, "js.cost.egress.United-States");
        assertThat(after.evaluation().value("js.gb") / before.evaluation().value("js.gb"))
                .isCloseTo(0.7, within(1e-12));
        assertThat(smaller / egress).isGreaterThan(0.7).isLessThan(1);
        assertThat(cost(after, "js.cost.requests")).isEqualTo(cost(before, "js.cost.requests"));
    }

    @Test
    void distributionsOfAGeographyShareItsTiersAndAllGeographiesTheFreeTerabyte() {
        double tb = 1024.0 * GB;
        CostBreakdown bill = bill(
                "",
                join(
                        cdn("one", 1000, tb / 50, "United States"),
                        cdn("two", 1000, tb / 50, "United States"),
                        cdn("far", 1000, tb / 25, "Japan")));
        double free = 1024;
        double freeHere = free * 40 / 80;
        double pool = unitedStates(40 * 1024) - unitedStates(freeHere);
        assertThat(cost(bill, "one.cost.egress.United-States")).isCloseTo(pool / 2, CENT);
        assertThat(cost(bill, "two.cost.egress.United-States")).isCloseTo(pool / 2, CENT);
        double japan = Bills.rate("current", "AmazonCloudFront/global/DataTransfer-Out-Bytes:Japan");
        double next = 0.089;
        assertThat(cost(bill, "far.cost.egress.Japan"))
                .isCloseTo((10_240 - freeHere) * japan + (40 * 1024 - 10_240) * next, CENT);
    }

    private static String metered(String more) {
        return "\"use\": {\"kind\": \"metered-usage\", \"name\": \"Use\", %s}".formatted(more);
    }

    @Test
    void meteredUsageTakesThePriceOfTheCatalogueUnlessOneIsTyped() {
        String published =
                metered("\"service\": \"AmazonEC2\", \"usage\": \"NatGateway-Bytes\", \"quantityPerMonth\": 1000");
        String typed =
                metered("\"service\": \"AmazonEC2\", \"usage\": \"NatGateway-Bytes\", \"quantityPerMonth\": 1000,"
                        + " \"usdPerUnit\": 0.02");
        String free = metered("\"service\": \"AmazonEC2\", \"usage\": \"NatGateway-Bytes\", \"quantityPerMonth\": 1000,"
                + " \"usdPerUnit\": 0");
        assertThat(bill("", published).total().value()).isCloseTo(45, CENT);
        assertThat(bill("", typed).total().value()).isCloseTo(20, CENT);
        assertThat(bill("", free).total()).isEqualTo(bill("", "").total());
    }

    @Test
    void meteredUsageSharesItsRateWithWhatIsMeteredElsewhere() {
        CostBreakdown bill = bill(
                "",
                join(
                        metered(
                                "\"service\": \"AmazonEC2\", \"usage\": \"NatGateway-Hours\", \"quantityPerMonth\": 1000"),
                        "\"nat\": {\"kind\": \"nat-gateway\", \"name\": \"NAT\", \"zones\": {\"a\": 1}}"));
        assertThat(cost(bill, "use.cost.usage")).isCloseTo(45, CENT);
        assertThat(cost(bill, "nat.cost.hours")).isCloseTo(0.045 * HOURS, CENT);
    }

    @Test
    void meteredUsageOfAServiceWithoutRegionsFindsItsPriceAndItsTiers() {
        CostBreakdown bill = bill(
                "", metered("\"service\": \"AmazonRoute53\", \"usage\": \"DNS-Queries\", \"quantityPerMonth\": 3e9"));
        assertThat(bill.total().value()).isCloseTo(1e9 * 0.0000004 + 2e9 * 0.0000002, CENT);
    }

    @Test
    void meteredUsageWithoutAnyPriceIsUnknown() {
        CostBreakdown bill = bill("", metered("\"service\": \"Datadog\", \"quantityPerMonth\": 10"));
        assertThat(bill.total().certainty()).isEqualTo(Certainty.AT_LEAST);
        assertThat(bill.findings())
                .anySatisfy(
                        finding -> assertThat(finding.message()).contains("use names no usage of the price catalogue"));
        assertThat(bill("", metered("\"service\": \"Datadog\", \"quantityPerMonth\": 0"))
                        .total()
                        .isKnown())
                .isTrue();
    }

    /** The bill of hosts that cost a number of dollars a month before support. */
    private static double support(String plan, double usd) {
        CostBreakdown bill = bill(
                "\"supportPlan\": \"" + plan + "\",",
                metered("\"service\": \"AmazonEC2\", \"quantityPerMonth\": 1, \"usdPerUnit\": " + usd));
        return cost(bill, "topology.cost.support");
    }

    @ParameterizedTest
    @CsvSource({
        "none, 1000000, 0",
        "developer, 100, 29",
        "developer, 10000, 300",
        "business, 500, 100",
        "business, 10000, 1000",
        "business, 300000, 15900",
        "enterprise, 10000, 15000",
        "enterprise, 1200000, 70500"
    })
    void supportIsATieredShareOfTheBillWithAMinimum(String plan, double usd, double expected) {
        assertThat(support(plan, usd)).isCloseTo(expected, CENT);
    }

    @Test
    void businessSupportIsTenSevenFiveAndThreePercent() {
        assertThat(support("business", 300_000))
                .isCloseTo(0.10 * 10_000 + 0.07 * 70_000 + 0.05 * 170_000 + 0.03 * 50_000, CENT);
        assertThat(support("enterprise", 1_200_000))
                .isCloseTo(0.10 * 150_000 + 0.07 * 350_000 + 0.05 * 500_000 + 0.03 * 200_000, CENT);
    }

    @Test
    void otherCostsAreNeitherDiscountedNorPartOfTheBillSupportIsAShareOf() {
        String other = """
                "people": {"kind": "other-cost", "name": "People", "category": "people", "usdPerMonth": 100000}
                """;
        CostBreakdown bill = Bills.of(
                "current",
                "us-west-2",
                "\"supportPlan\": \"business\", \"assumptions\": {\"enterpriseDiscountShare\": 0.5},",
                join(
                        other,
                        metered("\"service\": \"AmazonEC2\", \"quantityPerMonth\": 1, \"usdPerUnit\": 20000"),
                        metered("\"service\": \"Other\", \"quantityPerMonth\": 1, \"usdPerUnit\": 7000")
                                .replace("\"use\"", "\"tool\"")),
                "",
                new PriceTerms(Map.of(), List.of()));
        assertThat(bill.card("people").value()).isEqualTo(100_000);
        assertThat(bill.card("tool").value()).isEqualTo(7_000);
        assertThat(bill.card("use").value()).isEqualTo(10_000);
        assertThat(cost(bill, "topology.cost.support")).isCloseTo(0.10 * 10_000, CENT);
        assertThat(bill.total().value()).isCloseTo(100_000 + 7_000 + 10_000 + 1_000, CENT);
    }
}
