package io.spillway.pricing.cost;

import io.spillway.model.commitment.Commitment;
import io.spillway.model.file.Topologies;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import io.spillway.pricing.formula.Certainty;
import java.util.List;
import java.util.Map;

/** Priced topologies for tests. */
final class Bills {
    static final double HOURS = 730;
    static final double GB = 1L << 30;

    /** One GB of 10^9 bytes, as the rows of the reference case that are computed with it. */
    static final String DECIMAL_GB = "\"assumptions\": {\"bytesPerGb\": 1e9},";

    /** Three even zones. */
    static final String THREE_ZONES = "{\"a\": 1, \"b\": 1, \"c\": 1}";

    private static final Map<String, Pricer> PRICERS = Map.of(
            "2018-11", new Pricer(Snapshots.bundled("2018-11")), "current", new Pricer(Snapshots.bundled("current")));

    private Bills() {}

    static Pricer pricer(String snapshot) {
        return java.util.Objects.requireNonNull(PRICERS.get(snapshot));
    }

    /** The bill of a topology in us-west-2. */
    static CostBreakdown of(String snapshot, String components, String flows) {
        return of(snapshot, components, flows, PriceTerms.NONE);
    }

    static CostBreakdown of(String snapshot, String components, String flows, PriceTerms terms) {
        return of(snapshot, "us-west-2", "", components, flows, terms);
    }

    /** @param fields further fields of the topology, each with a comma behind it */
    static CostBreakdown of(
            String snapshot, String region, String fields, String components, String flows, PriceTerms terms) {
        return pricer(snapshot)
                .model(Topologies.parse("""
                        {"homeRegion": "%s", %s "components": {%s}, "flows": {%s}}
                        """.formatted(region, fields, components, flows)), terms)
                .evaluate();
    }

    static CostBreakdown withCommitments(String snapshot, String components, Commitment... commitments) {
        return of(snapshot, components, "", new PriceTerms(Map.of(), List.of(commitments)));
    }

    /** First tier of a published price. */
    static double rate(String snapshot, String key) {
        return switch (pricer(snapshot).catalog().rate(RateKey.parse(key))) {
            case RateLookup.Known known -> known.rate().usd();
            case RateLookup.NotCharged free -> throw new AssertionError(free);
            case RateLookup.Unknown missing -> throw new AssertionError(missing);
        };
    }

    /** Cost of a line by its path; 0 when the bill has no such line. */
    static double cost(CostBreakdown bill, String path) {
        return bill.model().lines().stream()
                .filter(line -> line.path().equals(path))
                .mapToDouble(line -> bill.evaluation().value(line.cost()))
                .sum();
    }

    static Certainty certainty(CostBreakdown bill, String path) {
        return bill.evaluation().certainty(bill.model().graph().get(path));
    }

    /** Hosts that always run, of a type. */
    static String hosts(String id, String type, int count, String more) {
        return """
                "%s": {"kind": "host-group", "name": "%s", "instanceType": "%s", "zones": {"a": 1}, "minimumHosts": %d%s}
                """.formatted(id, id, type, count, more);
    }

    static String hosts(String id, String type, int count) {
        return hosts(id, type, count, "");
    }

    /** Bytes per second that make a number of GB in a month of 730 hours. */
    static double rate(double gb, double bytesPerGb) {
        return gb * bytesPerGb / (HOURS * 3600);
    }

    /** A source of messages of one byte. */
    static String source(String id, String origin, String zones, double bytesPerSecond) {
        return """
                "%s": {"kind": "traffic-source", "name": "%s", "origin": "%s", "zones": %s,
                  "messagesPerSecond": %s, "messageBytes": 1}
                """.formatted(id, id, origin, zones, bytesPerSecond);
    }

    /** A service on hosts of its own, named {@code ID-hosts}, whose size does not follow its traffic. */
    static String service(String id, String zones) {
        return """
                "%s-hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge", "zones": %s,
                  "zoneLoss": "degrade", "targetUtilization": 1},
                "%s": {"kind": "service", "name": "%s", "hostGroup": "%s-hosts",
                  "messagesPerSecondPerContainer": 1e9, "vcpuPerContainer": 1, "memoryGiBPerContainer": 1}
                """.formatted(id, zones, id, id, id);
    }

    static String flow(String id, String from, String to, String more) {
        return "\"%s\": {\"from\": \"%s\", \"to\": \"%s\"%s}".formatted(id, from, to, more);
    }

    static String join(String... parts) {
        return String.join(",", parts);
    }
}
