package io.spillway.scenarios.byhand;

import io.spillway.model.component.BrokerStorage;
import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.KafkaSizing;
import io.spillway.model.component.PurchaseOption;
import io.spillway.model.component.Volume;
import io.spillway.model.component.VolumeType;
import io.spillway.model.instance.InstanceType;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.formula.Rounding;

/** Brokers of one Kafka cluster on gp2 volumes, with all of them and after the loss of one. */
final class BrokerFleet {
    private static final double BYTES_PER_MIB = 1 << 20;
    private static final double GP2_MIB_PER_SECOND = 160;

    private final KafkaCluster kafka;
    private final Stream ingress;
    private final Stream egress;
    private final int zones;
    private final double perWritten;
    private final double perWrittenAfterLoss;
    private final double perSent;
    private final double perSentAfterLoss;
    private final double perKept;
    private final double perKeptAfterLoss;
    private final double usdPerBroker;

    BrokerFleet(KafkaCluster kafka, Topology topology, InstanceType type, Flows flows, Prices prices) {
        Volume volume = kafka.volume();
        if (volume == null
                || volume.type() != VolumeType.GP2
                || kafka.storage() != BrokerStorage.EBS
                || kafka.sizing() != KafkaSizing.COMPUTED
                || kafka.purchaseOption() != PurchaseOption.ON_DEMAND) {
            throw new IllegalStateException(kafka.id() + " is stored, sized or bought in a way not written by hand");
        }
        this.kafka = kafka;
        ingress =
                Stream.sum(flows.into(kafka.id()).stream().map(Flows.Sent::wire).toList());
        egress = Stream.sum(
                flows.outOf(kafka.id()).stream().map(Flows.Sent::wire).toList());
        zones = Routes.used(Routes.shares(kafka.zones()));
        double network = type.networkBaselineGbps().orElseThrow() * 1e9 / 8;
        double iops = Math.max(100, 3 * volume.sizeGiB());
        double disk = Math.min(
                type.ebsBaselineMbps().orElseThrow() * 1e6 / 8, Math.min(GP2_MIB_PER_SECOND, iops / 4) * BYTES_PER_MIB);
        double cpu = type.vcpu() * kafka.bytesPerSecondPerVcpu();
        double space = volume.sizeGiB() * topology.assumptions().bytesPerGb();
        double slowest = Math.min(network, Math.min(disk, cpu));
        perWritten = 1 / (slowest * kafka.targetUtilization());
        perWrittenAfterLoss = 1 / (slowest * kafka.lossUtilization());
        perSent = 1 / (network * kafka.targetUtilization());
        perSentAfterLoss = 1 / (network * kafka.lossUtilization());
        perKept = 1 / (space * kafka.diskTargetUtilization());
        perKeptAfterLoss = 1 / (space * kafka.lossUtilization());
        usdPerBroker = prices.instanceHour(type.name()) * topology.assumptions().hoursPerMonth()
                + volume.sizeGiB() * prices.of(RateKey.ebsStorage(prices.region(), "gp2"));
    }

    KafkaCluster kafka() {
        return kafka;
    }

    Stream ingress() {
        return ingress;
    }

    /** USD per month with the replication and retention of the file. */
    double cost(Point point) {
        return cost(point, kafka.replicationFactor(), kafka.retentionHours());
    }

    double cost(Point point, double replication, double retentionHours) {
        double peak = point.peak(ingress);
        double written = peak * replication;
        double sent = peak * (replication - 1) + point.peak(egress);
        double kept = Math.min(peak * retentionHours, point.mean(ingress) * Math.max(retentionHours, 24))
                * replication
                * 3600;
        double all = Math.max(written * perWritten, Math.max(sent * perSent, kept * perKept));
        double left =
                Math.max(written * perWrittenAfterLoss, Math.max(sent * perSentAfterLoss, kept * perKeptAfterLoss));
        double fewest = Math.max(
                kafka.brokers(), Math.max(replication, kafka.partitions() * replication / kafka.partitionsPerBroker()));
        return Rounding.ceiling(Math.max(Math.max(all, left + 1), fewest)) * usdPerBroker;
    }

    double replicaCrossing() {
        return replicaCrossing(kafka.replicationFactor());
    }

    /** Copies of each byte that cross zones. */
    double replicaCrossing(double replication) {
        double spread = Math.min(replication, zones);
        double fewer = Rounding.floor(replication / spread);
        double fuller = replication - spread * fewer;
        double squares = fuller * (fewer + 1) * (fewer + 1) + (spread - fuller) * fewer * fewer;
        return replication - squares / replication;
    }
}
