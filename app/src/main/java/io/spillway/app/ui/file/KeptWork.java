package io.spillway.app.ui.file;

import io.spillway.app.ui.session.LatestWins;
import io.spillway.model.file.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a window has not saved yet, kept in the recovery folder a moment after the last edit. */
final class KeptWork {
    private final LatestWins keeping;
    private final Consumer<RuntimeException> failed;
    private RecoveryFolder.@Nullable Slot slot;

    /**
     * Work that is kept.
     *
     * @param slot null when nothing can be kept
     * @param failed told once that it cannot be kept any more
     */
    KeptWork(RecoveryFolder.@Nullable Slot slot, LatestWins keeping, Consumer<RuntimeException> failed) {
        this.slot = slot;
        this.keeping = keeping;
        this.failed = failed;
    }

    /** Keeps a document instead of the one before. */
    void keep(String name, Optional<Path> file, JsonObject document) {
        submit(slot -> slot.keep(name, file, document));
    }

    /** Forgets what was kept, because it was saved or given up. */
    void forget() {
        submit(RecoveryFolder.Slot::forget);
    }

    /** Keeps what an ended program left, and lets that go only when it is kept here. */
    void takeOver(Recovered recovered, LatestWins disk) {
        RecoveryFolder.Slot kept = slot;
        if (kept == null) {
            return;
        }
        disk.submit(
                () -> {
                    try {
                        kept.keep(recovered.name(), recovered.file(), recovered.document());
                        RecoveryFolder.discard(recovered);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return recovered;
                },
                done -> {},
                failed);
    }

    /** Forgets what was kept and keeps nothing any more. */
    void close() {
        RecoveryFolder.Slot kept = slot;
        slot = null;
        keeping.overtake();
        if (kept != null) {
            try {
                kept.close();
            } catch (IOException e) {
                // What stays behind is offered for recovery at the next start, which loses nothing.
                return;
            }
        }
    }

    private void submit(Write write) {
        RecoveryFolder.Slot kept = slot;
        if (kept == null) {
            return;
        }
        keeping.submit(
                () -> {
                    try {
                        write.to(kept);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return kept;
                },
                done -> {},
                failure -> {
                    // Said once: the next edit would only say it again.
                    slot = null;
                    failed.accept(failure);
                });
    }

    private interface Write {
        void to(RecoveryFolder.Slot slot) throws IOException;
    }
}
