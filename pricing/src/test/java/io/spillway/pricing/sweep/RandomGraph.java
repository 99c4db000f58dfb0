package io.spillway.pricing.sweep;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Provenance;
import io.spillway.pricing.formula.Range;
import io.spillway.pricing.formula.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A graph of all operators and widths from a seed. Values are not negative and differences do not cancel, because the
 * difference of near-equal numbers has no relative accuracy of its own.
 */
final class RandomGraph {
    private static final RateKey KEY = RateKey.interZone("us-west-2");
    private static final double LEAST_DIVISOR = 0.25;
    private static final int[] WIDTHS = {1, 1, 1, 6, 24};

    private final SplittableRandom random;
    private final boolean withUnknowns;
    private final Node profile;
    private final Node divisor;
    private final Formulas formulas = new Formulas();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Node> leaves = new ArrayList<>();
    private final List<Node> choices = new ArrayList<>();
    private final List<Node> conditions = new ArrayList<>();
    private final Map<Integer, List<Node>> byWidth = new HashMap<>();

    RandomGraph(long seed) {
        this.random = new SplittableRandom(seed);
        this.withUnknowns = seed % 2 == 0;
        this.profile = formulas.vector(IntStream.range(0, 24)
                .mapToObj(i -> formulas.constant(1 + i % 7 * 0.3, Unit.ONE))
                .toArray(Node[]::new));
        int inputs = 3 + random.nextInt(6);
        for (int i = 0; i < inputs; i++) {
            Range range = random.nextBoolean() ? Range.ANY : new Range(0, 20, false);
            leaf(formulas.input("in", "n" + i, "Input", Unit.ONE, value(), Provenance.TYPED, range));
        }
        for (int i = 0; i < 3; i++) {
            boolean unknown = withUnknowns && random.nextInt(2) == 0;
            RateLookup lookup = unknown
                    ? new RateLookup.Unknown(KEY, "not there")
                    : new RateLookup.NotCharged(KEY, "free", "a source");
            leaf(formulas.rate("rate", "n" + i, "Rate", Unit.ONE, unknown ? 0 : value(), lookup));
        }
        RateLookup missing = new RateLookup.Unknown(KEY, "not there");
        this.divisor = withUnknowns && random.nextBoolean()
                ? formulas.rate("rate", "divisor", "Rate", Unit.ONE, 0, missing)
                : formulas.rate(
                        "rate",
                        "divisor",
                        "Rate",
                        Unit.ONE,
                        LEAST_DIVISOR + value(),
                        new RateLookup.NotCharged(KEY, "free", "a source"));
        leaf(divisor);
        for (int i = 0; i < 3; i++) {
            int count = 2 + random.nextInt(4);
            List<String> options =
                    IntStream.range(0, count).mapToObj(o -> "option" + o).toList();
            Node choice =
                    formulas.choice("choice", "n" + i, "Choice", random.nextInt(count), options, Provenance.TYPED);
            leaves.add(choice);
            choices.add(choice);
            conditions.add(choice);
        }
        int steps = 20 + random.nextInt(120);
        for (int i = 0; i < steps; i++) {
            keep(step());
        }
    }

    FormulaGraph build() {
        return formulas.build();
    }

    List<Node> leaves() {
        return leaves;
    }

    /** Computed numbers, the last ones first. */
    List<Node> outputs(int most) {
        return nodes.reversed().stream()
                .filter(node -> !node.isLeaf())
                .map(node -> node.width() == 1 ? node : random.nextBoolean() ? node.total() : node.peak())
                .distinct()
                .limit(most)
                .toList();
    }

    /** Another value for a leaf. */
    double another(Node leaf) {
        if (choices.contains(leaf)) {
            return random.nextInt(leaf.options().size());
        }
        return leaf == divisor ? LEAST_DIVISOR + value() : value();
    }

    /** Whole, zero, tiny or anything: where ceilings, tiers and zero rules change. */
    private double value() {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1, 2 -> random.nextInt(12);
            case 3 -> random.nextInt(40) / 10.0;
            case 4 -> random.nextDouble() * 1e-3;
            case 5 -> 1 + random.nextInt(3) * 1e-10;
            default -> random.nextDouble() * 20;
        };
    }

    private Node step() {
        int width = WIDTHS[random.nextInt(WIDTHS.length)];
        Node a = any(width);
        Node b = any(width);
        Node c = any(width);
        return switch (random.nextInt(22)) {
            case 0 ->
                formulas.sum(IntStream.range(0, 2 + random.nextInt(7))
                        .mapToObj(i -> any(width))
                        .toArray(Node[]::new));
            case 1 -> a.plus(b);
            case 2 -> a.minus(formulas.min(b, a.times(formulas.constant(0.5, "1"))));
            case 3, 4 -> bounded(formulas.product(a, b, c));
            case 5 -> bounded(a.times(b));
            case 6 -> bounded(a.per(b.plus(formulas.constant(0.25, "1"))));
            case 7 -> bounded(a.perOrZero(b.floor()));
            case 8 -> bounded(withUnknowns ? a.perOrUnknown(b.floor()) : a.perOrZero(b));
            case 9 -> formulas.min(a, b, c);
            case 10 -> formulas.max(a, b, formulas.constant(value(), "1"));
            case 11, 12 -> a.ceiling();
            case 13 -> a.floor();
            case 14 -> {
                Node condition = a.exceeds(b);
                conditions.add(condition);
                yield condition;
            }
            case 15 -> {
                Node index = conditions.get(random.nextInt(conditions.size()));
                int options = choices.contains(index) ? index.options().size() : 2;
                int wide = index.width() == 1 ? width : index.width();
                yield formulas.select(
                        index,
                        IntStream.range(0, options).mapToObj(i -> any(wide)).toArray(Node[]::new));
            }
            case 16 -> {
                Node least = formulas.constant(0.25, "1");
                Node[] prices = {formulas.max(number(), least), number(), formulas.max(number(), least)};
                yield bounded(formulas.tiered(a, new double[] {0, 2, 7.5}, prices));
            }
            case 17 -> lookup(0);
            case 18 ->
                random.nextBoolean()
                        ? number().times(profile)
                        : formulas.vector(IntStream.range(0, random.nextBoolean() ? 6 : 24)
                                .mapToObj(i -> number())
                                .toArray(Node[]::new));
            // A divisor that is known is never 0; beside one that is not stands 0, and the quotient is infinite.
            case 19 -> a.per(divisor);
            case 20 -> a.per(lookup(LEAST_DIVISOR));
            default -> a.width() == 1 ? a.times(a) : random.nextBoolean() ? a.element(a.width() - 1) : a.total();
        };
    }

    private Node lookup(double least) {
        Node choice = choices.get(random.nextInt(choices.size()));
        int rows = choice.options().size();
        boolean[] unknown = new boolean[rows];
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            unknown[row] = withUnknowns && random.nextInt(5) == 0;
            values[row] = unknown[row] ? 0 : least + value();
        }
        return formulas.lookup(
                choice,
                new Table(
                        "column", Unit.ONE, choice.options(), values, unknown, row -> new RateLookup.Unknown(KEY, "")));
    }

    private Node bounded(Node node) {
        return formulas.min(node, formulas.constant(1e4, "1"));
    }

    private Node number() {
        return any(1);
    }

    private Node any(int width) {
        List<Node> some = random.nextInt(3) == 0 || !byWidth.containsKey(width) ? byWidth.get(1) : byWidth.get(width);
        if (some == null || random.nextInt(10) == 0) {
            return formulas.constant(value(), Unit.ONE);
        }
        int last = some.size() - 1;
        return some.get(random.nextBoolean() ? last - random.nextInt(Math.min(6, last + 1)) : random.nextInt(last + 1));
    }

    private void leaf(Node node) {
        leaves.add(node);
        keep(node);
    }

    private void keep(Node node) {
        nodes.add(node);
        byWidth.computeIfAbsent(node.width(), key -> new ArrayList<>()).add(node);
    }
}
