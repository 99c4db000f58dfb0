package io.spillway.pricing.cost;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Provenance;
import io.spillway.pricing.input.ModelInputs;

/**
 * The AWS Support plan: a tiered share of the bill with a minimum. Source: AWS Support pricing page, 2018-11 and still in 2025;
 * the shares are assumptions that a workspace's sweep can vary.
 */
final class SupportCost {
    private static final String SOURCE = "AWS Support pricing page";
    private static final String DATE = "2018-11";

    private final Formulas formulas;
    private final ModelInputs inputs;
    private final LineItems lines;

    SupportCost(Formulas formulas, ModelInputs inputs, LineItems lines) {
        this.formulas = formulas;
        this.inputs = inputs;
        this.lines = lines;
    }

    /** @param bill AWS charges of the month, without support */
    void price(Node bill) {
        Node none = formulas.constant(0, Unit.USD_PER_MONTH);
        Node developer = plan("developer", bill, 29, new double[] {0}, 0.03);
        Node business = plan("business", bill, 100, new double[] {0, 10_000, 80_000, 250_000}, 0.10, 0.07, 0.05, 0.03);
        Node enterprise =
                plan("enterprise", bill, 15_000, new double[] {0, 150_000, 500_000, 1_000_000}, 0.10, 0.07, 0.05, 0.03);
        Node cost = formulas.select(inputs.supportPlan(), none, developer, business, enterprise);
        lines.addForeign(
                new LineItems.Charge(
                        ModelInputs.TOPOLOGY,
                        "cost.support",
                        "AWS Support plan",
                        ServiceCategory.SUPPORT,
                        "AWSSupport",
                        "Support plan"),
                bill,
                cost);
    }

    private Node plan(String name, Node bill, double minimum, double[] edges, double... shares) {
        Node[] prices = new Node[shares.length];
        for (int i = 0; i < shares.length; i++) {
            prices[i] = formulas.input(
                    "support",
                    name + "." + (i + 1),
                    "Support plan " + name + ", share of the part above $" + (long) edges[i],
                    Unit.ONE,
                    shares[i],
                    new Provenance(true, SOURCE, DATE));
        }
        Node least = formulas.input(
                "support",
                name + ".minimum",
                "Support plan " + name + ", at least",
                Unit.USD_PER_MONTH,
                minimum,
                new Provenance(true, SOURCE, DATE));
        return formulas.max(least, formulas.tiered(bill, edges, prices));
    }
}
