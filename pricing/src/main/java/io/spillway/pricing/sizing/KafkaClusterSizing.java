package io.spillway.pricing.sizing;

import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.MskCluster;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.rate.CatalogTables;
import io.spillway.pricing.traffic.TrafficModel;
import java.util.List;

/** What a broker can do, by its instance type and storage, and the brokers that follow. */
final class KafkaClusterSizing {
    private final Formulas formulas;
    private final CatalogTables tables;
    private final VolumeThroughput throughput;
    private final Fleets fleets;
    private final BrokerSizing sizing;
    private final Node bytesPerGb;

    KafkaClusterSizing(
            Formulas formulas,
            CatalogTables tables,
            VolumeThroughput throughput,
            Fleets fleets,
            BrokerSizing sizing,
            Node bytesPerGb) {
        this.formulas = formulas;
        this.tables = tables;
        this.throughput = throughput;
        this.fleets = fleets;
        this.sizing = sizing;
        this.bytesPerGb = bytesPerGb;
    }

    SizedCluster size(KafkaCluster kafka, String region, Inputs in, TrafficModel traffic) {
        Node type = in.get("instanceType");
        Node network = formulas.lookup(type, tables.networkBaseline()).times(formulas.constant(1e9 / 8, "B/Gbit"));
        Node localSpace = formulas.lookup(type, tables.localDisk()).times(formulas.constant(1e9, "B/GB10"));
        Node ebsLink = formulas.lookup(type, tables.ebsBaseline())
                .times(formulas.constant(1e6 / 8, "B/Mbit"))
                .as(kafka.id(), "ebsPerHost", "Baseline EBS bandwidth per broker");
        Node volumeSpace = formulas.constant(0, "B/host");
        Node volumeWrite = formulas.constant(0, "B/s/host");
        if (kafka.volume() != null) {
            Inputs volume = in.nested("volume");
            volumeSpace = space(volume.get("sizeGiB"));
            volumeWrite = formulas.min(
                    ebsLink,
                    throughput.perHost(
                            volume.get("type"),
                            volume.get("sizeGiB"),
                            volume.get("provisionedIops"),
                            volume.get("provisionedMiBPerSecond")));
        }
        Node storage = in.get("storage");
        BrokerSizing.Capacity capacity = new BrokerSizing.Capacity(
                network,
                formulas.select(storage, in.get("instanceStoreBytesPerSecond"), volumeWrite),
                formulas.select(storage, localSpace, volumeSpace)
                        .as(kafka.id(), "diskPerBroker", "Disk of a broker, bytes"),
                formulas.lookup(type, tables.vcpu()));
        SizedBrokers brokers = sizing.size(kafka.id(), in, capacity, traffic.into(kafka), traffic.outOf(kafka), false);
        Fleet machines = fleets.fixed(
                kafka.id(), "brokers", "Brokers", region, type, brokers.brokers(), in, brokers.requirements());
        Fleet controllers = fleets.fixed(
                kafka.id(),
                "controllers",
                "Controller nodes",
                region,
                in.get("controllerInstanceType"),
                in.get("controllerNodes"),
                in,
                List.of());
        return new SizedCluster(brokers, List.of(machines, controllers));
    }

    SizedBrokers size(MskCluster msk, String region, Inputs in, TrafficModel traffic) {
        Node type = in.get("brokerType");
        Node throughputOfVolume = formulas.constant(250.0 * (1 << 20), "B/s/host");
        BrokerSizing.Capacity capacity = new BrokerSizing.Capacity(
                formulas.lookup(type, tables.brokerNetwork(region)).times(formulas.constant(1e9 / 8, "B/Gbit")),
                throughputOfVolume,
                space(in.get("storageGiBPerBroker")),
                formulas.lookup(type, tables.brokerVcpu(region)));
        return sizing.size(msk.id(), in, capacity, traffic.into(msk), traffic.outOf(msk), true);
    }

    /** An EBS GiB is a billed GB, so that both follow one assumption. */
    private Node space(Node sizeGiB) {
        return sizeGiB.times(formulas.constant(1, "GB/GiB")).times(bytesPerGb);
    }
}
