package io.spillway.pricing.cost;

import io.spillway.model.component.Component;
import io.spillway.model.component.LoadBalancer;
import io.spillway.model.component.NatGateway;
import io.spillway.model.component.NatMode;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.traffic.FlowTraffic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Volume of flows from zone to zone, requests and responses, for screens and listings. A flow through a load balancer or NAT
 * gateway is counted to that. Of each flow, what crosses zones is the graph's share of it; this only says between which zones.
 *
 * <p>Traffic is between "kept in the zone while there is room" and "spread at random", whichever mixture gives the graph's
 * share. The sums of rows and columns are the graph's shares by zone.
 *
 * @param gb per month, from a zone (row) to a zone (column)
 * @param withoutZones volume of flows of which one end has no zone, such as the internet or Amazon S3
 * @param certainty at least, when the volume of a flow is not known, which is left out
 */
public record ZoneTraffic(List<List<Double>> gb, Amount withoutZones, Certainty certainty) {
    private static final double NOTHING = 1e-12;

    public ZoneTraffic {
        gb = gb.stream().map(List::copyOf).toList();
    }

    public static ZoneTraffic of(CostBreakdown breakdown) {
        double[][] sum = new double[ZoneShares.ZONES][ZoneShares.ZONES];
        double without = 0;
        boolean known = true;
        for (FlowTraffic flow : breakdown.model().traffic().flows()) {
            String id = flow.flow().id();
            Amount sent = breakdown.amount(breakdown.model().graph().get(id + ".gbSent"));
            Amount returned = breakdown.amount(breakdown.model().graph().get(id + ".gbReturned"));
            if (!sent.isKnown() || !returned.isKnown()) {
                known = false;
                continue;
            }
            double[][] shares = shares(flow, breakdown);
            if (shares == null) {
                without += sent.value() + returned.value();
                continue;
            }
            for (int from = 0; from < sum.length; from++) {
                for (int to = 0; to < sum.length; to++) {
                    sum[from][to] += sent.value() * shares[from][to] + returned.value() * shares[to][from];
                }
            }
        }
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : sum) {
            rows.add(java.util.Arrays.stream(row).boxed().toList());
        }
        Certainty certainty = known ? Certainty.KNOWN : Certainty.AT_LEAST;
        return new ZoneTraffic(rows, new Amount(without, Unit.GB_PER_MONTH, certainty), certainty);
    }

    /** Volume between different zones, GB per month. */
    public double crossing() {
        double sum = 0;
        for (int from = 0; from < gb.size(); from++) {
            for (int to = 0; to < gb.size(); to++) {
                sum += from == to ? 0 : gb.get(from).get(to);
            }
        }
        return sum;
    }

    /** Volume between zones and inside them, GB per month. */
    public double total() {
        return gb.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Shares of a flow by zone of its sender and of its receiver; null when one of them has no zone. */
    private static double @Nullable [][] shares(FlowTraffic flow, CostBreakdown breakdown) {
        Evaluation values = breakdown.evaluation();
        double[] senders = values(values, flow.from());
        double[] receivers = receivers(flow, senders, breakdown);
        return senders == null || receivers == null ? null : joint(senders, receivers, values.value(flow.crossing()));
    }

    private static double @Nullable [] receivers(
            FlowTraffic flow, double @Nullable [] senders, CostBreakdown breakdown) {
        Evaluation values = breakdown.evaluation();
        for (String via : flow.flow().through()) {
            Component passed = breakdown.model().topology().component(via);
            if (passed instanceof LoadBalancer) {
                return values(values, breakdown.model().traffic().spread(passed));
            }
            if (passed instanceof NatGateway && senders != null) {
                return gateways(via, senders, breakdown);
            }
        }
        return values(values, flow.arrival());
    }

    /** One gateway in all, or the one of the sender's zone; what has none goes to any of them. */
    private static double @Nullable [] gateways(String nat, double[] senders, CostBreakdown breakdown) {
        Evaluation values = breakdown.evaluation();
        double[] result = new double[ZoneShares.ZONES];
        if (values.value(nat + ".mode") == NatMode.SINGLE.ordinal()) {
            result[(int) values.value(nat + ".singleZone")] = 1;
            return result;
        }
        double[] zones = values(values, breakdown.model().graph().get(nat + ".zones"));
        if (zones == null) {
            return null;
        }
        double stranded = 0;
        for (int i = 0; i < result.length; i++) {
            result[i] = zones[i] > 0 ? senders[i] : 0;
            stranded += zones[i] > 0 ? 0 : senders[i];
        }
        for (int i = 0; i < result.length; i++) {
            result[i] += zones[i] * stranded;
        }
        return result;
    }

    /**
     * Shares by zone of sender and receiver of which the given share crosses.
     *
     * @param p senders by zone
     * @param q receivers by zone
     */
    static double[][] joint(double[] p, double[] q, double crossing) {
        double kept = 0;
        double free = 1;
        for (int i = 0; i < p.length; i++) {
            kept += Math.max(0, p[i] - q[i]);
            free -= p[i] * q[i];
        }
        if (crossing < kept - NOTHING) {
            // Less crosses than senders and receivers stand apart: copies in the receivers' zones answer.
            return joint(q, q, crossing);
        }
        double random = free - kept < NOTHING ? 0 : Math.clamp((crossing - kept) / (free - kept), 0, 1);
        double[][] shares = new double[p.length][p.length];
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                double stays = i == j ? Math.min(p[i], q[i]) : 0;
                double moves = kept < NOTHING ? 0 : Math.max(0, p[i] - q[i]) * Math.max(0, q[j] - p[j]) / kept;
                shares[i][j] = (1 - random) * (stays + moves) + random * p[i] * q[j];
            }
        }
        return shares;
    }

    private static double @Nullable [] values(Evaluation values, @Nullable Node node) {
        if (node == null || node.width() != ZoneShares.ZONES || !values.isKnown(node)) {
            return null;
        }
        double[] result = new double[ZoneShares.ZONES];
        double sum = 0;
        for (int i = 0; i < result.length; i++) {
            result[i] = values.value(node, i);
            sum += result[i];
        }
        return sum < NOTHING ? null : result;
    }
}
