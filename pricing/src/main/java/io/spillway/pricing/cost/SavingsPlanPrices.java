package io.spillway.pricing.cost;

import io.spillway.model.commitment.Commitment.SavingsPlan;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Table;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.rate.CatalogTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * The prices of one Savings Plan for fleets: the share of On-Demand that is typed for an instance family, else for the other
 * families, else the rate of the catalogue for the instance type.
 */
final class SavingsPlanPrices {
    /** Key of the share for the families that are not named. */
    static final String OTHERS = "*";

    private final Formulas formulas;
    private final CatalogTables tables;
    private final SavingsPlan plan;
    private final Inputs in;
    private final SavingsPlanRates rates;

    SavingsPlanPrices(Formulas formulas, CatalogTables tables, SavingsPlan plan, Inputs in) {
        this.formulas = formulas;
        this.tables = tables;
        this.plan = plan;
        this.in = in;
        this.rates = new SavingsPlanRates(formulas, tables, plan, in);
    }

    List<PricedAlike> of(List<CoverableFleet> fleets) {
        Map<String, Double> typed = plan.shareOfOnDemand();
        String only = plan.family();
        List<PricedAlike> prices = new ArrayList<>();
        if (only != null) {
            Table family = among(Set.of(only), true);
            if (typed.containsKey(only)) {
                prices.add(typed(only, family, fleets));
            } else if (typed.containsKey(OTHERS)) {
                prices.add(typed(OTHERS, family, fleets));
            } else {
                published(family, fleets, prices);
            }
            return prices;
        }
        Set<String> named = new TreeSet<>(typed.keySet());
        named.remove(OTHERS);
        for (String family : named) {
            prices.add(typed(family, among(Set.of(family), true), fleets));
        }
        Table others = among(named, false);
        if (typed.containsKey(OTHERS)) {
            prices.add(typed(OTHERS, others, fleets));
        } else {
            published(others, fleets, prices);
        }
        return prices;
    }

    private PricedAlike typed(String family, Table has, List<CoverableFleet> fleets) {
        Node share = in.get("shareOfOnDemand." + family);
        Map<CoverableFleet, PricedAlike.Part> parts = new LinkedHashMap<>();
        for (CoverableFleet fleet : fleets) {
            Node here = eligible(fleet, has);
            parts.put(fleet, new PricedAlike.Part(here, formulas.product(here, fleet.onDemandPrice(), share)));
        }
        return PricedAlike.of(formulas, share, parts);
    }

    /** Each fleet on its own: what a published rate saves differs from type to type. */
    private void published(Table has, List<CoverableFleet> fleets, List<PricedAlike> to) {
        for (CoverableFleet fleet : fleets) {
            Node here = eligible(fleet, has);
            Node price = rates.price(fleet.fleet());
            to.add(PricedAlike.of(
                    formulas,
                    price.perOrUnknown(fleet.onDemandPrice()),
                    Map.of(fleet, new PricedAlike.Part(here, here.times(price)))));
        }
    }

    private Node eligible(CoverableFleet fleet, Table has) {
        return fleet.left().times(formulas.lookup(fleet.fleet().instanceType(), has));
    }

    private Table among(Set<String> families, boolean in) {
        return tables.attribute(
                (in ? "Is of family " : "Is not of family ") + String.join(", ", families),
                Unit.ONE.toString(),
                type -> OptionalDouble.of(families.contains(type.family()) == in ? 1 : 0));
    }
}
