package io.spillway.scenarios.resilience;

import io.spillway.model.component.Component;
import io.spillway.model.component.Database;
import io.spillway.model.component.DatabaseDeployment;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.LoadBalancer;
import io.spillway.model.component.LoadBalancerScheme;
import io.spillway.model.component.MskCluster;
import io.spillway.model.component.NatGateway;
import io.spillway.model.component.NatMode;
import io.spillway.model.component.ZoneShares;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Rounding;
import io.spillway.pricing.sizing.SizedNsq;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Endurance of queues, things that have no second, and what the internet can see. */
final class Spares {
    private static final String PUBLIC_ADDRESS = "PublicIPv4:InUseAddress";

    private final CostBreakdown breakdown;
    private final Evaluation evaluation;

    Spares(CostBreakdown breakdown) {
        this.breakdown = breakdown;
        this.evaluation = breakdown.evaluation();
    }

    @Nullable
    Endurance endurance() {
        Endurance shortest = null;
        for (SizedNsq queue : breakdown.model().sizing().queues()) {
            if (evaluation.isKnown(queue.endurance())) {
                double hours = evaluation.value(queue.endurance());
                if (shortest == null || hours < shortest.hours()) {
                    shortest = new Endurance(queue.nsqd().id(), queue.nsqd().name(), hours);
                }
            }
        }
        return shortest;
    }

    List<SinglePoint> singlePoints() {
        List<SinglePoint> points = new ArrayList<>();
        for (Component component : breakdown.model().topology().components().values()) {
            String id = component.id();
            if (component instanceof NatGateway) {
                if (value(id, "mode") == NatMode.SINGLE.ordinal()) {
                    points.add(point(component, SinglePoint.Kind.SINGLE_NAT));
                }
            } else if (component instanceof Database) {
                if (value(id, "instances") > 0 && value(id, "deployment") == DatabaseDeployment.SINGLE_AZ.ordinal()) {
                    points.add(point(component, SinglePoint.Kind.SINGLE_ZONE_DATABASE));
                }
            } else if (component instanceof KafkaCluster || component instanceof MskCluster) {
                if (value(id, "replicationFactor") <= 1) {
                    points.add(point(component, SinglePoint.Kind.ONE_COPY));
                }
                oneZone(component, points);
            } else if (component instanceof HostGroup) {
                oneZone(component, points);
            }
        }
        return points;
    }

    Exposure exposure() {
        double hours = value("assumptions", "hoursPerMonth");
        double addresses = 0;
        for (LineItem line : breakdown.model().lines()) {
            if (line.usageType().equals(PUBLIC_ADDRESS)) {
                addresses += evaluation.value(line.quantity()) / hours;
            }
        }
        double balancers = 0;
        for (Component component : breakdown.model().topology().components().values()) {
            if (component instanceof LoadBalancer balancer && balancer.scheme() == LoadBalancerScheme.INTERNET_FACING) {
                balancers += value(component.id(), "count");
            }
        }
        return new Exposure(addresses, balancers);
    }

    private void oneZone(Component component, List<SinglePoint> points) {
        Node zones = breakdown.model().graph().get(component.id() + ".zones");
        double largest = 0;
        for (int i = 0; i < ZoneShares.ZONES; i++) {
            largest = Math.max(largest, evaluation.value(zones, i));
        }
        if (!Rounding.greater(1, largest)) {
            points.add(point(component, SinglePoint.Kind.ONE_ZONE));
        }
    }

    private double value(String owner, String quantity) {
        return evaluation.value(owner + "." + quantity);
    }

    private static SinglePoint point(Component component, SinglePoint.Kind kind) {
        return new SinglePoint(component.id(), component.name(), kind);
    }
}
