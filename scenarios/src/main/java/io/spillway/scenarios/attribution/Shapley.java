package io.spillway.scenarios.attribution;

import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * The Shapley value with precedence constraints. With S a closed set, i a change that may follow it, a(S) the number of orders in
 * which S can be built up and b(S) the number in which the rest can follow:
 * value(i) = sum over S of a(S) b(S + i) (v(S + i) - v(S)) / a(all).
 *
 * @param values per change
 * @param standardErrors of the values; 0 when all orders are counted
 * @param isUnknown whether sets lack different lines, so that their differences mean nothing
 */
record Shapley(double[] values, double[] standardErrors, boolean isUnknown) {

    /** Over all orders. */
    static Shapley exact(CoalitionGame game, Precedence precedence, Work work) {
        double[] to = precedence.waysTo();
        double[] from = precedence.waysFrom();
        int[] closed = IntStream.range(0, to.length).filter(set -> to[set] > 0).toArray();
        Figure[] totals = new Figure[to.length];
        AtomicInteger done = new AtomicInteger();
        Arrays.stream(closed).parallel().forEach(set -> {
            work.check();
            totals[set] = game.total(set);
            work.progress((double) done.incrementAndGet() / closed.length);
        });
        double[] values = new double[precedence.size()];
        Set<String> unknown = totals[0].unknown();
        boolean differs = false;
        for (int set : closed) {
            differs |= !totals[set].unknown().equals(unknown);
            for (int i = 0; i < values.length; i++) {
                if (precedence.mayFollow(set, i)) {
                    int with = set | 1 << i;
                    double step =
                            totals[with].amount().value() - totals[set].amount().value();
                    values[i] += to[set] * from[with] * step;
                }
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= to[to.length - 1];
        }
        return new Shapley(values, new double[values.length], differs);
    }

    /** Over orders drawn by a seed. */
    static Shapley sampled(CoalitionGame game, Precedence precedence, int samples, long seed, Work work) {
        if (samples < 2) {
            throw new IllegalArgumentException("a standard error needs at least 2 orders, not " + samples);
        }
        Precedence.Orders orders = precedence
        .new Orders(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        List<int[]> drawn = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            drawn.add(orders.get());
        }
        AtomicInteger done = new AtomicInteger();
        drawn.parallelStream().forEach(order -> {
            long coalition = 0;
            for (int change : order) {
                work.check();
                coalition |= 1L << change;
                game.total(coalition);
            }
            work.progress((double) done.incrementAndGet() / samples);
        });
        int size = precedence.size();
        double[] sums = new double[size];
        double[] squares = new double[size];
        double[] firsts = new double[size];
        boolean differs = false;
        for (int draw = 0; draw < samples; draw++) {
            long coalition = 0;
            Figure before = game.total(0);
            for (int change : drawn.get(draw)) {
                coalition |= 1L << change;
                Figure after = game.total(coalition);
                differs |= !after.unknown().equals(before.unknown());
                double step = after.amount().value() - before.amount().value();
                // Deviations from the first order's step keep the squares from cancelling.
                firsts[change] = draw == 0 ? step : firsts[change];
                double deviation = step - firsts[change];
                sums[change] += deviation;
                squares[change] += deviation * deviation;
                before = after;
            }
        }
        double[] values = new double[size];
        double[] errors = new double[size];
        for (int i = 0; i < size; i++) {
            double mean = sums[i] / samples;
            double variance = Math.max(0, squares[i] - samples * mean * mean) / (samples - 1);
            values[i] = firsts[i] + mean;
            errors[i] = Math.sqrt(variance / samples);
        }
        return new Shapley(values, errors, differs);
    }
}
