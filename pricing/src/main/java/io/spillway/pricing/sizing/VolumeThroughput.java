package io.spillway.pricing.sizing;

import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import java.time.LocalDate;

/**
 * What an EBS volume can move per second by its type and size. Source: Amazon EBS User Guide, volume types; gp2 rose from 160
 * to 250 MiB/s in 2018-12 and io1 from 500 to 1,000 MiB/s in 2019-10.
 */
final class VolumeThroughput {
    private static final LocalDate GP2_RAISED = LocalDate.of(2018, 12, 1);
    private static final LocalDate IO1_RAISED = LocalDate.of(2019, 10, 1);
    private static final double BYTES_PER_MIB = 1 << 20;

    private final Formulas formulas;
    private final LocalDate date;

    VolumeThroughput(Formulas formulas, LocalDate date) {
        this.formulas = formulas;
        this.date = date;
    }

    /** Bytes per second and host; the options follow {@link io.spillway.model.component.VolumeType}. */
    Node perHost(Node type, Node sizeGiB, Node provisioned) {
        Node gp2 = constant(date.isBefore(GP2_RAISED) ? 160 : 250);
        Node gp3 = constant(125).plus(provisioned);
        Node io1 = constant(date.isBefore(IO1_RAISED) ? 500 : 1000);
        Node io2 = constant(1000);
        Node st1 = formulas.min(constant(500), sizeGiB.times(formulas.constant(40.0 / 1024, "MiB/s/GiB")));
        Node sc1 = formulas.min(constant(192), sizeGiB.times(formulas.constant(12.0 / 1024, "MiB/s/GiB")));
        return formulas.select(type, gp2, gp3, io1, io2, st1, sc1).times(formulas.constant(BYTES_PER_MIB, "B/MiB"));
    }

    private Node constant(double mibPerSecond) {
        return formulas.constant(mibPerSecond, "MiB/s/host");
    }
}
