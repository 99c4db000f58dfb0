package io.spillway.pricing.catalogue.snapshot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The manifest of a snapshot: what it is and which file holds what.
 *
 * @param regionFiles file name by region code
 * @param instanceTypesFile file name
 * @param sources text by the short id that rates use
 * @param gaps why prices are missing
 */
record Manifest(
        String id,
        LocalDate date,
        String description,
        SortedMap<String, String> regionFiles,
        String instanceTypesFile,
        Map<String, String> sources,
        Gaps gaps) {

    static final String FILE = "manifest.csv";
    private static final String HEADER = "entry,name,value";

    static Manifest read(SnapshotFolder folder) {
        Map<String, String> single = new LinkedHashMap<>();
        SortedMap<String, String> regions = new TreeMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, String> gaps = new LinkedHashMap<>();
        CsvTable.read(folder, FILE, HEADER, row -> {
            String entry = row.getField(0);
            String name = row.getField(1);
            String value = row.getField(2);
            String before = switch (entry) {
                case "id", "date", "description", "instance-types" -> single.put(entry, value);
                case "region" -> regions.put(name, value);
                case "source" -> sources.put(name, value);
                case "gap" -> gaps.put(name, value);
                default ->
                    throw new IllegalArgumentException("unknown entry '" + entry
                            + "', expected id, date, description, instance-types, region, source or gap");
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
                required(place, "instance-types", single.get("instance-types")),
                sources,
                new Gaps(gaps));
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
