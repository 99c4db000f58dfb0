package io.spillway.scenarios.byhand;

import io.spillway.model.component.Component;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.NsqDaemon;
import io.spillway.model.component.NsqPlacement;
import io.spillway.model.component.PurchaseOption;
import io.spillway.model.component.Reservation;
import io.spillway.model.component.Scaling;
import io.spillway.model.component.Service;
import io.spillway.model.component.ServiceDiscovery;
import io.spillway.model.component.Toggle;
import io.spillway.model.component.Volume;
import io.spillway.model.component.VolumeType;
import io.spillway.model.component.ZoneSpread;
import io.spillway.model.instance.InstanceType;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.formula.Rounding;
import java.util.ArrayList;
import java.util.List;

/** Hosts of one group and what they cost: containers, network and minimum. All that does not vary is divided out beforehand. */
final class HostFleet {
    private final HostGroup group;
    private final int type;
    private final Stream[] loads;
    private final double[] rates;
    private final double[] fewest;
    private final double[][] perHost;
    private final double[] bandwidth;
    private final double[] usdPerHost;
    private final Stream inbound;
    private final Stream outbound;
    private final double[] zones;
    private final boolean perZone;

    HostFleet(HostGroup group, Topology topology, List<InstanceType> types, Flows flows, Prices prices) {
        requireFixedOnDemand(group);
        this.group = group;
        this.type = types.stream().map(InstanceType::name).toList().indexOf(group.instanceType());
        this.zones = Routes.shares(group.zones());
        List<Service> services = new ArrayList<>();
        List<Reservation> kept = new ArrayList<>(group.reservations().values());
        List<Component> tenants = new ArrayList<>();
        double disks = 0;
        for (Component component : topology.components().values()) {
            if (component instanceof Service service && service.hostGroup().equals(group.id())) {
                services.add(service);
                tenants.add(service);
            } else if (component instanceof NsqDaemon nsqd && nsqd.hostGroup().equals(group.id())) {
                kept.add(new Reservation(nsqd.reservedVcpu(), nsqd.reservedMemoryGiB()));
                tenants.add(nsqd);
                disks += gp2(nsqd.diskType(), nsqd.diskGiB(), prices);
            } else if (component instanceof ServiceDiscovery discovery
                    && discovery.agentsOn().contains(group.id())) {
                kept.add(new Reservation(discovery.agentVcpu(), discovery.agentMemoryGiB()));
            }
        }
        loads = services.stream()
                .map(service -> Stream.sum(flows.into(service.id()).stream()
                        .map(Flows.Sent::attempts)
                        .toList()))
                .toArray(Stream[]::new);
        rates = services.stream()
                .mapToDouble(Service::messagesPerSecondPerContainer)
                .toArray();
        fewest = services.stream()
                .mapToDouble(service -> Math.max(
                        service.minimumContainers(), service.copyPerZone() == Toggle.ON ? Routes.used(zones) : 0))
                .toArray();
        perZone = group.spread() == ZoneSpread.GROUP_PER_ZONE
                || services.stream().anyMatch(service -> service.copyPerZone() == Toggle.ON);
        perHost = new double[types.size()][];
        bandwidth = new double[types.size()];
        usdPerHost = new double[types.size()];
        for (Volume volume : group.volumes().values()) {
            disks += gp2(volume.type(), volume.sizeGiB(), prices);
        }
        for (int t = 0; t < types.size(); t++) {
            perHost[t] = perHost(types.get(t), services, kept);
            bandwidth[t] = types.get(t).networkBaselineGbps().orElse(0) * 1e9 / 8;
            usdPerHost[t] = prices.instanceHour(types.get(t).name())
                            * topology.assumptions().hoursPerMonth()
                    + disks;
        }
        inbound = network(topology, flows, tenants, true);
        outbound = network(topology, flows, tenants, false);
    }

    private static void requireFixedOnDemand(HostGroup group) {
        if (group.scaling() != Scaling.FIXED
                || group.purchaseOption() != PurchaseOption.ON_DEMAND
                || group.spotShare() != 0
                || group.publicAddressesPerHost() != 0) {
            throw new IllegalStateException(group.id() + " is bought or scaled in a way that is not written by hand");
        }
    }

    private static double gp2(VolumeType type, double sizeGiB, Prices prices) {
        if (type != VolumeType.GP2) {
            throw new IllegalStateException("volumes of " + type + " are not written by hand");
        }
        return sizeGiB * prices.of(RateKey.ebsStorage(prices.region(), "gp2"));
    }

    private static double[] perHost(InstanceType type, List<Service> services, List<Reservation> kept) {
        double vcpu = type.vcpu();
        double memory = type.memoryGiB();
        for (Reservation reservation : kept) {
            vcpu -= reservation.vcpu();
            memory -= reservation.memoryGiB();
        }
        double[] perHost = new double[services.size()];
        for (int s = 0; s < perHost.length; s++) {
            perHost[s] = Math.min(
                    Rounding.floor(Math.max(0, vcpu) / services.get(s).vcpuPerContainer()),
                    Rounding.floor(Math.max(0, memory) / services.get(s).memoryGiBPerContainer()));
        }
        return perHost;
    }

    private static Stream network(Topology topology, Flows flows, List<Component> tenants, boolean inbound) {
        List<Stream> streams = new ArrayList<>();
        for (Component tenant : tenants) {
            for (Flow flow : topology.flows().values()) {
                boolean staysOnHost = topology.component(flow.to()) instanceof NsqDaemon nsqd
                        && nsqd.placement() == NsqPlacement.CO_LOCATED;
                if (!staysOnHost && flow.to().equals(tenant.id())) {
                    streams.add(inbound ? flows.of(flow).wire() : flows.of(flow).response());
                }
                if (!staysOnHost && flow.from().equals(tenant.id())) {
                    streams.add(
                            inbound ? flows.of(flow).response() : flows.of(flow).wire());
                }
            }
        }
        return Stream.sum(streams);
    }

    HostGroup group() {
        return group;
    }

    double[] zones() {
        return zones;
    }

    /** USD per month of a group that keeps to its target in its own zones. */
    double cost(Point point) {
        return cost(point, type, group.targetUtilization(), 1, zones, perZone);
    }

    double cost(Point point, int ofType) {
        return cost(point, ofType, group.targetUtilization(), 1, zones, perZone);
    }

    double cost(Point point, double allowed, double[] inZones) {
        return cost(point, type, allowed, 1, inZones, perZone);
    }

    double cost(Point point, double worstZone, boolean zonal) {
        return cost(point, type, group.targetUtilization(), worstZone, zones, perZone || zonal);
    }

    private double cost(
            Point point, int ofType, double allowed, double worstZone, double[] inZones, boolean roundedPerZone) {
        double perTarget = worstZone / allowed;
        double packed = 0;
        for (int s = 0; s < loads.length; s++) {
            double containers = Math.max(fewest[s], Rounding.ceiling(point.peak(loads[s]) * perTarget / rates[s]));
            packed += containers / perHost[ofType][s];
        }
        double network = Math.max(point.peak(inbound), point.peak(outbound)) * perTarget / bandwidth[ofType];
        double need = Math.max(Math.max(packed, network), group.minimumHosts());
        return hosts(need, inZones, roundedPerZone) * usdPerHost[ofType];
    }

    private static double hosts(double need, double[] inZones, boolean roundedPerZone) {
        if (!roundedPerZone) {
            return Rounding.ceiling(need);
        }
        double hosts = 0;
        for (double share : inZones) {
            hosts += Rounding.ceiling(need * share);
        }
        return hosts;
    }
}
