package io.spillway.app.ui.compare;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.LossWords;
import io.spillway.app.text.Texts;
import io.spillway.model.unit.Quantities;
import io.spillway.scenarios.comparison.Column;
import io.spillway.scenarios.comparison.Comparison;
import io.spillway.scenarios.resilience.Endurance;
import io.spillway.scenarios.resilience.Exposure;
import io.spillway.scenarios.resilience.Loss;
import io.spillway.scenarios.resilience.Peak;
import io.spillway.scenarios.resilience.Resilience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each scenario survives, as rows beside its dollars. */
final class ResilienceRows {
    private final Comparison comparison;

    ResilienceRows(Comparison comparison) {
        this.comparison = comparison;
    }

    List<CompareRow> rows() {
        List<CompareRow> rows = new ArrayList<>();
        rows.add(row(
                "zone",
                Texts.of("compare.zoneLoss"),
                (before, now) ->
                        losses(now.zoneLosses(), now.worstZoneLoss(), before == null ? null : before.zoneLosses())));
        rows.add(row(
                "broker",
                Texts.of("compare.brokerLoss"),
                (before, now) -> losses(
                        now.brokerLosses(), now.worstBrokerLoss(), before == null ? null : before.brokerLosses())));
        rows.add(row("endurance", Texts.of("compare.endurance"), ResilienceRows::endurance));
        rows.add(row("single", Texts.of("compare.singlePoints"), ResilienceRows::singlePoints));
        rows.add(row("peak", Texts.of("compare.peak"), ResilienceRows::peak));
        rows.add(row("exposure", Texts.of("compare.exposure"), ResilienceRows::exposure));
        return rows;
    }

    /** What a cheaper scenario loses; no row when none does. */
    Optional<CompareRow> verdict() {
        boolean any = comparison.columns().stream()
                .anyMatch(column -> !column.verdict().isEmpty());
        List<CompareCell> cells = comparison.columns().stream()
                .map(column -> CompareCell.of(column.verdict(), column.verdict().isEmpty() ? 0 : 1, column.verdict()))
                .toList();
        return any ? Optional.of(CompareRow.of("verdict", Texts.of("compare.verdict"), cells)) : Optional.empty();
    }

    private CompareRow row(String key, String label, BiFunction<@Nullable Resilience, Resilience, CompareCell> cell) {
        Column reference = comparison.columns().get(comparison.reference());
        List<CompareCell> cells = new ArrayList<>();
        for (Column column : comparison.columns()) {
            Resilience now = column.resilience();
            Resilience before = column.equals(reference) ? null : reference.resilience();
            cells.add(now == null ? CompareCell.NONE : cell.apply(before, now));
        }
        return CompareRow.of("resilience." + key, label, cells);
    }

    private static CompareCell losses(List<Loss> losses, Optional<Loss> worst, @Nullable List<Loss> before) {
        if (losses.isEmpty()) {
            return CompareCell.of(Texts.of("compare.none"), Texts.of("compare.nothingToLose"));
        }
        long failing = failing(losses);
        String words = losses.stream().map(LossWords::of).collect(Collectors.joining("\n"));
        String text = failing > 0
                ? Texts.of("compare.fail", failing, losses.size())
                : losses.stream().allMatch(Loss::isSurvived)
                        ? Texts.of("compare.survived")
                        : Texts.of("compare.outcome.unknown");
        String detail = worst.map(Loss::utilizationAfter)
                .map(after -> ", " + Texts.of("compare.after", Figures.percent(after)))
                .orElse("");
        int sign = before == null ? 0 : Long.signum(failing - failing(before));
        return CompareCell.of(text + detail, sign, words);
    }

    private static long failing(List<Loss> losses) {
        return losses.stream().filter(Loss::isFailed).count();
    }

    private static CompareCell endurance(@Nullable Resilience before, Resilience now) {
        Endurance endurance = now.endurance();
        if (endurance == null) {
            return CompareCell.of(Texts.of("compare.none"), Texts.of("compare.noQueue"));
        }
        Endurance held = before == null ? null : before.endurance();
        int sign = held == null ? 0 : (int) Math.signum(held.hours() - endurance.hours());
        String hours = Quantities.hours(endurance.hours());
        return CompareCell.of(hours + ", " + endurance.name(), sign, endurance.name() + ": " + hours);
    }

    private static CompareCell singlePoints(@Nullable Resilience before, Resilience now) {
        int count = now.singlePoints().size();
        String words = now.singlePoints().stream()
                .map(point -> point.name() + ": " + point.kind().words())
                .collect(Collectors.joining("\n"));
        int sign = before == null
                ? 0
                : Integer.signum(count - before.singlePoints().size());
        return CompareCell.of(count == 0 ? Texts.of("compare.none") : String.valueOf(count), sign, words);
    }

    private static CompareCell peak(@Nullable Resilience before, Resilience now) {
        Peak peak = now.peak();
        if (peak == null) {
            return CompareCell.of(Texts.of("compare.none"), Texts.of("compare.noLoad"));
        }
        String text = Figures.percent(peak.utilization()) + ", " + peak.name();
        return CompareCell.of(text, text + ": " + peak.dimension());
    }

    private static CompareCell exposure(@Nullable Resilience before, Resilience now) {
        Exposure exposure = now.exposure();
        double addresses = exposure.publicAddresses();
        double more = before == null ? 0 : addresses - before.exposure().publicAddresses();
        String text = Texts.of(
                "compare.addresses",
                Quantities.number(Math.rint(addresses)),
                Quantities.number(exposure.internetFacingBalancers()));
        return CompareCell.of(text, Math.abs(more) < 1e-6 ? 0 : (int) Math.signum(more), text);
    }
}
