package io.spillway.pricing.catalogue.snapshot;

import io.spillway.model.file.JsonNumber;
import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of a snapshot in their one form, so that equal content gives equal bytes and an equal id: rates by service and
 * usage, instance types by name, sources numbered in the order of their text.
 */
final class SnapshotFiles {

    private static final String INSTANCE_TYPES = "instance-types.csv.gz";
    private static final String PACKED = ".csv.gz";

    private final LocalDate date;
    private final String description;
    private final String base;
    private final Map<String, String> gaps;
    private final SortedMap<String, Collection<Rate>> ratesByRegion = new TreeMap<>();
    private final SortedMap<String, InstanceType> types = new TreeMap<>();

    SnapshotFiles(LocalDate date, String description, String base, Map<String, String> gaps) {
        this.date = date;
        this.description = description;
        this.base = base;
        this.gaps = gaps;
    }

    void region(String region, Collection<Rate> rates) {
        ratesByRegion.put(region, rates);
    }

    void type(InstanceType type) {
        types.put(type.name(), type);
    }

    /** Unpacked content by file name, the manifest among them. */
    SortedMap<String, byte[]> bytes() {
        SortedMap<String, String> sourceIds = sourceIds();
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedMap<String, String> regionFiles = new TreeMap<>();
        ratesByRegion.forEach((region, rates) -> {
            regionFiles.put(region, region + PACKED);
            files.put(region + PACKED, CsvBytes.of(RateFile.HEADER, rateRows(rates, sourceIds)));
        });
        files.put(INSTANCE_TYPES, CsvBytes.of(InstanceTypeFile.HEADER, typeRows()));
        SortedMap<String, String> sources = new TreeMap<>();
        sourceIds.forEach((text, id) -> sources.put(id, text));
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((name, content) -> hashes.put(name, ContentHash.of(content)));
        Manifest manifest =
                new Manifest("", date, description, regionFiles, INSTANCE_TYPES, sources, new Gaps(gaps), base, hashes);
        files.put(Manifest.FILE, manifestBytes(manifest, contentId(manifest)));
        return Collections.unmodifiableSortedMap(files);
    }

    /** The id that a manifest's content makes, whatever id it gives. */
    static String contentId(Manifest manifest) {
        return ContentHash.id(manifest.date(), manifestBytes(manifest, ""));
    }

    private static byte[] manifestBytes(Manifest manifest, String id) {
        List<List<String>> rows = new ArrayList<>();
        if (!id.isEmpty()) {
            rows.add(List.of("id", "", id));
        }
        rows.add(List.of("date", "", manifest.date().toString()));
        rows.add(List.of("description", "", manifest.description()));
        if (!manifest.base().isEmpty()) {
            rows.add(List.of("base", "", manifest.base()));
        }
        rows.add(List.of("instance-types", "", manifest.instanceTypesFile()));
        rows(rows, "region", manifest.regionFiles());
        rows(rows, "source", manifest.sources());
        rows(rows, "gap", manifest.gaps().reasonByPattern());
        rows(rows, "sha256", manifest.hashes());
        return CsvBytes.of(Manifest.HEADER, rows);
    }

    private static void rows(List<List<String>> rows, String entry, Map<String, String> values) {
        new TreeMap<>(values).forEach((name, value) -> rows.add(List.of(entry, name, value)));
    }

    private SortedMap<String, String> sourceIds() {
        SortedSet<String> texts = new TreeSet<>();
        for (Collection<Rate> rates : ratesByRegion.values()) {
            for (Rate rate : rates) {
                texts.add(rate.source());
            }
        }
        SortedMap<String, String> ids = new TreeMap<>();
        texts.forEach(text -> ids.put(text, "s" + (ids.size() + 1)));
        return ids;
    }

    private static List<List<String>> rateRows(Collection<Rate> rates, Map<String, String> sourceIds) {
        List<Rate> sorted = new ArrayList<>(rates);
        sorted.sort(Comparator.comparing((Rate rate) -> rate.key().service())
                .thenComparing(rate -> rate.key().usage()));
        List<List<String>> rows = new ArrayList<>(sorted.size());
        for (Rate rate : sorted) {
            String usage = rate.key().usage();
            rows.add(List.of(
                    rate.key().service(),
                    usage,
                    rate.unit(),
                    usd(rate.tiers()),
                    rate.sku().equals(usage) ? "" : rate.sku(),
                    rate.date().text(),
                    sourceIds.getOrDefault(rate.source(), "")));
        }
        return rows;
    }

    /** As a rate file has it: {@code 0.09;10240:0.085}. */
    private static String usd(List<Tier> tiers) {
        StringBuilder text = new StringBuilder(tiers.getFirst().usd().toPlainString());
        for (Tier tier : tiers.subList(1, tiers.size())) {
            text.append(';')
                    .append(JsonNumber.text(tier.fromQuantity()))
                    .append(':')
                    .append(tier.usd().toPlainString());
        }
        return text.toString();
    }

    private List<List<String>> typeRows() {
        List<List<String>> rows = new ArrayList<>(types.size());
        for (InstanceType type : types.values()) {
            rows.add(List.of(
                    type.name(),
                    type.family(),
                    JsonNumber.text(type.vcpu()),
                    JsonNumber.text(type.memoryGiB()),
                    optional(type.networkBaselineGbps()),
                    optional(type.networkPeakGbps()),
                    optional(type.ebsBaselineMbps()),
                    optional(type.ebsMaxMbps()),
                    optional(type.ebsBaselineIops()),
                    Integer.toString(type.localDiskCount()),
                    JsonNumber.text(type.localDiskGbEach()),
                    flag(type.localDiskNvme()),
                    flag(type.currentGeneration()),
                    flag(type.burstable()),
                    type.architecture(),
                    type.note()));
        }
        return rows;
    }

    private static String optional(OptionalDouble value) {
        return value.isPresent() ? JsonNumber.text(value.getAsDouble()) : "";
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }
}
