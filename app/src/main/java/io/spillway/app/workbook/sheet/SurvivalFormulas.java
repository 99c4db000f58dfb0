package io.spillway.app.workbook.sheet;

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
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sizing.Requirement;
import io.spillway.pricing.sizing.SizedBrokers;
import io.spillway.pricing.sizing.SizedCluster;
import io.spillway.pricing.sizing.SizedHostGroup;
import io.spillway.pricing.sizing.SizedNsq;
import io.spillway.pricing.sizing.SizedService;
import io.spillway.scenarios.resilience.SinglePoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one scenario survives, as formulas over the quantities it is worked out from: the same rules as
 * {@code io.spillway.scenarios.resilience.Resilience}, by the id of the component. A share of use is what a requirement asks for
 * over what there is: need x limit / hosts; of the survivors of a lost share s, 1 / (1 - s) of it.
 */
final class SurvivalFormulas {
    static final String LOST = "lost";
    /** Excel takes 255. */
    private static final int MOST_ARGUMENTS = 200;

    private static final String UNKNOWN = "unknown";
    private static final String DISK_SPACE = "disk space";
    private static final String HOURS = "assumptions.hoursPerMonth";
    private static final String PUBLIC_ADDRESS = "PublicIPv4:InUseAddress";
    private static final String ALL_IN_ONE_ZONE = "1-%s<=1E-9";

    private final CostBreakdown breakdown;
    private final NodeCells cells;

    SurvivalFormulas(Model model, int column) {
        breakdown = model.columns().get(column).breakdown();
        cells = new NodeCells(model, column);
    }

    /** Highest use of the survivors when the largest zone is lost: a share, "lost" or "unknown". */
    Map<String, Supplier<String>> afterZone() {
        Map<String, Supplier<String>> after = new LinkedHashMap<>();
        for (SizedHostGroup group : breakdown.model().sizing().groups()) {
            after.put(group.group().id(), () -> afterZone(group));
        }
        for (SizedBrokers brokers : clusters()) {
            after.put(brokers.owner(), () -> afterZone(brokers));
        }
        return after;
    }

    private String afterZone(SizedHostGroup group) {
        List<String> uses = new ArrayList<>();
        for (SizedService service : group.services()) {
            uses.add("0+" + cells.of(service.utilization()));
        }
        for (Requirement requirement : group.fleet().requirements()) {
            if (requirement.demand() != null) {
                uses.add(use(requirement, cells.of(group.fleet().hosts())));
            }
        }
        return left(largestZone(group.group().id()), most(uses), "");
    }

    private String afterZone(SizedBrokers brokers) {
        List<String> uses = new ArrayList<>();
        for (Requirement requirement : measured(brokers)) {
            // A lost zone's load moves at once; the survivors' disks fill only when replicas are made anew.
            if (!requirement.dimension().equals(DISK_SPACE)) {
                uses.add(use(requirement, cells.of(brokers.brokers())));
            }
        }
        return left(largestZone(brokers.owner()), most(uses), copies(brokers.owner()) + "<=1,");
    }

    /** The same when one broker is lost. */
    Map<String, Supplier<String>> afterBroker() {
        Map<String, Supplier<String>> after = new LinkedHashMap<>();
        clusters().forEach(brokers -> after.put(brokers.owner(), () -> afterBroker(brokers)));
        return after;
    }

    private String afterBroker(SizedBrokers brokers) {
        String count = cells.of(brokers.brokers());
        List<String> uses = measured(brokers).stream()
                .map(requirement -> use(requirement, "(" + count + "-1)"))
                .toList();
        return "IF(OR(" + copies(brokers.owner()) + "<=1," + count + "<=1),\"" + LOST + "\",IFERROR(" + most(uses)
                + ",\"" + UNKNOWN + "\"))";
    }

    /** Use in the peak hour of services, host groups and clusters, the highest of each; what is unknown counts as none. */
    Map<String, Supplier<Live>> peaks() {
        PeakUse use = new PeakUse(breakdown);
        Map<String, Supplier<Live>> peaks = new LinkedHashMap<>();
        for (SizedHostGroup group : breakdown.model().sizing().groups()) {
            for (SizedService service : group.services()) {
                peaks.put(
                        service.service().id(),
                        () -> Live.number(known("0+" + cells.of(service.utilization())), use.of(service)));
            }
            List<Requirement> loaded = group.fleet().requirements().stream()
                    .filter(requirement -> requirement.demand() != null)
                    .toList();
            if (!loaded.isEmpty()) {
                peaks.put(group.group().id(), () -> peak(loaded, group.fleet().hosts(), use));
            }
        }
        for (SizedBrokers brokers : clusters()) {
            peaks.put(brokers.owner(), () -> peak(measured(brokers), brokers.brokers(), use));
        }
        return peaks;
    }

    private Live peak(List<Requirement> requirements, Node units, PeakUse use) {
        List<String> uses = requirements.stream()
                .map(requirement -> known(use(requirement, cells.of(units))))
                .toList();
        return Live.number(most(uses), use.most(units, requirements));
    }

    /** The share that the survivors may be used to. */
    String limit(String id) {
        return cells.at(id + ".lossUtilization");
    }

    /** Hours that each queue holds. */
    Map<String, Supplier<Live>> endurance() {
        Map<String, Supplier<Live>> hours = new LinkedHashMap<>();
        for (SizedNsq queue : breakdown.model().sizing().queues()) {
            hours.put(queue.nsqd().id(), () -> live(cells.of(queue.endurance()), queue.endurance(), 1));
        }
        return hours;
    }

    Map<String, Component> components() {
        return breakdown.model().topology().components();
    }

    /** Conditions under which something has no second. */
    Map<SinglePoint.Kind, Supplier<String>> withoutSpare(Component component) {
        String id = component.id();
        Map<SinglePoint.Kind, Supplier<String>> of = new LinkedHashMap<>();
        if (component instanceof NatGateway) {
            of.put(SinglePoint.Kind.SINGLE_NAT, () -> isChosen(id + ".mode", NatMode.SINGLE));
        } else if (component instanceof Database) {
            of.put(
                    SinglePoint.Kind.SINGLE_ZONE_DATABASE,
                    () -> "AND(" + cells.at(id + ".instances") + ">0,"
                            + isChosen(id + ".deployment", DatabaseDeployment.SINGLE_AZ) + ")");
        } else if (component instanceof KafkaCluster || component instanceof MskCluster) {
            of.put(SinglePoint.Kind.ONE_COPY, () -> copies(id) + "<=1");
            of.put(SinglePoint.Kind.ONE_ZONE, () -> ALL_IN_ONE_ZONE.formatted(largestZone(id)));
        } else if (component instanceof HostGroup) {
            of.put(SinglePoint.Kind.ONE_ZONE, () -> ALL_IN_ONE_ZONE.formatted(largestZone(id)));
        }
        return of;
    }

    private Live live(String formula, Node node, double per) {
        boolean known = breakdown.evaluation().isKnown(node);
        return new Live(formula, known ? (Object) (breakdown.evaluation().value(node) / per) : UNKNOWN);
    }

    /** Public IPv4 addresses of components, mean of the month. */
    Map<String, Supplier<Live>> publicAddresses() {
        Node hours = breakdown.model().graph().get(HOURS);
        Map<String, Supplier<Live>> addresses = new LinkedHashMap<>();
        for (LineItem line : breakdown.model().lines()) {
            if (line.usageType().equals(PUBLIC_ADDRESS)) {
                addresses.put(
                        line.owner(),
                        () -> live(
                                "IFERROR(" + cells.of(line.quantity()) + "/" + cells.of(hours) + ",\"" + UNKNOWN
                                        + "\")",
                                line.quantity(),
                                breakdown.evaluation().value(hours)));
            }
        }
        return addresses;
    }

    /** Balancers that face the internet. */
    Map<String, Supplier<Live>> internetFacingBalancers() {
        Map<String, Supplier<Live>> counts = new LinkedHashMap<>();
        for (Component component : components().values()) {
            if (component instanceof LoadBalancer balancer && balancer.scheme() == LoadBalancerScheme.INTERNET_FACING) {
                Node count = breakdown.model().graph().get(component.id() + ".count");
                counts.put(component.id(), () -> live(cells.of(count), count, 1));
            }
        }
        return counts;
    }

    private String left(String largest, String use, String orLost) {
        String gone = ALL_IN_ONE_ZONE.formatted(largest);
        return "IF(" + (orLost.isEmpty() ? gone : "OR(" + orLost + gone + ")") + ",\"" + LOST + "\",IFERROR(" + use
                + "/(1-" + largest + "),\"" + UNKNOWN + "\"))";
    }

    private static String known(String use) {
        return "IFERROR(" + use + ",0)";
    }

    private static String most(List<String> uses) {
        if (uses.size() <= MOST_ARGUMENTS) {
            return uses.isEmpty() ? "0" : "MAX(" + String.join(",", uses) + ")";
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < uses.size(); from += MOST_ARGUMENTS) {
            parts.add(most(uses.subList(from, Math.min(uses.size(), from + MOST_ARGUMENTS))));
        }
        return most(parts);
    }

    private String use(Requirement requirement, String units) {
        Node limit = requirement.limit();
        if (limit == null) {
            throw new IllegalStateException(requirement.dimension() + " has no limit");
        }
        return cells.of(requirement.hosts()) + "*" + cells.of(limit) + "/" + units;
    }

    private String largestZone(String id) {
        return "MAX(" + cells.zones(id + ".zones") + ")";
    }

    private String copies(String id) {
        return cells.at(id + ".replicationFactor");
    }

    private String isChosen(String path, Enum<?> option) {
        List<String> options = breakdown.model().graph().get(path).options();
        return cells.at(path) + "=\"" + options.get(option.ordinal()) + "\"";
    }

    private static List<Requirement> measured(SizedBrokers brokers) {
        return brokers.requirements().stream()
                .filter(requirement -> requirement.demand() != null && requirement.spare() == 0)
                .toList();
    }

    private List<SizedBrokers> clusters() {
        List<SizedBrokers> clusters = new ArrayList<>();
        breakdown.model().sizing().clusters().stream()
                .map(SizedCluster::brokers)
                .forEach(clusters::add);
        clusters.addAll(breakdown.model().sizing().managedClusters());
        return clusters;
    }
}
