package io.spillway.app.cli.wire;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference.Pair;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference.RegionCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code prices} prints. */
public final class PricesJson {
    private PricesJson() {}

    public static JsonObject snapshots(List<PriceCatalog> catalogs) {
        return new Fields()
                .list(
                        "snapshots",
                        catalogs,
                        catalog -> new Fields()
                                .text("id", catalog.id())
                                .text("date", catalog.date().toString())
                                .text("description", catalog.description())
                                .texts("regions", List.copyOf(catalog.regions()))
                                .number("instanceTypes", catalog.instanceTypes().size())
                                .object())
                .object();
    }

    public static JsonObject counts(SnapshotDifference difference, List<RegionCount> counts) {
        return of(difference)
                .list(
                        "regions",
                        counts,
                        count -> new Fields()
                                .text("region", count.region())
                                .number("same", count.same())
                                .number("lower", count.lower())
                                .number("higher", count.higher())
                                .number("otherwise", count.otherwise())
                                .number("onlyA", count.onlyA())
                                .number("onlyB", count.onlyB())
                                .object())
                .object();
    }

    public static JsonObject pairs(SnapshotDifference difference, List<Pair> pairs) {
        return of(difference)
                .list(
                        "rates",
                        pairs,
                        pair -> new Fields()
                                .text("key", pair.key())
                                .put("a", rate(pair.a()))
                                .put("b", rate(pair.b()))
                                .number("change", pair.change().orElse(Double.NaN))
                                .object())
                .object();
    }

    private static Fields of(SnapshotDifference difference) {
        return new Fields()
                .text("a", difference.a().id())
                .text("b", difference.b().id());
    }

    private static Json rate(@Nullable Rate rate) {
        return rate == null ? Fields.none() : RateJson.of(rate);
    }
}
