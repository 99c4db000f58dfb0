package io.spillway.pricing.sizing;

import io.spillway.model.component.Service;
import io.spillway.model.component.ZoneShares;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.traffic.ComponentTraffic;
import io.spillway.pricing.traffic.Load;
import io.spillway.pricing.traffic.Zoning;

/**
 * Containers of a service: the peak over what one container handles at the target utilisation, or, where the loss of the
 * largest zone must be survived, over what it may handle then, whichever is more.
 */
final class ServiceSizing {
    private final Formulas formulas;
    private final Zoning zoning;

    ServiceSizing(Formulas formulas, Zoning zoning) {
        this.formulas = formulas;
        this.zoning = zoning;
    }

    /**
     * Where a service runs.
     *
     * @param zones of its hosts
     * @param allowed share of its rate that a container may get
     */
    record Tenancy(Node zones, Node allowed) {}

    SizedService size(
            Service service,
            Inputs in,
            Tenancy on,
            ComponentTraffic traffic,
            Node worst,
            Node usableVcpu,
            Node usableMemory) {
        String id = service.id();
        Node zones = on.zones;
        Node rate = in.get("messagesPerSecondPerContainer");
        Node capacity = rate.times(on.allowed).as(id, "capacity", "Messages one container may get in the peak");
        Node copies = formulas.select(in.get("copyPerZone"), zoning.zero(), zoning.count(zones));
        Node fewest = formulas.max(in.get("minimumContainers"), copies.times(formulas.constant(1, "container")));
        Load load = traffic.attempts();
        Node demand = worst.per(capacity);
        Node containers = formulas.max(fewest, load.peak().times(demand).ceiling())
                .as(id, "containers", "Containers in the peak hour");
        Node hourly = load.isNone()
                ? containers
                : formulas.max(fewest, load.hourlyPeak().times(demand).ceiling());
        Node vcpu = in.get("vcpuPerContainer");
        Node memory = in.get("memoryGiBPerContainer");
        Node perHost = formulas.min(
                        usableVcpu.per(vcpu).floor(), usableMemory.per(memory).floor())
                .as(id, "containersPerHost", "Containers one host holds");
        Node hosts = containers.perOrUnknown(perHost).as(id, "hosts", "Hosts its containers fill");
        Node hourlyHosts = load.isNone() ? hosts : hourly.perOrUnknown(perHost);
        Node dominant = formulas.max(vcpu.perOrUnknown(usableVcpu), memory.perOrUnknown(usableMemory));
        perZone(id, containers, zones, in);
        Node busiest = load.peak().times(worst);
        Node used = busiest.perOrZero(containers.times(rate))
                .as(id, "utilization", "Use of its containers in the peak, in the busiest zone");
        return new SizedService(service, containers, perHost, hosts, hourlyHosts, vcpu, memory, dominant, used);
    }

    /**
     * One copy per zone: each zone in turn takes its share of the containers left, rounded up, so that 340 over three even
     * zones are 114, 113 and 113; a zone in use has at least one.
     */
    private void perZone(String id, Node containers, Node zones, Inputs in) {
        Node left = containers;
        Node weight = zoning.one();
        Node one = formulas.constant(1, "container");
        Node none = formulas.constant(0, "container");
        for (int i = 0; i < ZoneShares.ZONES; i++) {
            char zone = (char) ('a' + i);
            Node share = zones.element(i);
            Node fair = left.times(share.perOrZero(weight)).ceiling();
            Node here = formulas.max(fair, share.exceeds(zoning.zero()).times(one));
            formulas.select(in.get("copyPerZone"), none, here)
                    .as(id, "containers." + zone, "Containers of the copy in zone " + zone);
            left = formulas.max(left.minus(fair), none);
            weight = weight.minus(share);
        }
    }
}
