package io.spillway.app.ui.inspector;

import io.spillway.app.figure.Names;
import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.Shown;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Explanation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step of an explanation.
 *
 * @param was value in the baseline where it differs; else empty
 * @param detail the formula, or where a leaf comes from: SKU and date of a price, source of an assumption
 * @param leaf whether there is nothing below it
 */
public record WhyRow(Shown shown, Node node, String label, String value, String was, String detail, boolean leaf) {
    /** A sum of more terms than this is read from its greatest term. */
    private static final int LONG = 6;

    private static final Comparator<Explanation.Step> BY_SIZE = Comparator.comparing(
                    (Explanation.Step step) -> step.certainty() == Certainty.KNOWN)
            .thenComparing(WhyRow::size, Comparator.reverseOrder());

    /** The figure of a path; empty when the scenario has none. */
    static Optional<WhyRow> of(Shown shown, String path) {
        return shown.breakdown().flatMap(breakdown -> {
            Node node = breakdown.model().graph().find(path);
            return node == null
                    ? Optional.empty()
                    : Optional.of(row(shown, breakdown, Explanation.of(node, breakdown.evaluation(), 0)));
        });
    }

    /** Whether the other says the same of the same numbers. */
    boolean hasNumbersOf(WhyRow other) {
        return node.equals(other.node) && shown.hasNumbersOf(other.shown);
    }

    /** Whether the other is about the same step, perhaps with other numbers. */
    boolean isAbout(WhyRow other) {
        return label.equals(other.label) && leaf == other.leaf && node.path().equals(other.node.path());
    }

    /** Two moments are never compared deeply: that would walk whole documents. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
        return other instanceof WhyRow row && shown == row.shown && node == row.node;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(node);
    }

    /** The steps it is made of: those of a long sum by size, what is unknown first. */
    public List<WhyRow> steps() {
        CostBreakdown breakdown = shown.selected().orThrow();
        List<Explanation.Step> steps =
                Explanation.of(node, breakdown.evaluation(), 1).because();
        if (node.op() == Op.SUM && steps.size() > LONG) {
            steps = steps.stream().sorted(BY_SIZE).toList();
        }
        return steps.stream()
                .map(step -> named(step, breakdown, row(shown, breakdown, step)))
                .toList();
    }

    private static double size(Explanation.Step step) {
        return step.values().stream().mapToDouble(Math::abs).max().orElse(0);
    }

    /** Says whose a step is, below a figure of something else. */
    private WhyRow named(Explanation.Step step, CostBreakdown breakdown, WhyRow row) {
        String owner =
                step.path().contains(".") ? step.path().substring(0, step.path().indexOf('.')) : "";
        String name = Names.of(owner, breakdown.model().topology());
        return owner.isEmpty() || name.equals(owner) || node.path().startsWith(owner + ".")
                ? row
                : new WhyRow(shown, row.node, name + ": " + row.label, row.value, row.was, row.detail, row.leaf);
    }

    private static WhyRow row(Shown shown, CostBreakdown breakdown, Explanation.Step step) {
        String value = value(shown, breakdown, step.node());
        String detail = step.node().isLeaf()
                ? step.origin().map(origin -> origin.text()).orElse("")
                : step.origin().map(origin -> origin.text()).orElse(step.formula());
        return new WhyRow(
                shown,
                step.node(),
                label(step),
                value,
                was(shown, step.path(), value),
                isNoCharge(step) ? "" : detail,
                step.ending() == Explanation.Ending.COMPLETE && step.because().isEmpty());
    }

    /** A charge that does not exist is a constant, which says nothing to people. */
    private static String label(Explanation.Step step) {
        return isNoCharge(step) ? Texts.of("inspector.noCharge") : step.label();
    }

    private static boolean isNoCharge(Explanation.Step step) {
        return step.node().op() == Op.CONSTANT && step.node().unit() == Unit.USD_PER_MONTH;
    }

    private static String value(Shown shown, CostBreakdown breakdown, Node node) {
        return Notation.isOfIts(node.unit()) && node.width() == 1
                ? shown.notation().amount(breakdown.amount(node))
                : Explanation.of(node, breakdown.evaluation(), 0).valueText();
    }

    private static String was(Shown shown, String path, String value) {
        CostBreakdown base = shown.baseline().breakdown();
        @Nullable
        Node other =
                path.isEmpty() || base == null ? null : base.model().graph().find(path);
        if (shown.isBaseline() || other == null || base == null) {
            return "";
        }
        String was = value(shown, base, other);
        return was.equals(value) ? "" : was;
    }
}
