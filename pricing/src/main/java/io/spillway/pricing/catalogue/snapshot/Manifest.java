package io.spillway.pricing.catalogue.snapshot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The manifest of a snapshot: what it is and which file holds what.
 *
 * @param regionFiles file name by region code
 * @param instanceTypesFile file name
 * @param sources text by the short id that rates use
 * @param gaps why prices are missing
 * @param base id of the snapshot it was refreshed from; empty when it stands alone
 * @param hashes SHA-256 of the unpacked content by file name, in hexadecimal; empty for a snapshot without
 */
record Manifest(
        String id,
        LocalDate date,
        String description,
        SortedMap<String, String> regionFiles,
        String instanceTypesFile,
        Map<String, String> sources,
        Gaps gaps,
        String base,
        SortedMap<String, String> hashes) {

    static final String FILE = "manifest.csv";
    static final String HEADER = "entry,name,value";
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    static Manifest read(SnapshotFolder folder) {
        Map<String, String> single = new LinkedHashMap<>();
        SortedMap<String, String> regions = new TreeMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, String> gaps = new LinkedHashMap<>();
        SortedMap<String, String> hashes = new TreeMap<>();
        CsvTable.read(folder, FILE, HEADER, row -> {
            String entry = row.getField(0);
            String name = row.getField(1);
            String value = row.getField(2);
            String before = switch (entry) {
                case "id", "date", "description", "base", "instance-types" -> single.put(entry, value);
                case "region" -> regions.put(name, fileName(value));
                case "source" -> sources.put(name, value);
                case "gap" -> gaps.put(name, value);
                case "sha256" -> hashes.put(fileName(name), value);
                default ->
                    throw new IllegalArgumentException("unknown entry '" + entry
                            + "', expected id, date, description, base, instance-types, region, source, gap or sha256");
            };
            if (before != null) {
                throw new IllegalArgumentException(
                        "'" + entry + "'" + (name.isEmpty() ? "" : " " + name) + " is given twice");
            }
            return entry;
        });
        String place = folder.place() + "/" + FILE;
        return new Manifest(
                required(place, "id", single.get("id")),
                date(place, required(place, "date", single.get("date"))),
                required(place, "description", single.get("description")),
                regions,
                fileName(required(place, "instance-types", single.get("instance-types"))),
                sources,
                new Gaps(gaps),
                single.getOrDefault("base", ""),
                hashes);
    }

    /** A name without a folder, so that a manifest cannot point out of its own. */
    private static String fileName(String name) {
        if (!FILE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is not the name of a file beside the manifest");
        }
        return name;
    }

    /** The names of all files but the manifest. */
    SortedSet<String> files() {
        SortedSet<String> files = new TreeSet<>(regionFiles.values());
        files.add(instanceTypesFile);
        return files;
    }

    private static String required(String place, String entry, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new SnapshotException(place + " has no '" + entry + "'");
        }
        return value;
    }

    private static LocalDate date(String place, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new SnapshotException(place + ": date '" + text + "' is not a day such as 2018-11-29", e);
        }
    }
}
