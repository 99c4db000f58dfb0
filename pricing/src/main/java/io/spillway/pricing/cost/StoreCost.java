package io.spillway.pricing.cost;

import io.spillway.model.component.ObjectStore;
import io.spillway.model.component.SnapshotStore;
import io.spillway.model.component.StorageClass;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.S3StorageClass;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.rate.RateBook;
import io.spillway.pricing.traffic.FlowTraffic;
import java.util.Arrays;
import java.util.List;

/** Amazon S3 and EBS snapshots: what stands there on average over the month, and the requests that put it there. */
final class StoreCost {
    private static final String S3 = "AmazonS3";

    private final Formulas formulas;
    private final ModelInputs inputs;
    private final RateBook rates;
    private final LineItems lines;
    private final Pools storage;

    StoreCost(Formulas formulas, ModelInputs inputs, RateBook rates, LineItems lines, Pools storage) {
        this.formulas = formulas;
        this.inputs = inputs;
        this.rates = rates;
        this.lines = lines;
        this.storage = storage;
    }

    static S3StorageClass published(StorageClass storageClass) {
        return switch (storageClass) {
            case STANDARD -> S3StorageClass.STANDARD;
            case STANDARD_IA -> S3StorageClass.STANDARD_IA;
            case ONE_ZONE_IA -> S3StorageClass.ONEZONE_IA;
            case GLACIER_INSTANT -> S3StorageClass.GLACIER_IR;
            case GLACIER_FLEXIBLE -> S3StorageClass.GLACIER;
            case DEEP_ARCHIVE -> S3StorageClass.DEEP_ARCHIVE;
        };
    }

    void price(ObjectStore store, String region, List<FlowTraffic> flows) {
        String id = store.id();
        Inputs in = inputs.of(id);
        Node bytes = formulas.sum(flows.stream().map(flow -> flow.wire().mean()).toList(), Unit.BYTES_PER_SECOND);
        Node gbPerDay = bytes.times(formulas.constant(86_400, "s/day"))
                .per(inputs.assumptions().get("bytesPerGb"))
                .as(id, "gbPerDay", "GB stored per day");
        Node kept = in.get("retentionDays");
        Node before = formulas.min(kept, in.get("daysBeforeTransition"));
        Node first = gbPerDay.times(before).plus(in.get("otherStoredGb")).as(id, "stored", "GB in the first class");
        Node colder = gbPerDay.times(kept.minus(before)).as(id, "stored.colder", "GB in the colder class");
        byClass(id, "cost.storage", "Storage", region, in.get("storageClass"), first);
        byClass(id, "cost.storage.colder", "Storage in the colder class", region, in.get("colderClass"), colder);
        Node requests = formulas.sum(
                        flows.stream().map(flow -> flow.requests().mean()).toList(), Unit.of("request/s"))
                .times(inputs.secondsPerMonth());
        requests(id, "cost.writes", "Writes", region, in, requests, S3StorageClass.RequestTier.TIER1);
        requests(id, "cost.reads", "Reads", region, in, in.get("readsPerMonth"), S3StorageClass.RequestTier.TIER2);
    }

    /** Every class is a pool of its own; what is not of a class adds nothing to it. */
    private void byClass(String id, String key, String label, String region, Node storageClass, Node gb) {
        StorageClass[] classes = StorageClass.values();
        for (int i = 0; i < classes.length; i++) {
            Node[] members = new Node[classes.length];
            Arrays.fill(members, formulas.constant(0, gb.unit()));
            members[i] = gb;
            String name = classes[i].name();
            storage.add(
                    RateKey.s3Storage(region, published(classes[i])),
                    new LineItems.Charge(
                            id,
                            key + "." + name,
                            label + ", " + name,
                            ServiceCategory.OBJECT_STORAGE,
                            S3,
                            "TimedStorage-ByteHrs"),
                    formulas.select(storageClass, members));
        }
    }

    private void requests(
            String id,
            String key,
            String label,
            String region,
            Inputs in,
            Node quantity,
            S3StorageClass.RequestTier tier) {
        Node[] prices = Arrays.stream(StorageClass.values())
                .map(storageClass ->
                        rates.flat(RateKey.s3Requests(region, published(storageClass), tier), "USD/request"))
                .toArray(Node[]::new);
        lines.add(
                new LineItems.Charge(id, key, label, ServiceCategory.OBJECT_STORAGE, S3, "Requests"),
                quantity,
                formulas.select(in.get("storageClass"), prices));
    }

    void price(SnapshotStore store, String region) {
        String id = store.id();
        Inputs in = inputs.of(id);
        Node copies =
                formulas.constant(1, Unit.ONE).plus(in.get("dailyChangeShare").times(in.get("retentionDays")));
        Node gb = in.get("protectedGb")
                .times(copies)
                .plus(in.get("uncollectedGb"))
                .as(id, "gb", "GB of snapshots");
        lines.add(
                new LineItems.Charge(
                        id,
                        "cost.snapshots",
                        "EBS snapshots",
                        ServiceCategory.BLOCK_STORAGE,
                        FleetCost.EC2,
                        "EBS:SnapshotUsage"),
                gb,
                rates.flat(RateKey.ebsSnapshot(region), "USD/GB/mo"));
    }
}
