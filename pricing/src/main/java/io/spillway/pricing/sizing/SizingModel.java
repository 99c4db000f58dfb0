package io.spillway.pricing.sizing;

import io.spillway.model.component.Component;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.MskCluster;
import io.spillway.model.component.NsqDaemon;
import io.spillway.model.component.NsqLookup;
import io.spillway.model.component.NsqPlacement;
import io.spillway.model.component.Service;
import io.spillway.model.component.ServiceDiscovery;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.rate.CatalogTables;
import io.spillway.pricing.traffic.FlowTraffic;
import io.spillway.pricing.traffic.Load;
import io.spillway.pricing.traffic.TrafficModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sizes of everything that has one. */
public final class SizingModel {
    private final Formulas formulas;
    private final Topology topology;
    private final ModelInputs inputs;
    private final TrafficModel traffic;
    private final Map<String, SizedHostGroup> groups = new LinkedHashMap<>();
    private final Map<String, SizedCluster> clusters = new LinkedHashMap<>();
    private final Map<String, SizedBrokers> managed = new LinkedHashMap<>();
    private final Map<String, List<Fleet>> servers = new LinkedHashMap<>();
    private final Map<String, SizedNsq> queues = new LinkedHashMap<>();
    private final Map<String, SizedService> services = new LinkedHashMap<>();

    public SizingModel(
            Formulas formulas, Topology topology, ModelInputs inputs, TrafficModel traffic, CatalogTables tables) {
        this.formulas = formulas;
        this.topology = topology;
        this.inputs = inputs;
        this.traffic = traffic;
        VolumeThroughput throughput =
                new VolumeThroughput(formulas, tables.catalog().date());
        Fleets fleets = new Fleets(formulas, inputs.hoursPerMonth());
        HostGroupSizing hostGroups = new HostGroupSizing(formulas, traffic.zoning(), inputs, tables);
        KafkaClusterSizing kafkas = new KafkaClusterSizing(
                formulas, tables, throughput, fleets, new BrokerSizing(formulas, traffic.zoning()));
        Map<String, Tenants> tenants = tenants();
        for (Component component : topology.components().values()) {
            String id = component.id();
            String region = topology.regionOf(component);
            if (component instanceof HostGroup group) {
                SizedHostGroup sized = group(hostGroups, group, region, tenants.getOrDefault(id, new Tenants()));
                groups.put(id, sized);
                sized.services()
                        .forEach(service -> services.put(service.service().id(), service));
            } else if (component instanceof KafkaCluster kafka) {
                clusters.put(id, kafkas.size(kafka, region, inputs.of(id), traffic));
            } else if (component instanceof MskCluster msk) {
                managed.put(id, kafkas.size(msk, region, inputs.of(id), traffic));
            } else if (component instanceof NsqLookup) {
                Inputs in = inputs.of(id);
                Node type = in.get("instanceType");
                servers.put(
                        id,
                        List.of(
                                fleets.fixed(
                                        id,
                                        "lookup",
                                        "nsqlookupd",
                                        region,
                                        type,
                                        in.get("lookupInstances"),
                                        in,
                                        List.of()),
                                fleets.fixed(
                                        id,
                                        "proxy",
                                        "Zone proxy",
                                        region,
                                        type,
                                        in.get("proxyInstances"),
                                        in,
                                        List.of())));
            } else if (component instanceof ServiceDiscovery) {
                Inputs in = inputs.of(id);
                servers.put(
                        id,
                        List.of(fleets.fixed(
                                id,
                                "servers",
                                "Servers",
                                region,
                                in.get("instanceType"),
                                in.get("servers"),
                                in,
                                List.of())));
            }
        }
        queues(new NsqDaemonSizing(formulas, throughput));
    }

    /** What stands on the hosts of one group. */
    private static final class Tenants {
        private final List<Service> services = new ArrayList<>();
        private final List<NsqDaemon> daemons = new ArrayList<>();
        private final List<ServiceDiscovery> agents = new ArrayList<>();
    }

    public Collection<SizedHostGroup> groups() {
        return groups.values();
    }

    public SizedHostGroup group(String id) {
        return Objects.requireNonNull(groups.get(id));
    }

    public SizedCluster cluster(KafkaCluster kafka) {
        return Objects.requireNonNull(clusters.get(kafka.id()));
    }

    public SizedBrokers brokers(MskCluster msk) {
        return Objects.requireNonNull(managed.get(msk.id()));
    }

    public List<Fleet> servers(Component component) {
        return Objects.requireNonNull(servers.get(component.id()));
    }

    public SizedNsq queue(NsqDaemon nsqd) {
        return Objects.requireNonNull(queues.get(nsqd.id()));
    }

    public SizedService service(Service service) {
        return Objects.requireNonNull(services.get(service.id()));
    }

    /** Clusters on EC2 in the order of the topology. */
    public Collection<SizedCluster> clusters() {
        return clusters.values();
    }

    /** Amazon MSK clusters in the order of the topology. */
    public Collection<SizedBrokers> managedClusters() {
        return managed.values();
    }

    public Collection<SizedNsq> queues() {
        return queues.values();
    }

    /** Every fleet of EC2 instances. */
    public List<Fleet> fleets() {
        List<Fleet> all = new ArrayList<>();
        groups.values().forEach(group -> all.add(group.fleet()));
        clusters.values().forEach(cluster -> all.addAll(cluster.fleets()));
        servers.values().forEach(all::addAll);
        return all;
    }

    private Map<String, Tenants> tenants() {
        Map<String, Tenants> tenants = new LinkedHashMap<>();
        for (Component component : topology.components().values()) {
            if (component instanceof Service service) {
                of(tenants, service.hostGroup()).services.add(service);
            } else if (component instanceof NsqDaemon nsqd) {
                of(tenants, nsqd.hostGroup()).daemons.add(nsqd);
            } else if (component instanceof ServiceDiscovery discovery) {
                discovery.agentsOn().forEach(group -> of(tenants, group).agents.add(discovery));
            }
        }
        return tenants;
    }

    private static Tenants of(Map<String, Tenants> tenants, String group) {
        return tenants.computeIfAbsent(group, key -> new Tenants());
    }

    private SizedHostGroup group(HostGroupSizing sizing, HostGroup group, String region, Tenants on) {
        ServiceSizing serviceSizing = new ServiceSizing(formulas, traffic.zoning());
        Inputs in = inputs.of(group.id());
        List<Node> zonal = new ArrayList<>();
        zonal.add(traffic.zoning().zero());
        for (Service service : on.services) {
            zonal.add(traffic.of(service).zoneLocal());
            zonal.add(formulas.select(
                    inputs.of(service.id()).get("copyPerZone"),
                    traffic.zoning().zero(),
                    traffic.zoning().one()));
        }
        List<Load> inbound = new ArrayList<>();
        List<Load> outbound = new ArrayList<>();
        on.services.forEach(service -> network(service, inbound, outbound));
        on.daemons.forEach(nsqd -> network(nsqd, inbound, outbound));
        List<Requirement> others = new ArrayList<>();
        for (NsqDaemon nsqd : on.daemons) {
            if (nsqd.placement() == NsqPlacement.CENTRAL) {
                Node perHost =
                        inputs.of(nsqd.id()).get("messagesPerSecondPerHost").times(in.get("targetUtilization"));
                others.add(new Requirement(
                        nsqd.name(),
                        traffic.of(nsqd)
                                .attempts()
                                .peak()
                                .per(perHost)
                                .as(nsqd.id(), "need.hosts", "Hosts for its messages")));
            }
        }
        return sizing.size(
                group,
                region,
                reservations(group, in, on),
                (usableVcpu, usableMemory) -> on.services.stream()
                        .map(service -> serviceSizing.size(
                                service, inputs.of(service.id()), in, traffic.of(service), usableVcpu, usableMemory))
                        .toList(),
                Load.sum(formulas, Unit.BYTES_PER_SECOND, inbound),
                Load.sum(formulas, Unit.BYTES_PER_SECOND, outbound),
                formulas.max(zonal.toArray(Node[]::new)),
                others);
    }

    private List<HostReservation> reservations(HostGroup group, Inputs in, Tenants on) {
        List<HostReservation> reservations = new ArrayList<>();
        group.reservations().keySet().forEach(id -> {
            Inputs reservation = in.nested("reservations." + id);
            reservations.add(new HostReservation(id, null, id, reservation.get("vcpu"), reservation.get("memoryGiB")));
        });
        for (NsqDaemon nsqd : on.daemons) {
            Inputs daemon = inputs.of(nsqd.id());
            reservations.add(new HostReservation(
                    nsqd.id(), nsqd.id(), nsqd.name(), daemon.get("reservedVcpu"), daemon.get("reservedMemoryGiB")));
        }
        for (ServiceDiscovery discovery : on.agents) {
            Inputs agent = inputs.of(discovery.id());
            reservations.add(new HostReservation(
                    discovery.id(),
                    discovery.id(),
                    discovery.name(),
                    agent.get("agentVcpu"),
                    agent.get("agentMemoryGiB")));
        }
        return reservations;
    }

    /** What passes the hosts' network cards; publishing to a daemon on the same host does not. */
    private void network(Component tenant, List<Load> inbound, List<Load> outbound) {
        for (FlowTraffic flow : traffic.into(tenant)) {
            if (!staysOnHost(flow)) {
                inbound.add(flow.wire());
                outbound.add(flow.response());
            }
        }
        for (FlowTraffic flow : traffic.outOf(tenant)) {
            if (!staysOnHost(flow)) {
                outbound.add(flow.wire());
                inbound.add(flow.response());
            }
        }
    }

    private boolean staysOnHost(FlowTraffic flow) {
        return topology.component(flow.flow().to()) instanceof NsqDaemon nsqd
                && nsqd.placement() == NsqPlacement.CO_LOCATED;
    }

    private void queues(NsqDaemonSizing sizing) {
        for (Component component : topology.components().values()) {
            if (component instanceof NsqDaemon nsqd) {
                List<SizedService> readers = new ArrayList<>();
                List<Node> rates = new ArrayList<>();
                for (FlowTraffic flow : traffic.outOf(nsqd)) {
                    if (topology.component(flow.flow().to()) instanceof Service reader) {
                        readers.add(service(reader));
                        rates.add(inputs.of(reader.id()).get("messagesPerSecondPerContainer"));
                    }
                }
                SizedHostGroup group = group(nsqd.hostGroup());
                queues.put(
                        nsqd.id(),
                        sizing.size(
                                nsqd,
                                inputs.of(nsqd.id()),
                                traffic.of(nsqd),
                                group.fleet().hosts(),
                                readers,
                                rates));
            }
        }
    }
}
