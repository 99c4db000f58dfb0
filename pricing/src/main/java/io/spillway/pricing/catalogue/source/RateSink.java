package io.spillway.pricing.catalogue.source;

import io.spillway.model.finding.Finding;
import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import java.util.Optional;

/** Takes what a source reads, in the order it is read. Called by one thread at a time. */
public interface RateSink {

    /** A price. Its key comes once from one source. */
    void rate(Rate rate);

    /** The price of this key before anything was read; empty when there is none. */
    default Optional<Rate> known(RateKey key) {
        return Optional.empty();
    }

    /** A machine shape. Its name comes once from one source. */
    void instanceType(InstanceType type);

    /** What could not become a rate, and why; the location's path is the rate key where there is one. */
    void finding(Finding finding);
}
