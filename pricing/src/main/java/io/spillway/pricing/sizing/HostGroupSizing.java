package io.spillway.pricing.sizing;

import io.spillway.model.component.HostGroup;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.rate.CatalogTables;
import io.spillway.pricing.traffic.Load;
import io.spillway.pricing.traffic.Zoning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Hosts of a group: the largest of what its containers fill, what its network needs and its minimum. They are rounded up per
 * zone where each zone has a group of its own or a service is bound to its zone, and once otherwise.
 */
final class HostGroupSizing {
    private final Formulas formulas;
    private final Zoning zoning;
    private final ModelInputs inputs;
    private final CatalogTables tables;

    HostGroupSizing(Formulas formulas, Zoning zoning, ModelInputs inputs, CatalogTables tables) {
        this.formulas = formulas;
        this.zoning = zoning;
        this.inputs = inputs;
        this.tables = tables;
    }

    /** What stands on the hosts, given their usable CPU and memory. */
    interface Packing {
        List<SizedService> pack(Node usableVcpu, Node usableMemory);
    }

    /**
     * Share of its rate that a container or host may get: the target, or less when the largest zone's loss must be survived.
     */
    Node allowed(HostGroup group) {
        Inputs in = inputs.of(group.id());
        Node target = in.get("targetUtilization");
        Node left = zoning.one().minus(in.get("zones").peak());
        Node survive = formulas.min(target, in.get("lossUtilization").times(left));
        Node severalZones = formulas.when(left.exceeds(zoning.zero()), survive, target);
        return formulas.select(in.get("zoneLoss"), severalZones, target)
                .as(group.id(), "allowedUtilization", "Use of a rate allowed in the peak, with all zones");
    }

    /**
     * @param inbound bytes that reach the hosts, {@code outbound} bytes that leave them
     * @param allowed share of its rate that a host or container may get
     * @param zonal 1 when a service is bound to its zone, else 0
     * @param others requirements of daemons, in hosts
     */
    SizedHostGroup size(
            HostGroup group,
            String region,
            List<HostReservation> reservations,
            Packing packing,
            Load inbound,
            Load outbound,
            Node allowed,
            Node zonal,
            List<Requirement> others) {
        String id = group.id();
        Inputs in = inputs.of(id);
        Node type = in.get("instanceType");
        Node vcpu = formulas.lookup(type, tables.vcpu()).as(id, "vcpuPerHost", "vCPU per host");
        Node memory = formulas.lookup(type, tables.memoryGiB()).as(id, "memoryPerHost", "Memory per host");
        Node usableVcpu = usable(vcpu, reservations, HostReservation::vcpu, "vCPU/host")
                .as(id, "usableVcpu", "vCPU left for containers");
        Node usableMemory = usable(memory, reservations, HostReservation::memoryGiB, "GiB/host")
                .as(id, "usableMemory", "Memory left for containers");
        List<SizedService> services = packing.pack(usableVcpu, usableMemory);
        Node bandwidth = formulas.lookup(type, tables.networkBaseline())
                .times(formulas.constant(1e9 / 8, "B/Gbit"))
                .as(id, "networkPerHost", "Baseline network bandwidth per host");

        List<Requirement> requirements = new ArrayList<>();
        List<Node> hourly = new ArrayList<>();
        if (!services.isEmpty()) {
            Node packed = sum(services, SizedService::hosts).as(id, "need.containers", "Hosts its containers fill");
            requirements.add(Requirement.of(SizedHostGroup.CONTAINERS, packed));
            hourly.add(sum(services, SizedService::hourlyHosts));
        }
        Node networkPeak = null;
        if (!inbound.isNone() || !outbound.isNone()) {
            Node mayUse = bandwidth.times(allowed);
            networkPeak =
                    larger(inbound, outbound, Load::peak).as(id, "network", "Bytes in the peak, the busier direction");
            Node need = networkPeak.per(mayUse).as(id, "need.network", "Hosts its network needs");
            requirements.add(Requirement.of("network", need, networkPeak, bandwidth, allowed));
            hourly.add(larger(inbound, outbound, Load::hourlyPeak).per(mayUse));
        }
        others.forEach(other -> {
            requirements.add(other);
            hourly.add(other.hosts());
        });
        Node fewest = in.get("minimumHosts");
        requirements.add(Requirement.of("minimum", fewest));
        hourly.add(fewest);
        Node perZone = formulas.max(zonal, formulas.select(in.get("spread"), zoning.zero(), zoning.one()));
        Node hosts = hosts(in, requirements.stream().map(Requirement::hosts).toList(), perZone)
                .as(id, "hosts", "Hosts in the peak hour");
        Node byHour = hosts(in, hourly, perZone);
        Node hours = inputs.hoursPerMonth();
        Node autoscaled = byHour.width() == 1
                ? byHour.times(hours)
                : byHour.total().times(hours.per(formulas.constant(24, Unit.ONE)));
        Node hostHours = formulas.select(in.get("scaling"), hosts.times(hours), autoscaled)
                .as(id, "hostHours", "Host-hours per month");
        Node scaled = formulas.select(in.get("scaling"), hosts, byHour).as(id, "hostsByHour", "Hosts by hour");
        Fleet fleet = new Fleet(
                id,
                "hosts",
                "Hosts",
                region,
                type,
                hosts,
                scaled,
                hostHours,
                in,
                in.get("spotShare"),
                in.get("spotDiscount"),
                requirements);
        Node network = networkPeak == null ? zoning.zero() : networkPeak.perOrZero(hosts.times(bandwidth));
        return new SizedHostGroup(
                group,
                fleet,
                vcpu,
                memory,
                services,
                reservations,
                withoutEach(id, in, reservations, services, requirements, usableVcpu, usableMemory, perZone),
                used(services, SizedService::vcpu, "vCPU")
                        .perOrZero(hosts.times(usableVcpu))
                        .as(id, "utilization.cpu", "vCPU given to containers"),
                used(services, SizedService::memoryGiB, "GiB")
                        .perOrZero(hosts.times(usableMemory))
                        .as(id, "utilization.memory", "Memory given to containers"),
                network.as(id, "utilization.network", "Network used in the peak"));
    }

    /** Hosts for the same containers without one reservation: what it costs is the difference, not its share. */
    private Map<String, Node> withoutEach(
            String id,
            Inputs in,
            List<HostReservation> reservations,
            List<SizedService> services,
            List<Requirement> requirements,
            Node usableVcpu,
            Node usableMemory,
            Node perZone) {
        Map<String, Node> without = new LinkedHashMap<>();
        for (HostReservation reservation : reservations) {
            Node vcpu = usableVcpu.plus(reservation.vcpu());
            Node memory = usableMemory.plus(reservation.memoryGiB());
            List<Node> needs = new ArrayList<>();
            if (!services.isEmpty()) {
                needs.add(sum(
                        services,
                        service -> service.containers()
                                .perOrUnknown(formulas.min(
                                        vcpu.per(service.vcpu()).floor(),
                                        memory.per(service.memoryGiB()).floor()))));
            }
            requirements.stream()
                    .filter(requirement -> !requirement.dimension().equals(SizedHostGroup.CONTAINERS))
                    .forEach(requirement -> needs.add(requirement.hosts()));
            without.put(
                    reservation.id(),
                    hosts(in, needs, perZone)
                            .as(id, "hosts.without." + reservation.id(), "Hosts without " + reservation.label()));
        }
        return without;
    }

    /** The largest need, rounded up once, or per zone by the zones' shares. */
    private Node hosts(Inputs in, List<Node> needs, Node perZone) {
        Node need = formulas.max(needs.toArray(Node[]::new));
        Node zones = in.get("zones");
        List<Node> each = new ArrayList<>();
        for (int i = 0; i < ZoneShares.ZONES; i++) {
            each.add(need.times(zones.element(i)).ceiling());
        }
        return formulas.select(perZone, need.ceiling(), formulas.sum(each, need.unit()));
    }

    private Node usable(
            Node whole, List<HostReservation> reservations, Function<HostReservation, Node> part, String unit) {
        Node kept = formulas.sum(reservations.stream().map(part).toList(), Unit.of(unit));
        return formulas.max(formulas.constant(0, unit), whole.minus(kept));
    }

    private Node larger(Load inbound, Load outbound, Function<Load, Node> of) {
        if (inbound.isNone()) {
            return of.apply(outbound);
        }
        return outbound.isNone() ? of.apply(inbound) : formulas.max(of.apply(inbound), of.apply(outbound));
    }

    private Node sum(List<SizedService> services, Function<SizedService, Node> of) {
        return formulas.sum(services.stream().map(of).toList(), Unit.HOST);
    }

    private Node used(List<SizedService> services, Function<SizedService, Node> perContainer, String unit) {
        return formulas.sum(
                services.stream()
                        .map(service -> service.containers().times(perContainer.apply(service)))
                        .toList(),
                Unit.of(unit));
    }
}
