package io.spillway.pricing.catalogue.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.catalogue.OverriddenCatalog;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateOverride;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import io.spillway.pricing.formula.Node;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PurchaseOptionsTest {

    private static List<PurchaseRow> rows(String type) {
        return PurchaseOptions.of(Snapshots.bundled("2018-11"), "us-west-2", type, 730);
    }

    private static PurchaseRow row(List<PurchaseRow> rows, PurchaseRow.Option option, int years, String payment) {
        return rows.stream()
                .filter(row -> row.option() == option
                        && row.termYears() == years
                        && row.payment().equals(payment))
                .findFirst()
                .orElseThrow();
    }

    private static double value(PurchaseRow row, @Nullable Node node) {
        assertThat(node).isNotNull();
        return row.evaluation().value(node);
    }

    @Test
    void onDemandAndEveryWayToCommitStandSideBySide() {
        assertThat(rows("c5.9xlarge")).hasSize(1 + 12 + 12);
        PurchaseRow onDemand = rows("c5.9xlarge").getFirst();
        assertThat(value(onDemand, onDemand.effective())).isEqualTo(1.53);
        assertThat(value(onDemand, onDemand.monthly())).isEqualTo(1.53 * 730);
        assertThat(onDemand.breakEvenMonths()).isNull();
    }

    @Test
    void aReservationBreaksEvenWhenOnDemandHasCostAsMuchAsTheWholeTerm() {
        List<PurchaseRow> rows = rows("c5.9xlarge");
        for (int years : new int[] {1, 3}) {
            for (String payment : new String[] {"no-upfront", "all-upfront"}) {
                PurchaseRow row = row(rows, PurchaseRow.Option.RESERVED_STANDARD, years, payment);
                assertThat(row.isPriced()).isTrue();
                double effective = value(row, row.effective());
                assertThat(effective).isBetween(0.3, 1.53);
                assertThat(value(row, row.breakEvenMonths()))
                        .isCloseTo(effective * 8_760 * years / (1.53 * 730), within(1e-9))
                        .isLessThan(12.0 * years);
                assertThat(value(row, row.saving())).isCloseTo(1 - effective / 1.53, within(1e-12));
                assertThat(value(row, row.upfront()) / (8_760 * years) + value(row, row.recurring()))
                        .as("upfront and recurring make the effective price")
                        .isCloseTo(effective, within(1e-4));
            }
        }
    }

    @Test
    void whatTheSnapshotDoesNotHaveIsUnknownAndSaysWhy() {
        PurchaseRow plan = row(rows("c5.9xlarge"), PurchaseRow.Option.COMPUTE_SAVINGS_PLAN, 1, "no-upfront");
        assertThat(plan.isPriced()).isFalse();
        assertThat(plan.evaluation().isKnown(plan.monthly())).isFalse();
        assertThat(plan.price().toString()).contains("not available then");
    }

    @Test
    void aTypedSavingsPlanIsComparedToo() {
        RateKey key = RateKey.computeSavingsPlan("us-west-2", "c5.9xlarge", 3, PaymentOption.ALL_UPFRONT);
        OverriddenCatalog catalog = new OverriddenCatalog(
                Snapshots.bundled("current"),
                List.of(RateOverride.flat(key, new BigDecimal("0.70"), "", "quote", PriceDate.parse("2026-01"))));
        PurchaseRow plan = row(
                PurchaseOptions.of(catalog, "us-west-2", "c5.9xlarge", 730),
                PurchaseRow.Option.COMPUTE_SAVINGS_PLAN,
                3,
                "all-upfront");
        assertThat(value(plan, plan.upfront())).isCloseTo(0.70 * 8_760 * 3, within(1e-9));
        assertThat(value(plan, plan.recurring())).isZero();
    }

    @Test
    void aTypeThatDoesNotExistHasNoKnownPrice() {
        assertThat(rows("x99.huge")).noneMatch(PurchaseRow::isPriced);
    }
}
