package io.spillway.pricing.catalogue;

import org.jspecify.annotations.Nullable;

/** The answer of a catalogue: a price, known not to be charged, or unknown. Unknown is never zero. */
public sealed interface RateLookup {

    /** What was asked for. */
    RateKey key();

    /** There is a price. */
    record Known(Rate rate) implements RateLookup {
        @Override
        public RateKey key() {
            return rate.key();
        }

        // As a record's own, written out: the generated ones cost milliseconds at their first use
        // (docs/decisions/0014).

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Known known && rate.equals(known.rate);
        }

        @Override
        public int hashCode() {
            return rate.hashCode();
        }
    }

    /**
     * It costs nothing, and a source says so.
     *
     * @param reason why, for people
     * @param source who says so, with date
     */
    record NotCharged(RateKey key, String reason, String source) implements RateLookup {}

    /**
     * There is no price; a total that would need it is "at least".
     *
     * @param reason what is missing, for people
     */
    record Unknown(RateKey key, String reason) implements RateLookup {}
}
