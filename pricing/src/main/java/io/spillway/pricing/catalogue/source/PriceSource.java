package io.spillway.pricing.catalogue.source;

/**
 * A place that has prices or instance types: AWS's price list service, an offer file, a file of Savings Plans. Nothing
 * is asked and no file is opened before {@link #read}.
 */
public interface PriceSource {

    /** One line for people, also the text of a snapshot that was read from it. */
    String description();

    /** What {@link #read} will do, to be shown before it is done. */
    SourcePlan plan();

    /**
     * Reads everything and gives it to the sink, from this thread alone. A price that is missing, ambiguous or not
     * usable is a finding in the sink and never a rate. What the sink got before an exception is incomplete.
     *
     * @throws SourceException when the source as a whole cannot be read
     * @throws InterruptedException when the thread was interrupted or {@code progress} says cancelled
     */
    void read(RateSink sink, ReadProgress progress) throws SourceException, InterruptedException;
}
