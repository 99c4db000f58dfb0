package io.spillway.pricing.sizing;

import io.spillway.model.component.NsqDaemon;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.traffic.ComponentTraffic;
import java.util.List;

/**
 * How long nsqd holds when readers stop: (memory + disk) / (inflow x stalled channels) per host, memory alone when the disk
 * cannot write as fast; and how long the backlog takes to drain at the readers' spare rate.
 */
final class NsqDaemonSizing {
    private static final double BYTES_PER_GIB = 1L << 30;

    private final Formulas formulas;
    private final VolumeThroughput throughput;

    NsqDaemonSizing(Formulas formulas, VolumeThroughput throughput) {
        this.formulas = formulas;
        this.throughput = throughput;
    }

    SizedNsq size(
            NsqDaemon nsqd,
            Inputs in,
            ComponentTraffic traffic,
            Node hosts,
            List<SizedService> readers,
            List<Node> readerLoad) {
        String id = nsqd.id();
        Node perMessage = traffic.bytes().mean().perOrZero(traffic.messages().mean());
        Node memory = in.get("memoryQueueMessages").times(perMessage).as(id, "memoryQueue", "Memory queue per host");
        Node disk = in.get("diskGiB").times(formulas.constant(BYTES_PER_GIB, "B/GiB"));
        Node inflow = traffic.bytes()
                .peak()
                .perOrZero(hosts)
                .times(in.get("stalledChannels"))
                .as(id, "inflow", "Bytes queued per second and host while readers stall, in the peak");
        Node writes = throughput.perHost(in.get("diskType"), in.get("diskGiB"), formulas.constant(0, "MiB/s/host"));
        Node kept = formulas.when(inflow.exceeds(writes), memory, memory.plus(disk))
                .as(id, "backlog", "Backlog one host can hold");
        Node endurance = kept.perOrUnknown(inflow)
                .per(formulas.constant(3600, "s/h"))
                .as(id, "endurance", "Hours the queue holds when readers stop");
        if (!readers.isEmpty()) {
            drain(id, in, traffic, hosts, kept, perMessage, readers, readerLoad);
        }
        return new SizedNsq(nsqd, hosts, endurance, disk);
    }

    private void drain(
            String id,
            Inputs in,
            ComponentTraffic traffic,
            Node hosts,
            Node kept,
            Node perMessage,
            List<SizedService> readers,
            List<Node> readerLoad) {
        Node none = formulas.constant(0, "msg/s");
        Node slowest = null;
        for (int i = 0; i < readers.size(); i++) {
            Node capacity = readers.get(i).containers().times(readerLoad.get(i));
            Node spare = formulas.max(none, capacity.minus(traffic.messages().mean()));
            slowest = slowest == null ? spare : formulas.min(slowest, spare);
        }
        if (slowest != null) {
            Node backlog = kept.times(hosts).perOrZero(perMessage).per(in.get("stalledChannels"));
            backlog.perOrUnknown(slowest)
                    .per(formulas.constant(3600, "s/h"))
                    .as(id, "drain", "Hours to drain a full backlog at the readers' spare rate");
        }
    }
}
