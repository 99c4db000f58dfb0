package io.spillway.pricing.catalogue.snapshot;

import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class RateHistoryTest {

    @Test
    void aPriceIsFollowedThroughTheSnapshotsInOrderOfTheirDates() {
        PriceCatalog newer = StoredSnapshots.refreshed("1.25").catalog();
        RateHistory history = RateHistory.of(HOST, List.of(newer, StoredSnapshots.tiny()));
        assertThat(history.points())
                .extracting(RateHistory.Point::snapshot, RateHistory.Point::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tiny", OptionalDouble.empty()),
                        org.assertj.core.groups.Tuple.tuple(newer.id(), OptionalDouble.of(0.25)));
        assertThat(history.points().getLast().lookup()).isEqualTo(newer.rate(HOST));
    }

    @Test
    void aSnapshotWithoutThePriceSaysWhyAndIsNoChange() {
        RateHistory history = RateHistory.of(RateKey.nlbHours("us-west-2"), List.of(StoredSnapshots.tiny()));
        assertThat(history.points().getFirst().lookup()).isInstanceOf(RateLookup.Unknown.class);
        assertThat(history.points().getFirst().change()).isEmpty();
    }
}
