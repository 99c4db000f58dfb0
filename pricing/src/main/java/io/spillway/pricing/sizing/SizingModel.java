package io.spillway.pricing.sizing;

import io.spillway.model.component.Component;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.MskCluster;
import io.spillway.model.component.NsqDaemon;
import io.spillway.model.component.NsqLookup;
import io.spillway.model.component.Service;
import io.spillway.model.component.ServiceDiscovery;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.rate.CatalogTables;
import io.spillway.pricing.traffic.FlowTraffic;
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
        VolumeThroughput throughput = new VolumeThroughput(formulas, tables.catalog());
        Fleets fleets = new Fleets(formulas, inputs.hoursPerMonth());
        HostGroupSizing hostGroups = new HostGroupSizing(formulas, traffic.zoning(), inputs, tables);
        KafkaClusterSizing kafkas = new KafkaClusterSizing(
                formulas,
                tables,
                throughput,
                fleets,
                new BrokerSizing(formulas, traffic.zoning()),
                inputs.assumptions().get("bytesPerGb"));
        for (Component component : topology.components().values()) {
            String id = component.id();
            String region = topology.regionOf(component);
            if (component instanceof HostGroup group) {
                SizedHostGroup sized = group(hostGroups, group, region);
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
        queues(new NsqDaemonSizing(
                formulas, tables, throughput, inputs.assumptions().get("bytesPerGb")));
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

    private SizedHostGroup group(HostGroupSizing sizing, HostGroup group, String region) {
        HostTenants on = new HostTenants(formulas, topology, inputs, traffic, group);
        Node allowed = sizing.allowed(group);
        ServiceSizing.Tenancy tenancy =
                new ServiceSizing.Tenancy(inputs.of(group.id()).get("zones"), allowed);
        ServiceSizing services = new ServiceSizing(formulas, traffic.zoning());
        return sizing.size(
                group,
                region,
                on.reservations(),
                (usableVcpu, usableMemory) -> on.pack(services, tenancy, usableVcpu, usableMemory),
                on.inbound(),
                on.outbound(),
                allowed,
                on.zonal(),
                on.daemons(allowed));
    }

    private void queues(NsqDaemonSizing sizing) {
        for (Component component : topology.components().values()) {
            if (component instanceof NsqDaemon nsqd) {
                List<NsqDaemonSizing.Reader> readers = new ArrayList<>();
                for (FlowTraffic flow : traffic.outOf(nsqd)) {
                    if (topology.component(flow.flow().to()) instanceof Service reader) {
                        Node rate = inputs.of(reader.id()).get("messagesPerSecondPerContainer");
                        readers.add(new NsqDaemonSizing.Reader(
                                flow, service(reader), rate, traffic.of(reader).attempts()));
                    }
                }
                Fleet hosts = group(nsqd.hostGroup()).fleet();
                queues.put(nsqd.id(), sizing.size(nsqd, inputs.of(nsqd.id()), traffic.of(nsqd), hosts, readers));
            }
        }
    }
}
