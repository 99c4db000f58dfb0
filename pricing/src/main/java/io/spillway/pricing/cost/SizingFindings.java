package io.spillway.pricing.cost;

import io.spillway.model.component.Component;
import io.spillway.model.component.HostGroup;
import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.KafkaSizing;
import io.spillway.model.component.MskCluster;
import io.spillway.model.component.ZoneLoss;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Rounding;
import io.spillway.pricing.sizing.SizedBrokers;
import io.spillway.pricing.sizing.SizedHostGroup;
import io.spillway.pricing.sizing.SizedService;
import java.util.List;

/** What the sizes of hosts, brokers and queues have to say: what fits nowhere, what binds, what does not last. */
final class SizingFindings {
    private final CostBreakdown breakdown;
    private final Evaluation evaluation;
    private final List<Finding> findings;

    SizingFindings(CostBreakdown breakdown, List<Finding> findings) {
        this.breakdown = breakdown;
        this.evaluation = breakdown.evaluation();
        this.findings = findings;
    }

    void find() {
        CapacityView capacity = CapacityView.of(breakdown);
        breakdown
                .model()
                .sizing()
                .groups()
                .forEach(
                        group -> group(group, capacity.fleet(group.group().id()).orElseThrow()));
        breakdown.model().sizing().clusters().forEach(cluster -> brokers(cluster.brokers()));
        breakdown.model().sizing().managedClusters().forEach(this::brokers);
        capacity.queues().forEach(this::queue);
    }

    private void group(SizedHostGroup sized, FleetCapacity capacity) {
        HostGroup group = sized.group();
        String id = group.id();
        for (SizedService service : sized.services()) {
            if (evaluation.value(service.containersPerHost()) < 1) {
                findings.add(tooLarge(service, sized));
            }
        }
        boolean survive = value(id + ".zoneLoss") == ZoneLoss.SURVIVE.ordinal();
        if (survive && onlyZone(id)) {
            findings.add(Finding.warning(
                    "one-zone",
                    Location.of(id + ".zones"),
                    group.name() + " stands in one zone and cannot survive losing it",
                    "spread it over more zones, or set zoneLoss to degrade"));
        } else if (capacity.lossBinds()) {
            findings.add(Finding.note(
                    "zone-loss-binds",
                    Location.of(id + ".zoneLoss"),
                    group.name() + " is sized for the loss of "
                            + capacity.loss().lost() + ": "
                            + percent(value(id + ".allowedUtilization"))
                            + " of each rate is used in the peak instead of the "
                            + percent(value(id + ".targetUtilization")) + " of its target",
                    "spread it over more zones, or set zoneLoss to degrade"));
        }
        PackingCheck.check(sized, evaluation, findings);
    }

    private boolean onlyZone(String group) {
        Node zones = breakdown.model().graph().get(group + ".zones");
        double largest = 0;
        for (int i = 0; i < zones.width(); i++) {
            largest = Math.max(largest, evaluation.value(zones, i));
        }
        return !Rounding.greater(1, largest);
    }

    private Finding tooLarge(SizedService service, SizedHostGroup sized) {
        String id = sized.group().id();
        double vcpu = value(id + ".usableVcpu");
        double memory = value(id + ".usableMemory");
        double needs = evaluation.value(service.vcpu());
        boolean cpu = Rounding.floor(vcpu / needs) < 1;
        String what = cpu
                ? Quantities.number(needs) + " vCPU, of which a host has " + Quantities.number(vcpu) + " left"
                : Quantities.number(evaluation.value(service.memoryGiB())) + " GiB, of which a host has "
                        + Quantities.number(memory) + " GiB left";
        return Finding.error(
                "container-too-large",
                Location.of(service.service().id() + (cpu ? ".vcpuPerContainer" : ".memoryGiBPerContainer")),
                "a container of " + service.service().name() + " needs " + what + ": no host of "
                        + sized.group().name() + " can run it, so its cost is unknown",
                "choose a larger instance type, smaller containers or smaller reservations");
    }

    private void brokers(SizedBrokers sized) {
        String id = sized.owner();
        Component component = breakdown.model().topology().component(id);
        double brokers = evaluation.value(sized.brokers());
        double needed = Rounding.ceiling(value(id + ".need"));
        boolean fixed = value(id + ".sizing") == KafkaSizing.FIXED.ordinal();
        if (fixed && brokers < needed) {
            findings.add(Finding.error(
                    "too-few-brokers",
                    Location.of(id + ".brokers"),
                    component.name() + " has " + (long) brokers + " brokers but needs " + (long) needed,
                    "raise brokers, or let their number be computed"));
        }
        switch (component) {
            case KafkaCluster kafka -> disk(kafka);
            case MskCluster msk -> evenly(msk, brokers);
            default -> throw new IllegalStateException(id + " is no cluster");
        }
    }

    private void disk(KafkaCluster kafka) {
        if (value(kafka.id() + ".diskPerBroker") == 0) {
            findings.add(Finding.error(
                    "no-broker-disk",
                    Location.of(kafka.id() + ".storage"),
                    kafka.name() + " has nothing to write to: "
                            + (kafka.volume() == null
                                    ? "it has no volume, or its instance type no instance store"
                                    : "its volume has no size, or its instance type no instance store"),
                    "give it a volume, or choose an instance type with an instance store"));
        }
    }

    private void evenly(MskCluster msk, double brokers) {
        double zones = 0;
        Node shares = breakdown.model().graph().get(msk.id() + ".zones");
        for (int i = 0; i < shares.width(); i++) {
            zones += Rounding.greater(evaluation.value(shares, i), 0) ? 1 : 0;
        }
        if (Rounding.greater(brokers, Rounding.floor(brokers / zones) * zones)) {
            findings.add(Finding.error(
                    "brokers-not-even",
                    Location.of(msk.id() + ".brokers"),
                    msk.name() + " has " + (long) brokers + " brokers over " + (long) zones
                            + " zones; Amazon MSK places a multiple of the zones",
                    "set brokers to " + (long) (Rounding.ceiling(brokers / zones) * zones)));
        }
    }

    private void queue(QueueCapacity queue) {
        if (queue.neverDrains()) {
            findings.add(Finding.warning(
                    "never-drains",
                    Location.of(queue.component() + ".drain"),
                    "a backlog of " + queue.name() + " never drains: its readers have nothing to spare",
                    "give its readers a lower target utilisation or more containers"));
        }
        if (queue.limitedByDiskWrites()) {
            findings.add(Finding.note(
                    "disk-too-slow",
                    Location.of(queue.component() + ".diskType"),
                    queue.name() + " queues "
                            + Quantities.text(
                                    queue.inflow().value(), queue.inflow().unit())
                            + " per host in an outage, but its disk writes only "
                            + Quantities.text(
                                    queue.diskWrites().value(), queue.inflow().unit()),
                    "choose a faster disk, or more hosts"));
        }
    }

    private double value(String path) {
        return evaluation.value(breakdown.model().graph().get(path));
    }

    private static String percent(double share) {
        return Quantities.number(share * 100) + " %";
    }
}
