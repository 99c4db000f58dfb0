package io.spillway.scenarios.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.instance.InstanceType;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Difference.Basis;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class SnapshotTrialTest {
    private static final PriceCatalog OF_2018 = Snapshots.bundled("2018-11");
    private static final RateKey HOST = RateKey.ec2OnDemand("us-west-2", "c5.9xlarge");
    private static final RateKey CROSSING = RateKey.interZone("us-west-2");
    private static final Offset<Double> CENT = within(0.01);
    private static final LocalDate DAY = LocalDate.parse("2019-02-01");

    private static Workspace workspace(String id) {
        return BundledWorkspaces.open(id).orThrow();
    }

    private static Rate rate(RateKey key, String unit, String usd) {
        return Rate.flat(key, unit, new BigDecimal(usd), "SKU", PriceDate.of(DAY), "test");
    }

    /** The snapshot of 2018 with other prices. */
    private static PriceCatalog with(Rate... rates) {
        SnapshotDraft draft = new SnapshotDraft(OF_2018, DAY, Precedence.ASKED_TODAY);
        List.of(rates).forEach(draft::rate);
        return draft.seal("other prices").catalog();
    }

    private static SnapshotEffect trial(Workspace workspace, PriceCatalog candidate) {
        return new SnapshotTrial(workspace, Snapshots::bundled, candidate).run(Work.UNWATCHED);
    }

    private static Difference known(double usdPerMonth) {
        return new Difference(usdPerMonth, Unit.USD_PER_MONTH, Basis.ALL);
    }

    @Test
    void aPriceThatRisesCostsItsQuantityTimesTheDifference() {
        SnapshotEffect effect = trial(workspace("validation-2018"), with(rate(HOST, "Hrs", "1.63")));
        assertThat(effect.causes()).extracting(each -> each.cause().id()).containsExactly(HOST.toString());
        CauseEffect host = effect.causes().getFirst();
        // 50 hosts before, 22 pooled, 24 with one copy per zone; 730 hours.
        assertThat(host.on("baseline").orElseThrow().value()).isCloseTo(50 * 730 * 0.10, within(1e-6));
        assertThat(host.on("go-pooled").orElseThrow().value()).isCloseTo(22 * 730 * 0.10, within(1e-6));
        assertThat(host.on("go-per-zone").orElseThrow().value()).isCloseTo(24 * 730 * 0.10, within(1e-6));
        ScenarioEffect baseline = effect.scenarios().getFirst();
        assertThat(baseline.difference().value()).isCloseTo(50 * 730 * 0.10, within(1e-6));
        assertThat(baseline.together().value()).isCloseTo(0, within(1e-6));
        assertThat(baseline.findings()).isEmpty();
    }

    @Test
    void pricesOfOtherThingsHaveNoEffect() {
        RateKey other = RateKey.ec2OnDemand("us-west-2", "m5.large");
        SnapshotEffect effect = trial(workspace("validation-2018"), with(rate(other, "Hrs", "9")));
        assertThat(effect.causes()).isEmpty();
        assertThat(effect.scenarios())
                .allSatisfy(scenario -> assertThat(scenario.difference()).isEqualTo(known(0)));
    }

    @Test
    void theLargestEffectComesFirstAndTheEffectsAddUpWithTheRest() {
        Workspace workspace = workspace("segment-2018");
        SnapshotEffect effect = trial(workspace, with(rate(HOST, "Hrs", "1.60"), rate(CROSSING, "GB", "0.02")));
        assertThat(effect.causes())
                .extracting(each -> each.cause().id())
                .containsExactly(CROSSING.toString(), HOST.toString());
        addsUp(effect);
    }

    private static void addsUp(SnapshotEffect effect) {
        for (ScenarioEffect scenario : effect.scenarios()) {
            double sum = effect.parts(scenario.scenario().id()).stream()
                    .mapToDouble(part -> part.effect().value())
                    .sum();
            assertThat(sum + scenario.together().value())
                    .as(scenario.scenario().id())
                    .isCloseTo(scenario.difference().value(), within(1e-6));
        }
    }

    @Test
    void pricesAndRulesOfTodayMakeUpTheWholeDifferenceOfThe2018Case() {
        SnapshotEffect effect = trial(workspace("segment-2018"), Snapshots.bundled("current"));
        addsUp(effect);
        ScenarioEffect baseline = effect.scenarios().getFirst();
        assertThat(baseline.isRestShown()).isFalse();
        // 1,024 GB of CloudFront at $0.085, six public addresses at half a cent an hour, 99 GB more to the internet at
        // $0.09.
        assertThat(partsOf(effect, "baseline"))
                .containsOnlyKeys("FREE_CDN_EGRESS", "FREE_EGRESS", "AmazonVPC/us-west-2/PublicIPv4:InUseAddress")
                .hasEntrySatisfying("FREE_CDN_EGRESS", usd -> assertThat(usd).isCloseTo(-1_024 * 0.085, CENT))
                .hasEntrySatisfying("FREE_EGRESS", usd -> assertThat(usd).isCloseTo(-99 * 0.09, CENT))
                .hasEntrySatisfying(
                        "AmazonVPC/us-west-2/PublicIPv4:InUseAddress",
                        usd -> assertThat(usd).isCloseTo(6 * 730 * 0.005, CENT));
    }

    private static Map<String, Double> partsOf(SnapshotEffect effect, String scenario) {
        return effect.parts(scenario).stream()
                .collect(Collectors.toMap(
                        part -> part.cause().id(), part -> part.effect().value()));
    }

    @Test
    void whatTwoCausesDoToEachOtherIsTheRest() {
        InstanceType type = OF_2018.instanceType("c5.9xlarge").orElseThrow();
        InstanceType half = new InstanceType(
                type.name(),
                type.family(),
                type.vcpu() / 2,
                type.memoryGiB() / 2,
                type.networkBaselineGbps(),
                type.networkPeakGbps(),
                type.ebsBaselineMbps(),
                type.ebsMaxMbps(),
                type.ebsBaselineIops(),
                type.localDiskCount(),
                type.localDiskGbEach(),
                type.localDiskNvme(),
                type.currentGeneration(),
                type.burstable(),
                type.architecture(),
                type.note());
        SnapshotDraft draft = new SnapshotDraft(OF_2018, DAY, Precedence.ASKED_TODAY);
        draft.instanceType(half);
        draft.rate(rate(HOST, "Hrs", "1.63"));
        SnapshotEffect effect =
                trial(workspace("validation-2018"), draft.seal("half the hosts").catalog());
        addsUp(effect);
        ScenarioEffect baseline = effect.scenarios().getFirst();
        // A host of 36 GiB holds 7 containers beside 8 GiB for daemons instead of 16: 800 take 115 hosts, not 50.
        Map<String, Double> parts = partsOf(effect, "baseline");
        assertThat(parts).containsOnlyKeys("c5.9xlarge", HOST.toString());
        assertThat(parts.get("c5.9xlarge")).isCloseTo((115 - 50) * 730 * 1.53, CENT);
        assertThat(parts.get(HOST.toString())).isCloseTo(50 * 730 * 0.10, CENT);
        assertThat(baseline.isRestShown()).isTrue();
        assertThat(baseline.together().value()).isCloseTo((115 - 50) * 730 * 0.10, CENT);
        SnapshotCause.Machine machine = (SnapshotCause.Machine) effect.causes().stream()
                .map(CauseEffect::cause)
                .filter(SnapshotCause.Machine.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(machine.changes()).isEqualTo("vCPUs 36 -> 18, memory 72 -> 36 GiB");
    }

    @Test
    void replacingALeafGivesWhatAGraphOfItsOwnGives() {
        Workspace workspace = workspace("segment-2018");
        PriceCatalog dearer = with(rate(CROSSING, "GB", "0.02"));
        double effect = trial(workspace, dearer)
                .causes()
                .getFirst()
                .on("baseline")
                .orElseThrow()
                .value();
        Workspace pinned = WorkspaceFile.bind(SnapshotTrial.pinned(workspace.document(), dearer.id()))
                .orThrow();
        WorkspacePricing pricing = new WorkspacePricing(id -> id.equals(dearer.id()) ? dearer : Snapshots.bundled(id));
        double before = pricing.result(workspace, workspace.scenario("baseline"))
                .orThrow()
                .total()
                .value();
        double after = pricing.result(pinned, pinned.scenario("baseline"))
                .orThrow()
                .total()
                .value();
        assertThat(effect).isCloseTo(after - before, within(1e-6 * before)).isPositive();
    }

    @Test
    void aPriceThatIsGoneHasAnEffectThatNobodyKnowsAndComesFirst() {
        SnapshotDraft without = new SnapshotDraft(null, DAY, Precedence.ASKED_TODAY);
        OF_2018.rates("us-west-2").stream()
                .filter(rate -> !rate.key().equals(CROSSING))
                .map(rate -> rate.key().equals(HOST) ? rate(HOST, "Hrs", "99") : rate)
                .forEach(without::rate);
        OF_2018.instanceTypes().forEach(without::instanceType);
        SnapshotEffect effect =
                trial(workspace("segment-2018"), without.seal("without").catalog());
        CauseEffect first = effect.causes().getFirst();
        SnapshotCause.Price price = (SnapshotCause.Price) first.cause();
        assertThat(price.key()).isEqualTo(CROSSING);
        assertThat(price.after()).isInstanceOf(RateLookup.Unknown.class);
        assertThat(price.fate()).isEqualTo(SnapshotCause.Fate.GONE);
        assertThat(first.on("baseline").orElseThrow().basis()).isEqualTo(Basis.UNKNOWN);
        assertThat(effect.scenarios().getFirst().difference().basis()).isEqualTo(Basis.UNKNOWN);
    }

    @Test
    void aScenarioThatNamesItsOwnSnapshotIsLeftAlone() {
        SnapshotEffect effect = trial(workspace("segment-2018"), with(rate(HOST, "Hrs", "9")));
        ScenarioEffect today = effect.scenarios().stream()
                .filter(scenario -> scenario.scenario().id().equals("baseline-today"))
                .findFirst()
                .orElseThrow();
        assertThat(today.own()).isTrue();
        assertThat(today.difference().value()).isZero();
    }

    @Test
    void ownPricesOfTheWorkspaceStayInFront() {
        Workspace own = withOwnPrice(workspace("validation-2018"), HOST);
        assertThat(trial(own, with(rate(HOST, "Hrs", "1.63"))).causes()).isEmpty();
    }

    private static Workspace withOwnPrice(Workspace workspace, RateKey key) {
        JsonObject override = JsonObject.of(
                Map.of("usd", JsonNumber.of(1), "source", JsonText.of("contract"), "date", JsonText.of("2019-01")));
        TreePath path = TreePath.of("prices", "overrides", key.toString());
        return WorkspaceFile.bind(path.put(workspace.document(), override)).orThrow();
    }

    @Test
    void aCancelledTrialStops() {
        SnapshotTrial trial = new SnapshotTrial(workspace("validation-2018"), Snapshots::bundled, OF_2018);
        assertThatThrownBy(() -> trial.run(new Work() {
                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void pinningChangesOneTextOfTheDocument() {
        Workspace workspace = workspace("validation-2018");
        var pinned = SnapshotTrial.pinned(workspace.document(), "current");
        assertThat(WorkspaceFile.bind(pinned).orThrow().prices().snapshot()).isEqualTo("current");
        assertThat(SnapshotTrial.pinned(pinned, "2018-11")).isEqualTo(workspace.document());
        assertThat(SnapshotTrial.pinning("current").change().apply(workspace.document()))
                .isEqualTo(pinned);
    }
}
