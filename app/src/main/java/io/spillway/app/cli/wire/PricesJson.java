package io.spillway.app.cli.wire;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.snapshot.RateHistory;
import io.spillway.pricing.catalogue.snapshot.SnapshotAge;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference.Pair;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference.RegionCount;
import io.spillway.pricing.catalogue.snapshot.SnapshotEntry;
import io.spillway.pricing.catalogue.snapshot.SnapshotRefresh;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.prices.CauseEffect;
import io.spillway.scenarios.prices.PrivatePrices;
import io.spillway.scenarios.prices.ScenarioEffect;
import io.spillway.scenarios.prices.SnapshotCause;
import io.spillway.scenarios.prices.SnapshotEffect;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code prices} prints. */
public final class PricesJson {
    private PricesJson() {}

    public static JsonObject snapshots(List<SnapshotEntry> entries) {
        return new Fields().list("snapshots", entries, PricesJson::snapshot).object();
    }

    private static Json snapshot(SnapshotEntry entry) {
        Fields fields = new Fields().text("id", entry.id());
        PriceCatalog catalog = entry.catalog();
        if (catalog == null) {
            fields.none("date")
                    .none("description")
                    .none("regions")
                    .none("instanceTypes")
                    .none("ageDays");
        } else {
            fields.text("date", catalog.date().toString())
                    .text("description", catalog.description())
                    .texts("regions", List.copyOf(catalog.regions()))
                    .number("instanceTypes", catalog.instanceTypes().size())
                    .number("ageDays", entry.ageDays());
        }
        return fields.flag("bundled", entry.bundled())
                .text("base", catalog == null || catalog.base().isEmpty() ? null : catalog.base())
                .text("problem", entry.problem().isEmpty() ? null : entry.problem())
                .object();
    }

    /** The snapshot that figures rest on. */
    static Json age(SnapshotAge prices) {
        return new Fields()
                .text("snapshot", prices.catalog().id())
                .text("date", prices.catalog().date().toString())
                .number("ageDays", prices.days())
                .object();
    }

    /** What {@code prices export} prints. */
    public static JsonObject exported(String snapshot, String file) {
        return new Fields().text("snapshot", snapshot).text("file", file).object();
    }

    /** What {@code prices own} prints: what was put into the workspace, as it stands there. */
    public static JsonObject own(String file, PrivatePrices prices) {
        return new Fields()
                .text("file", file)
                .put("overrides", prices.overrides())
                .put("discounts", prices.discounts())
                .object();
    }

    /** What {@code prices history} prints. */
    public static JsonObject history(RateHistory history) {
        return new Fields()
                .text("key", history.key().toString())
                .list(
                        "points",
                        history.points(),
                        point -> new Fields()
                                .text("snapshot", point.snapshot())
                                .text("date", point.snapshotDate().toString())
                                .put("rate", RateJson.of(point.lookup()))
                                .number("change", point.change().orElse(Double.NaN))
                                .object())
                .object();
    }

    /** What {@code prices verify} prints. */
    public static JsonObject verified(Map<String, List<Finding>> found) {
        return new Fields()
                .list(
                        "snapshots",
                        List.copyOf(found.entrySet()),
                        one -> new Fields()
                                .text("id", one.getKey())
                                .flag("whole", one.getValue().isEmpty())
                                .put("findings", FindingsJson.list(one.getValue()))
                                .object())
                .object();
    }

    /** What {@code prices import} and {@code prices refresh} print; nulls for a snapshot that was taken in as it is. */
    public static JsonObject imported(
            String id, @Nullable SnapshotRefresh read, @Nullable SnapshotDifference difference) {
        Fields fields = new Fields().text("snapshot", id);
        if (read == null) {
            fields.none("prices").none("findings");
        } else {
            fields.number("prices", read.rates()).put("findings", FindingsJson.list(read.findings()));
        }
        return fields.put("changes", difference == null ? Fields.none() : counts(difference, difference.counts()))
                .object();
    }

    /** What {@code prices diff --workspace} prints. */
    public static JsonObject effect(SnapshotEffect effect) {
        return new Fields()
                .text("before", effect.before())
                .text("after", effect.after())
                .list("scenarios", effect.scenarios(), PricesJson::scenario)
                .list("rates", of(effect, SnapshotCause.Price.class), PricesJson::cause)
                .list("rules", of(effect, SnapshotCause.Rule.class), PricesJson::cause)
                .list("instanceTypes", of(effect, SnapshotCause.Machine.class), PricesJson::cause)
                .object();
    }

    private static List<CauseEffect> of(SnapshotEffect effect, Class<? extends SnapshotCause> kind) {
        return effect.causes().stream()
                .filter(each -> kind.isInstance(each.cause()))
                .toList();
    }

    private static Json scenario(ScenarioEffect one) {
        Fields fields = new Fields()
                .text("scenario", one.scenario().id())
                .flag("ownSnapshot", one.own())
                .put("before", figure(one.before()))
                .put("after", figure(one.after()));
        difference(fields, "difference", one.difference());
        return fields.number(
                        "together", one.together().isShown() ? one.together().value() : Double.NaN)
                .put("findings", FindingsJson.list(one.findings()))
                .object();
    }

    private static Json cause(CauseEffect each) {
        Fields fields = switch (each.cause()) {
            case SnapshotCause.Price price ->
                new Fields()
                        .text("key", price.id())
                        .text("fate", Fields.word(price.fate()))
                        .put("before", RateJson.of(price.before()))
                        .put("after", RateJson.of(price.after()));
            case SnapshotCause.Rule rule ->
                new Fields()
                        .text("rule", Fields.word(rule.rule()))
                        .text("label", rule.rule().label())
                        .text("unit", rule.rule().unit())
                        .number("before", rule.rule().at(rule.before()))
                        .number("after", rule.rule().at(rule.after()))
                        .text("since", rule.rule().since().toString())
                        .text("source", rule.source());
            case SnapshotCause.Machine machine ->
                new Fields().text("instanceType", machine.id()).text("changes", machine.changes());
        };
        return fields.list(
                        "effects",
                        List.copyOf(each.byScenario().entrySet()),
                        effect -> difference(
                                        new Fields().text("scenario", effect.getKey()), "effect", effect.getValue())
                                .object())
                .object();
    }

    private static Json figure(@Nullable Figure figure) {
        return figure == null ? Fields.none() : Fields.of(figure.amount());
    }

    private static Fields difference(Fields fields, String name, Difference difference) {
        return fields.number(name, difference.isShown() ? difference.value() : Double.NaN)
                .text("basis", Fields.word(difference.basis()));
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
