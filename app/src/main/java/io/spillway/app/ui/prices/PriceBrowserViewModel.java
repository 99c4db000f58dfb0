package io.spillway.app.ui.prices;

import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.browser.PriceList;
import io.spillway.pricing.catalogue.browser.PriceQuery;
import io.spillway.pricing.catalogue.browser.PriceRow;
import io.spillway.pricing.catalogue.browser.PurchaseOptions;
import io.spillway.pricing.catalogue.browser.PurchaseRow;
import io.spillway.pricing.catalogue.snapshot.RateHistory;
import io.spillway.pricing.catalogue.snapshot.SnapshotEntry;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.scenarios.prices.RateUses;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Looks through the prices of a snapshot; reading it happens in the background. */
public final class PriceBrowserViewModel {
    private static final int MOST = 2_000;
    private static final String MACHINE = "BoxUsage:";
    private static final double HOURS = 730;

    private final SnapshotStore store;
    private final WorkspaceSession session;
    private final LatestWins listing;
    private final LatestWins looking;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.NONE);
    private final ReadOnlyObjectWrapper<Optional<PriceDetails>> details = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<SnapshotEntry>> snapshots = new ReadOnlyObjectWrapper<>(List.of());
    private String snapshot = "";

    /**
     * What the list shows.
     *
     * @param note how many prices there are, how old the snapshot is, or why there is nothing
     */
    record Page(
            PriceQuery query,
            List<String> regions,
            List<String> services,
            List<String> families,
            List<PriceLine> lines,
            String note) {
        static final Page NONE = new Page(PriceQuery.of(""), List.of(), List.of(), List.of(), List.of(), "");

        Page {
            regions = List.copyOf(regions);
            services = List.copyOf(services);
            families = List.copyOf(families);
            lines = List.copyOf(lines);
        }
    }

    public PriceBrowserViewModel(SnapshotStore store, WorkspaceSession session, LatestWins background) {
        this.store = store;
        this.session = session;
        this.listing = background.another();
        this.looking = background.another();
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PriceDetails>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<SnapshotEntry>> snapshotsProperty() {
        return snapshots.getReadOnlyProperty();
    }

    /** Id of the snapshot that is looked through. */
    String snapshot() {
        return snapshot;
    }

    /** Begins with the snapshot and region of the workspace. */
    void onShown() {
        looking.another().submit(store::list, snapshots::set, failure -> snapshots.set(List.of()));
        Optional<Shown> shown = session.shownProperty().get();
        String pinned = shown.flatMap(Shown::breakdown)
                .map(breakdown -> breakdown.model().catalog().id())
                .orElse("current");
        String region = shown.flatMap(Shown::breakdown)
                .map(breakdown -> breakdown.model().topology().homeRegion())
                .orElse("us-east-1");
        snapshot = pinned;
        onQuery(new PriceQuery(region, "", "", ""));
    }

    void onSnapshot(String id) {
        snapshot = id;
        onQuery(page.get().query());
    }

    void onQuery(PriceQuery query) {
        String id = snapshot;
        RateUses uses = uses();
        listing.submit(
                () -> page(store.open(id), query, uses),
                page::set,
                failure -> page.set(new Page(
                        query, List.of(), List.of(), List.of(), List.of(), String.valueOf(failure.getMessage()))));
    }

    void onLine(@Nullable PriceLine line) {
        if (line == null) {
            details.set(Optional.empty());
            return;
        }
        String id = snapshot;
        RateUses uses = uses();
        Topology topology = session.shownProperty()
                .get()
                .flatMap(Shown::breakdown)
                .map(breakdown -> breakdown.model().topology())
                .orElse(null);
        looking.submit(
                () -> details(store.open(id), line.key(), uses, topology),
                details::set,
                failure -> details.set(Optional.empty()));
    }

    private Page page(PriceCatalog catalog, PriceQuery wanted, RateUses uses) {
        PriceList list = new PriceList(catalog);
        List<String> regions = list.regions();
        String region = regions.contains(wanted.region()) || regions.isEmpty() ? wanted.region() : regions.getFirst();
        List<String> services = List.copyOf(list.services(region));
        String service = services.contains(wanted.service()) ? wanted.service() : "";
        List<String> families = service.isEmpty() ? List.of() : List.copyOf(list.families(region, service));
        String family = families.contains(wanted.family()) ? wanted.family() : "";
        PriceQuery query = new PriceQuery(region, service, family, wanted.text());
        List<PriceRow> rows = list.rows(query);
        List<PriceLine> lines = new ArrayList<>();
        for (PriceRow row : rows.subList(0, Math.min(MOST, rows.size()))) {
            lines.add(PriceLine.of(row.rate(), uses.of(row.rate().key()).size()));
        }
        String note = rows.size() > MOST
                ? Texts.of("prices.someOf", Figures.grouped(MOST), Figures.grouped(rows.size()))
                : Texts.of("prices.count", Figures.grouped(rows.size()));
        return new Page(query, regions, services, families, lines, note);
    }

    private Optional<PriceDetails> details(
            PriceCatalog catalog, RateKey key, RateUses uses, @Nullable Topology topology) {
        if (!(catalog.rate(key) instanceof RateLookup.Known(Rate rate))) {
            return Optional.empty();
        }
        List<PriceCatalog> all = store.list().stream()
                .map(SnapshotEntry::catalog)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        List<PurchaseRow> purchase = key.usage().startsWith(MACHINE)
                ? PurchaseOptions.of(catalog, key.region(), key.usage().substring(MACHINE.length()), HOURS)
                : List.of();
        List<PriceUse> usedBy = topology == null
                ? List.of()
                : uses.of(key).stream().map(use -> PriceUse.of(use, topology)).toList();
        return Optional.of(new PriceDetails(rate, RateHistory.of(key, all), purchase, usedBy));
    }

    private RateUses uses() {
        return session.shownProperty()
                .get()
                .flatMap(Shown::breakdown)
                .map(RateUses::of)
                .orElse(new RateUses(java.util.Map.of()));
    }
}
