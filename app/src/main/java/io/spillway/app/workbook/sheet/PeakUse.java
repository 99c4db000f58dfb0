package io.spillway.app.workbook.sheet;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sizing.Requirement;
import io.spillway.pricing.sizing.SizedService;
import java.util.List;
import java.util.Objects;

/** The highest use of parts of a scenario in the peak hour as the engine has it; what is unknown counts as none. */
final class PeakUse {
    private final CostBreakdown breakdown;

    PeakUse(CostBreakdown breakdown) {
        this.breakdown = breakdown;
    }

    double of(SizedService service) {
        return known(service.utilization()) ? value(service.utilization()) : 0;
    }

    /** The highest of what is asked of some hosts or brokers. */
    double most(Node units, List<Requirement> requirements) {
        double most = 0;
        for (Requirement requirement : requirements) {
            if (requirement.demand() != null && requirement.spare() == 0) {
                Node limit = Objects.requireNonNull(requirement.limit());
                if (known(requirement.hosts()) && known(limit) && known(units) && value(units) != 0) {
                    most = Math.max(most, value(requirement.hosts()) * value(limit) / value(units));
                }
            }
        }
        return most;
    }

    private boolean known(Node node) {
        return breakdown.evaluation().isKnown(node);
    }

    private double value(Node node) {
        return breakdown.evaluation().value(node);
    }
}
