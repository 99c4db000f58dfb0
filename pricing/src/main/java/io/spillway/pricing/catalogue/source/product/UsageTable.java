package io.spillway.pricing.catalogue.source.product;

import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.S3StorageClass;
import io.spillway.pricing.catalogue.S3StorageClass.RequestTier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Products that a service's usage type alone identifies, whatever the spelling of the rest of their attributes. */
final class UsageTable {

    private static final String ANY = "any";

    /** io2 IOPS are three products: up to 32,000, up to 64,000 and above (Amazon EBS pricing page). */
    private static final String IO2 = "EBS:VolumeP-IOPS.io2";

    private record Entry(String usage, MeteredUnit unit, double startsAt) {}

    private final Map<String, Entry> entries = new HashMap<>();

    UsageTable() {
        for (String type : new String[] {"gp2", "gp3", "io1", "io2", "st1", "sc1", "standard"}) {
            add(RateKey.ebsStorage(ANY, type), MeteredUnit.GB_MONTHS);
        }
        add(RateKey.ebsIops(ANY, "gp3"), MeteredUnit.IOPS_MONTHS);
        add(RateKey.ebsIops(ANY, "io1"), MeteredUnit.IOPS_MONTHS);
        add(RateKey.ebsIops(ANY, "io2"), MeteredUnit.IOPS_MONTHS);
        add("AmazonEC2", IO2 + ".tier2", new Entry(IO2, MeteredUnit.IOPS_MONTHS, 32_000));
        add("AmazonEC2", IO2 + ".tier3", new Entry(IO2, MeteredUnit.IOPS_MONTHS, 64_000));
        add(RateKey.ebsThroughput(ANY), MeteredUnit.GIBPS_MONTHS);
        add(RateKey.ebsSnapshot(ANY), MeteredUnit.GB_MONTHS);
        add("AmazonEC2", "EBS:SnapshotArchiveStorage", MeteredUnit.GB_MONTHS);
        add("AmazonEC2", "EBS:VolumeIOUsage", MeteredUnit.IO_REQUESTS);
        add(RateKey.natHours(ANY), MeteredUnit.HOURS);
        add(RateKey.natBytes(ANY), MeteredUnit.GB);
        add(RateKey.interfaceEndpointHours(ANY), MeteredUnit.HOURS);
        add(RateKey.interfaceEndpointBytes(ANY), MeteredUnit.GB);
        add(RateKey.publicIpv4(ANY), MeteredUnit.HOURS);
        add("AmazonVPC", "PublicIPv4:IdleAddress", MeteredUnit.HOURS);
        add("AmazonVPC", "PublicIPv4:ContiguousBlock", MeteredUnit.HOURS);
        for (S3StorageClass storageClass : S3StorageClass.values()) {
            add(RateKey.s3Storage(ANY, storageClass), MeteredUnit.GB_MONTHS);
            add(RateKey.s3Requests(ANY, storageClass, RequestTier.TIER1), MeteredUnit.REQUESTS);
            add(RateKey.s3Requests(ANY, storageClass, RequestTier.TIER2), MeteredUnit.REQUESTS);
        }
        add(RateKey.route53HostedZone(), MeteredUnit.ZONE_MONTHS);
        add(RateKey.route53Queries(), MeteredUnit.QUERIES);
        // MSK meters broker storage under a name of its own.
        add("AmazonMSK", "Kafka.Storage.GP2", new Entry("RunVolume", MeteredUnit.GB_MONTHS, 0));
    }

    private void add(RateKey key, MeteredUnit unit) {
        add(key.service(), key.usage(), unit);
    }

    private void add(String service, String usage, MeteredUnit unit) {
        add(service, usage, new Entry(usage, unit, 0));
    }

    private void add(String service, String usage, Entry entry) {
        entries.put(service + "/" + usage, entry);
    }

    /**
     * The rate of a usage type.
     *
     * @param usage without billing code
     */
    Optional<RateTarget> target(String service, String region, String usage) {
        @Nullable Entry entry = entries.get(service + "/" + usage);
        if (entry == null) {
            return Optional.empty();
        }
        RateKey key = new RateKey(service, region, entry.usage());
        return Optional.of(new RateTarget(
                key, entry.unit(), entry.startsAt(), "", false, "servicecode=" + service + ", usagetype=" + usage));
    }

    boolean has(String service, String usage) {
        return entries.containsKey(service + "/" + usage);
    }
}
