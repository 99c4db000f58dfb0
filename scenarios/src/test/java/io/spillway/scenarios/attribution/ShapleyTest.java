package io.spillway.scenarios.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyTest {

    /** What every set costs, made up. */
    private record Table(double[] totals) implements CoalitionGame {
        @Override
        public Figure total(long coalition) {
            return Figure.of(totals[(int) coalition]);
        }

        @Override
        public int priced() {
            return totals.length;
        }

        double all() {
            return totals[totals.length - 1] - totals[0];
        }
    }

    private static Table random(int changes, Random random) {
        double[] totals = new double[1 << changes];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = random.nextDouble() * 1e6;
        }
        return new Table(totals);
    }

    private static Precedence free(int changes) {
        return new Precedence(new long[changes]);
    }

    /** Each change may require some of those before it. */
    private static Precedence randomPrecedence(int changes, Random random) {
        long[] required = new long[changes];
        for (int i = 0; i < changes; i++) {
            for (int j = 0; j < i; j++) {
                required[i] |= random.nextInt(4) == 0 ? 1L << j : 0;
            }
        }
        return new Precedence(required);
    }

    @Test
    void twoChangesShareWhatTheyDoTogetherEvenly() {
        // 2,000; growth alone 2,500; cheaper alone 1,000; both 1,250.
        Shapley shapley = Shapley.exact(new Table(new double[] {2000, 2500, 1000, 1250}), free(2), Work.UNWATCHED);

        assertThat(shapley.values()).containsExactly((500 + 250) / 2.0, (-1000 - 1250) / 2.0);
    }

    @Test
    void ofTwoChangesInOneAllowedOrderEachGetsItsStep() {
        Precedence second = new Precedence(new long[] {0, 1});
        Shapley shapley = Shapley.exact(new Table(new double[] {2000, 2500, 1e9, 1250}), second, Work.UNWATCHED);

        assertThat(shapley.values()).containsExactly(500, -1250);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheMeanStepOverAllOrdersThatRespectTheRequirements(long seed) {
        Random random = new Random(seed);
        Table game = random(6, random);
        Precedence precedence = randomPrecedence(6, random);
        List<List<Integer>> orders = new ArrayList<>();
        orders(precedence, new ArrayList<>(), orders);
        double[] mean = new double[6];
        for (List<Integer> order : orders) {
            int set = 0;
            for (int change : order) {
                mean[change] += (game.totals[set | 1 << change] - game.totals[set]) / orders.size();
                set |= 1 << change;
            }
        }

        Shapley shapley = Shapley.exact(game, precedence, Work.UNWATCHED);

        assertThat(shapley.values()).as("seed %d", seed).containsExactly(mean, within(1e-6));
        assertThat(precedence.waysTo()[63]).as("seed %d", seed).isEqualTo(orders.size());
        assertThat(precedence.waysFrom()[0]).as("seed %d", seed).isEqualTo(orders.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void thePartsSumToTheDifferenceCountedOrDrawn(long seed) {
        Random random = new Random(seed);
        Table game = random(8, random);
        Precedence precedence = randomPrecedence(8, random);

        assertThat(sum(Shapley.exact(game, precedence, Work.UNWATCHED).values()))
                .as("seed %d", seed)
                .isCloseTo(game.all(), within(1e-3));
        assertThat(sum(Shapley.sampled(game, precedence, 50, seed, Work.UNWATCHED)
                        .values()))
                .as("seed %d", seed)
                .isCloseTo(game.all(), within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void aChangeThatNeverDoesAnythingGetsNothing(long seed) {
        Random random = new Random(seed);
        double[] totals = random(6, random).totals;
        for (int set = 0; set < totals.length; set++) {
            totals[set] = totals[set & ~4];
        }

        assertThat(Shapley.exact(new Table(totals), free(6), Work.UNWATCHED).values()[2])
                .as("seed %d", seed)
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void changesThatDoTheSameGetTheSame(long seed) {
        Random random = new Random(seed);
        double[] totals = random(6, random).totals;
        for (int set = 0; set < totals.length; set++) {
            boolean first = (set & 1) != 0;
            boolean second = (set & 2) != 0;
            totals[set] = first && !second ? totals[set & ~3 | 2] : totals[set];
        }
        for (int set = 0; set < totals.length; set++) {
            totals[set] = (set & 3) == 2 ? totals[set & ~3 | 1] : totals[set];
        }

        double[] values =
                Shapley.exact(new Table(totals), free(6), Work.UNWATCHED).values();

        assertThat(values[0]).as("seed %d", seed).isCloseTo(values[1], within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void drawnOrdersComeWithinThreeStandardErrorsOfCountingThemAll(long seed) {
        Random random = new Random(seed);
        Table game = random(8, random);
        Precedence precedence = randomPrecedence(8, random);
        double[] exact = Shapley.exact(game, precedence, Work.UNWATCHED).values();

        Shapley drawn = Shapley.sampled(game, precedence, 4000, seed, Work.UNWATCHED);

        for (int i = 0; i < exact.length; i++) {
            assertThat(Math.abs(drawn.values()[i] - exact[i]))
                    .as("seed %d, change %d", seed, i)
                    .isLessThanOrEqualTo(3 * drawn.standardErrors()[i] + 1e-6);
        }
    }

    @Test
    void theSameSeedDrawsTheSameOrders() {
        Table game = random(8, new Random(51));
        Precedence precedence = free(8);
        Shapley once = Shapley.sampled(game, precedence, 20, 7, Work.UNWATCHED);
        Shapley again = Shapley.sampled(game, precedence, 20, 7, Work.UNWATCHED);
        Shapley other = Shapley.sampled(game, precedence, 20, 8, Work.UNWATCHED);

        assertThat(again.values()).containsExactly(once.values());
        assertThat(again.standardErrors()).containsExactly(once.standardErrors());
        assertThat(other.values()).isNotEqualTo(once.values());
    }

    @Test
    void ordersOfAChainAreDrawnAsTheOnlyOneThereIs() {
        Precedence chain = new Precedence(new long[] {2, 4, 8, 0});

        assertThat(chain.new Orders(new Random(1)).get()).containsExactly(3, 2, 1, 0);
        assertThat(chain.ancestors(0)).isEqualTo(0b1110);
    }

    private static void orders(Precedence precedence, List<Integer> order, List<List<Integer>> all) {
        if (order.size() == precedence.size()) {
            all.add(List.copyOf(order));
            return;
        }
        long set = order.stream().mapToLong(i -> 1L << i).sum();
        for (int i = 0; i < precedence.size(); i++) {
            if (precedence.mayFollow(set, i)) {
                order.add(i);
                orders(precedence, order, all);
                order.removeLast();
            }
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
