package io.spillway.pricing.traffic;

import io.spillway.pricing.formula.Node;

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
}
