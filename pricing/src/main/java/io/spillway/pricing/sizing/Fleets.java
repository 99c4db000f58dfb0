package io.spillway.pricing.sizing;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import java.util.List;

/** Makes fleets that do not change over the day. */
final class Fleets {
    private final Formulas formulas;
    private final Node hoursPerMonth;

    Fleets(Formulas formulas, Node hoursPerMonth) {
        this.formulas = formulas;
        this.hoursPerMonth = hoursPerMonth;
    }

    Fleet fixed(
            String owner,
            String role,
            String label,
            String region,
            Node type,
            Node count,
            Inputs buying,
            List<Requirement> requirements) {
        Node hours = count.times(hoursPerMonth).as(owner, role + ".hours", label + ", hours per month");
        Node none = formulas.constant(0, Unit.ONE);
        return new Fleet(owner, role, label, region, type, count, count, hours, buying, none, none, requirements);
    }
}
