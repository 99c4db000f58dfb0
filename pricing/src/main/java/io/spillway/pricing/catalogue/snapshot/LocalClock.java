package io.spillway.pricing.catalogue.snapshot;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * The user's days. Its zone is how far their time is from UTC at the moment it is asked, so that it follows a change of the clocks;
 * a zone of {@code java.time} would have its rules looked for in every jar of the class path, a tenth of what a short command takes.
 */
final class LocalClock extends Clock {
    private static final int MILLIS_PER_SECOND = 1_000;

    private final InstantSource source;
    private final Supplier<TimeZone> timeZone;

    /** @param timeZone is asked for when it is needed: reading the first one takes milliseconds */
    LocalClock(InstantSource source, Supplier<TimeZone> timeZone) {
        this.source = source;
        this.timeZone = timeZone;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.ofTotalSeconds(timeZone.get().getOffset(source.millis()) / MILLIS_PER_SECOND);
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return source.withZone(zone);
    }

    @Override
    public Instant instant() {
        return source.instant();
    }
}
