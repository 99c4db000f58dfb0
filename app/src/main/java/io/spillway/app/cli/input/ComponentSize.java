package io.spillway.app.cli.input;

import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CapacityView;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.FleetCapacity;
import io.spillway.pricing.cost.QueueCapacity;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large a component is, and what makes it so.
 *
 * @param units hosts, brokers or containers in the peak hour
 * @param bottleneck the dimension that sets the size
 * @param utilization of the bottleneck in the peak hour; null where it has none
 */
public record ComponentSize(
        Amount units, String bottleneck, @Nullable Amount utilization) {

    /** Sizes by component; what has no size is not there. */
    public static Map<String, ComponentSize> of(CostBreakdown breakdown) {
        Map<String, ComponentSize> sizes = new LinkedHashMap<>();
        CapacityView view = CapacityView.of(breakdown);
        for (FleetCapacity fleet : view.fleets()) {
            Amount utilization = fleet.dimension(fleet.binding())
                    .map(FleetCapacity.Dimension::utilization)
                    .orElse(null);
            sizes.put(
                    fleet.component(),
                    new ComponentSize(
                            fleet.units(), fleet.binding() + (fleet.lossBinds() ? ", loss" : ""), utilization));
            for (FleetCapacity.Tenant tenant : fleet.tenants()) {
                sizes.put(
                        tenant.component(),
                        new ComponentSize(tenant.containers(), tenant.fills(), tenant.utilization()));
            }
        }
        for (QueueCapacity queue : view.queues()) {
            String holds = queue.limitedByDiskWrites() ? "disk writes" : "";
            sizes.put(queue.component(), new ComponentSize(queue.hosts(), holds, null));
        }
        return sizes;
    }
}
