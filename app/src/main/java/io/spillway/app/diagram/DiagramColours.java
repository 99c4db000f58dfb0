package io.spillway.app.diagram;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;

/**
 * Colours of a picture of the drawing, which no style sheet reaches. They are those of the window.
 *
 * @param kinds by the style class of a kind of component
 * @param links by the word of how much crosses zones
 */
record DiagramColours(
        Color background,
        Color card,
        Color border,
        Color text,
        Color muted,
        Color danger,
        Map<String, Color> kinds,
        Map<Link.Crossing, Color> links) {

    private static final Map<String, Color> KINDS = kindColours();

    DiagramColours {
        kinds = Map.copyOf(kinds);
        links = Map.copyOf(links);
    }

    static DiagramColours of(boolean dark) {
        return dark
                ? new DiagramColours(
                        Color.decode("#010409"),
                        Color.decode("#161b22"),
                        Color.decode("#30363d"),
                        Color.decode("#c9d1d9"),
                        Color.decode("#8b949e"),
                        Color.decode("#f85149"),
                        KINDS,
                        linkColours("#3fb68b", "#d9a32b", "#f0883e", "#8b949e"))
                : new DiagramColours(
                        Color.decode("#f6f8fa"),
                        Color.WHITE,
                        Color.decode("#d0d7de"),
                        Color.decode("#24292f"),
                        Color.decode("#57606a"),
                        Color.decode("#cf222e"),
                        KINDS,
                        linkColours("#1a7f5a", "#c68a00", "#bc4c00", "#6e7781"));
    }

    Color ofUtilization(double share) {
        return share > 1 ? danger : ofLink(share > 0.9 ? Link.Crossing.SOME : Link.Crossing.NONE);
    }

    Color ofLink(Link.Crossing level) {
        return links.getOrDefault(level, muted);
    }

    private static Map<Link.Crossing, Color> linkColours(String none, String some, String most, String noZones) {
        return Map.of(
                Link.Crossing.NONE, Color.decode(none),
                Link.Crossing.SOME, Color.decode(some),
                Link.Crossing.MOST, Color.decode(most),
                Link.Crossing.NO_ZONES, Color.decode(noZones));
    }

    private static Map<String, Color> kindColours() {
        Map<String, Color> kinds = new HashMap<>();
        kinds.put("kind-source", Color.decode("#8250df"));
        kinds.put("kind-service", Color.decode("#0969da"));
        kinds.put("kind-host", Color.decode("#57606a"));
        kinds.put("kind-queue", Color.decode("#bf3989"));
        kinds.put("kind-stream", Color.decode("#1b6e5a"));
        kinds.put("kind-network", Color.decode("#9a6700"));
        kinds.put("kind-discovery", Color.decode("#b35900"));
        kinds.put("kind-store", Color.decode("#1a7f37"));
        kinds.put("kind-database", Color.decode("#0550ae"));
        kinds.put("kind-destination", Color.decode("#424a53"));
        kinds.put("kind-other", Color.decode("#6e5494"));
        return kinds;
    }
}
