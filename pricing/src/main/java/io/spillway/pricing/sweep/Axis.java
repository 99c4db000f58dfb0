package io.spillway.pricing.sweep;

import io.spillway.model.unit.Quantities;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.formula.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A varied leaf and the values it takes: numbers in its unit, or indices of a choice. */
public final class Axis {
    private static final int MOST_VALUES = 10_000_000;
    private static final int MOST_LISTED = 12;

    private final Node leaf;
    private final double[] values;

    private Axis(Node leaf, double[] values) {
        this.leaf = leaf;
        this.values = values;
    }

    /**
     * An axis of given values.
     *
     * @throws IllegalArgumentException naming the value when the leaf may not have it, or when there is none
     */
    public static Axis of(Node leaf, double... values) {
        requireLeaf(leaf);
        if (values.length == 0) {
            throw new IllegalArgumentException(leaf.path() + " is varied but has no value");
        }
        for (double value : values) {
            requireAllowed(leaf, value);
        }
        return new Axis(leaf, values.clone());
    }

    /**
     * Reads an axis: {@code path=from:to:count}, {@code path=from:to:count:log}, {@code path=value,value}, for a choice also
     * {@code path=*}. Whole numbers are rounded between the ends of a range.
     *
     * @throws IllegalArgumentException for people: names the path, the value and what is allowed
     */
    public static Axis parse(String text, FormulaGraph graph) {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw new IllegalArgumentException(
                    "'" + text + "' does not say what to vary: expected path=from:to:count or path=value,value");
        }
        Node leaf = leaf(text.substring(0, equals).strip(), graph);
        String values = text.substring(equals + 1).strip();
        if (leaf.op() == Op.CHOICE) {
            return choices(leaf, values);
        }
        return values.indexOf(':') < 0 ? listed(leaf, values) : ranged(leaf, values);
    }

    public Node leaf() {
        return leaf;
    }

    public int size() {
        return values.length;
    }

    public double value(int index) {
        return values[index];
    }

    /** A value for people: the option of a choice, or the number with its unit. */
    public String text(int index) {
        return leaf.op() == Op.CHOICE
                ? leaf.options().get((int) values[index])
                : Quantities.text(values[index], leaf.unit());
    }

    double[] values() {
        return values;
    }

    /** Whether any value between the ends makes sense. */
    boolean isContinuous() {
        return leaf.op() != Op.CHOICE && !(leaf.op() == Op.INPUT && leaf.range().whole());
    }

    double least() {
        return Arrays.stream(values).min().orElseThrow();
    }

    double greatest() {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static Node leaf(String path, FormulaGraph graph) {
        Node node = graph.find(path);
        if (node == null) {
            String nearest = Nearest.to(
                    path,
                    graph.names().stream().filter(name -> isVaried(name.node())).map(FormulaGraph.Name::path));
            throw new IllegalArgumentException(
                    "no input '" + path + "'" + (nearest.isEmpty() ? "" : "; the nearest is '" + nearest + "'"));
        }
        requireLeaf(node);
        return node;
    }

    private static boolean isVaried(Node node) {
        return node.isLeaf() && node.op() != Op.CONSTANT;
    }

    private static void requireLeaf(Node node) {
        if (!isVaried(node)) {
            throw new IllegalArgumentException(
                    (node.isNamed() ? node.path() : node.toString()) + " is computed, so it cannot be varied");
        }
    }

    private static Axis choices(Node leaf, String text) {
        if (text.equals("*")) {
            return of(
                    leaf,
                    IntStream.range(0, leaf.options().size()).asDoubleStream().toArray());
        }
        return of(
                leaf,
                Arrays.stream(text.split(",", -1))
                        .mapToDouble(option -> option(leaf, option.strip()))
                        .toArray());
    }

    private static int option(Node leaf, String option) {
        int index = leaf.options().indexOf(option);
        if (index < 0) {
            String allowed = leaf.options().size() <= MOST_LISTED
                    ? "choose from " + String.join(", ", leaf.options())
                    : "the nearest is '" + Nearest.to(option, leaf.options().stream()) + "'";
            throw new IllegalArgumentException(leaf.path() + " has no option '" + option + "'; " + allowed);
        }
        return index;
    }

    private static Axis listed(Node leaf, String text) {
        return of(
                leaf,
                Arrays.stream(text.split(",", -1))
                        .mapToDouble(value -> number(leaf, value))
                        .toArray());
    }

    private static Axis ranged(Node leaf, String text) {
        String[] parts = text.split(":", -1);
        boolean logarithmic = parts.length == 4 && parts[3].strip().equals("log");
        if (parts.length != 3 && !logarithmic) {
            throw new IllegalArgumentException(
                    leaf.path() + ": '" + text + "' is not a range: expected from:to:count or from:to:count:log");
        }
        double from = number(leaf, parts[0]);
        double to = number(leaf, parts[1]);
        double count = number(leaf, parts[2]);
        if (count != Math.rint(count) || count < 1 || count > MOST_VALUES) {
            throw new IllegalArgumentException(leaf.path() + ": the count of a range is a whole number from 1 to "
                    + Quantities.number(MOST_VALUES) + ", not '" + parts[2] + "'");
        }
        if (logarithmic && (from <= 0 || to <= 0)) {
            throw new IllegalArgumentException(
                    leaf.path() + ": a logarithmic range needs ends above 0, not '" + text + "'");
        }
        requireAllowed(leaf, from);
        requireAllowed(leaf, to);
        boolean whole = leaf.op() == Op.INPUT && leaf.range().whole();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < (int) count; i++) {
            double value = between(from, to, i, (int) count, logarithmic);
            double kept = whole ? Math.rint(value) : value;
            if (values.isEmpty() || !whole || values.getLast() != kept) {
                values.add(kept);
            }
        }
        return of(leaf, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double between(double from, double to, int index, int count, boolean logarithmic) {
        if (index == 0) {
            return from;
        }
        if (index == count - 1) {
            return to;
        }
        double share = (double) index / (count - 1);
        return logarithmic ? from * Math.pow(to / from, share) : from + (to - from) * share;
    }

    private static double number(Node leaf, String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value) && !text.strip().toLowerCase(Locale.ROOT).matches(".*[dfxp].*")) {
                return value;
            }
        } catch (NumberFormatException e) {
            // The sentence below says it for people.
        }
        throw new IllegalArgumentException(leaf.path() + ": '" + text + "' is not a number");
    }

    private static void requireAllowed(Node leaf, double value) {
        String problem = switch (leaf.op()) {
            case INPUT -> range(leaf, value);
            case CHOICE ->
                value >= 0 && value < leaf.options().size() && value == Math.rint(value)
                        ? ""
                        : "an option from 0 to " + (leaf.options().size() - 1);
            default -> value >= 0 && Double.isFinite(value) ? "" : "a price of at least 0";
        };
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException(leaf.path() + " is " + problem + ", not " + plain(value));
        }
    }

    private static String range(Node leaf, double value) {
        Range range = leaf.range();
        if (range.contains(value)) {
            return "";
        }
        String unit = leaf.unit().symbol().equals("1") ? "" : " " + leaf.unit();
        return (range.whole() ? "a whole number" : "a number") + " from " + plain(range.least()) + " to "
                + plain(range.greatest()) + unit;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
