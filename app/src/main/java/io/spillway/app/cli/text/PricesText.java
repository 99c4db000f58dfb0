package io.spillway.app.cli.text;

import io.spillway.model.unit.Quantities;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.snapshot.RateHistory;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference.Pair;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference.RegionCount;
import io.spillway.pricing.catalogue.snapshot.SnapshotEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Price snapshots and their differences. */
public final class PricesText {
    private PricesText() {}

    public static List<String> snapshots(List<SnapshotEntry> entries, Ink ink) {
        List<String> lines = new ArrayList<>();
        for (SnapshotEntry entry : entries) {
            PriceCatalog catalog = entry.catalog();
            if (catalog == null) {
                lines.add(ink.heading(entry.id()) + "  cannot be used");
                lines.add("  " + entry.problem());
                continue;
            }
            lines.add(ink.heading(entry.id()) + "  " + catalog.date() + " (" + entry.age() + "), "
                    + (entry.bundled() ? "comes with the program, " : "")
                    + count(catalog.regions().size(), "region") + ", "
                    + count(catalog.instanceTypes().size(), "instance type"));
            lines.add("  " + catalog.description());
        }
        return lines;
    }

    /** One price over all snapshots. */
    public static List<String> history(RateHistory history, Ink ink) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.heading(history.key().toString()));
        TextTable table = new TextTable(EvaluationText.WIDTH)
                .id("Snapshot")
                .words("Stands for")
                .number("Price")
                .number("Change")
                .words("Dated")
                .words("Source");
        for (RateHistory.Point point : history.points()) {
            String change = point.change().isPresent() ? signed(point.change().getAsDouble()) : "";
            switch (point.lookup()) {
                case RateLookup.Known(Rate rate) ->
                    table.row(
                            point.snapshot(),
                            point.snapshotDate().toString(),
                            price(rate),
                            change,
                            rate.date().text(),
                            rate.source());
                case RateLookup.NotCharged free ->
                    table.row(point.snapshot(), point.snapshotDate().toString(), "not charged", "", "", free.source());
                case RateLookup.Unknown unknown ->
                    table.row(point.snapshot(), point.snapshotDate().toString(), "unknown", "", "", unknown.reason());
            }
        }
        lines.addAll(table.withoutEmptyColumns().lines(ink));
        return lines;
    }

    /** How many prices changed, appeared and went, in the regions where one did. */
    public static List<String> changes(SnapshotDifference difference, Ink ink) {
        List<RegionCount> counts = difference.counts().stream()
                .filter(count -> count.lower() + count.higher() + count.otherwise() + count.onlyA() + count.onlyB() > 0)
                .toList();
        return counts.isEmpty()
                ? List.of("no price differs from those of " + difference.a().id())
                : counts(difference, counts, ink);
    }

    public static List<String> counts(SnapshotDifference difference, List<RegionCount> counts, Ink ink) {
        TextTable table = new TextTable(EvaluationText.WIDTH)
                .id("Region")
                .number("Same")
                .number("Lower")
                .number("Higher")
                .number("Other tiers or unit")
                .number("Only in " + difference.a().id())
                .number("Only in " + difference.b().id());
        for (RegionCount count : counts) {
            table.row(
                    count.region(),
                    number(count.same()),
                    number(count.lower()),
                    number(count.higher()),
                    number(count.otherwise()),
                    number(count.onlyA()),
                    number(count.onlyB()));
        }
        return table.lines(ink);
    }

    public static List<String> pairs(SnapshotDifference difference, List<Pair> pairs, Ink ink) {
        if (pairs.isEmpty()) {
            return List.of("no price differs");
        }
        TextTable table = new TextTable(EvaluationText.WIDTH)
                .id("Key")
                .number(difference.a().id())
                .number(difference.b().id())
                .number("Change");
        for (Pair pair : pairs) {
            table.row(pair.key(), price(pair.a()), price(pair.b()), change(pair));
        }
        return table.lines(ink);
    }

    /** Of the first tier; where that is the same, the difference lies in the other tiers. */
    private static String change(Pair pair) {
        if (pair.change().isEmpty()) {
            return "";
        }
        double change = pair.change().getAsDouble();
        return change == 0 ? "tiers" : signed(change);
    }

    private static String signed(double share) {
        return (share > 0 ? "+" : "") + Figures.percent(share);
    }

    static String price(@Nullable Rate rate) {
        if (rate == null) {
            return "-";
        }
        String first = "$" + rate.tiers().getFirst().usd().toPlainString()
                + (rate.unit().isEmpty() ? "" : "/" + rate.unit());
        return rate.tiered() ? first + " in " + rate.tiers().size() + " tiers" : first;
    }

    private static String number(long value) {
        return Quantities.number(value);
    }

    /** Such as {@code 1 price} or {@code 1,204 prices}. */
    public static String count(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
