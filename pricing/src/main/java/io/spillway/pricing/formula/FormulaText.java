package io.spillway.pricing.formula;

import io.spillway.model.unit.Quantities;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A formula in words, such as {@code messages per second × bytes per message × seconds per hour}: unnamed steps are
 * written out while they are short, and stand as "sum of 12 terms" where they are not.
 */
public final class FormulaText {
    private static final int LONGEST_INLINE = 80;
    private static final int MOST_OPERANDS = 6;
    private static final int SUM_LEVEL = 1;
    private static final int PRODUCT_LEVEL = 2;
    private static final int WHOLE_LEVEL = 3;

    private final @Nullable Evaluation evaluation;
    private final Map<Node, String> written = new HashMap<>();

    /** Words for the nodes of one graph, which keeps those that it has written. For one thread. */
    public FormulaText() {
        this(null);
    }

    /** With an evaluation only the chosen branch of a selection is written. */
    FormulaText(@Nullable Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** The formula of a node over the named nodes it is made of; a leaf's own words for a leaf. */
    public String formula(Node node) {
        return node.isLeaf() ? reference(node) : written(node);
    }

    /** Whether the node stands inside the formula of its parent instead of being a step of its own. */
    boolean isInline(Node node) {
        return !node.isNamed()
                && (node.op() == Op.CONSTANT
                        || !node.isLeaf() && written(node).length() <= LONGEST_INLINE && !isLong(node));
    }

    /** What the operator does, for a step's heading. */
    static String operator(Node node) {
        int n = node.arity();
        return switch (node.op()) {
            case INPUT -> "input";
            case CHOICE -> "choice";
            case RATE -> "price";
            case CONSTANT -> "constant";
            case SUM -> "sum of " + n + " terms";
            case DIFFERENCE -> "difference";
            case PRODUCT -> "product of " + n + " factors";
            case QUOTIENT, QUOTIENT_OR_ZERO, QUOTIENT_OR_UNKNOWN -> "quotient";
            case MIN -> "least of " + n;
            case MAX -> "largest of " + n;
            case CEILING -> "rounded up";
            case FLOOR -> "rounded down";
            case GREATER -> "comparison";
            case SELECT -> "selection of 1 of " + (n - 1);
            case TIERED -> "price in " + (n - 1) + " tiers";
            case LOOKUP -> "look-up in " + node.table().name();
            case VECTOR -> n + " values";
            case ELEMENT -> "element " + (node.elementIndex() + 1);
            case TOTAL -> "total of " + node.operand(0).width();
            case PEAK -> "peak of " + node.operand(0).width();
        };
    }

    /** Words for a node inside a sentence. */
    static String reference(Node node) {
        if (node.isNamed()) {
            return lowered(node.label().isEmpty() ? node.path() : node.label());
        }
        if (node.op() == Op.CONSTANT) {
            return Quantities.text(node.value(), node.unit());
        }
        return operator(node);
    }

    private static boolean isLong(Node node) {
        return node.arity() > MOST_OPERANDS;
    }

    private String written(Node node) {
        String known = written.get(node);
        if (known == null) {
            known = write(node);
            written.put(node, known);
        }
        return known;
    }

    private String write(Node node) {
        if (isLong(node) && node.op() != Op.SELECT && node.op() != Op.TIERED) {
            return operator(node);
        }
        return switch (node.op()) {
            case INPUT, CHOICE, RATE, CONSTANT -> reference(node);
            case SUM -> joined(node, " + ", SUM_LEVEL);
            case DIFFERENCE -> operand(node, 0, SUM_LEVEL) + " − " + operand(node, 1, PRODUCT_LEVEL);
            case PRODUCT -> joined(node, " × ", PRODUCT_LEVEL);
            case QUOTIENT -> operand(node, 0, PRODUCT_LEVEL) + " ÷ " + operand(node, 1, WHOLE_LEVEL);
            case QUOTIENT_OR_ZERO ->
                operand(node, 0, PRODUCT_LEVEL) + " ÷ " + operand(node, 1, WHOLE_LEVEL) + " (0 when that is 0)";
            case QUOTIENT_OR_UNKNOWN ->
                operand(node, 0, PRODUCT_LEVEL) + " ÷ " + operand(node, 1, WHOLE_LEVEL) + " (unknown when that is 0)";
            case MIN -> "least of (" + joined(node, "; ", 0) + ")";
            case MAX -> "largest of (" + joined(node, "; ", 0) + ")";
            case CEILING -> "rounded up (" + operand(node, 0, 0) + ")";
            case FLOOR -> "rounded down (" + operand(node, 0, 0) + ")";
            case GREATER -> operand(node, 0, SUM_LEVEL) + " > " + operand(node, 1, SUM_LEVEL);
            case SELECT -> selection(node);
            case TIERED -> "tiered price of (" + operand(node, 0, 0) + ")";
            case LOOKUP -> lowered(node.table().name()) + " of " + operand(node, 0, WHOLE_LEVEL);
            case VECTOR -> "(" + joined(node, "; ", 0) + ")";
            case ELEMENT -> operator(node) + " of " + operand(node, 0, WHOLE_LEVEL);
            case TOTAL -> "total of " + operand(node, 0, WHOLE_LEVEL);
            case PEAK -> "peak of " + operand(node, 0, WHOLE_LEVEL);
        };
    }

    private String selection(Node node) {
        if (evaluation != null && node.operand(0).width() == 1) {
            return operand(node, 1 + (int) evaluation.value(node.operand(0)), 0);
        }
        Node index = node.operand(0);
        if (node.arity() == 3 && index.op() != Op.CHOICE) {
            return "if " + operand(node, 0, 0) + ": " + operand(node, 2, 0) + ", else " + operand(node, 1, 0);
        }
        if (isLong(node)) {
            return operator(node) + " by " + operand(node, 0, 0);
        }
        return "by " + operand(node, 0, 0) + ": "
                + IntStream.range(1, node.arity())
                        .mapToObj(i -> operand(node, i, 0))
                        .collect(Collectors.joining(" | "));
    }

    private String joined(Node node, String between, int level) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < node.arity(); i++) {
            joined.append(i == 0 ? "" : between).append(operand(node, i, level));
        }
        return joined.toString();
    }

    private String operand(Node node, int index, int level) {
        Node operand = node.operand(index);
        if (!isInline(operand) || operand.op() == Op.CONSTANT) {
            return reference(operand);
        }
        String text = written(operand);
        return level(operand) < level ? "(" + text + ")" : text;
    }

    private static int level(Node node) {
        return switch (node.op()) {
            case SUM, DIFFERENCE -> SUM_LEVEL;
            case PRODUCT -> PRODUCT_LEVEL;
            case QUOTIENT -> PRODUCT_LEVEL;
            case GREATER, SELECT, QUOTIENT_OR_ZERO, QUOTIENT_OR_UNKNOWN -> 0;
            case INPUT,
                    CHOICE,
                    RATE,
                    CONSTANT,
                    MIN,
                    MAX,
                    CEILING,
                    FLOOR,
                    TIERED,
                    LOOKUP,
                    VECTOR,
                    ELEMENT,
                    TOTAL,
                    PEAK -> WHOLE_LEVEL;
        };
    }

    /** The steps a formula of this node refers to: its operands, with those of inlined operands in their place. */
    Stream<Node> steps(Node node) {
        return chosenOperands(node)
                .flatMap(operand -> operand.op() == Op.CONSTANT && !operand.isNamed()
                        ? Stream.empty()
                        : isInline(operand) ? steps(operand) : Stream.of(operand))
                .distinct();
    }

    private Stream<Node> chosenOperands(Node node) {
        if (node.op() != Op.SELECT || evaluation == null) {
            return node.operands().stream();
        }
        Node index = node.operand(0);
        return Stream.concat(
                Stream.of(index),
                IntStream.range(0, index.width())
                        .mapToObj(k -> node.operand(1 + (int) evaluation.value(index, k)))
                        .distinct());
    }

    /** "Messages per second" inside a sentence; "NAT gateway", "EBS" and "On-Demand" stay as they are. */
    private static String lowered(String label) {
        int space = label.indexOf(' ');
        int end = space < 0 ? label.length() : space;
        boolean plain = end > 1;
        for (int i = 1; i < end; i++) {
            plain &= !Character.isUpperCase(label.charAt(i));
        }
        return plain ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
    }
}
