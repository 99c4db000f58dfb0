package io.spillway.pricing.cost;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sizing.HostReservation;
import io.spillway.pricing.sizing.SizedHostGroup;
import io.spillway.pricing.sizing.SizedService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cost of a host group as shares that sum to it: what each service and each reservation takes of the hosts by its dominant
 * resource (dominant resource fairness, Ghodsi et al. 2011), and what is stranded. Where dominant shares of different
 * resources sum to more than one, all are scaled down alike.
 */
final class HostAllocation {
    private final Formulas formulas;
    private final Map<String, Node> tenants = new LinkedHashMap<>();
    private final List<Node> own = new ArrayList<>();
    private final Node stranded;

    HostAllocation(Formulas formulas, SizedHostGroup sized, Node cost) {
        this.formulas = formulas;
        String id = sized.group().id();
        Node hosts = sized.fleet().hosts();
        Map<String, Node> shares = new LinkedHashMap<>();
        for (SizedService service : sized.services()) {
            Node perContainer = formulas.max(
                    service.vcpu().per(sized.vcpuPerHost()), service.memoryGiB().per(sized.memoryPerHost()));
            shares.put(
                    service.service().id(),
                    service.containers().times(perContainer).perOrZero(hosts));
        }
        Map<String, Node> kept = new LinkedHashMap<>();
        for (HostReservation reservation : sized.reservations()) {
            kept.put(
                    reservation.id(),
                    formulas.max(
                                    reservation.vcpu().per(sized.vcpuPerHost()),
                                    reservation.memoryGiB().per(sized.memoryPerHost()))
                            .as(id, "share." + reservation.id(), "Share of a host kept for " + reservation.label()));
        }
        List<Node> all = new ArrayList<>(shares.values());
        all.addAll(kept.values());
        Node one = formulas.constant(1, Unit.ONE);
        Node sum = formulas.sum(all, Unit.ONE);
        Node perShare = cost.per(formulas.max(one, sum));
        shares.forEach((service, share) ->
                tenants.put(service, perShare.times(share).as(service, "cost.hosts", "Share of the hosts it runs on")));
        for (HostReservation reservation : sized.reservations()) {
            Node share = perShare.times(kept.getOrDefault(reservation.id(), one));
            avoidable(id, reservation, sized, cost);
            String owner = reservation.owner();
            if (owner == null) {
                own.add(share.as(id, "allocated." + reservation.id(), "Allocated to " + reservation.label()));
            } else {
                tenants.merge(
                        owner + "@" + id,
                        share.as(
                                owner,
                                "cost.reserved." + id,
                                "Reserved on " + sized.group().name()),
                        Node::plus);
            }
        }
        List<Node> given = new ArrayList<>(tenants.values());
        given.addAll(own);
        stranded = cost.minus(formulas.sum(given, Unit.USD_PER_MONTH)).as(id, "stranded", "Stranded capacity");
    }

    /** Only what the group would save without the reservation may be called a saving. */
    private void avoidable(String id, HostReservation reservation, SizedHostGroup sized, Node cost) {
        Node without = sized.hostsWithout().get(reservation.id());
        if (without != null) {
            Node hosts = sized.fleet().hosts();
            Node saved = formulas.max(formulas.constant(0, Unit.HOST), hosts.minus(without));
            cost.times(saved.perOrZero(hosts))
                    .as(id, "avoidable." + reservation.id(), "Avoidable cost of " + reservation.label());
        }
    }

    /** Cost allocated to a service, or to a daemon as {@code daemon@group}. */
    Map<String, Node> tenants() {
        return tenants;
    }

    /** Cost of the group's own reservations. */
    List<Node> own() {
        return own;
    }

    Node stranded() {
        return stranded;
    }
}
