package io.spillway.scenarios.resilience;

/**
 * Something that has no second.
 *
 * @param component its id
 * @param name for people
 */
public record SinglePoint(String component, String name, Kind kind) {
    /** Why it has no second. */
    public enum Kind {
        SINGLE_NAT("one NAT gateway for all zones"),
        ONE_COPY("replication factor 1"),
        ONE_ZONE("in one zone"),
        SINGLE_ZONE_DATABASE("a database without a standby");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
