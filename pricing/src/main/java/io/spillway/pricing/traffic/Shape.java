package io.spillway.pricing.traffic;

import io.spillway.pricing.formula.Node;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a load moves over the day.
 *
 * @param owner source whose profile it is
 * @param hourly 24 values of mean 1
 * @param peak greatest hour times the burst within it, over the mean
 * @param hourlyPeak 24 values: each hour times the burst within it, over the mean
 */
public record Shape(String owner, Node hourly, Node peak, Node hourlyPeak) {
    static Shape of(String owner, Node profile, Node burst) {
        Node hourlyPeak = profile.times(burst).as(owner, "hourlyPeakFactor", "Peak of each hour over the mean");
        Node peak = profile.peak().times(burst).as(owner, "peakFactor", "Peak over the mean");
        return new Shape(owner, profile, peak, hourlyPeak);
    }

    // As a record's own, written out: the generated ones cost milliseconds at their first use (docs/decisions/0014).

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shape shape
                && owner.equals(shape.owner)
                && hourly.equals(shape.hourly)
                && peak.equals(shape.peak)
                && hourlyPeak.equals(shape.hourlyPeak);
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, hourly, peak, hourlyPeak);
    }
}
