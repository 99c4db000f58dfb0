package io.spillway.pricing.sizing;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.traffic.FlowTraffic;
import io.spillway.pricing.traffic.Load;
import io.spillway.pricing.traffic.Zoning;
import java.util.ArrayList;
import java.util.List;

/**
 * Brokers of a Kafka cluster. Of B brokers with ingress P, consumer groups C and replication factor RF each gets RF P / B in,
 * (RF - 1 + C) P / B out and keeps RF P retention / B; and with B - 1 it stays below the loss utilisation. What is kept for less
 * than a day is that of the busiest hours, but never more than a day's.
 */
final class BrokerSizing {
    private final Formulas formulas;
    private final Zoning zoning;

    BrokerSizing(Formulas formulas, Zoning zoning) {
        this.formulas = formulas;
        this.zoning = zoning;
    }

    /**
     * What one broker can do.
     *
     * @param network bytes per second in each direction
     * @param diskWrite bytes per second written
     * @param diskSpace bytes kept
     * @param vcpu virtual CPUs
     */
    record Capacity(Node network, Node diskWrite, Node diskSpace, Node vcpu) {}

    SizedBrokers size(
            String id,
            Inputs in,
            Capacity capacity,
            List<FlowTraffic> produced,
            List<FlowTraffic> consumed,
            boolean managed) {
        Unit bytes = Unit.BYTES_PER_SECOND;
        Load ingress = Load.sum(
                formulas, bytes, produced.stream().map(FlowTraffic::wire).toList());
        Load egress = Load.sum(
                formulas, bytes, consumed.stream().map(FlowTraffic::wire).toList());
        Node factor = in.get("replicationFactor");
        Node copies = factor.minus(zoning.one());
        Node peak = ingress.isNone() ? formulas.constant(0, bytes) : ingress.peak();
        Node mean = ingress.isNone() ? formulas.constant(0, bytes) : ingress.mean();
        Node written = peak.times(factor).as(id, "written", "Bytes written in the peak, all replicas");
        Node sent = egress.isNone() ? peak.times(copies) : peak.times(copies).plus(egress.peak());
        sent.as(id, "sent", "Bytes sent in the peak, to replicas and consumers");
        Node hours = in.get("retentionHours");
        Node day = formulas.constant(24, "h");
        Node kept = formulas.min(peak.times(hours), mean.times(formulas.max(hours, day)))
                .times(factor)
                .times(formulas.constant(3600, "s/h"))
                .as(id, "kept", "Bytes kept, all replicas");

        Node target = in.get("targetUtilization");
        Node fill = in.get("diskTargetUtilization");
        Node loss = in.get("lossUtilization");
        List<Requirement> requirements = new ArrayList<>();
        rate(id, requirements, "network in", "networkIn", written, capacity.network(), target, loss);
        rate(id, requirements, "network out", "networkOut", sent, capacity.network(), target, loss);
        rate(id, requirements, "disk write", "diskWrite", written, capacity.diskWrite(), target, loss);
        rate(id, requirements, "disk space", "diskSpace", kept, capacity.diskSpace(), fill, loss);
        rate(
                id,
                requirements,
                "CPU",
                "cpu",
                written,
                capacity.vcpu().times(in.get("bytesPerSecondPerVcpu")),
                target,
                loss);
        Node partitions = in.get("partitions")
                .times(factor)
                .per(in.get("partitionsPerBroker"))
                .as(id, "need.partitions", "Brokers its partitions need");
        requirements.add(Requirement.of("partitions", partitions));
        requirements.add(Requirement.of("replication factor", factor.times(formulas.constant(1, Unit.HOST))));
        requirements.add(Requirement.of("minimum", in.get("brokers")));
        Node largest = formulas.max(
                        requirements.stream().map(Requirement::hosts).toArray(Node[]::new))
                .as(id, "need", "Brokers needed, not rounded");
        Node computed = largest.ceiling();
        if (managed) {
            Node zones = zoning.count(in.get("zones"));
            computed = computed.per(zones).ceiling().times(zones);
        }
        Node brokers =
                formulas.select(in.get("sizing"), computed, in.get("brokers")).as(id, "brokers.count", "Brokers");
        return new SizedBrokers(
                id,
                brokers,
                ingress,
                egress,
                replicaCrossing(id, in),
                requirements,
                used(
                        id,
                        "utilization.network",
                        "Network used in the peak",
                        formulas.max(written, sent),
                        capacity.network(),
                        brokers),
                used(id, "utilization.diskWrite", "Disk writes in the peak", written, capacity.diskWrite(), brokers),
                used(id, "utilization.diskSpace", "Disk space used", kept, capacity.diskSpace(), brokers));
    }

    private void rate(
            String id,
            List<Requirement> requirements,
            String words,
            String quantity,
            Node demand,
            Node perBroker,
            Node target,
            Node loss) {
        Node normal = demand.perOrUnknown(perBroker.times(target));
        Node lost = formulas.constant(1, Unit.HOST).plus(demand.perOrUnknown(perBroker.times(loss)));
        Node survives = formulas.when(demand.exceeds(formulas.constant(0, demand.unit())), lost, normal);
        normal.as(id, "need." + quantity, "Brokers for " + words);
        requirements.add(Requirement.of(words, normal, demand, perBroker, target));
        survives.as(id, "need." + quantity + ".loss", "Brokers for " + words + " after losing one");
        requirements.add(new Requirement(words + " after losing a broker", survives, demand, perBroker, loss, 1));
    }

    private Node used(String id, String quantity, String label, Node demand, Node perBroker, Node brokers) {
        return demand.perOrUnknown(perBroker.times(brokers)).as(id, quantity, label);
    }

    /**
     * Copies that cross zones per message: RF - sum(c_z^2) / RF, with replicas spread over min(RF, zones) zones as evenly as
     * whole replicas allow: 2 for RF 3 in three zones, 4/3 in two.
     */
    private Node replicaCrossing(String id, Inputs in) {
        Node factor = in.get("replicationFactor");
        Node zones = formulas.min(factor, zoning.count(in.get("zones")));
        Node fewer = factor.per(zones).floor();
        Node more = fewer.plus(zoning.one());
        Node fuller = factor.minus(zones.times(fewer));
        Node squares = fuller.times(more.times(more)).plus(zones.minus(fuller).times(fewer.times(fewer)));
        return factor.minus(squares.per(factor)).as(id, "replicaCrossing", "Copies of a message that cross zones");
    }
}
