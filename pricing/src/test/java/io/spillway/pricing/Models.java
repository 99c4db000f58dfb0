package io.spillway.pricing;

import io.spillway.model.file.Topologies;
import io.spillway.model.finding.Finding;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.Pricer;
import io.spillway.pricing.formula.Evaluation;
import java.util.List;

/** Topologies in us-west-2 for tests of the engine, priced with the bundled snapshots. */
public final class Models {
    public static final Pricer OF_2018 = new Pricer(Snapshots.bundled("2018-11"));
    public static final Pricer CURRENT = new Pricer(Snapshots.bundled("current"));

    /** A host group over three even zones that is filled to its limit and keeps nothing for the loss of a zone. */
    public static final String HOSTS = """
            "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge",
              "zones": {"a": 1, "b": 1, "c": 1}, "targetUtilization": 1, "zoneLoss": "degrade"}""";

    private Models() {}

    /** The text of a topology from the text of its components and flows. */
    public static String topology(String components, String flows) {
        return "{\"homeRegion\": \"us-west-2\", \"components\": {" + components + "}, \"flows\": {" + flows + "}}";
    }

    public static CostBreakdown of2018(String topology) {
        return OF_2018.model(Topologies.parse(topology)).evaluate();
    }

    public static CostBreakdown current(String topology) {
        return CURRENT.model(Topologies.parse(topology)).evaluate();
    }

    /** The figures of a topology at the prices of 2018-11. */
    public static Evaluation figures(String components, String flows) {
        return of2018(topology(components, flows)).evaluation();
    }

    /** The findings of a topology at the prices of 2018-11, those on unknown prices left out. */
    public static List<Finding> findings(String components, String flows) {
        return of2018(topology(components, flows)).findings().stream()
                .filter(finding -> !finding.code().equals("unknown-cost"))
                .toList();
    }

    /** A service that 100 messages per second fill a container of. */
    public static String service(String id, String group) {
        return """
                "%s": {"kind": "service", "name": "%s", "hostGroup": "%s", "messagesPerSecondPerContainer": 100,
                  "vcpuPerContainer": 1, "memoryGiBPerContainer": 2}""".formatted(id, id, group);
    }

    /** A source in zones of the network. */
    public static String source(String id, double messagesPerSecond, String zones) {
        return """
                "%s": {"kind": "traffic-source", "name": "%s", "origin": "vpc", "messagesPerSecond": %s,
                  "messageBytes": 1000, "zones": {%s}}""".formatted(id, id, messagesPerSecond, zones);
    }

    /** A flow between two components with more fields, which begin with a comma. */
    public static String flow(String id, String from, String to, String fields) {
        return "\"%s\": {\"from\": \"%s\", \"to\": \"%s\"%s}".formatted(id, from, to, fields);
    }
}
