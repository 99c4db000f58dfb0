package io.spillway.pricing.cost;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The charges of a model as they are found, discounted by service. */
final class LineItems {
    /** Owner of discount leaves. */
    static final String DISCOUNTS = "discounts";

    private final Formulas formulas;
    private final Node enterpriseDiscount;
    private final Map<String, Double> discounts;
    private final Map<String, Node> factors = new HashMap<>();
    private final List<LineItem> lines = new ArrayList<>();
    private final Map<String, List<LineItem>> byOwner = new LinkedHashMap<>();

    /** @param discounts share taken off list prices by service code */
    LineItems(Formulas formulas, Node enterpriseDiscount, Map<String, Double> discounts) {
        this.formulas = formulas;
        this.enterpriseDiscount = enterpriseDiscount;
        this.discounts = discounts;
    }

    /** What a charge is, apart from its numbers. */
    record Charge(String owner, String key, String label, ServiceCategory category, String service, String usageType) {}

    /** Quantity times unit price. */
    LineItem add(Charge charge, Node quantity, Node unitPrice) {
        return add(charge, quantity, unitPrice, quantity.times(unitPrice));
    }

    /** A charge whose list cost is worked out elsewhere, as with tiers. */
    LineItem add(Charge charge, Node quantity, @Nullable Node unitPrice, Node list) {
        return add(charge, quantity, unitPrice, list, list);
    }

    /** A charge bought below its list price as it is used, as with Spot. */
    LineItem add(Charge charge, Node quantity, @Nullable Node unitPrice, Node list, Node bought) {
        Node cost = discounted(charge, bought);
        return keep(named(charge, quantity), quantity, unitPrice, list, cost, cost, Purchase.AS_USED);
    }

    /**
     * A charge whose price depends on how it is bought, as with Reserved Instances.
     *
     * @param option choice of the purchase option
     */
    LineItem addByOption(Charge charge, Node quantity, Node unitPrice, Node list, Node bought, Node option) {
        Node cost = discounted(charge, bought);
        Node contracted = contracted(charge, list);
        return keep(
                named(charge, quantity), quantity, unitPrice, list, contracted, cost, new Purchase.ByOption(option));
    }

    /** A charge that a commitment pays at its agreed price, from which no discount is taken. */
    LineItem addCommitted(
            Charge charge,
            Node quantity,
            @Nullable Node unitPrice,
            Node list,
            Node cost,
            Purchase.Committed commitment) {
        Node contracted = commitment.unused() ? list : contracted(charge, list);
        return keep(named(charge, quantity), quantity, unitPrice, list, contracted, cost, commitment);
    }

    /** A cost from which no discount is taken: support, and what is not AWS's. */
    LineItem addForeign(Charge charge, Node quantity, Node cost) {
        return keep(charge, quantity, null, cost, cost, cost, Purchase.AS_USED);
    }

    private Node contracted(Charge charge, Node list) {
        Node contracted = discounted(charge, list);
        return contracted.as(
                charge.owner, charge.key + ".contracted", charge.label + ", without commitments, after discounts");
    }

    private Node discounted(Charge charge, Node usd) {
        return isAws(charge.service) ? usd.times(factor(charge.service)) : usd;
    }

    private static Charge named(Charge charge, Node quantity) {
        if (!quantity.isNamed()) {
            quantity.as(charge.owner, charge.key + ".quantity", charge.label + ", quantity");
        }
        return charge;
    }

    private LineItem keep(
            Charge charge,
            Node quantity,
            @Nullable Node unitPrice,
            Node list,
            Node contracted,
            Node cost,
            Purchase purchase) {
        if (cost.unit() != Unit.USD_PER_MONTH) {
            throw new IllegalArgumentException(charge + " costs " + cost.unit() + " instead of USD/mo");
        }
        if (!list.isNamed()) {
            list.as(charge.owner, charge.key + ".list", charge.label + ", at list price");
        }
        cost.as(charge.owner, charge.key, charge.label);
        LineItem line = new LineItem(
                charge.owner,
                charge.key,
                charge.label,
                charge.category,
                charge.service,
                charge.usageType,
                quantity,
                unitPrice,
                list,
                contracted,
                cost,
                purchase);
        lines.add(line);
        byOwner.computeIfAbsent(charge.owner, key -> new ArrayList<>()).add(line);
        return line;
    }

    List<LineItem> all() {
        return List.copyOf(lines);
    }

    List<LineItem> of(String owner) {
        return byOwner.getOrDefault(owner, List.of());
    }

    /** Sum of an owner's lines so far; 0 when it has none. */
    Node total(String owner) {
        return formulas.sum(of(owner).stream().map(LineItem::cost).toList(), Unit.USD_PER_MONTH);
    }

    /** Whether a service is on AWS's bill: its codes begin with the name of the company. */
    static boolean isAws(String service) {
        return service.startsWith("Amazon")
                || service.startsWith("AWS")
                || service.equals(CommitmentCost.SAVINGS_PLANS);
    }

    private Node factor(String service) {
        return factors.computeIfAbsent(service, key -> {
            Node one = formulas.constant(1, Unit.ONE);
            Node enterprise = one.minus(enterpriseDiscount);
            Double share = discounts.get(service);
            if (share == null) {
                return enterprise;
            }
            Node own = formulas.input(DISCOUNTS, service, "Discount on " + service, Unit.ONE, share, Provenance.TYPED);
            return enterprise.times(one.minus(own));
        });
    }
}
