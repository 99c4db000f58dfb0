package io.spillway.app.ui.picker;

import io.spillway.app.figure.Differences;
import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.model.component.Component;
import io.spillway.model.component.NsqDaemon;
import io.spillway.model.component.Service;
import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Explanation;
import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tries types in the formula graph of a scenario: the leaf of the choice gets another index, and what the engine then finds
 * speaks for or against the type. There is no second rule of what fits.
 */
final class TypeTrials {
    private static final int MOST_REASONS = 2;

    private final CostBreakdown present;
    private final String element;
    private final @Nullable Node choice;
    private final Set<String> related = new HashSet<>();
    private final Set<String> known;
    private final Notation notation;

    /**
     * @param element id of the component
     * @param field the choice among its fields
     * @param notation in which totals are shown
     */
    TypeTrials(CostBreakdown present, String element, String field, Notation notation) {
        this.notation = notation;
        this.present = present;
        this.element = element;
        this.choice = present.model().graph().find(element + "." + field);
        related.add(element);
        for (Component component : present.model().topology().components().values()) {
            String host = switch (component) {
                case Service service -> service.hostGroup();
                case NsqDaemon nsqd -> nsqd.hostGroup();
                default -> "";
            };
            if (host.equals(element)) {
                related.add(component.id());
            }
        }
        known = objections(present).stream().map(Finding::message).collect(Collectors.toSet());
    }

    /** What the scenario is with a type; empty when the choice does not have it. */
    Optional<TypeRow.Trial> of(String type) {
        Node leaf = choice;
        int index = leaf == null ? -1 : leaf.options().indexOf(type);
        if (leaf == null || index < 0) {
            return Optional.empty();
        }
        CostBreakdown with = present.model().evaluate(Map.of(leaf, (double) index));
        Amount total = with.total();
        OptionalDouble usd =
                total.certainty() == Certainty.UNKNOWN ? OptionalDouble.empty() : OptionalDouble.of(total.value());
        OptionalDouble difference = Differences.of(
                with, with.model().total(), present, present.model().total());
        List<String> reasons = new ArrayList<>();
        for (Finding finding : objections(with)) {
            if (isRelated(finding) || !known.contains(finding.message())) {
                reasons.add(finding.message());
            }
        }
        String by = difference.isPresent() ? notation.difference(difference.getAsDouble()) : Figures.UNKNOWN;
        String objection = String.join("; ", reasons.subList(0, Math.min(MOST_REASONS, reasons.size())));
        return Optional.of(new TypeRow.Trial(units(with), notation.money(total), usd, difference, by, objection));
    }

    private String units(CostBreakdown with) {
        for (String path : new String[] {element + ".hosts", element + ".brokers.count"}) {
            Node node = with.model().graph().find(path);
            if (node != null) {
                return Explanation.of(node, with.evaluation(), 0).valueText();
            }
        }
        return "";
    }

    private boolean isRelated(Finding finding) {
        String path = finding.location().path();
        int dot = path.indexOf('.');
        return related.contains(dot < 0 ? path : path.substring(0, dot));
    }

    /** Errors, and costs that are not known. */
    private static List<Finding> objections(CostBreakdown breakdown) {
        return breakdown.findings().stream()
                .filter(finding -> finding.isError() || finding.code().equals("unknown-cost"))
                .toList();
    }
}
