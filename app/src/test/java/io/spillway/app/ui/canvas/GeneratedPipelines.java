package io.spillway.app.ui.canvas;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;

/** Workspaces of any size whose flows run from left to right without a circle. The same size and seed give the same text. */
public final class GeneratedPipelines {
    private static final String[] WORDS = {"Ingest", "Enrich", "Route", "Validate", "Deduplicate", "Score", "Archive"};

    private GeneratedPipelines() {}

    /** The text of a workspace of some components, host groups among them, and some flows. */
    public static String text(int components, int flows, long seed) {
        Random random = new Random(seed);
        int groups = Math.max(1, components / 20);
        int sources = Math.max(1, components / 20);
        int last = Math.max(1, components / 15);
        int middle = components - groups - sources - last;
        StringJoiner parts = new StringJoiner(",\n");
        for (int i = 0; i < groups; i++) {
            parts.add(element(
                    "hosts" + i,
                    "host-group",
                    "Fleet " + (i + 1),
                    "\"instanceType\": \"c5.9xlarge\", "
                            + (i % 4 == 3 ? "\"zones\": {\"a\": 1}" : "\"zones\": {\"a\": 1, \"b\": 1, \"c\": 1}")));
        }
        for (int i = 0; i < sources; i++) {
            parts.add(element(
                    "n" + i,
                    "traffic-source",
                    "Clients of region " + (i + 1),
                    String.format(
                            Locale.ROOT,
                            "\"messagesPerSecond\": %d, \"messageBytes\": 1500",
                            1000 + random.nextInt(20_000))));
        }
        for (int i = 0; i < middle; i++) {
            String id = "n" + (sources + i);
            String name = WORDS[random.nextInt(WORDS.length)] + " " + (i + 1);
            String area = "\"area\": \"area" + i * 5 / middle + "\", ";
            if (i % 9 == 5) {
                parts.add(element(
                        id,
                        "kafka-cluster",
                        "Kafka " + (i + 1),
                        area
                                + "\"instanceType\": \"i3.2xlarge\", \"zones\": {\"a\": 1, \"b\": 1, \"c\": 1}, "
                                + "\"volume\": {\"sizeGiB\": 1000}"));
            } else {
                parts.add(element(
                        id,
                        "service",
                        name,
                        area + "\"hostGroup\": \"hosts" + i % groups
                                + "\", \"messagesPerSecondPerContainer\": 900, \"vcpuPerContainer\": 1, "
                                + "\"memoryGiBPerContainer\": 2"));
            }
        }
        for (int i = 0; i < last; i++) {
            parts.add(element(
                    "n" + (sources + middle + i),
                    "destination",
                    "Partner " + (i + 1),
                    "\"destination\": \"internet\""));
        }
        return """
                {"formatVersion": 1, "name": "Generated", "prices": {"snapshot": "2018-11"},
                 "baseline": {"homeRegion": "us-west-2",
                   "areas": {"area0": {"name": "Core"}, "area1": {"name": "Streaming"}, "area2": {"name": "Warehouses"},
                             "area3": {"name": "Personas"}, "area4": {"name": "Privacy"}},
                   "components": {%s},
                   "flows": {%s}}}
                """.formatted(parts, flows(sources, middle, last, flows, random));
    }

    private static String flows(int sources, int middle, int last, int flows, Random random) {
        int all = sources + middle + last;
        Set<String> pairs = new LinkedHashSet<>();
        for (int to = sources; to < all; to++) {
            pairs.add(from(to, sources, middle, random) + "-" + to);
        }
        while (pairs.size() < flows) {
            int to = sources + random.nextInt(middle + last);
            pairs.add(from(to, sources, middle, random) + "-" + to);
        }
        StringJoiner parts = new StringJoiner(",\n");
        int number = 0;
        for (String pair : pairs) {
            String[] ends = pair.split("-");
            String routing = number % 5 == 0 ? ", \"routing\": \"zone-preferred\"" : "";
            parts.add("\"f" + number + "\": {\"from\": \"n" + ends[0] + "\", \"to\": \"n" + ends[1]
                    + "\", \"messagesPerMessage\": 0.5" + routing + "}");
            number++;
        }
        return parts.toString();
    }

    /** A component not far before another. */
    private static int from(int to, int sources, int middle, Random random) {
        int most = Math.min(to, sources + middle);
        int least = Math.max(0, most - 18);
        return least + random.nextInt(most - least);
    }

    private static String element(String id, String kind, String name, String fields) {
        return "\"" + id + "\": {\"kind\": \"" + kind + "\", \"name\": \"" + name + "\", " + fields + "}";
    }
}
