package io.spillway.app.ui.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonText;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.RateSink;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.SourcePlan;
import io.spillway.scenarios.editing.TreePath;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshViewModelTest {
    private static final RateKey NINE_XLARGE = RateKey.ec2OnDemand("us-west-2", "c5.9xlarge");

    @TempDir
    private Path folder;

    private final WorkspaceSession session = TestSessions.open();

    @Test
    void whatIsReadIsShownWithItsEffectBeforeItIsStored() {
        SnapshotStore store = SnapshotStore.in(folder);
        RefreshViewModel model = new RefreshViewModel(store, session, TestSessions.atOnce());
        double before = total();

        model.onRead(oneDollarMore(), Precedence.ASKED_TODAY);

        assertThat(store.ids()).containsExactly("2018-11", "current");
        var review = (RefreshViewModel.Stage.Review) model.stageProperty().get();
        assertThat(review.read().rates()).isEqualTo(1);
        assertThat(review.effect().orElseThrow().causes())
                .filteredOn(each -> each.cause().id().equals(NINE_XLARGE.toString()))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.on("baseline").orElseThrow().value()).isPositive());
        assertThat(total()).isEqualTo(before);

        model.onAccept();

        String id = ((RefreshViewModel.Stage.Stored) model.stageProperty().get()).id();
        assertThat(store.ids()).containsExactly("2018-11", "current", id);
        model.onPin(id);
        assertThat(TreePath.of("prices", "snapshot")
                        .in(session.editedProperty().get().orElseThrow().document()))
                .isEqualTo(JsonText.of(id));
        session.undo();
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void aSourceThatFailsSaysWhatToDoAndStoresNothing() {
        SnapshotStore store = SnapshotStore.in(folder);
        RefreshViewModel model = new RefreshViewModel(store, session, TestSessions.atOnce());

        model.onRead(
                new Source() {
                    @Override
                    public void read(RateSink sink, ReadProgress progress) throws SourceException {
                        throw new SourceException("the credentials have expired", "sign in again", false);
                    }
                },
                Precedence.ASKED_TODAY);

        assertThat(model.stageProperty().get())
                .isEqualTo(new RefreshViewModel.Stage.Failed("the credentials have expired. sign in again"));
        assertThat(store.ids()).containsExactly("2018-11", "current");
    }

    @Test
    void cancellingHalfWayStoresNothing() {
        SnapshotStore store = SnapshotStore.in(folder);
        RefreshViewModel model = new RefreshViewModel(store, session, TestSessions.atOnce());

        model.onRead(
                new Source() {
                    @Override
                    public void read(RateSink sink, ReadProgress progress) throws InterruptedException {
                        sink.rate(dearer());
                        model.onCancel();
                        progress.check();
                    }
                },
                Precedence.ASKED_TODAY);
        boolean interrupted = Thread.interrupted();

        assertThat(interrupted).isTrue();
        assertThat(model.stageProperty().get()).isEqualTo(new RefreshViewModel.Stage.Idle());
        assertThat(store.ids()).containsExactly("2018-11", "current");
    }

    private double total() {
        return TestSessions.shown(session).selected().orThrow().total().value();
    }

    private static Rate dearer() {
        return Rate.flat(
                NINE_XLARGE, "Hrs", new BigDecimal("2.53"), "SKU", PriceDate.of(LocalDate.of(2026, 11, 1)), "test");
    }

    private static PriceSource oneDollarMore() {
        return new Source() {
            @Override
            public void read(RateSink sink, ReadProgress progress) {
                progress.at(1, 1, "one");
                sink.rate(dearer());
            }
        };
    }

    private abstract static class Source implements PriceSource {
        @Override
        public String description() {
            return "a source of the test";
        }

        @Override
        public SourcePlan plan() {
            return SourcePlan.local("test", List.of());
        }
    }
}
