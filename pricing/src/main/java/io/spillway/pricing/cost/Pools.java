package io.spillway.pricing.cost;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.rate.RateBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Quantities that AWS prices together: tiers run over the sum of a pool, and its cost is split back in proportion. A free
 * allowance takes the place of the first units, and is shared by all pools of its kind in proportion to their size.
 */
final class Pools {
    private final Formulas formulas;
    private final RateBook rates;
    private final Map<RateKey, List<Member>> members = new LinkedHashMap<>();

    Pools(Formulas formulas, RateBook rates) {
        this.formulas = formulas;
        this.rates = rates;
    }

    private record Member(LineItems.Charge charge, Node quantity) {}

    void add(RateKey rate, LineItems.Charge charge, Node quantity) {
        members.computeIfAbsent(rate, key -> new ArrayList<>()).add(new Member(charge, quantity));
    }

    /**
     * Prices all pools.
     *
     * @param owner of the pools' own figures, such as {@code egress}
     * @param unitPrice unit of the prices
     * @param free allowance over all pools per month; null when there is none
     */
    void price(String owner, String unitPrice, @Nullable Node free, LineItems lines) {
        List<Node> totals = new ArrayList<>();
        members.forEach((rate, pool) -> {
            Unit unit = pool.getFirst().quantity.unit();
            Node total = formulas.sum(pool.stream().map(Member::quantity).toList(), unit);
            totals.add(total);
        });
        if (totals.isEmpty()) {
            return;
        }
        Node all = formulas.sum(totals.toArray(Node[]::new));
        int i = 0;
        for (Map.Entry<RateKey, List<Member>> pool : members.entrySet()) {
            RateKey rate = pool.getKey();
            Node total = totals.get(i++);
            String name = rate.region() + ":" + rate.usage();
            total.as(owner, name + ".quantity", "Pool of " + name);
            Node cost = rates.tiered(rate, unitPrice, total);
            Node marginal = rates.marginal(rate, unitPrice, total);
            if (free != null) {
                Node allowance = totals.size() == 1 ? free : free.times(total.perOrZero(all));
                Node beyond = total.exceeds(allowance);
                Node charged = cost.minus(rates.tiered(rate, unitPrice, allowance));
                cost = formulas.when(beyond, charged, formulas.constant(0, cost.unit()));
                marginal = formulas.when(allowance.exceeds(total), formulas.constant(0, marginal.unit()), marginal);
            }
            cost.as(owner, name, "Cost of the pool of " + name);
            Node average = cost.perOrZero(total).as(owner, name + ".average", "Average price in the pool");
            marginal.as(owner, name + ".marginal", "Price of one more unit in the pool");
            for (Member member : pool.getValue()) {
                LineItems.Charge charge = member.charge;
                marginal.as(
                        charge.owner(), charge.key() + CostModel.MARGINAL, charge.label() + ", price of one more unit");
                lines.add(member.charge, member.quantity, average, member.quantity.times(average));
            }
        }
    }
}
