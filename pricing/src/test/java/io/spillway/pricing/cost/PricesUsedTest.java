package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.file.Topologies;
import io.spillway.pricing.catalogue.OverriddenCatalog;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateOverride;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How old the prices behind a total are, and how many dollars rest on prices of the workspace's own. */
class PricesUsedTest {
    private static final RateKey NAT_HOURS = RateKey.natHours("us-west-2");
    private static final RateKey NAT_BYTES = RateKey.natBytes("us-west-2");

    private static final String COMPONENTS = """
            "fleet": {"kind": "host-group", "name": "Fleet", "instanceType": "c5.9xlarge", "zones": {"a": 1},
              "minimumHosts": 2, "volumes": {"data": {"sizeGiB": 100}}},
            "nat": {"kind": "nat-gateway", "name": "NAT", "zones": {"a": 1, "b": 1}}
            """;

    private static CostBreakdown withOwn(RateOverride... own) {
        OverriddenCatalog catalog = new OverriddenCatalog(Snapshots.bundled("2018-11"), List.of(own));
        return new Pricer(catalog)
                .model(Topologies.parse("{\"homeRegion\": \"us-west-2\", \"components\": {%s}}".formatted(COMPONENTS)))
                .evaluate();
    }

    private static RateOverride own(RateKey key, String usd) {
        return RateOverride.flat(key, new BigDecimal(usd), "nearest", "invoice", PriceDate.parse("2019-06"));
    }

    @Test
    void theDatesOfTheRatesBehindTheTotalSpanFromTheOldestToTheNewest() {
        PricesUsed used = PricesUsed.of(Bills.of("current", COMPONENTS, ""));
        double instances = 2 * 1.53 * HOURS;
        double volumes = 2 * 100 * 0.1;
        assertThat(used.asOf()).isEqualTo(LocalDate.of(2026, 9, 20));
        assertThat(used.earliest()).hasValue(LocalDate.of(2024, 7, 18));
        assertThat(used.latest()).hasValue(LocalDate.of(2025, 11, 4));
        assertThat(used.olderThanYearUsd()).isCloseTo(instances + volumes, within(1e-6));
        assertThat(used.own()).isEmpty();
        assertThat(used.ownUsd()).isZero();
    }

    @Test
    void dollarsAreCountedForEachPriceOfTheWorkspacesOwn() {
        PricesUsed used = PricesUsed.of(withOwn(own(NAT_HOURS, "0.05"), own(NAT_BYTES, "0.06")));
        assertThat(used.ownUsdByRate()).isEqualTo(Map.of(NAT_HOURS, 2 * HOURS * 0.05));
        assertThat(used.ownUsd()).isEqualTo(2 * HOURS * 0.05);
        assertThat(used.own()).extracting(Rate::key).containsExactly(NAT_HOURS);
    }

    @Test
    void anOwnPriceFillsAGapOfTheSnapshot() {
        assertThat(withOwn().total().isKnown()).isFalse();
        assertThat(withOwn(own(NAT_HOURS, "0.05")).total().isKnown()).isTrue();
    }
}
