package io.spillway.pricing.cost;

import io.spillway.model.component.LoadBalancer;
import io.spillway.model.component.LoadBalancerScheme;
import io.spillway.model.component.LoadBalancerType;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.rate.RateBook;
import io.spillway.pricing.traffic.FlowTraffic;
import io.spillway.pricing.traffic.Load;
import io.spillway.pricing.traffic.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Load balancer hours, and capacity units: in each hour the largest of new connections, active connections, bytes and rule
 * evaluations, each over what one unit holds. Source of the divisors: Elastic Load Balancing pricing page, 2026-09.
 */
final class LoadBalancerCost {
    private static final String ELB = "AWSELB";

    private final Formulas formulas;
    private final ModelInputs inputs;
    private final RateBook rates;
    private final LineItems lines;

    LoadBalancerCost(Formulas formulas, ModelInputs inputs, RateBook rates, LineItems lines) {
        this.formulas = formulas;
        this.inputs = inputs;
        this.rates = rates;
        this.lines = lines;
    }

    /** What one capacity unit holds; rules 0 when they do not count. */
    private record UnitSize(double newConnections, double activeConnections, double gbPerHour, double rules) {}

    private static UnitSize unit(LoadBalancer balancer) {
        if (balancer.type() == LoadBalancerType.APPLICATION) {
            return new UnitSize(25, 3000, 1, 1000);
        }
        return switch (balancer.protocol()) {
            case TCP -> new UnitSize(800, 100_000, 1, 0);
            case UDP -> new UnitSize(400, 50_000, 1, 0);
            case TLS -> new UnitSize(50, 3000, 1, 0);
        };
    }

    void price(LoadBalancer balancer, String region, List<FlowTraffic> flows) {
        String id = balancer.id();
        Inputs in = inputs.of(id);
        boolean application = balancer.type() == LoadBalancerType.APPLICATION;
        Node count = in.get("count");
        Node hours = count.times(inputs.hoursPerMonth()).as(id, "hours", "Load balancer hours per month");
        lines.add(
                charge(id, "cost.hours", "Load balancer hours", "LoadBalancerUsage"),
                hours,
                rates.flat(application ? RateKey.albHours(region) : RateKey.nlbHours(region), "USD/h"));
        Node unitHours = unitHours(balancer, in, flows).as(id, "unitHours", "Capacity unit hours per month");
        lines.add(
                charge(id, "cost.units", "Load balancer capacity units", "LCUUsage"),
                unitHours,
                rates.flat(application ? RateKey.albLcu(region) : RateKey.nlbLcu(region), "USD/LCU/h"));
        if (balancer.scheme() == LoadBalancerScheme.INTERNET_FACING) {
            Node nodes = in.get("zones").exceeds(formulas.constant(0, Unit.ONE)).total();
            PublicAddresses.price(lines, rates, id, region, nodes.times(hours).times(formulas.constant(1, "address")));
        }
    }

    private Node unitHours(LoadBalancer balancer, Inputs in, List<FlowTraffic> flows) {
        List<Load> dimensions = dimensions(balancer, in, flows);
        Node hours = inputs.hoursPerMonth();
        if (dimensions.stream().allMatch(Load::isNone)) {
            return formulas.constant(0, "LCU").times(hours);
        }
        name(balancer.id(), dimensions);
        Shape shape = dimensions.getFirst().onlyShape();
        if (shape != null && dimensions.stream().allMatch(load -> shape.equals(load.onlyShape()))) {
            Node largest = formulas.max(dimensions.stream().map(Load::mean).toArray(Node[]::new));
            return largest.times(hours);
        }
        Node byHour = formulas.max(dimensions.stream().map(Load::hourly).toArray(Node[]::new));
        return byHour.total().times(hours.per(formulas.constant(24, Unit.ONE)));
    }

    /** Mean capacity units that one flow would take alone. */
    Node units(LoadBalancer balancer, FlowTraffic flow) {
        return formulas.max(dimensions(balancer, inputs.of(balancer.id()), List.of(flow)).stream()
                .map(Load::mean)
                .toArray(Node[]::new));
    }

    private List<Load> dimensions(LoadBalancer balancer, Inputs in, List<FlowTraffic> flows) {
        UnitSize unit = unit(balancer);
        Load requests = Load.sum(
                formulas,
                Unit.of("request/s"),
                flows.stream().map(FlowTraffic::requests).toList());
        Load bytes = Load.sum(
                formulas,
                Unit.BYTES_PER_SECOND,
                flows.stream().map(flow -> flow.wire().plus(flow.response())).toList());
        Load connections = requests.per(in.get("requestsPerConnection"));
        List<Load> dimensions = new ArrayList<>();
        dimensions.add(connections.times(lcu(1 / unit.newConnections, "LCU*s/conn")));
        dimensions.add(
                connections.times(in.get("connectionSeconds")).times(lcu(1 / unit.activeConnections, "LCU/conn")));
        Node gbPerHour = formulas.constant(3600, "s/h").per(inputs.assumptions().get("bytesPerGb"));
        dimensions.add(bytes.times(gbPerHour.times(lcu(1 / unit.gbPerHour, "LCU*h/GB"))));
        if (unit.rules > 0) {
            Node free = formulas.constant(10, "rule/request");
            Node counted = formulas.max(
                    formulas.constant(0, "rule/request"),
                    in.get("rulesPerRequest").minus(free));
            dimensions.add(requests.times(counted.times(lcu(1 / unit.rules, "LCU*s/rule"))));
        }
        return dimensions;
    }

    private static void name(String id, List<Load> dimensions) {
        String[] names = {"newConnections", "activeConnections", "bytes", "rules"};
        String[] labels = {"new connections", "active connections", "processed bytes", "rule evaluations"};
        for (int i = 0; i < dimensions.size(); i++) {
            dimensions.get(i).mean().as(id, "units." + names[i], "Mean capacity units for " + labels[i]);
        }
    }

    private Node lcu(double factor, String unit) {
        return formulas.constant(factor, unit);
    }

    private static LineItems.Charge charge(String owner, String key, String label, String usage) {
        return new LineItems.Charge(owner, key, label, ServiceCategory.LOAD_BALANCING, ELB, usage);
    }
}
