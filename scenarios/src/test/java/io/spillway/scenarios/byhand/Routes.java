package io.spillway.scenarios.byhand;

import io.spillway.model.component.HostGroup;
import io.spillway.model.component.LoadBalancer;
import io.spillway.model.component.NsqDaemon;
import io.spillway.model.component.Toggle;
import io.spillway.model.component.ZoneLoss;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.RoutingPolicy;
import io.spillway.model.topology.Topology;
import java.util.Objects;

/**
 * From the inbound hosts, whose zones vary, to the forwarding hosts, by a policy that varies. All other senders meet receivers
 * spread the same way at every point.
 */
final class Routes {
    private static final int LOCAL = RoutingPolicy.ZONE_LOCAL.ordinal();
    private static final int PREFERRED = RoutingPolicy.ZONE_PREFERRED.ordinal();

    private final HostGroup inboundHosts;
    private final double[] weights;
    private final double[] receivers;
    private final double[] balancer;
    private final double headroom;
    private final double readShare;

    /** Shares of the inbound hosts by zone. */
    final double[] inbound;

    /** Share of the inbound hosts' rate that may be used when their largest zone must be able to fail. */
    double allowed;

    /** Shares of {@code read}, {@code failing-read} and {@code forward} that cross zones. */
    double readCrossing;

    double failingReadCrossing;
    double forwardCrossing;

    /** Traffic over forwarding hosts in the busiest zone. */
    double worstZone;

    Routes(Topology topology, Flows flows) {
        inboundHosts = (HostGroup) topology.component("inbound-hosts");
        Flow flow = Objects.requireNonNull(topology.flows().get("read"));
        Flow failing = Objects.requireNonNull(topology.flows().get("failing-read"));
        NsqDaemon nsqd = (NsqDaemon) topology.component(flow.from());
        if (nsqd.zoneAware() == Toggle.ON || failing.routing() != RoutingPolicy.ANY_ZONE) {
            throw new IllegalStateException("the routing of failing-read and of zone-aware NSQ is not written by hand");
        }
        weights = inboundHosts.zones().toArray();
        receivers = shares(((HostGroup) topology.component("forwarding-hosts")).zones());
        balancer = shares(((LoadBalancer) topology.component("validation-balancer")).zones());
        headroom = flow.headroom();
        double read = flows.of(flow).attempts().perMessage();
        readShare = read / (read + flows.of(failing).attempts().perMessage());
        inbound = new double[weights.length];
    }

    static double[] shares(ZoneShares zones) {
        double[] shares = zones.toArray();
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int z = 0; z < shares.length; z++) {
            shares[z] /= sum;
        }
        return shares;
    }

    static int used(double[] zones) {
        int used = 0;
        for (double share : zones) {
            used += share > 0 ? 1 : 0;
        }
        return used;
    }

    /** Whether the forwarding hosts are bound to the zones of what they read. */
    boolean isZonal(Point point) {
        return point.routing == LOCAL;
    }

    void route(Point point) {
        weights[0] = point.zoneA;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double largest = 0;
        double together = 0;
        double over = 0;
        double spare = 0;
        for (int z = 0; z < inbound.length; z++) {
            double share = weights[z] / sum;
            inbound[z] = share;
            largest = Math.max(largest, share);
            together += share * receivers[z];
            over += Math.max(0, share - headroom * receivers[z]);
            spare += Math.max(0, headroom * receivers[z] - share);
        }
        boolean survives = inboundHosts.zoneLoss() == ZoneLoss.SURVIVE && largest < 1;
        allowed = survives
                ? Math.min(point.utilization, inboundHosts.lossUtilization() * (1 - largest))
                : point.utilization;
        failingReadCrossing = 1 - together;
        readCrossing = point.routing == LOCAL ? 0 : point.routing == PREFERRED ? over : 1 - together;
        arrive(point, over, spare);
    }

    private void arrive(Point point, double over, double spare) {
        double together = 0;
        worstZone = 0;
        for (int z = 0; z < inbound.length; z++) {
            double arriving = receivers[z];
            if (point.routing == LOCAL) {
                arriving = inbound[z];
            } else if (point.routing == PREFERRED) {
                double room = headroom * receivers[z];
                arriving = Math.min(inbound[z], room);
                arriving += spare > 0 ? Math.max(0, room - inbound[z]) / spare * over : 0;
            }
            together += arriving * balancer[z];
            if (receivers[z] > 0) {
                double mixed = arriving * readShare + receivers[z] * (1 - readShare);
                worstZone = Math.max(worstZone, mixed / receivers[z]);
            }
        }
        forwardCrossing = 1 - together;
    }
}
