package io.spillway.pricing.catalogue;

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
