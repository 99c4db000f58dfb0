package io.spillway.scenarios.byhand;

import io.spillway.model.component.ObjectStore;
import io.spillway.model.component.StorageClass;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.S3StorageClass;
import java.util.List;

/** Object stores of one class: what stands there as one pool, and the requests that put it there. */
final class Stores {
    private final Stream stored;
    private final double otherGb;
    private final Prices.Tiers price;
    private final Stream written;

    Stores(Topology topology, List<ObjectStore> stores, Flows flows, Prices prices) {
        double seconds = topology.assumptions().hoursPerMonth() * 3600;
        double perWrite = prices.of(
                RateKey.s3Requests(prices.region(), S3StorageClass.STANDARD, S3StorageClass.RequestTier.TIER1));
        Stream standing = Stream.NONE;
        Stream requests = Stream.NONE;
        double other = 0;
        for (ObjectStore store : stores) {
            if (store.storageClass() != StorageClass.STANDARD || store.daysBeforeTransition() < store.retentionDays()) {
                throw new IllegalStateException("the classes of " + store.id() + " are not written by hand");
            }
            for (Flows.Sent sent : flows.into(store.id())) {
                standing = standing.plus(sent.wire()
                        .times(86_400
                                * store.retentionDays()
                                / topology.assumptions().bytesPerGb()));
                requests = requests.plus(sent.requests().times(seconds * perWrite));
            }
            other += store.otherStoredGb();
        }
        stored = standing;
        written = requests;
        otherGb = other;
        price = prices.tiers(RateKey.s3Storage(prices.region(), S3StorageClass.STANDARD));
    }

    double cost(Point point) {
        return price.cost(point.mean(stored) + otherGb) + point.mean(written);
    }
}
