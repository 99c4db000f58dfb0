package io.spillway.pricing.catalogue.snapshot;

import io.spillway.model.finding.Finding;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What reading price sources gave. Nothing is stored yet: the new snapshot can be compared with its base first.
 *
 * @param snapshot null when nothing of the sources was taken, or when the base has all of it already
 * @param rates prices of the sources that were taken
 * @param findings what could not become a price, and why
 */
public record SnapshotRefresh(@Nullable SealedSnapshot snapshot, int rates, List<Finding> findings) {

    /** Whether something was taken and the base has all of it already, price, date and source alike. */
    public boolean isNothingNew() {
        return snapshot == null && rates > 0;
    }

    public SnapshotRefresh {
        findings = List.copyOf(findings);
    }

    /**
     * Reads sources, one after the other, into a new snapshot.
     *
     * @param base whose prices stay where the sources have none; null to begin with nothing
     * @param precedence which price holds where the base has one too
     * @throws SourceException when a source cannot be read; what was read of it is given up
     * @throws InterruptedException when it was cancelled; what was read is given up
     * @throws SnapshotException when there is more than a snapshot can hold
     */
    public static SnapshotRefresh read(
            @Nullable PriceCatalog base,
            LocalDate today,
            Precedence precedence,
            List<PriceSource> sources,
            ReadProgress progress)
            throws SourceException, InterruptedException {
        SnapshotDraft draft = new SnapshotDraft(base, today, precedence);
        StringJoiner description = new StringJoiner("; ");
        for (PriceSource source : sources) {
            progress.check();
            source.read(draft, progress);
            description.add(source.description());
        }
        if (draft.isEmpty()) {
            return new SnapshotRefresh(null, 0, draft.findings());
        }
        if (base != null) {
            description.add("other prices as in " + base.id());
        }
        SealedSnapshot sealed = draft.seal(description.toString());
        return new SnapshotRefresh(
                draft.isEmpty() || !draft.isNew() ? null : sealed, draft.rateCount(), draft.findings());
    }
}
