package io.spillway.app.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is drawn of a scenario.
 *
 * @param frames groups of cards with their titles, by id: product areas, then what stands beside the flows
 * @param lanes the cards by the zones they stand in, in order; each card is in one
 * @param compared whether what differs from the baseline is marked
 */
public record Drawing(
        Map<String, Card> cards, List<Link> links, List<Frame> frames, List<Frame> lanes, boolean compared) {
    /** Nothing to draw. */
    public static final Drawing EMPTY = new Drawing(Map.of(), List.of(), List.of(), List.of(), false);

    public Drawing {
        cards = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cards));
        links = List.copyOf(links);
        frames = List.copyOf(frames);
        lanes = List.copyOf(lanes);
    }

    /** The card to begin reading with: where the first flow comes from, else the first card. */
    public Optional<String> beginning() {
        return links.isEmpty()
                ? cards.keySet().stream().findFirst()
                : Optional.of(links.getFirst().path().getFirst());
    }

    /**
     * Cards that belong together.
     *
     * @param connected whether flows join its cards; others stand in rows below
     * @param loose cards that belong too but that no flow joins: they are in the frame where they stand in it
     */
    public record Frame(String id, String title, boolean connected, List<String> cards, List<String> loose) {
        static final String ZONES = "zones:";

        public Frame {
            cards = List.copyOf(cards);
            loose = List.copyOf(loose);
        }

        public Frame(String id, String title, boolean connected, List<String> cards) {
            this(id, title, connected, cards, List.of());
        }

        /** Zones of a lane; none where its cards stand in no zone, or it is no lane. */
        public List<String> zones() {
            return id.length() > ZONES.length() && id.startsWith(ZONES)
                    ? List.of(id.substring(ZONES.length()).split(", "))
                    : List.of();
        }
    }
}
