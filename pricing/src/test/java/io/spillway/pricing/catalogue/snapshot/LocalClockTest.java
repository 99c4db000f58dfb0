package io.spillway.pricing.catalogue.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class LocalClockTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Clock clock = new LocalClock(now::get, () -> TimeZone.getTimeZone("Europe/Berlin"));

    @Test
    void aDayBeginsAtTheUsersMidnightAlsoAfterAChangeOfTheClocks() {
        assertThat(dayAt("2026-03-27T22:59:59Z")).as("winter, one hour ahead").isEqualTo("2026-03-27");
        assertThat(dayAt("2026-03-27T23:00:00Z")).isEqualTo("2026-03-28");
        assertThat(dayAt("2026-03-29T21:59:59Z")).as("summer, two hours ahead").isEqualTo("2026-03-29");
        assertThat(dayAt("2026-03-29T22:00:00Z")).isEqualTo("2026-03-30");
    }

    @Test
    void anotherZoneCanBeAskedForTheSameInstant() {
        now.set(Instant.parse("2026-06-30T23:30:00Z"));

        assertThat(LocalDate.now(clock)).isEqualTo("2026-07-01");
        assertThat(LocalDate.now(clock.withZone(ZoneOffset.UTC))).isEqualTo("2026-06-30");
    }

    private LocalDate dayAt(String instant) {
        now.set(Instant.parse(instant));
        return LocalDate.now(clock);
    }
}
