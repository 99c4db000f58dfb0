package io.spillway.pricing.sweep;

import io.spillway.pricing.formula.Certainty;
import java.util.Arrays;

/** Least, greatest and mean value of each output, and where the extremes are; points whose value is not known are counted apart. */
public final class SweepStatistics implements SweepSink<SweepStatistics.Stretch> {
    private final Stretch total;

    public SweepStatistics(SweepProgram program) {
        this.total = new Stretch(program.outputs().size());
    }

    /** Least known value; NaN when no point is known. */
    public double least(int output) {
        return total.known[output] == 0 ? Double.NaN : total.least[output];
    }

    /** Greatest known value; NaN when no point is known. */
    public double greatest(int output) {
        return total.known[output] == 0 ? Double.NaN : total.greatest[output];
    }

    /** Mean of the known values; NaN when no point is known. */
    public double mean(int output) {
        return total.sum[output] / total.known[output];
    }

    /** First point with the least value; -1 when no point is known. */
    public long leastPoint(int output) {
        return total.leastPoint[output];
    }

    /** First point with the greatest value; -1 when no point is known. */
    public long greatestPoint(int output) {
        return total.greatestPoint[output];
    }

    /** Points whose value is known. */
    public long known(int output) {
        return total.known[output];
    }

    /** Points whose value is "at least" or unknown. */
    public long notKnown(int output) {
        return total.points - total.known[output];
    }

    @Override
    public Stretch begin() {
        return new Stretch(total.sum.length);
    }

    @Override
    public void accept(Stretch stretch, SweepBlock block) {
        stretch.points += block.size();
        for (int output = 0; output < stretch.sum.length; output++) {
            for (int i = 0; i < block.size(); i++) {
                if (block.certainty(output, i) == Certainty.KNOWN) {
                    stretch.add(output, block.value(output, i), block.first() + i);
                }
            }
        }
    }

    @Override
    public void end(Stretch stretch) {
        total.points += stretch.points;
        for (int output = 0; output < total.sum.length; output++) {
            total.sum[output] += stretch.sum[output];
            total.known[output] += stretch.known[output];
            if (stretch.least[output] < total.least[output]) {
                total.least[output] = stretch.least[output];
                total.leastPoint[output] = stretch.leastPoint[output];
            }
            if (stretch.greatest[output] > total.greatest[output]) {
                total.greatest[output] = stretch.greatest[output];
                total.greatestPoint[output] = stretch.greatestPoint[output];
            }
        }
    }

    /** What is collected of some points. */
    public static final class Stretch {
        private final double[] least;
        private final double[] greatest;
        private final double[] sum;
        private final long[] known;
        private final long[] leastPoint;
        private final long[] greatestPoint;
        private long points;

        private Stretch(int outputs) {
            least = new double[outputs];
            greatest = new double[outputs];
            sum = new double[outputs];
            known = new long[outputs];
            leastPoint = new long[outputs];
            greatestPoint = new long[outputs];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
            Arrays.fill(leastPoint, -1);
            Arrays.fill(greatestPoint, -1);
        }

        private void add(int output, double value, long point) {
            known[output]++;
            sum[output] += value;
            if (value < least[output]) {
                least[output] = value;
                leastPoint[output] = point;
            }
            if (value > greatest[output]) {
                greatest[output] = value;
                greatestPoint[output] = point;
            }
        }
    }
}
