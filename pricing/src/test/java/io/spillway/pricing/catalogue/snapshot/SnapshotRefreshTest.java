package io.spillway.pricing.catalogue.snapshot;

import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.HOST;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.TODAY;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.rate;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.tiny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.model.finding.Finding;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.ReservedOption;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.pricing.catalogue.source.RateSink;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SourceException;
import io.spillway.pricing.catalogue.source.SourcePlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SnapshotRefreshTest {

    /** A source with these prices, which looks whether it is cancelled after each. */
    private record Prices(List<Rate> rates) implements PriceSource {
        @Override
        public String description() {
            return "prices for tests";
        }

        @Override
        public SourcePlan plan() {
            return SourcePlan.local("prices for tests", List.of());
        }

        @Override
        public void read(RateSink sink, ReadProgress progress) throws SourceException, InterruptedException {
            for (int i = 0; i < rates.size(); i++) {
                sink.rate(rates.get(i));
                progress.at(i + 1, rates.size(), "");
                progress.check();
            }
        }
    }

    private static Rate host(String usd, String date) {
        return Rate.flat(HOST, "Hrs", new BigDecimal(usd), "SKU9", PriceDate.parse(date), "a price list");
    }

    private static SnapshotRefresh read(@Nullable PriceCatalog base, Precedence precedence, Rate... rates)
            throws Exception {
        return SnapshotRefresh.read(base, TODAY, precedence, List.of(new Prices(List.of(rates))), ReadProgress.NONE);
    }

    private static SealedSnapshot sealed(SnapshotRefresh refresh) {
        SealedSnapshot snapshot = refresh.snapshot();
        assertThat(snapshot).isNotNull();
        return snapshot;
    }

    @Test
    void whatWasAskedTodayHoldsWhateverItsListIsDated() throws Exception {
        SealedSnapshot snapshot = sealed(read(tiny(), Precedence.ASKED_TODAY, host("1.25", "2025-12-01")));
        assertThat(snapshot.catalog().rate(HOST)).isEqualTo(new RateLookup.Known(host("1.25", "2025-12-01")));
        assertThat(snapshot.catalog().date()).isEqualTo(TODAY);
        assertThat(snapshot.catalog().description()).isEqualTo("prices for tests; other prices as in tiny");
    }

    @Test
    void anOldPriceListDoesNotTakeTheirPlaceFromNewerPrices() throws Exception {
        // tiny has the host of 2026-01-31.
        Rate other = rate(RateKey.ec2OnDemand("us-west-2", "t.two"), "2");
        SnapshotRefresh refresh = read(tiny(), Precedence.NEWER_PRICE, host("9.99", "2015-06-01"), other);
        assertThat(sealed(refresh).catalog().rate(HOST)).isEqualTo(tiny().rate(HOST));
        assertThat(sealed(refresh).catalog().rate(other.key())).isEqualTo(new RateLookup.Known(other));
        assertThat(refresh.rates()).isEqualTo(1);
        assertThat(refresh.findings())
                .extracting(Finding::message)
                .containsExactly("1 prices are older than those of tiny and were left out, such as " + HOST
                        + " (2015-06-01, there 2026-01-31)");
    }

    @Test
    void whenEverythingIsOlderThereIsNoNewSnapshot() throws Exception {
        SnapshotRefresh refresh = read(tiny(), Precedence.NEWER_PRICE, host("9.99", "2015-06-01"));
        assertThat(refresh.snapshot()).isNull();
        assertThat(refresh.findings()).extracting(Finding::code).containsExactly("older-price");
    }

    @Test
    void aSnapshotOfPriceListsStandsForTheirNewestPriceAndNeverForADayBeforeItsBase() throws Exception {
        assertThat(sealed(read(null, Precedence.NEWER_PRICE, host("9.99", "2015-06-01")))
                        .catalog()
                        .date())
                .isEqualTo(LocalDate.parse("2015-06-01"));
        assertThat(sealed(read(tiny(), Precedence.NEWER_PRICE, host("1.25", "2026-02-10")))
                        .catalog()
                        .date())
                .isEqualTo(LocalDate.parse("2026-02-10"));
        Rate undatedThere = Rate.flat(
                RateKey.albHours("us-west-2"),
                "Hrs",
                BigDecimal.ONE,
                "",
                PriceDate.parse("2015-06-01"),
                "a price list");
        assertThat(sealed(read(tiny(), Precedence.NEWER_PRICE, undatedThere))
                        .catalog()
                        .date())
                .isEqualTo(tiny().date());
    }

    @Test
    void partsOfAReservationDoNotOutliveTheirEffectivePrice() throws Exception {
        ReservedOption option = ReservedOption.STANDARD_1YR_ALL_UPFRONT;
        RateKey effective = RateKey.ec2Reserved("us-west-2", "t.one", option);
        RateKey upfront = RateKey.ec2ReservedUpfront("us-west-2", "t.one", option);
        PriceCatalog before = sealed(
                        read(tiny(), Precedence.ASKED_TODAY, rate(effective, "0.5"), rate(upfront, "4380")))
                .catalog();
        PriceCatalog after = sealed(read(before, Precedence.ASKED_TODAY, rate(effective, "0.4")))
                .catalog();
        // 0.4 $/h x 8,760 h
        assertThat(after.rate(upfront))
                .isInstanceOfSatisfying(
                        RateLookup.Known.class,
                        known -> assertThat(known.rate().usd()).isEqualTo(3_504));
    }

    @Test
    void cancelledHalfWayThereIsNoSnapshotAndARetryGivesTheSame() throws Exception {
        List<Rate> rates = List.of(host("1.25", "2026-02-10"), rate(RateKey.albHours("us-west-2"), "1"));
        ReadProgress cancelling = new ReadProgress() {
            private boolean enough;

            @Override
            public void at(long done, long total, String text) {
                enough = done >= 1;
            }

            @Override
            public boolean isCancelled() {
                return enough;
            }
        };
        assertThatThrownBy(() -> SnapshotRefresh.read(
                        tiny(), TODAY, Precedence.ASKED_TODAY, List.of(new Prices(rates)), cancelling))
                .isInstanceOf(InterruptedException.class);
        Rate[] all = rates.toArray(Rate[]::new);
        assertThat(sealed(read(tiny(), Precedence.ASKED_TODAY, all)).id())
                .isEqualTo(sealed(read(tiny(), Precedence.ASKED_TODAY, all)).id());
    }
}
