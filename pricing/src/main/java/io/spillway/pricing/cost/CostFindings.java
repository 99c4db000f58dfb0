package io.spillway.pricing.cost;

import io.spillway.model.component.Component;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.topology.Flow;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Problems of an evaluated model: of its routes, of its sizes, prices that are unknown, and
 * assumptions in dispute. */
final class CostFindings {
    private final CostBreakdown breakdown;
    private final Evaluation evaluation;
    private final List<Finding> findings = new ArrayList<>();

    CostFindings(CostBreakdown breakdown) {
        this.breakdown = breakdown;
        this.evaluation = breakdown.evaluation();
    }

    List<Finding> all() {
        new RoutingFindings(breakdown, findings).find();
        new SizingFindings(breakdown, findings).find();
        unknown();
        disputed();
        return List.copyOf(findings);
    }

    private void disputed() {
        for (DisputedAssumption disputed : DisputedAssumption.of(breakdown)) {
            findings.add(Finding.note(
                    "disputed-assumption",
                    Location.of(disputed.path()),
                    disputed.label() + " is '" + disputed.chosen() + "': the total is " + text(disputed.total())
                            + "; the other way it is " + text(disputed.otherwise()),
                    disputed.source()));
        }
    }

    private static String text(Amount amount) {
        String usd = Quantities.text(amount.value(), amount.unit());
        return switch (amount.certainty()) {
            case KNOWN -> usd;
            case AT_LEAST -> "at least " + usd;
            case UNKNOWN -> "unknown";
        };
    }

    /** One finding for each missing price, with the lines that need it. */
    private void unknown() {
        Map<String, List<LineItem>> missing = new LinkedHashMap<>();
        for (LineItem line : breakdown.unknownLines()) {
            String reason = reason(line.cost());
            missing.computeIfAbsent(reason, key -> new ArrayList<>()).add(line);
        }
        missing.forEach((reason, lines) -> findings.add(Finding.warning(
                "unknown-cost",
                Location.of(lines.getFirst().path()),
                reason + "; needed by " + lines.stream().map(this::named).collect(Collectors.joining(", ")),
                "type the price as an override of the workspace, or choose something with a price")));
    }

    private String named(LineItem line) {
        Component owner = breakdown.model().topology().components().get(line.owner());
        Flow flow = breakdown.model().topology().flows().get(line.owner());
        @Nullable String name = owner != null ? owner.name() : flow == null ? null : flow.name();
        return (name == null ? line.owner() : name) + ": " + line.label();
    }

    private String reason(Node node) {
        for (int i = 0; i < node.arity(); i++) {
            Node operand = node.operand(i);
            if (evaluation.certainty(operand) != Certainty.KNOWN) {
                return reason(node.op() == Op.SELECT ? chosen(node) : operand);
            }
        }
        return UnknownReason.of(node, evaluation);
    }

    private Node chosen(Node select) {
        Node index = select.operand(0);
        return evaluation.certainty(index) != Certainty.KNOWN
                ? index
                : select.operand(1 + (int) evaluation.value(index, 0));
    }
}
