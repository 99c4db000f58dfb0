package io.spillway.pricing.cost;

import io.spillway.model.commitment.Commitment;
import io.spillway.model.file.Topologies;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import io.spillway.pricing.formula.Certainty;
import java.util.List;
import java.util.Map;

/** Priced topologies for tests. */
final class Bills {
    static final double HOURS = 730;
    static final double GB = 1L << 30;

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
}
