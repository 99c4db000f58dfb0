package io.spillway.pricing.sizing;

import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import java.time.LocalDate;

/**
 * What an EBS volume can move per second by its type, size and what is provisioned: baseline figures, without burst credits.
 * Source: Amazon EBS User Guide, volume types. SSD volumes count operations of 256 KiB: gp2 has 3 of them per GiB and second
 * and at least 100, up to 160 MiB/s, 250 MiB/s since 2018-12; io1 has those bought, up to 500 MiB/s, 1,000 since 2019-10.
 */
final class VolumeThroughput {
    private static final LocalDate GP2_RAISED = LocalDate.of(2018, 12, 1);
    private static final LocalDate IO1_RAISED = LocalDate.of(2019, 10, 1);
    private static final double BYTES_PER_MIB = 1 << 20;
    private static final double MIB_PER_OPERATION = 0.25;
    private static final double FEWEST_OPERATIONS = 100;

    private final Formulas formulas;
    private final LocalDate date;

    VolumeThroughput(Formulas formulas, LocalDate date) {
        this.formulas = formulas;
        this.date = date;
    }

    /** Bytes per second and host; the options follow {@link io.spillway.model.component.VolumeType}. */
    Node perHost(Node type, Node sizeGiB, Node iops, Node mibPerSecond) {
        Node perGiB = formulas.constant(3, "IOPS/GiB");
        Node gp2 = operations(sizeGiB.times(perGiB), date.isBefore(GP2_RAISED) ? 160 : 250);
        Node gp3 = formulas.min(rate(1000), formulas.max(rate(125), mibPerSecond));
        Node io1 = operations(iops, date.isBefore(IO1_RAISED) ? 500 : 1000);
        Node io2 = operations(iops, 1000);
        Node st1 = formulas.min(rate(500), sizeGiB.times(formulas.constant(40.0 / 1024, "MiB/s/GiB")));
        Node sc1 = formulas.min(rate(192), sizeGiB.times(formulas.constant(12.0 / 1024, "MiB/s/GiB")));
        return formulas.select(type, gp2, gp3, io1, io2, st1, sc1).times(formulas.constant(BYTES_PER_MIB, "B/MiB"));
    }

    /** Without operations bought apart, as of a queue's disk. */
    Node perHost(Node type, Node sizeGiB) {
        return perHost(type, sizeGiB, formulas.constant(0, "IOPS/host"), formulas.constant(0, "MiB/s/host"));
    }

    private Node operations(Node iops, double most) {
        Node counted = formulas.max(iops, formulas.constant(FEWEST_OPERATIONS, "IOPS/host"));
        return formulas.min(rate(most), counted.times(formulas.constant(MIB_PER_OPERATION, "MiB/s/IOPS")));
    }

    private Node rate(double mibPerSecond) {
        return formulas.constant(mibPerSecond, "MiB/s/host");
    }
}
