package io.spillway.app.ui;

import io.spillway.app.platform.UserFolders;
import io.spillway.app.ui.session.AfterFrame;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.WorkspaceOpener;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a window works with, put together before JavaFX starts, so that its workspace is opened meanwhile. */
final class Beginning {
    private static final int THREADS = 4;

    /** A window may close while scenarios are calculated, whose parts then ask for the next: nobody waits for it. */
    private final ExecutorService threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("calculation").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    private final HeldBack heldBack = new HeldBack(threads);
    private final WindowThread window = new WindowThread();
    private final LatestWins first = new LatestWins(threads, window);
    private final LatestWins later = new LatestWins(heldBack, window);
    private final SnapshotStore prices =
            SnapshotStore.in(UserFolders.ofThisProcess().data());
    private final WorkspacePricing pricing = new WorkspacePricing(prices);
    private final WorkspaceSession session =
            new WorkspaceSession(pricing, new WorkspaceOpener(), first, later, new AfterFrame());

    /** @param workspace to open; null for none */
    Beginning(@Nullable String workspace) {
        if (workspace != null) {
            window.execute(() -> session.open(workspace));
        }
    }

    /** Its session may be used on the window's thread only, and after {@link #takeOver}. */
    WorkspaceSession session() {
        return session;
    }

    WorkspacePricing pricing() {
        return pricing;
    }

    SnapshotStore prices() {
        return prices;
    }

    ExecutorService threads() {
        return threads;
    }

    WindowThread window() {
        return window;
    }

    /** Runs what the first picture waits for. */
    LatestWins first() {
        return first;
    }

    /** Runs what waits for the first picture. */
    LatestWins later() {
        return later;
    }

    /** Called on the window's thread, to which the session belongs from now on. */
    void takeOver() {
        window.begin();
    }

    /** Lets everything go on that waits for the first picture. */
    void painted() {
        heldBack.release();
    }
}
