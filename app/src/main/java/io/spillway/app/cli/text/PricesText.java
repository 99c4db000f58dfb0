package io.spillway.app.cli.text;

import io.spillway.model.unit.Quantities;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference.Pair;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference.RegionCount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Price snapshots and their differences. */
public final class PricesText {
    private PricesText() {}

    public static List<String> snapshots(List<PriceCatalog> catalogs, Ink ink) {
        List<String> lines = new ArrayList<>();
        for (PriceCatalog catalog : catalogs) {
            lines.add(ink.heading(catalog.id()) + "  " + catalog.date() + ", "
                    + count(catalog.regions().size(), "region") + ", "
                    + count(catalog.instanceTypes().size(), "instance type"));
            lines.add("  " + catalog.description());
        }
        return lines;
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

    private static String price(@Nullable Rate rate) {
        if (rate == null) {
            return "-";
        }
        String first = "$" + rate.tiers().getFirst().usd().toPlainString()
                + (rate.unit().isEmpty() ? "" : "/" + rate.unit());
        return rate.tiered() ? first + " in " + rate.tiers().size() + " tiers" : first;
    }

    private static String number(int value) {
        return Quantities.number(value);
    }

    private static String count(int count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
