package io.spillway.app.ui.cost;

import io.spillway.app.figure.Differences;
import io.spillway.app.figure.Notation;
import io.spillway.app.ui.cost.CostRow.Level;
import io.spillway.app.ui.session.Shown;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Explanation;
import io.spillway.pricing.formula.Node;
import java.util.Optional;
import java.util.OptionalDouble;

/** Puts figures of the scenario beside those of the baseline. */
record Pairing(Shown shown) {
    /** Empty when the figure is nothing on both sides. */
    Optional<CostRow> row(Level level, String label, Optional<Node> here, Optional<Node> there) {
        if (level != Level.TOTAL && isNothing(shown.breakdown(), here) && isNothing(shown.baselineBreakdown(), there)) {
            return Optional.empty();
        }
        return Optional.of(row(level, label, "", here, there, level != Level.TOTAL));
    }

    CostRow step(Explanation.Step step, boolean ofScenario) {
        Optional<Node> other = step.path().isEmpty()
                ? Optional.empty()
                : (ofScenario ? shown.baselineBreakdown() : shown.breakdown())
                        .map(known -> known.model().graph().find(step.path()));
        String detail = step.node().isLeaf()
                ? step.origin().map(origin -> origin.text()).orElse("")
                : step.formula();
        Optional<Node> own = Optional.of(step.node());
        return row(
                Level.STEP,
                step.label(),
                detail,
                ofScenario ? own : other,
                ofScenario ? other : own,
                step.ending() != Explanation.Ending.COMPLETE);
    }

    private CostRow row(
            Level level, String label, String detail, Optional<Node> here, Optional<Node> there, boolean expandable) {
        Optional<CostBreakdown> scenario = shown.breakdown();
        Optional<CostBreakdown> base = shown.baselineBreakdown();
        OptionalDouble difference = OptionalDouble.empty();
        if (!shown.isBaseline() && scenario.isPresent() && base.isPresent()) {
            if (here.isPresent() && there.isPresent()) {
                difference = Differences.of(scenario.get(), here.get(), base.get(), there.get());
            } else if (level != Level.STEP) {
                difference = oneSided(scenario.get(), here, base.get(), there);
            }
        }
        Unit unit = here.or(() -> there).map(Node::unit).orElse(Unit.ONE);
        return new CostRow(
                level,
                label,
                detail,
                here,
                there,
                text(scenario, here),
                text(base, there),
                difference.isPresent() ? text(difference.getAsDouble(), unit) : "",
                difference.isPresent() && Math.abs(difference.getAsDouble()) > 1e-9
                        ? (int) Math.signum(difference.getAsDouble())
                        : 0,
                expandable);
    }

    /** A line that only one side has is gained or lost as a whole. */
    private static OptionalDouble oneSided(
            CostBreakdown scenario, Optional<Node> here, CostBreakdown base, Optional<Node> there) {
        if (here.isPresent() && scenario.evaluation().isKnown(here.get())) {
            return OptionalDouble.of(scenario.evaluation().value(here.get()));
        }
        if (there.isPresent() && base.evaluation().isKnown(there.get())) {
            return OptionalDouble.of(-base.evaluation().value(there.get()));
        }
        return OptionalDouble.empty();
    }

    private static boolean isNothing(Optional<CostBreakdown> breakdown, Optional<Node> node) {
        return breakdown.isEmpty()
                || node.isEmpty()
                || breakdown.get().evaluation().certainty(node.get()) == Certainty.KNOWN
                        && breakdown.get().evaluation().value(node.get()) == 0;
    }

    private String text(Optional<CostBreakdown> breakdown, Optional<Node> node) {
        if (breakdown.isEmpty() || node.isEmpty()) {
            return "";
        }
        return Notation.isOfIts(node.get().unit()) && node.get().width() == 1
                ? shown.notation().amount(breakdown.get().amount(node.get()))
                : Explanation.of(node.get(), breakdown.get().evaluation(), 0).valueText();
    }

    private String text(double difference, Unit unit) {
        if (unit == Unit.USD_PER_MONTH) {
            return shown.notation().difference(difference);
        }
        if (Math.abs(difference) < 1e-9) {
            return "";
        }
        return (difference < 0 ? "−" : "+") + shown.notation().quantity(Math.abs(difference), unit);
    }
}
