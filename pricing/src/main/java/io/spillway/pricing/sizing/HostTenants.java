package io.spillway.pricing.sizing;

import io.spillway.model.component.Component;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.NsqDaemon;
import io.spillway.model.component.NsqPlacement;
import io.spillway.model.component.Service;
import io.spillway.model.component.ServiceDiscovery;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.traffic.ComponentTraffic;
import io.spillway.pricing.traffic.FlowTraffic;
import io.spillway.pricing.traffic.Load;
import io.spillway.pricing.traffic.TrafficModel;
import io.spillway.pricing.traffic.Zoning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What stands on the hosts of one group, and what it asks of them. */
final class HostTenants {
    private final Formulas formulas;
    private final Topology topology;
    private final ModelInputs inputs;
    private final TrafficModel traffic;
    private final HostGroup group;
    private final List<Service> services = new ArrayList<>();
    private final List<NsqDaemon> daemons = new ArrayList<>();
    private final List<ServiceDiscovery> agents = new ArrayList<>();
    private final Map<String, Node> worstZones = new HashMap<>();

    HostTenants(Formulas formulas, Topology topology, ModelInputs inputs, TrafficModel traffic, HostGroup group) {
        this.formulas = formulas;
        this.topology = topology;
        this.inputs = inputs;
        this.traffic = traffic;
        this.group = group;
        for (Component component : topology.components().values()) {
            if (component instanceof Service service && service.hostGroup().equals(group.id())) {
                services.add(service);
            } else if (component instanceof NsqDaemon nsqd && nsqd.hostGroup().equals(group.id())) {
                daemons.add(nsqd);
            } else if (component instanceof ServiceDiscovery discovery
                    && discovery.agentsOn().contains(group.id())) {
                agents.add(discovery);
            }
        }
        services.forEach(this::worstZone);
        daemons.forEach(this::worstZone);
    }

    private void worstZone(Component tenant) {
        ComponentTraffic arriving = traffic.of(tenant);
        Node zones = inputs.of(group.id()).get("zones");
        Node worst = traffic.zoning()
                .worstZone(Objects.requireNonNull(arriving.zones()), zones)
                .as(tenant.id(), "worstZone", "Traffic over receivers in the busiest zone");
        worstZones.put(tenant.id(), worst);
    }

    List<SizedService> pack(ServiceSizing sizing, ServiceSizing.Tenancy on, Node usableVcpu, Node usableMemory) {
        return services.stream()
                .map(service -> sizing.size(
                        service,
                        inputs.of(service.id()),
                        on,
                        traffic.of(service),
                        worst(service),
                        usableVcpu,
                        usableMemory))
                .toList();
    }

    /** 1 when a tenant is bound to its zone or has a copy in each, else 0. */
    Node zonal() {
        Zoning zoning = traffic.zoning();
        List<Node> flags = new ArrayList<>();
        flags.add(zoning.zero());
        for (Service service : services) {
            flags.add(traffic.of(service).zoneLocal());
            Node copies = inputs.of(service.id()).get("copyPerZone");
            flags.add(formulas.select(copies, zoning.zero(), zoning.one()));
        }
        daemons.forEach(nsqd -> flags.add(traffic.of(nsqd).zoneLocal()));
        return formulas.max(flags.stream().distinct().toArray(Node[]::new));
    }

    /** Hosts that central daemons need for their messages. */
    List<Requirement> daemons(Node allowed) {
        List<Requirement> requirements = new ArrayList<>();
        for (NsqDaemon nsqd : daemons) {
            if (nsqd.placement() == NsqPlacement.CENTRAL) {
                Node rate = inputs.of(nsqd.id()).get("messagesPerSecondPerHost");
                Node demand = traffic.of(nsqd).attempts().peak().times(worst(nsqd));
                Node need =
                        demand.per(rate.times(allowed)).as(nsqd.id(), "need.hosts", "Hosts for the messages it takes");
                requirements.add(Requirement.of(nsqd.name(), need, demand, rate, allowed));
            }
        }
        return requirements;
    }

    List<HostReservation> reservations() {
        List<HostReservation> reservations = new ArrayList<>();
        Inputs in = inputs.of(group.id());
        group.reservations().keySet().forEach(id -> {
            Inputs reservation = in.nested("reservations." + id);
            reservations.add(new HostReservation(id, null, id, reservation.get("vcpu"), reservation.get("memoryGiB")));
        });
        for (NsqDaemon nsqd : daemons) {
            Inputs daemon = inputs.of(nsqd.id());
            reservations.add(reservation(nsqd, daemon.get("reservedVcpu"), daemon.get("reservedMemoryGiB")));
        }
        for (ServiceDiscovery discovery : agents) {
            Inputs agent = inputs.of(discovery.id());
            reservations.add(reservation(discovery, agent.get("agentVcpu"), agent.get("agentMemoryGiB")));
        }
        return reservations;
    }

    // A reservation of the group may have the name of a component on it.
    private HostReservation reservation(Component tenant, Node vcpu, Node memoryGiB) {
        String id = group.reservations().containsKey(tenant.id()) ? "component." + tenant.id() : tenant.id();
        return new HostReservation(id, tenant.id(), tenant.name(), vcpu, memoryGiB);
    }

    /** Bytes that reach the hosts' network cards, as if every zone had what the busiest has. */
    Load inbound() {
        return network(true);
    }

    /** Bytes that leave by the hosts' network cards, as if every zone had what the busiest has. */
    Load outbound() {
        return network(false);
    }

    private Load network(boolean inbound) {
        List<Load> loads = new ArrayList<>();
        List<Component> tenants = new ArrayList<>(services);
        tenants.addAll(daemons);
        for (Component tenant : tenants) {
            List<Load> own = new ArrayList<>();
            traffic.into(tenant).stream()
                    .filter(flow -> !staysOnHost(flow))
                    .forEach(flow -> own.add(inbound ? flow.wire() : flow.response()));
            traffic.outOf(tenant).stream()
                    .filter(flow -> !staysOnHost(flow))
                    .forEach(flow -> own.add(inbound ? flow.response() : flow.wire()));
            Load sum = Load.sum(formulas, Unit.BYTES_PER_SECOND, own);
            Node worst = worst(tenant);
            loads.add(worst == traffic.zoning().one() ? sum : sum.times(worst));
        }
        return Load.sum(formulas, Unit.BYTES_PER_SECOND, loads);
    }

    /** Publishing to a daemon on the same host never reaches a network card. */
    private boolean staysOnHost(FlowTraffic flow) {
        return topology.component(flow.flow().to()) instanceof NsqDaemon nsqd
                && nsqd.placement() == NsqPlacement.CO_LOCATED;
    }

    private Node worst(Component tenant) {
        return Objects.requireNonNull(worstZones.get(tenant.id()));
    }
}
