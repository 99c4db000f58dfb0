package io.spillway.pricing.sizing;

import io.spillway.pricing.catalogue.DatedRule;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;

/**
 * What an EBS volume can move per second by its type, size and what is provisioned: baseline figures, without burst credits.
 * Source: Amazon EBS User Guide, volume types. SSD volumes count operations of 256 KiB: gp2 has 3 of them per GiB and second
 * and at least 100; io1 has those bought; how much both move at most follows the date of the prices ({@link DatedRule}).
 */
final class VolumeThroughput {
    private static final double BYTES_PER_MIB = 1 << 20;
    private static final double MIB_PER_OPERATION = 0.25;
    private static final double FEWEST_OPERATIONS = 100;

    private final Formulas formulas;
    private final PriceCatalog catalog;

    VolumeThroughput(Formulas formulas, PriceCatalog catalog) {
        this.formulas = formulas;
        this.catalog = catalog;
    }

    /** Bytes per second and host; the options follow {@link io.spillway.model.component.VolumeType}. */
    Node perHost(Node type, Node sizeGiB, Node iops, Node mibPerSecond) {
        Node perGiB = formulas.constant(3, "IOPS/GiB");
        Node gp2 = operations(sizeGiB.times(perGiB), most(DatedRule.GP2_THROUGHPUT));
        Node gp3 = formulas.min(rate(1000), formulas.max(rate(125), mibPerSecond));
        Node io1 = operations(iops, most(DatedRule.IO1_THROUGHPUT));
        Node io2 = operations(iops, 1000);
        Node st1 = formulas.min(rate(500), sizeGiB.times(formulas.constant(40.0 / 1024, "MiB/s/GiB")));
        Node sc1 = formulas.min(rate(192), sizeGiB.times(formulas.constant(12.0 / 1024, "MiB/s/GiB")));
        return formulas.select(type, gp2, gp3, io1, io2, st1, sc1).times(formulas.constant(BYTES_PER_MIB, "B/MiB"));
    }

    /** Without operations bought apart, as of a queue's disk. */
    Node perHost(Node type, Node sizeGiB) {
        return perHost(type, sizeGiB, formulas.constant(0, "IOPS/host"), formulas.constant(0, "MiB/s/host"));
    }

    private double most(DatedRule rule) {
        return rule.at(catalog.ruleDate(rule));
    }

    private Node operations(Node iops, double most) {
        Node counted = formulas.max(iops, formulas.constant(FEWEST_OPERATIONS, "IOPS/host"));
        return formulas.min(rate(most), counted.times(formulas.constant(MIB_PER_OPERATION, "MiB/s/IOPS")));
    }

    private Node rate(double mibPerSecond) {
        return formulas.constant(mibPerSecond, "MiB/s/host");
    }
}
