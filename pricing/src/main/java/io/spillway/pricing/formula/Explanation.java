package io.spillway.pricing.formula;

import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a figure is what it is: the tree of steps from which {@link Evaluation} computed it. */
public final class Explanation {
    private final Evaluation evaluation;
    private final FormulaText texts;
    private final Set<Node> shown = new HashSet<>();

    private Explanation(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.texts = new FormulaText(evaluation);
    }

    /**
     * A step of the computation.
     *
     * @param path empty for a step without a name
     * @param label words for people; the operator for a step without a name
     * @param values one for a number, 6 or 24 for a vector, never rounded
     * @param operator what is done, such as "sum of 12 terms"
     * @param formula the formula over the names of {@code because}; empty for a leaf
     * @param chosen the option of a choice, or the key of a look-up; else empty
     * @param origin of a leaf, or of the price found by a look-up
     * @param because the steps this one is made of; of a selection the chosen branch alone
     * @param ending whether {@code because} is complete
     */
    public record Step(
            Node node,
            String path,
            String label,
            List<Double> values,
            Unit unit,
            Certainty certainty,
            String operator,
            String formula,
            String chosen,
            Optional<Origin> origin,
            List<Step> because,
            Ending ending) {

        /** Value with unit for people: "at least" and "unknown" are said, a vector by its range. */
        public String valueText() {
            if (certainty == Certainty.UNKNOWN) {
                return "unknown";
            }
            if (node.op() == Op.CHOICE) {
                return chosen;
            }
            String text;
            if (values.size() == 1) {
                text = Quantities.text(values.getFirst(), unit);
            } else {
                double least =
                        values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
                double greatest =
                        values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
                text = least == greatest
                        ? Quantities.text(least, unit)
                        : Quantities.text(least, unit) + " to " + Quantities.text(greatest, unit);
            }
            return certainty == Certainty.AT_LEAST ? "at least " + text : text;
        }
    }

    /** Why a step shows no more than it does. */
    public enum Ending {
        /** All its steps are there; a leaf has none. */
        COMPLETE,
        /** Its steps were shown above. */
        SEE_ABOVE,
        /** Its steps lie below the depth asked for. */
        TOO_DEEP
    }

    /**
     * Explains a figure.
     *
     * @param depth levels of steps below the figure, at least 0
     */
    public static Step of(Node node, Evaluation evaluation, int depth) {
        if (depth < 0) {
            throw new IllegalArgumentException("depth of an explanation must be at least 0, not " + depth);
        }
        return new Explanation(evaluation).step(node, depth);
    }

    private Step step(Node node, int depth) {
        List<Node> operands = node.isLeaf() ? List.of() : texts.steps(node).toList();
        Ending ending = Ending.COMPLETE;
        List<Step> because = new ArrayList<>();
        if (!operands.isEmpty()) {
            if (shown.contains(node)) {
                ending = Ending.SEE_ABOVE;
            } else if (depth == 0) {
                ending = Ending.TOO_DEEP;
            } else {
                shown.add(node);
                operands.forEach(operand -> because.add(step(operand, depth - 1)));
            }
        }
        List<Double> values = new ArrayList<>(node.width());
        for (int k = 0; k < node.width(); k++) {
            values.add(evaluation.value(node, k));
        }
        String operator = FormulaText.operator(node);
        return new Step(
                node,
                node.path(),
                node.isNamed() && !node.label().isEmpty() ? node.label() : node.isNamed() ? node.path() : operator,
                List.copyOf(values),
                node.unit(),
                evaluation.certainty(node),
                operator,
                node.isLeaf() ? "" : texts.formula(node),
                chosen(node),
                origin(node),
                List.copyOf(because),
                ending);
    }

    private String chosen(Node node) {
        return switch (node.op()) {
            case CHOICE -> node.options().get((int) evaluation.value(node));
            case LOOKUP -> node.table().keys().get(row(node));
            case INPUT,
                    RATE,
                    CONSTANT,
                    SUM,
                    DIFFERENCE,
                    PRODUCT,
                    QUOTIENT,
                    QUOTIENT_OR_ZERO,
                    QUOTIENT_OR_UNKNOWN,
                    MIN,
                    MAX,
                    CEILING,
                    FLOOR,
                    GREATER,
                    SELECT,
                    TIERED,
                    VECTOR,
                    ELEMENT,
                    TOTAL,
                    PEAK -> "";
        };
    }

    private Optional<Origin> origin(Node node) {
        return switch (node.op()) {
            case INPUT, CHOICE, CONSTANT -> Optional.of(Origin.of(node.provenance()));
            case RATE -> Optional.of(Origin.of(node.rate()));
            case LOOKUP -> {
                var rates = node.table().rates();
                yield rates == null ? Optional.empty() : Optional.of(Origin.of(rates.apply(row(node))));
            }
            case SUM,
                    DIFFERENCE,
                    PRODUCT,
                    QUOTIENT,
                    QUOTIENT_OR_ZERO,
                    QUOTIENT_OR_UNKNOWN,
                    MIN,
                    MAX,
                    CEILING,
                    FLOOR,
                    GREATER,
                    SELECT,
                    TIERED,
                    VECTOR,
                    ELEMENT,
                    TOTAL,
                    PEAK -> Optional.empty();
        };
    }

    private int row(Node node) {
        return (int) evaluation.value(node.operand(0));
    }
}
