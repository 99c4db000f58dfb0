package io.spillway.pricing.sizing;

import io.spillway.model.component.NsqDaemon;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.rate.CatalogTables;
import io.spillway.pricing.traffic.ComponentTraffic;
import io.spillway.pricing.traffic.FlowTraffic;
import io.spillway.pricing.traffic.Load;
import java.util.ArrayList;
import java.util.List;

/**
 * How long nsqd holds when readers stop: (memory + disk) / (inflow x stalled channels) per host. What comes faster than the
 * disk writes stays in memory, which then is full before the disk is: memory / (inflow x stalled channels - writes). 500 GB
 * take 20,000 messages of 1.5 kB per second for 4.63 hours. And how long a full backlog takes to drain at the rate that
 * readers have to spare.
 */
final class NsqDaemonSizing {
    private final Formulas formulas;
    private final CatalogTables tables;
    private final VolumeThroughput throughput;
    private final Node bytesPerGb;

    NsqDaemonSizing(Formulas formulas, CatalogTables tables, VolumeThroughput throughput, Node bytesPerGb) {
        this.formulas = formulas;
        this.tables = tables;
        this.throughput = throughput;
        this.bytesPerGb = bytesPerGb;
    }

    /**
     * A service that reads the queue.
     *
     * @param flow from the queue to it
     * @param rate messages per second one of its containers handles
     * @param busy messages it gets in all, with those sent again
     */
    record Reader(FlowTraffic flow, SizedService service, Node rate, Load busy) {}

    SizedNsq size(NsqDaemon nsqd, Inputs in, ComponentTraffic traffic, Fleet fleet, List<Reader> readers) {
        String id = nsqd.id();
        Node hosts = fleet.hosts();
        Node perMessage = traffic.bytes().mean().perOrZero(traffic.messages().mean());
        Node memory = in.get("memoryQueueMessages").times(perMessage).as(id, "memoryQueue", "Memory queue per host");
        Node size = in.get("diskGiB");
        Node disk = size.times(formulas.constant(1, "GB/GiB")).times(bytesPerGb);
        Node stalled = in.get("stalledChannels");
        Node inflow = traffic.bytes()
                .peak()
                .perOrZero(hosts)
                .times(stalled)
                .as(id, "inflow", "Bytes queued per second and host while readers stall, in the peak");
        Node link =
                formulas.lookup(fleet.instanceType(), tables.ebsBaseline()).times(formulas.constant(1e6 / 8, "B/Mbit"));
        Node writes = formulas.min(link, throughput.perHost(in.get("diskType"), size))
                .as(id, "diskWrites", "Bytes per second the disk of a host writes");
        Node full = memory.plus(disk).perOrUnknown(inflow);
        Node behind = memory.perOrUnknown(inflow.minus(writes));
        Node endurance = formulas.when(inflow.exceeds(writes), formulas.min(full, behind), full)
                .per(formulas.constant(3600, "s/h"))
                .as(id, "endurance", "Hours the queue holds when readers stop");
        Node backlog = endurance
                .times(formulas.constant(3600, "s/h"))
                .times(inflow)
                .as(id, "backlog", "Backlog one host can hold");
        Node messages = backlog.times(hosts).perOrZero(perMessage).per(stalled);
        return new SizedNsq(
                nsqd,
                hosts,
                endurance,
                disk,
                inflow,
                writes,
                readers.isEmpty() ? null : drain(id, traffic, messages, readers),
                readers.isEmpty() ? null : connections(id, hosts, readers));
    }

    /** Of the slowest reader; a reader sees of the backlog what its flow passes on. */
    private Node drain(String id, ComponentTraffic traffic, Node backlog, List<Reader> readers) {
        Node none = formulas.constant(0, Unit.MESSAGES_PER_SECOND);
        List<Node> seconds = new ArrayList<>();
        for (Reader reader : readers) {
            Node capacity = reader.service().containers().times(reader.rate());
            Node spare = formulas.max(none, capacity.minus(reader.busy().mean()));
            Node passed =
                    reader.flow().attempts().mean().perOrZero(traffic.messages().mean());
            seconds.add(backlog.times(passed).perOrUnknown(spare));
        }
        return formulas.max(seconds.toArray(Node[]::new))
                .per(formulas.constant(3600, "s/h"))
                .as(id, "drain", "Hours to drain a full backlog at the readers' spare rate");
    }

    /** Every container of every reader holds a connection to the daemon of every host. */
    private Node connections(String id, Node hosts, List<Reader> readers) {
        Node containers = formulas.sum(
                readers.stream().map(reader -> reader.service().containers()).toList(), Unit.of("container"));
        return containers
                .times(hosts)
                .times(formulas.constant(1, "conn/container/host"))
                .as(id, "connections", "Connections of readers to daemons");
    }
}
