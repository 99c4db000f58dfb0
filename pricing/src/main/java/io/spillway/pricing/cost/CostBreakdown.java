package io.spillway.pricing.cost;

import io.spillway.model.finding.Finding;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import java.util.List;
import java.util.Map;

/** A cost model with its numbers. */
public final class CostBreakdown {
    private final CostModel model;
    private final Evaluation evaluation;

    CostBreakdown(CostModel model, Evaluation evaluation) {
        this.model = model;
        this.evaluation = evaluation;
    }

    /**
     * The numbers of a topology that differs from this one's in live fields alone. Only what they reach is calculated.
     *
     * @param leaves what the inputs and choices of those fields hold in the other topology
     */
    public CostBreakdown edited(Topology topology, Map<Node, Double> leaves) {
        CostModel other = model.edited(topology, leaves);
        return new CostBreakdown(other, evaluation.edited(other.graph()));
    }

    /** With other values for some leaves: numbers, or indices of choices. Only what they reach is calculated. */
    public CostBreakdown with(Map<Node, Double> leaves) {
        return new CostBreakdown(model, evaluation.with(leaves));
    }

    public CostModel model() {
        return model;
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    public Amount amount(Node node) {
        return Amount.of(evaluation, node);
    }

    public Amount total() {
        return amount(model.total());
    }

    public Amount card(String component) {
        return amount(model.card(component));
    }

    public Amount flow(String flow) {
        return amount(model.flow(flow));
    }

    /** Lines that cost something or whose cost is unknown; a live choice not taken leaves lines of 0 behind. */
    public List<LineItem> lines() {
        return model.lines().stream()
                .filter(line ->
                        evaluation.value(line.cost()) != 0 || evaluation.certainty(line.cost()) != Certainty.KNOWN)
                .toList();
    }

    /** Lines whose cost is not known. */
    public List<LineItem> unknownLines() {
        return model.lines().stream()
                .filter(line -> evaluation.certainty(line.cost()) != Certainty.KNOWN)
                .toList();
    }

    /** What is wrong or worth knowing in the result. */
    public List<Finding> findings() {
        return new CostFindings(this).all();
    }
}
