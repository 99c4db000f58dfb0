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
import java.util.Objects;

/**
 * The cost of a host group as shares that sum to it: what each service and each reservation takes of the hosts by its dominant
 * resource (dominant resource fairness, Ghodsi et al. 2011), and what is stranded. Where dominant shares of different
 * resources sum to more than one, all are scaled down alike.
 *
 * <p>Each charge is shared out by itself, so that one without a price leaves the others allocated.
 */
final class HostAllocation {
    private final Formulas formulas;
    private final List<Node> charges;
    private final Map<String, List<Node>> tenants = new LinkedHashMap<>();
    private final Map<String, Node> services = new LinkedHashMap<>();
    private final List<Node> own = new ArrayList<>();
    private final List<Node> stranded;

    /** @param charges of the group, USD per month */
    HostAllocation(Formulas formulas, SizedHostGroup sized, List<Node> charges) {
        this.formulas = formulas;
        this.charges = charges;
        String id = sized.group().id();
        Node cost = formulas.sum(charges, Unit.USD_PER_MONTH).as(id, "cost.all", "Cost of the whole group");
        Node hosts = sized.fleet().hosts();
        Map<String, Node> taken = new LinkedHashMap<>();
        for (SizedService service : sized.services()) {
            Node perContainer = formulas.max(
                    service.vcpu().per(sized.vcpuPerHost()), service.memoryGiB().per(sized.memoryPerHost()));
            taken.put(
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
        List<Node> all = new ArrayList<>(taken.values());
        all.addAll(kept.values());
        Node one = formulas.constant(1, Unit.ONE);
        Node whole = formulas.max(one, formulas.sum(all, Unit.ONE));
        taken.forEach((service, share) -> {
            Node part = share.per(whole).as(service, "share.hosts", "Share of its host group, dominant resource");
            services.put(service, part);
            List<Node> parts = of(part);
            sum(parts).as(service, "cost.hosts", "Share of the hosts it runs on");
            tenants.put(service, parts);
        });
        List<Node> given = new ArrayList<>(services.values());
        for (HostReservation reservation : sized.reservations()) {
            Node part = Objects.requireNonNull(kept.get(reservation.id())).per(whole);
            given.add(part);
            avoidable(id, reservation, sized, cost);
            List<Node> parts = of(part);
            String owner = reservation.owner();
            if (owner == null) {
                sum(parts).as(id, "allocated." + reservation.id(), "Allocated to " + reservation.label());
                own.addAll(parts);
            } else {
                String group = sized.group().name();
                sum(parts).as(owner, "cost.reserved." + id, "Reserved on " + group);
                tenants.computeIfAbsent(owner, key -> new ArrayList<>()).addAll(parts);
            }
        }
        stranded = of(one.minus(formulas.sum(given, Unit.ONE)));
        sum(stranded).as(id, "stranded", "Stranded capacity");
    }

    private List<Node> of(Node share) {
        return charges.stream().map(charge -> charge.times(share)).toList();
    }

    private Node sum(List<Node> parts) {
        return formulas.sum(parts.toArray(Node[]::new));
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

    /** Parts of the charges allocated to services and daemons, by their id. */
    Map<String, List<Node>> tenants() {
        return tenants;
    }

    /** Share of the group that each service takes. */
    Map<String, Node> services() {
        return services;
    }

    /** Parts of the charges kept for the group's own reservations. */
    List<Node> own() {
        return own;
    }

    List<Node> stranded() {
        return stranded;
    }
}
