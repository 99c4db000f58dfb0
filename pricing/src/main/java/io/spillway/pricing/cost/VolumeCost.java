package io.spillway.pricing.cost;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.rate.RateBook;

/**
 * EBS volumes: size, and IOPS and throughput above what the type includes (gp3: 3,000 IOPS and 125 MiB/s). io2 prices IOPS by
 * tiers of one volume. The options follow {@link io.spillway.model.component.VolumeType}.
 */
final class VolumeCost {
    private static final double GP3_IOPS = 3000;
    private static final double GP3_MIB_PER_SECOND = 125;

    private final Formulas formulas;
    private final RateBook rates;
    private final LineItems lines;

    VolumeCost(Formulas formulas, RateBook rates, LineItems lines) {
        this.formulas = formulas;
        this.rates = rates;
        this.lines = lines;
    }

    /**
     * Storage of volumes.
     *
     * @param key of the lines within the owner
     * @param sizeGiB per host
     * @param hosts mean over the month
     */
    void storage(String owner, String key, String label, String region, Node type, Node sizeGiB, Node hosts) {
        Node price = formulas.select(
                type,
                price(region, "gp2"),
                price(region, "gp3"),
                price(region, "io1"),
                price(region, "io2"),
                price(region, "st1"),
                price(region, "sc1"));
        Node gb = sizeGiB.times(hosts).times(formulas.constant(1, "GB/GiB"));
        lines.add(charge(owner, key, label, "EBS:VolumeUsage"), gb, price);
    }

    /** IOPS and throughput bought apart. */
    void performance(
            String owner,
            String key,
            String label,
            String region,
            Node type,
            Node iops,
            Node mibPerSecond,
            Node hosts) {
        Node none = formulas.constant(0, "IOPS/host");
        Node above = formulas.max(none, iops.minus(formulas.constant(GP3_IOPS, "IOPS/host")));
        Node bought = formulas.select(type, none, above, iops, iops, none, none);
        String unit = "USD/IOPS/mo";
        Node free = formulas.constant(0, "USD/mo/host");
        Node perHost = formulas.select(
                type,
                free,
                rates.tiered(RateKey.ebsIops(region, "gp3"), unit, above),
                rates.tiered(RateKey.ebsIops(region, "io1"), unit, iops),
                rates.tiered(RateKey.ebsIops(region, "io2"), unit, iops),
                free,
                free);
        lines.add(
                charge(owner, key + ".iops", label + ": IOPS", "EBS:VolumeP-IOPS"),
                bought.times(hosts),
                null,
                perHost.times(hosts));
        Node no = formulas.constant(0, "MiB/s/host");
        Node more = formulas.max(no, mibPerSecond.minus(formulas.constant(GP3_MIB_PER_SECOND, "MiB/s/host")));
        Node throughput = formulas.select(type, no, more, no, no, no, no)
                .times(hosts)
                .times(formulas.constant(1.0 / 1024, "GiB/MiB"));
        lines.add(
                charge(owner, key + ".throughput", label + ": throughput", "EBS:VolumeP-Throughput"),
                throughput,
                rates.flat(RateKey.ebsThroughput(region), "USD*s/GiB/mo"));
    }

    /** Hosts that stand on average over the month. */
    static Node mean(Node hostHours, Node hoursPerMonth) {
        Node hosts = hostHours.per(hoursPerMonth);
        if (hosts.unit() != Unit.HOST) {
            throw new IllegalArgumentException("mean hosts in " + hosts.unit());
        }
        return hosts;
    }

    private Node price(String region, String type) {
        return rates.flat(RateKey.ebsStorage(region, type), "USD/GB/mo");
    }

    private static LineItems.Charge charge(String owner, String key, String label, String usage) {
        return new LineItems.Charge(owner, key, label, ServiceCategory.BLOCK_STORAGE, FleetCost.EC2, usage);
    }
}
