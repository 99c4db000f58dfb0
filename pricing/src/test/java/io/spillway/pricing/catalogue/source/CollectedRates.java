package io.spillway.pricing.catalogue.source;

import io.spillway.model.finding.Finding;
import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.Tier;
import io.spillway.pricing.catalogue.source.offer.PriceFileSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sink that keeps everything and refuses a key or a name that comes twice. */
public final class CollectedRates implements RateSink {

    private final Map<RateKey, Rate> rates = new LinkedHashMap<>();
    private final Map<String, InstanceType> instanceTypes = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    @Override
    public void rate(Rate rate) {
        if (rates.put(rate.key(), rate) != null) {
            throw new AssertionError(rate.key() + " came twice");
        }
    }

    @Override
    public void instanceType(InstanceType type) {
        if (instanceTypes.put(type.name(), type) != null) {
            throw new AssertionError(type.name() + " came twice");
        }
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
    }

    public Map<RateKey, Rate> rates() {
        return rates;
    }

    public Map<String, InstanceType> instanceTypes() {
        return instanceTypes;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** The findings of one code. */
    public List<Finding> findings(String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }

    /** Code and message of every finding, one a line, for assertions that show what is wrong. */
    public String findingText() {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.location() + ": " + finding.message())
                .collect(Collectors.joining("\n"));
    }

    /** The tiers of a rate as {@code 0:0.09 10240:0.085}; "none" when there is no such rate. */
    public String tiers(RateKey key) {
        Rate rate = rates.get(key);
        return rate == null
                ? "none"
                : rate.tiers().stream().map(CollectedRates::text).collect(Collectors.joining(" "));
    }

    private static String text(Tier tier) {
        return (long) tier.fromQuantity() + ":"
                + tier.usd().stripTrailingZeros().toPlainString();
    }

    /** Reads a source to its end. */
    public static CollectedRates of(PriceSource source) throws SourceException, InterruptedException {
        CollectedRates collected = new CollectedRates();
        source.read(collected, ReadProgress.NONE);
        return collected;
    }

    /** Reads a file or a folder, all regions. */
    public static CollectedRates ofFile(Path path) throws SourceException, InterruptedException {
        return ofFile(path, List.of());
    }

    /** Reads a file or a folder. */
    public static CollectedRates ofFile(Path path, Collection<String> regions)
            throws SourceException, InterruptedException {
        return of(new PriceFileSource(path, regions));
    }
}
