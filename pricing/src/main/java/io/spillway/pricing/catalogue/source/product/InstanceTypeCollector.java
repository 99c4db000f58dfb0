package io.spillway.pricing.catalogue.source.product;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.source.RateSink;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Collects instance types; one that is described twice and differently is left out with a finding. */
public final class InstanceTypeCollector {

    private final FindingLog findings;
    private final Map<String, InstanceType> types = new LinkedHashMap<>();
    private final Set<String> conflicting = new LinkedHashSet<>();
    private int offered;

    public InstanceTypeCollector(FindingLog findings) {
        this.findings = findings;
    }

    public void add(InstanceType type) {
        offered++;
        InstanceType before = types.putIfAbsent(type.name(), type);
        if (before != null && !before.equals(type)) {
            conflicting.add(type.name());
        }
    }

    /** How many descriptions were brought, also of one type. */
    int offered() {
        return offered;
    }

    /** Gives every type to the sink. */
    public void finish(RateSink sink) {
        for (String name : conflicting) {
            types.remove(name);
            findings.add(Finding.warning(
                    "ambiguous-instance-type",
                    Location.of(name),
                    "instance type " + name + " is described twice, with different figures",
                    "leave the older file out"));
        }
        types.values().forEach(sink::instanceType);
        types.clear();
    }
}
