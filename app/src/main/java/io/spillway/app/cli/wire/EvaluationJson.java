package io.spillway.app.cli.wire;

import io.spillway.app.cli.input.AssumptionsUsed;
import io.spillway.app.cli.input.ComponentSize;
import io.spillway.app.cli.input.EvaluatedScenario;
import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.model.component.Component;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.model.topology.Flow;
import io.spillway.pricing.catalogue.snapshot.SnapshotAge;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.AreaCost;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.cost.PricesUsed;
import io.spillway.pricing.cost.ServiceCategory;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.scenarios.workspace.Scenario;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code evaluate} prints. */
public final class EvaluationJson {
    private EvaluationJson() {}

    /** @param clock tells how old the prices are */
    public static JsonObject of(OpenedWorkspace opened, List<EvaluatedScenario> results, Clock clock) {
        return new Fields()
                .put("workspace", workspace(opened))
                .list("results", results, result -> of(result, clock))
                .object();
    }

    static Json workspace(OpenedWorkspace opened) {
        return new Fields()
                .text("file", opened.argument())
                .text("name", opened.workspace().name())
                .object();
    }

    static Json scenario(Scenario scenario) {
        return new Fields()
                .text("id", scenario.id())
                .text("name", scenario.name())
                .texts("changes", scenario.changes())
                .object();
    }

    private static JsonObject of(EvaluatedScenario result, Clock clock) {
        CostBreakdown breakdown = result.breakdown();
        Fields fields =
                new Fields().put("scenario", scenario(result.scenario())).flag("computed", breakdown != null);
        if (breakdown != null) {
            numbers(fields, breakdown, clock);
        }
        return fields.put("findings", FindingsJson.list(result.findings())).object();
    }

    private static void numbers(Fields fields, CostBreakdown breakdown, Clock clock) {
        CostModel model = breakdown.model();
        Map<String, ComponentSize> sizes = ComponentSize.of(breakdown);
        fields.put("prices", prices(breakdown, clock))
                .text("region", model.topology().homeRegion())
                .amount("total", breakdown.total())
                .amount("list", breakdown.amount(model.list()))
                .amount("volume", breakdown.amount(model.volume()))
                .amount("unitCost", breakdown.amount(model.unitCost()))
                .list("areas", model.areas(), area -> area(area, breakdown))
                .list("categories", List.copyOf(model.categories().entrySet()), entry -> category(entry, breakdown))
                .list(
                        "components",
                        List.copyOf(model.topology().components().values()),
                        component -> component(component, sizes.get(component.id()), breakdown))
                .list("flows", List.copyOf(model.topology().flows().values()), flow -> flow(flow, breakdown))
                .list("lines", breakdown.lines(), line -> line(line, breakdown))
                .list("assumptions", AssumptionsUsed.of(breakdown), node -> assumption(node, breakdown));
    }

    private static Json prices(CostBreakdown breakdown, Clock clock) {
        PricesUsed used = PricesUsed.of(breakdown);
        return new Fields()
                .text("snapshot", breakdown.model().catalog().id())
                .text("date", used.asOf().toString())
                .number("ageDays", new SnapshotAge(breakdown.model().catalog(), clock).days())
                .number("rates", used.rates().size())
                .text("earliest", day(used.earliest().orElse(null)))
                .text("latest", day(used.latest().orElse(null)))
                .number("olderThanYearUsdPerMonth", used.olderThanYearUsd())
                .number("undatedUsdPerMonth", used.undatedUsd())
                .number("ownUsdPerMonth", used.ownUsd())
                .list("own", used.own(), RateJson::of)
                .object();
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static Json area(AreaCost area, CostBreakdown breakdown) {
        return optional(
                        optional(
                                new Fields()
                                        .text("id", area.area())
                                        .text("name", area.name())
                                        .amount("direct", breakdown.amount(area.direct()))
                                        .amount("shared", breakdown.amount(area.shared()))
                                        .amount("idle", breakdown.amount(area.idle()))
                                        .amount("cost", breakdown.amount(area.cost())),
                                "volume",
                                area.volume(),
                                breakdown),
                        "unitCost",
                        area.unitCost(),
                        breakdown)
                .object();
    }

    private static Fields optional(Fields fields, String key, @Nullable Node node, CostBreakdown breakdown) {
        return node == null ? fields.none(key) : fields.amount(key, breakdown.amount(node));
    }

    private static Json category(Map.Entry<ServiceCategory, Node> entry, CostBreakdown breakdown) {
        return new Fields()
                .text("category", Fields.word(entry.getKey()))
                .text("name", entry.getKey().label())
                .amount("cost", breakdown.amount(entry.getValue()))
                .object();
    }

    private static Json component(Component component, @Nullable ComponentSize size, CostBreakdown breakdown) {
        return new Fields()
                .text("id", component.id())
                .text("name", component.name())
                .text("kind", Fields.word(ComponentKind.of(component)))
                .text("area", component.area())
                .put("size", size == null ? Fields.none() : size(size))
                .amount("cost", breakdown.card(component.id()))
                .object();
    }

    private static Json size(ComponentSize size) {
        Amount utilization = size.utilization();
        Fields fields = new Fields().amount("units", size.units()).text("bottleneck", size.bottleneck());
        return (utilization == null ? fields.none("utilization") : fields.amount("utilization", utilization)).object();
    }

    private static Json flow(Flow flow, CostBreakdown breakdown) {
        CostModel model = breakdown.model();
        return new Fields()
                .text("id", flow.id())
                .text("from", flow.from())
                .text("to", flow.to())
                .amount("gb", breakdown.amount(model.graph().get(flow.id() + ".gb")))
                .amount(
                        "crossingShare",
                        breakdown.amount(model.traffic().of(flow).crossing()))
                .amount("cost", breakdown.flow(flow.id()))
                .object();
    }

    private static Json line(LineItem line, CostBreakdown breakdown) {
        Fields fields = new Fields()
                .text("path", line.path())
                .text("owner", line.owner())
                .text("label", line.label())
                .text("category", Fields.word(line.category()))
                .text("service", line.service())
                .text("usageType", line.usageType())
                .amount("quantity", breakdown.amount(line.quantity()));
        optional(fields, "unitPrice", line.unitPrice(), breakdown);
        return optional(fields, "marginalPrice", breakdown.model().marginalPrice(line), breakdown)
                .amount("list", breakdown.amount(line.list()))
                .amount("cost", breakdown.amount(line.cost()))
                .object();
    }

    private static Json assumption(Node node, CostBreakdown breakdown) {
        double value = breakdown.evaluation().value(node);
        Fields fields = new Fields().text("path", node.path()).text("label", node.label());
        if (node.op() == Op.CHOICE) {
            fields.text("value", node.options().get((int) value));
        } else {
            fields.number("value", value);
        }
        return fields.text("unit", node.unit().symbol())
                .text("source", node.provenance().source())
                .text("date", node.provenance().date())
                .object();
    }
}
