package io.spillway.pricing.catalogue.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SnapshotAgeTest {

    private static final Location PLACE = Location.of("prices.snapshot");

    /** The tiny snapshot, of 2026-01-31, seen on a day. */
    private static SnapshotAge on(String day) {
        return new SnapshotAge(
                StoredSnapshots.tiny(),
                Clock.fixed(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
    }

    @Test
    void olderThanNinetyDaysIsAFinding() {
        assertThat(on("2026-05-01").days()).isEqualTo(90);
        assertThat(on("2026-05-01").finding(PLACE)).isEmpty();
        assertThat(on("2026-05-02").finding(PLACE))
                .map(Finding::message)
                .isEqualTo(Optional.of("the prices of tiny stand for 2026-01-31, 91 days ago"));
    }

    @Test
    void theAgeIsSaidInDaysInTheFirstYearThenInYearsAndMonths() {
        assertThat(on("2026-01-30").dated()).isEqualTo("2026-01-31, which lies ahead");
        assertThat(on("2026-01-31").dated()).isEqualTo("2026-01-31, 0 days old");
        assertThat(on("2026-02-01").dated()).isEqualTo("2026-01-31, 1 day old");
        assertThat(on("2027-01-30").dated()).isEqualTo("2026-01-31, 364 days old");
        assertThat(on("2027-01-31").dated()).isEqualTo("2026-01-31, 1 year old");
        assertThat(on("2034-04-01").dated()).isEqualTo("2026-01-31, 8 years 2 months old");
        assertThat(on("2034-04-01").finding(PLACE))
                .map(Finding::message)
                .isEqualTo(Optional.of("the prices of tiny stand for 2026-01-31, 8 years 2 months ago"));
    }

    @Test
    void aDayThatLiesAheadIsAFinding() {
        assertThat(on("2026-01-30").finding(PLACE))
                .map(Finding::message)
                .isEqualTo(Optional.of("the prices of tiny stand for 2026-01-31, which lies ahead"));
    }
}
