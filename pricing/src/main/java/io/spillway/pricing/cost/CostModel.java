package io.spillway.pricing.cost;

import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sizing.SizingModel;
import io.spillway.pricing.traffic.TrafficModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A topology priced as a formula graph, with what its nodes mean.
 *
 * @param lines every charge, each owned once
 * @param total sum of the lines' cost, USD per month
 * @param list sum of the lines at list price
 * @param categories cost by service category, those with lines
 * @param areas cost by product area, unallocated last; they sum to the total
 * @param volume millions of messages per month that sources send
 * @param unitCost USD per million messages
 * @param terms discounts and commitments it is priced with
 * @param commitments use of each commitment of the workspace, in the order in which they are applied
 */
public record CostModel(
        Topology topology,
        PriceCatalog catalog,
        PriceTerms terms,
        FormulaGraph graph,
        TrafficModel traffic,
        SizingModel sizing,
        List<LineItem> lines,
        Node total,
        Node list,
        Map<ServiceCategory, Node> categories,
        List<AreaCost> areas,
        Node volume,
        Node unitCost,
        List<CommitmentUse> commitments) {
    static final String MARGINAL = ".marginal";

    /** Monthly cost a component's card shows. */
    public Node card(String component) {
        return graph.get(component + ".cost");
    }

    /** Monthly cost of a flow's transfer. */
    public Node flow(String flow) {
        return graph.get(flow + ".cost");
    }

    /** What one more unit of a pooled charge costs, beside its average price; null for a charge that is not pooled. */
    public @Nullable Node marginalPrice(LineItem line) {
        return graph.find(line.path() + MARGINAL);
    }

    /**
     * Cash of a month without upfront payments, USD per month: recurring fees in place of the effective cost of commitments.
     */
    public Node billedEachMonth() {
        return commitments.isEmpty() ? total : graph.get("topology.billed.recurring");
    }

    public CostBreakdown evaluate() {
        return new CostBreakdown(this, Evaluation.of(graph));
    }

    /** The model of a topology that has the same graph but for the values of some inputs and choices. */
    CostModel edited(Topology other, Map<Node, Double> leaves) {
        return new CostModel(
                other,
                catalog,
                terms,
                graph.with(leaves),
                traffic,
                sizing,
                lines,
                total,
                list,
                categories,
                areas,
                volume,
                unitCost,
                commitments);
    }

    /** With other values for some leaves: numbers, or indices of choices. */
    public CostBreakdown evaluate(Map<Node, Double> leaves) {
        return new CostBreakdown(this, Evaluation.of(graph, leaves));
    }
}
