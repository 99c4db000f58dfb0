package io.spillway.pricing.catalogue.snapshot;

import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.HOST;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.TODAY;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.rate;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.refreshed;
import static io.spillway.pricing.catalogue.snapshot.StoredSnapshots.tiny;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.finding.Finding;
import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.Tier;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnapshotDraftTest {

    @Test
    void whatNobodyAskedForKeepsItsOlderDate() {
        PriceCatalog after = refreshed("1.25").catalog();
        assertThat(after.rate(HOST)).isEqualTo(new RateLookup.Known(rate(HOST, "1.25")));
        List<Rate> others = new ArrayList<>(tiny().rates("us-west-2"));
        others.removeIf(rate -> rate.key().equals(HOST));
        assertThat(after.rates("us-west-2")).containsAll(others).hasSize(others.size() + 1);
        assertThat(after.rates(RateKey.GLOBAL)).containsExactlyElementsOf(tiny().rates(RateKey.GLOBAL));
        assertThat(after.instanceTypes()).isEqualTo(tiny().instanceTypes());
        assertThat(after.date()).isEqualTo(TODAY);
        assertThat(after.base()).isEqualTo("tiny");
        RateKey networkBalancer = RateKey.nlbHours("us-west-2");
        assertThat(after.rate(networkBalancer)).isEqualTo(tiny().rate(networkBalancer));
    }

    @Test
    void theIdIsTheDateAndTheContent() {
        SealedSnapshot one = refreshed("1.25");
        assertThat(one.id())
                .matches("2026-03-01-[0-9a-f]{12}")
                .isEqualTo(refreshed("1.25").id());
        assertThat(one.id()).isNotEqualTo(refreshed("1.26").id());
        assertThat(one.files().get("manifest.csv"))
                .isEqualTo(refreshed("1.25").files().get("manifest.csv"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderInWhichPricesComeDoesNotMatterAndEveryPriceReadsBackAsItCame(long seed) {
        Random random = new Random(seed);
        List<Rate> rates = new ArrayList<>();
        TreeSet<String> usages = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            String usage = "Usage:" + random.nextInt(1_000_000) + (i % 7 == 0 ? ", \"quoted\"\nand more" : "/x");
            if (usages.add(usage)) {
                rates.add(arbitrary(random, usage));
            }
        }
        SealedSnapshot ordered = draft(rates).seal("Arbitrary prices, \"quoted\"");
        Collections.shuffle(rates, random);
        assertThat(draft(rates).seal("Arbitrary prices, \"quoted\"").id())
                .as("seed " + seed)
                .isEqualTo(ordered.id());
        for (Rate rate : rates) {
            assertThat(ordered.catalog().rate(rate.key())).as("seed " + seed).isEqualTo(new RateLookup.Known(rate));
        }
    }

    private static SnapshotDraft draft(List<Rate> rates) {
        SnapshotDraft draft = new SnapshotDraft(null, TODAY, Precedence.ASKED_TODAY);
        rates.forEach(draft::rate);
        return draft;
    }

    private static Rate arbitrary(Random random, String usage) {
        List<Tier> tiers = new ArrayList<>();
        double from = 0;
        for (int i = random.nextInt(4); i >= 0; i--) {
            tiers.add(new Tier(from, new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(10))));
            from += 0.5 + random.nextInt(100_000);
        }
        String[] dates = {"2026-02-28", "2025-11", "2017-11..2019-10", "undated"};
        return new Rate(
                new RateKey("AmazonEC2", random.nextBoolean() ? "us-west-2" : "global", usage),
                random.nextBoolean() ? "Hrs" : "",
                tiers,
                random.nextBoolean() ? usage : "SKU" + random.nextInt(100),
                PriceDate.parse(dates[random.nextInt(dates.length)]),
                "source " + random.nextInt(5),
                false);
    }

    @Test
    void aNewMachineFamilyIsKnownTheDayItAppearsAndAnOldOneIsReplaced() {
        InstanceType fresh = type("t.nine", 8);
        InstanceType changed = type("t.one", 2);
        SnapshotDraft draft = new SnapshotDraft(tiny(), TODAY, Precedence.ASKED_TODAY);
        draft.instanceType(fresh);
        draft.instanceType(changed);
        assertThat(draft.seal("x").catalog().instanceTypes()).containsExactly(fresh, changed);
    }

    private static InstanceType type(String name, double vcpu) {
        return new InstanceType(
                name,
                "t",
                vcpu,
                15.25,
                OptionalDouble.of(0.75),
                OptionalDouble.empty(),
                OptionalDouble.of(4_750),
                OptionalDouble.of(19_000),
                OptionalDouble.of(2_500),
                1,
                474,
                true,
                false,
                true,
                "arm64",
                "a note, with a comma");
    }

    @Test
    void twoPricesForOneKeyAreNeitherTakenNorGuessed() {
        SnapshotDraft draft = new SnapshotDraft(tiny(), TODAY, Precedence.ASKED_TODAY);
        draft.rate(rate(HOST, "1.25"));
        draft.rate(rate(HOST, "1.25"));
        assertThat(draft.findings()).isEmpty();
        draft.rate(rate(HOST, "1.5"));
        draft.rate(rate(HOST, "1.25"));
        assertThat(draft.findings())
                .extracting(Finding::message)
                .containsExactly("there are two prices for " + HOST
                        + ": $1.25/Hrs (SKU9, asked today) and $1.5/Hrs (SKU9, asked today)");
        assertThat(draft.isEmpty()).isTrue();
        assertThat(draft.seal("x").catalog().rate(HOST)).isEqualTo(tiny().rate(HOST));
    }

    @Test
    void aRegionThatWouldLeaveTheFolderIsRefused() {
        SnapshotDraft draft = new SnapshotDraft(null, TODAY, Precedence.ASKED_TODAY);
        draft.rate(rate(new RateKey("AmazonEC2", "..", "BoxUsage:t.one"), "1"));
        draft.rate(rate(new RateKey("AmazonEC2", "us\\west", "BoxUsage:t.one"), "1"));
        assertThat(draft.findings()).extracting(Finding::code).containsExactly("bad-region", "bad-region");
        assertThat(draft.isEmpty()).isTrue();
    }

    @Test
    void aBundledSnapshotSurvivesTheTurnThroughItsFinalForm() {
        PriceCatalog bundled = Snapshots.bundled("2018-11");
        PriceCatalog copy = SnapshotDraft.copyOf(bundled).catalog();
        assertThat(copy.regions()).isEqualTo(bundled.regions());
        for (String region : bundled.regions()) {
            assertThat(copy.rates(region)).containsExactlyInAnyOrderElementsOf(bundled.rates(region));
        }
        assertThat(copy.instanceTypes()).containsExactlyInAnyOrderElementsOf(bundled.instanceTypes());
        assertThat(copy.gaps()).isEqualTo(bundled.gaps());
    }
}
