package io.spillway.pricing.catalogue.source.product;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.source.RateSink;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives findings to a sink, at most {@value #PER_CODE} of one code: a file of millions of bad prices stays readable and
 * small in memory. {@link #finish} says how many more there were.
 */
public final class FindingLog {

    private static final int PER_CODE = 200;

    private final RateSink sink;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    public FindingLog(RateSink sink) {
        this.sink = sink;
    }

    void warning(String code, RateKey key, String message, String advice) {
        add(Finding.warning(code, Location.of(key.toString()), message, advice));
    }

    void note(String code, String message) {
        add(Finding.note(code, Location.of(""), message, ""));
    }

    /** A finding of any kind. */
    public void add(Finding finding) {
        if (counts.merge(finding.code(), 1, Integer::sum) <= PER_CODE) {
            sink.finding(finding);
        }
    }

    int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Says how many findings were left out. */
    public void finish() {
        counts.forEach((code, count) -> {
            if (count > PER_CODE) {
                sink.finding(Finding.note(
                        code, Location.of(""), (count - PER_CODE) + " more findings of this kind are not listed", ""));
            }
        });
        counts.clear();
    }
}
