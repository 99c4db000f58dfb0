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

/**
 * What one scenario survives, as formulas over the quantities it is worked out from: the same rules as
 * {@code io.spillway.scenarios.resilience.Resilience}, by the id of the component. A share of use is what a requirement asks for
 * over what there is: need x limit / hosts; of the survivors of a lost share s, 1 / (1 - s) of it.
 */
final class SurvivalFormulas {
    static final String LOST = "lost";
    private static final String UNKNOWN = "unknown";
    private static final String DISK_SPACE = "disk space";
    private static final String PUBLIC_ADDRESS = "PublicIPv4:InUseAddress";
    private static final String ALL_IN_ONE_ZONE = "1-%s<=1E-9";

    private final CostBreakdown breakdown;
    private final NodeCells cells;

    SurvivalFormulas(Model model, int column) {
        breakdown = model.columns().get(column).breakdown();
        cells = new NodeCells(model, column);
    }

    /** Highest use of the survivors when the largest zone is lost: a share, "lost" or "unknown". */
    Map<String, String> afterZone() {
        Map<String, String> after = new LinkedHashMap<>();
        for (SizedHostGroup group : breakdown.model().sizing().groups()) {
            String id = group.group().id();
            List<String> uses = new ArrayList<>();
            for (SizedService service : group.services()) {
                uses.add("0+" + cells.of(service.utilization()));
            }
            for (Requirement requirement : group.fleet().requirements()) {
                if (requirement.demand() != null) {
                    uses.add(use(requirement, cells.of(group.fleet().hosts())));
                }
            }
            after.put(id, left(largestZone(id), most(uses), ""));
        }
        for (SizedBrokers brokers : clusters()) {
            String id = brokers.owner();
            List<String> uses = new ArrayList<>();
            for (Requirement requirement : measured(brokers)) {
                // A lost zone's load moves at once; the survivors' disks fill only when replicas are made anew.
                if (!requirement.dimension().equals(DISK_SPACE)) {
                    uses.add(use(requirement, cells.of(brokers.brokers())));
                }
            }
            after.put(id, left(largestZone(id), most(uses), copies(id) + "<=1,"));
        }
        return after;
    }

    /** The same when one broker is lost. */
    Map<String, String> afterBroker() {
        Map<String, String> after = new LinkedHashMap<>();
        for (SizedBrokers brokers : clusters()) {
            String count = cells.of(brokers.brokers());
            List<String> uses = measured(brokers).stream()
                    .map(requirement -> use(requirement, "(" + count + "-1)"))
                    .toList();
            after.put(
                    brokers.owner(),
                    "IF(OR(" + copies(brokers.owner()) + "<=1," + count + "<=1),\"" + LOST + "\",IFERROR(" + most(uses)
                            + ",\"" + UNKNOWN + "\"))");
        }
        return after;
    }

    /** Use in the peak hour of services, host groups and clusters, the highest of each; what is unknown counts as none. */
    Map<String, String> peaks() {
        Map<String, String> peaks = new LinkedHashMap<>();
        for (SizedHostGroup group : breakdown.model().sizing().groups()) {
            for (SizedService service : group.services()) {
                peaks.put(service.service().id(), known("0+" + cells.of(service.utilization())));
            }
            List<String> uses = new ArrayList<>();
            for (Requirement requirement : group.fleet().requirements()) {
                if (requirement.demand() != null) {
                    uses.add(known(use(requirement, cells.of(group.fleet().hosts()))));
                }
            }
            if (!uses.isEmpty()) {
                peaks.put(group.group().id(), most(uses));
            }
        }
        for (SizedBrokers brokers : clusters()) {
            peaks.put(
                    brokers.owner(),
                    most(measured(brokers).stream()
                            .map(requirement -> known(use(requirement, cells.of(brokers.brokers()))))
                            .toList()));
        }
        return peaks;
    }

    /** The share that the survivors may be used to. */
    String limit(String id) {
        return cells.at(id + ".lossUtilization");
    }

    Map<String, String> endurance() {
        Map<String, String> hours = new LinkedHashMap<>();
        for (SizedNsq queue : breakdown.model().sizing().queues()) {
            hours.put(queue.nsqd().id(), cells.of(queue.endurance()));
        }
        return hours;
    }

    /** Conditions under which something has no second. */
    Map<String, Map<SinglePoint.Kind, String>> withoutSpare() {
        Map<String, Map<SinglePoint.Kind, String>> points = new LinkedHashMap<>();
        for (Component component : breakdown.model().topology().components().values()) {
            String id = component.id();
            Map<SinglePoint.Kind, String> of = new LinkedHashMap<>();
            if (component instanceof NatGateway) {
                of.put(SinglePoint.Kind.SINGLE_NAT, isChosen(id + ".mode", NatMode.SINGLE));
            } else if (component instanceof Database) {
                of.put(
                        SinglePoint.Kind.SINGLE_ZONE_DATABASE,
                        "AND(" + cells.at(id + ".instances") + ">0,"
                                + isChosen(id + ".deployment", DatabaseDeployment.SINGLE_AZ) + ")");
            } else if (component instanceof KafkaCluster || component instanceof MskCluster) {
                of.put(SinglePoint.Kind.ONE_COPY, copies(id) + "<=1");
                of.put(SinglePoint.Kind.ONE_ZONE, ALL_IN_ONE_ZONE.formatted(largestZone(id)));
            } else if (component instanceof HostGroup) {
                of.put(SinglePoint.Kind.ONE_ZONE, ALL_IN_ONE_ZONE.formatted(largestZone(id)));
            }
            if (!of.isEmpty()) {
                points.put(id, of);
            }
        }
        return points;
    }

    /** Public IPv4 addresses, mean of the month. */
    String publicAddresses() {
        List<String> hours = new ArrayList<>();
        for (LineItem line : breakdown.model().lines()) {
            if (line.usageType().equals(PUBLIC_ADDRESS)) {
                hours.add(cells.of(line.quantity()));
            }
        }
        return hours.isEmpty()
                ? "0"
                : "IFERROR((" + String.join("+", hours) + ")/" + cells.at("assumptions.hoursPerMonth") + ",\"" + UNKNOWN
                        + "\")";
    }

    String internetFacingBalancers() {
        List<String> counts = new ArrayList<>();
        for (Component component : breakdown.model().topology().components().values()) {
            if (component instanceof LoadBalancer balancer && balancer.scheme() == LoadBalancerScheme.INTERNET_FACING) {
                counts.add(cells.at(component.id() + ".count"));
            }
        }
        return counts.isEmpty() ? "0" : String.join("+", counts);
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
        return uses.isEmpty() ? "0" : "MAX(" + String.join(",", uses) + ")";
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
