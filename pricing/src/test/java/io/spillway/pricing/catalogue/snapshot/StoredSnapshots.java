package io.spillway.pricing.catalogue.snapshot;

import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Stores and snapshots as tests use them: the tiny snapshot comes with the program, and today is 2026-03-01. */
final class StoredSnapshots {
    static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    static final Clock CLOCK = Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    static final RateKey HOST = RateKey.ec2OnDemand("us-west-2", "t.one");

    private StoredSnapshots() {}

    static PriceCatalog tiny() {
        return Snapshots.onClasspath(StoredSnapshots.class.getClassLoader(), "io/spillway/pricing/catalogue/tiny");
    }

    static SnapshotStore store(Path folder) {
        return new SnapshotStore(folder, new BundledSnapshots(List.of("tiny"), id -> tiny()), CLOCK);
    }

    /** A price of today. */
    static Rate rate(RateKey key, String usd) {
        return Rate.flat(key, "Hrs", new BigDecimal(usd), "SKU9", PriceDate.of(TODAY), "asked today");
    }

    /** The tiny snapshot with another price of one host. */
    static SealedSnapshot refreshed(String usd) {
        SnapshotDraft draft = new SnapshotDraft(tiny(), TODAY, Precedence.ASKED_TODAY);
        draft.rate(rate(HOST, usd));
        return draft.seal("Host at " + usd);
    }
}
