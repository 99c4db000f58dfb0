package io.spillway.app.ui.prices;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.pricing.catalogue.snapshot.SealedSnapshot;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.snapshot.SnapshotException;
import io.spillway.pricing.catalogue.snapshot.SnapshotRefresh;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.pricing.catalogue.snapshot.SnapshotStoreException;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.SourcePlan;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.prices.SnapshotEffect;
import io.spillway.scenarios.prices.SnapshotTrial;
import io.spillway.scenarios.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Makes a newer snapshot: reads a source, shows what changes, and stores the result when it is accepted. Nothing is asked
 * before the user has seen what will be, and nothing that is there changes.
 */
public final class RefreshViewModel {
    private static final int MOST_FINDINGS = 3;

    private final SnapshotStore store;
    private final WorkspaceSession session;
    private final LatestWins background;
    private final LatestWins planning;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Idle());
    private final ReadOnlyStringWrapper region = new ReadOnlyStringWrapper("");
    private final Subscription following;
    private AtomicBoolean cancelled = new AtomicBoolean();

    /** How far it is. */
    public sealed interface Stage {
        /** Nothing has been asked. */
        record Idle() implements Stage {}

        /** A source is being read. */
        record Reading(String what, double share) implements Stage {}

        /**
         * Read, and not stored yet.
         *
         * @param difference from the snapshot it began with
         * @param effect on the workspace; empty where none is open that can be computed
         */
        record Review(
                SealedSnapshot snapshot,
                SnapshotRefresh read,
                SnapshotDifference difference,
                Optional<SnapshotEffect> effect)
                implements Stage {}

        /** Stored under an id. */
        record Stored(String id) implements Stage {}

        /** Not done, for a reason with its remedy; what was there is as it was. */
        record Failed(String message) implements Stage {}
    }

    public RefreshViewModel(SnapshotStore store, WorkspaceSession session, LatestWins background) {
        this.store = store;
        this.session = session;
        this.background = background.another();
        this.planning = background.another();
        following = session.shownProperty()
                .subscribe(shown -> region.set(shown.map(Shown::workspace)
                        .map(workspace -> workspace.baseline().homeRegion())
                        .orElse("")));
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Id of the snapshot whose prices stay where nothing newer is read: the workspace's, or the newest. */
    String base() {
        Workspace workspace = workspace();
        if (workspace != null && store.ids().contains(workspace.prices().snapshot())) {
            return workspace.prices().snapshot();
        }
        return "current";
    }

    /** Region of the workspace; empty while none is open that could be read. */
    ReadOnlyStringProperty regionProperty() {
        return region.getReadOnlyProperty();
    }

    /** Gives up what is being read: nobody sees it any more. */
    void onClosed() {
        following.unsubscribe();
        cancelled.set(true);
    }

    /** Works out what a source will ask or read; looking into folders may take its time. */
    void plan(PriceSource source, Consumer<SourcePlan> shown) {
        planning.submit(
                source::plan, shown, failure -> stage.set(new Stage.Failed(String.valueOf(failure.getMessage()))));
    }

    /** Drops a plan that is being worked out. */
    void forgetPlan() {
        planning.overtake();
    }

    /**
     * Reads a source; the user has agreed to what its plan says.
     *
     * @param precedence which of two prices of one key holds
     */
    void onRead(PriceSource source, Precedence precedence) {
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        stage.set(new Stage.Reading(source.description(), 0));
        Workspace workspace = workspace();
        String base = base();
        background.submit(
                () -> read(source, precedence, base, workspace, stop),
                result -> stage.set(stop.get() ? new Stage.Idle() : result),
                failure -> stage.set(new Stage.Failed(String.valueOf(failure.getMessage()))));
    }

    /** Gives up reading. */
    void onCancel() {
        cancelled.set(true);
        stage.set(new Stage.Idle());
    }

    /** Stores what was read. */
    void onAccept() {
        if (stage.get() instanceof Stage.Review review) {
            background.submit(
                    () -> store(review.snapshot()),
                    stage::set,
                    failure -> stage.set(new Stage.Failed(String.valueOf(failure.getMessage()))));
        }
    }

    /** Moves the workspace to a snapshot, which can be undone. */
    void onPin(String id) {
        session.edit(Pinning.edit(id));
    }

    private Stage read(
            PriceSource source, Precedence precedence, String base, @Nullable Workspace workspace, AtomicBoolean stop) {
        ReadProgress progress = new ReadProgress() {
            @Override
            public void at(long done, long total, String text) {
                double share = total == 0 ? 0 : (double) done / total;
                background.onWindow(() -> {
                    if (!stop.get() && stage.get() instanceof Stage.Reading) {
                        stage.set(new Stage.Reading(text, share));
                    }
                });
            }

            @Override
            public boolean isCancelled() {
                return stop.get();
            }
        };
        try {
            SnapshotRefresh read = SnapshotRefresh.read(
                    store.open(base), LocalDate.now(store.clock()), precedence, List.of(source), progress);
            SealedSnapshot snapshot = read.snapshot();
            if (snapshot == null) {
                return new Stage.Failed(nothing(read, source));
            }
            SnapshotDifference difference = new SnapshotDifference(store.open(base), snapshot.catalog(), "");
            Optional<SnapshotEffect> effect = workspace == null
                    ? Optional.empty()
                    : Optional.of(new SnapshotTrial(workspace, store::open, snapshot.catalog()).run(watched(stop)));
            return new Stage.Review(snapshot, read, difference, effect);
        } catch (SourceException e) {
            return new Stage.Failed(e.getMessage() + ". " + e.remedy());
        } catch (SnapshotException e) {
            return new Stage.Failed(e.getMessage() + ". " + e.advice());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Stage.Idle();
        }
    }

    private static String nothing(SnapshotRefresh read, PriceSource source) {
        if (read.isNothingNew()) {
            return Texts.of("prices.nothingNew", source.description());
        }
        StringJoiner lines = new StringJoiner("\n");
        lines.add(Texts.of("prices.nothingRead", source.description()));
        read.findings().stream()
                .limit(MOST_FINDINGS)
                .forEach(finding -> lines.add(
                        finding.advice().isEmpty() ? finding.message() : finding.message() + "; " + finding.advice()));
        return lines.toString();
    }

    private Stage store(SealedSnapshot snapshot) {
        try {
            return new Stage.Stored(store.add(snapshot));
        } catch (SnapshotStoreException e) {
            return new Stage.Failed(e.getMessage() + ". " + e.remedy());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Stage.Idle();
        }
    }

    private static Work watched(AtomicBoolean stop) {
        return new Work() {
            @Override
            public boolean isCancelled() {
                return stop.get();
            }
        };
    }

    private @Nullable Workspace workspace() {
        return session.shownProperty().get().map(Shown::workspace).orElse(null);
    }
}
