package io.spillway.app.ui.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.pricing.catalogue.browser.PriceQuery;
import io.spillway.pricing.catalogue.browser.PurchaseRow;
import io.spillway.pricing.catalogue.snapshot.SnapshotEntry;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceBrowserViewModelTest {
    @TempDir
    private Path folder;

    private final WorkspaceSession session = TestSessions.open();

    @Test
    void itBeginsWithTheSnapshotAndTheRegionOfTheWorkspace() {
        PriceBrowserViewModel model = model();

        model.onShown();

        assertThat(model.snapshot()).isEqualTo("2018-11");
        assertThat(model.pageProperty().get().query().region()).isEqualTo("us-west-2");
        assertThat(model.snapshotsProperty().get())
                .extracting(SnapshotEntry::id)
                .containsExactly("2018-11", "current");
    }

    @Test
    void aPriceIsFoundByWordsAndTellsWhoUsesItAndHowItWasBefore() {
        PriceBrowserViewModel model = model();
        model.onShown();

        model.onQuery(new PriceQuery("us-west-2", "AmazonEC2", "", "BoxUsage:c5.9xlarge"));
        PriceLine line = model.pageProperty().get().lines().getFirst();
        model.onLine(line);

        assertThat(line.usd()).isEqualTo("$1.53");
        assertThat(line.uses()).isPositive();
        PriceDetails details = model.detailsProperty().get().orElseThrow();
        assertThat(details.uses()).hasSize(line.uses());
        assertThat(details.history().points()).hasSize(2);
        assertThat(details.purchase().getFirst().option()).isEqualTo(PurchaseRow.Option.ON_DEMAND);
    }

    @Test
    void aSnapshotThatIsNotThereSaysSo() {
        PriceBrowserViewModel model = model();
        model.onShown();

        model.onSnapshot("2017-01");

        assertThat(model.pageProperty().get().lines()).isEmpty();
        assertThat(model.pageProperty().get().note()).contains("2017-01");
    }

    private PriceBrowserViewModel model() {
        return new PriceBrowserViewModel(SnapshotStore.in(folder), session, TestSessions.atOnce());
    }
}
