package io.spillway.pricing.traffic;

import io.spillway.model.component.ZoneShares;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;

/**
 * How traffic meets zones: which share crosses, where it arrives, and which share is lost.
 *
 * <p>Shares by zone are vectors of six. {@code p} are the sender's, {@code q} the receivers'.
 */
public final class Zoning {
    private final Formulas formulas;
    private final Node one;
    private final Node zero;
    private final Node noZones;

    public Zoning(Formulas formulas) {
        this.formulas = formulas;
        this.one = formulas.constant(1, Unit.ONE);
        this.zero = formulas.constant(0, Unit.ONE);
        Node[] zeros = new Node[ZoneShares.ZONES];
        java.util.Arrays.fill(zeros, zero);
        this.noZones = formulas.vector(zeros);
    }

    /**
     * What a routing policy makes of traffic.
     *
     * @param crossing share that crosses zones
     * @param arrival shares by zone at the receiver
     * @param lost share that finds no receiver
     */
    public record Route(Node crossing, Node arrival, Node lost) {}

    public Node one() {
        return one;
    }

    public Node zero() {
        return zero;
    }

    /** A random receiver: 1 - sum(p q) crosses, arrivals follow the receivers. */
    public Route anyZone(Node p, Node q) {
        return new Route(one.minus(p.times(q).total()), q, zero);
    }

    /** A receiver in the sender's zone: nothing crosses; what starts in a zone without receivers is lost. */
    public Route zoneLocal(Node p, Node q) {
        return new Route(zero, p, withoutReceiver(p, q));
    }

    /** Share of senders in zones where q is 0. */
    public Node withoutReceiver(Node p, Node q) {
        return p.minus(p.times(q.exceeds(zero))).total();
    }

    /**
     * Receivers in the sender's zone up to headroom times their share; the rest, sum of max(0, p - h q), spills to zones in
     * proportion to the room left there.
     */
    public Route zonePreferred(Node p, Node q, Node headroom) {
        Node room = q.times(headroom);
        Node over = formulas.max(p.minus(room), noZones);
        Node spill = over.total();
        Node spare = formulas.max(room.minus(p), noZones);
        Node arrival = p.minus(over).plus(spare.perOrZero(spare.total()).times(spill));
        return new Route(spill, arrival, zero);
    }

    /** One of several routes by the index of a policy. */
    public Route select(Node policy, Route... routes) {
        Node[] crossings = new Node[routes.length];
        Node[] arrivals = new Node[routes.length];
        Node[] losses = new Node[routes.length];
        for (int i = 0; i < routes.length; i++) {
            crossings[i] = routes[i].crossing;
            arrivals[i] = routes[i].arrival;
            losses[i] = routes[i].lost;
        }
        return new Route(
                formulas.select(policy, crossings), formulas.select(policy, arrivals), formulas.select(policy, losses));
    }

    /** Zones with a positive share. */
    public Node count(Node q) {
        return q.exceeds(zero).total();
    }

    /** Greatest ratio of traffic to receivers, max(p / q): how much the busiest zone has over the mean. */
    public Node worstZone(Node p, Node q) {
        return p == q ? one : p.perOrZero(q).peak();
    }
}
