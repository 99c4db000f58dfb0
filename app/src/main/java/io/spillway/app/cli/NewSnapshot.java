package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.text.FindingLines;
import io.spillway.model.finding.Finding;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.snapshot.SealedSnapshot;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.snapshot.SnapshotRefresh;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.pricing.catalogue.snapshot.SnapshotStoreException;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.SourceException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads price sources and stores what they have, with the words for what can go wrong. */
final class NewSnapshot {
    private static final int SHOWN = 20;

    private final Surroundings surroundings;
    private final PrintWriter err;

    NewSnapshot(Surroundings surroundings, PrintWriter err) {
        this.surroundings = surroundings;
        this.err = err;
    }

    /** @throws BadInputException when the source cannot be read or has nothing; nothing is stored then */
    SnapshotRefresh read(@Nullable PriceCatalog base, Precedence precedence, PriceSource source) {
        LocalDate today = LocalDate.now(surroundings.snapshots().store().clock());
        SnapshotRefresh read;
        try (ReadingProgress progress =
                new ReadingProgress(err, surroundings.terminal().interactive())) {
            read = SnapshotRefresh.read(base, today, precedence, List.of(source), progress);
        } catch (SourceException e) {
            throw new BadInputException(
                    "price-source",
                    e.getMessage() + "; the snapshots there are as they were",
                    e.remedy() + (e.retryable() ? ", then repeat" : ""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInputException(
                    "cancelled",
                    "reading was stopped; the snapshots there are as they were",
                    "repeat it to begin anew");
        }
        FindingLines lines = new FindingLines(surroundings.ink());
        List<Finding> findings = read.findings();
        lines.of(findings.subList(0, Math.min(SHOWN, findings.size()))).forEach(err::println);
        if (findings.size() > SHOWN) {
            err.println("... and " + FindingLines.count(findings.subList(SHOWN, findings.size()))
                    + " more (--json lists" + " all)");
        }
        err.flush();
        return read;
    }

    /** The new snapshot, of which there must be one. */
    static SealedSnapshot sealed(SnapshotRefresh read, String what) {
        SealedSnapshot snapshot = read.snapshot();
        if (snapshot == null) {
            throw new BadInputException(
                    "no-prices",
                    what + " has no price that the program uses and that is not here already; nothing was stored",
                    "check that it is a price list of AWS, and the region");
        }
        return snapshot;
    }

    /** @throws BadInputException when it cannot be stored, with what to do */
    String store(SealedSnapshot snapshot) {
        SnapshotStore store = surroundings.snapshots().store();
        try {
            return store.add(snapshot);
        } catch (SnapshotStoreException e) {
            throw new BadInputException("cannot-store", String.valueOf(e.getMessage()), e.remedy());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInputException(
                    "cancelled", "storing was stopped; the snapshots there are as they were", "repeat it");
        }
    }
}
