package io.spillway.model.component;

import java.util.Arrays;

/**
 * Load by hour of the day relative to its mean: 24 values of mean 1, hour 0 first. A file writes them as an array, or leaves
 * them out for a flat day.
 */
public final class DailyProfile {
    public static final int HOURS = 24;

    /** How far the mean may be from 1 before a file is refused. */
    public static final double TOLERANCE = 1e-6;

    private final double[] hours;

    /** @throws IllegalArgumentException unless there are 24 finite values that are not negative and have mean 1 */
    public DailyProfile(double[] hours) {
        if (hours.length != HOURS) {
            throw new IllegalArgumentException("a daily profile has 24 values, not " + hours.length);
        }
        double sum = 0;
        for (double hour : hours) {
            if (!(hour >= 0) || Double.isInfinite(hour)) {
                throw new IllegalArgumentException("a daily profile has no value such as " + hour + "; use 0 or more");
            }
            sum += hour;
        }
        if (Math.abs(sum / HOURS - 1) > TOLERANCE) {
            throw new IllegalArgumentException(
                    "a daily profile has mean 1, not " + sum / HOURS + "; divide each value by " + sum / HOURS);
        }
        this.hours = hours.clone();
    }

    public static DailyProfile flat() {
        double[] hours = new double[HOURS];
        Arrays.fill(hours, 1);
        return new DailyProfile(hours);
    }

    public double hour(int hour) {
        return hours[hour];
    }

    public double[] toArray() {
        return hours.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DailyProfile profile && Arrays.equals(hours, profile.hours);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hours);
    }

    @Override
    public String toString() {
        return Arrays.toString(hours);
    }
}
