package io.spillway.app.cli.text;

import io.spillway.app.cli.input.ComponentSize;
import io.spillway.app.cli.input.EvaluatedScenario;
import io.spillway.model.component.Component;
import io.spillway.model.topology.Flow;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.snapshot.SnapshotAge;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.AreaCost;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.cost.PricesUsed;
import io.spillway.pricing.formula.Node;
import io.spillway.scenarios.workspace.Scenario;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A scenario's bill, its sizes and its flows as a page of text. */
public final class EvaluationText {
    /** Characters a line may have. */
    public static final int WIDTH = 100;

    /**
     * What is printed beside the summary.
     *
     * @param clock tells how old the prices are
     */
    public record Details(boolean lines, boolean assumptions, Clock clock) {}

    private final EvaluatedScenario evaluated;
    private final CostBreakdown breakdown;
    private final CostModel model;
    private final Details details;
    private final Ink ink;
    private final List<String> out = new ArrayList<>();

    private EvaluationText(EvaluatedScenario evaluated, Details details, Ink ink) {
        this.evaluated = evaluated;
        this.breakdown = evaluated.orThrow();
        this.model = breakdown.model();
        this.details = details;
        this.ink = ink;
    }

    /** The page; of a scenario that cannot be computed its findings. */
    public static List<String> lines(EvaluatedScenario evaluated, Details details, Ink ink) {
        if (evaluated.breakdown() == null) {
            List<String> lines = new ArrayList<>();
            lines.add(title(evaluated, ink));
            lines.add("cannot be computed:");
            lines.addAll(new FindingLines(ink).of(evaluated.findings()));
            return lines;
        }
        return new EvaluationText(evaluated, details, ink).page();
    }

    private List<String> page() {
        header();
        totals();
        areas();
        categories();
        components();
        flows();
        if (details.lines) {
            lineItems();
        }
        findings();
        prices();
        if (details.assumptions) {
            out.add("");
            out.addAll(new AssumptionLines(evaluated.workspace(), breakdown, ink).all());
        }
        return out;
    }

    private static String title(EvaluatedScenario evaluated, Ink ink) {
        Scenario scenario = evaluated.scenario();
        return ink.heading(evaluated.workspace().name() + ": " + scenario.name())
                + ink.faint(" (" + scenario.id() + ")");
    }

    private void header() {
        out.add(title(evaluated, ink));
        out.add("Prices of " + model.catalog().id() + " ("
                + new SnapshotAge(model.catalog(), details.clock()).dated() + "), region "
                + model.topology().homeRegion()
                + (evaluated.scenario().changes().isEmpty()
                        ? ""
                        : "; changes: " + String.join(", ", evaluated.scenario().changes())));
        out.add("");
    }

    private void totals() {
        out.add(ink.strong("Total        " + Figures.text(breakdown.total())));
        out.add("List price   " + Figures.text(breakdown.amount(model.list())));
        Amount volume = breakdown.amount(model.volume());
        if (!Figures.isNothing(volume)) {
            out.add("Per million  " + Figures.money(breakdown.amount(model.unitCost())) + " (" + Figures.number(volume)
                    + " million messages a month)");
        }
    }

    private void areas() {
        TextTable table = table().words("Product area")
                .number("Direct/mo")
                .number("Shared/mo")
                .number("Idle/mo")
                .number("Cost/mo")
                .number("Share")
                .number("Per million");
        for (AreaCost area : model.areas()) {
            Amount cost = breakdown.amount(area.cost());
            if (area.area().equals(AreaCost.UNALLOCATED) && Figures.isNothing(cost)) {
                continue;
            }
            Node unit = area.unitCost();
            table.row(
                    area.name(),
                    money(area.direct()),
                    money(area.shared()),
                    money(area.idle()),
                    Figures.money(cost),
                    Figures.share(cost, breakdown.total()),
                    unit == null ? "" : Figures.money(breakdown.amount(unit)));
        }
        section("By product area", table);
    }

    private void categories() {
        TextTable table = table().words("Category").number("Cost/mo").number("Share");
        model.categories().forEach((category, node) -> {
            Amount cost = breakdown.amount(node);
            if (!Figures.isNothing(cost)) {
                table.row(category.label(), Figures.money(cost), Figures.share(cost, breakdown.total()));
            }
        });
        table.total("Total", Figures.money(breakdown.total()), "");
        section("By category", table);
    }

    private void components() {
        TextTable table = table().id("Component")
                .words("Area")
                .number("Size")
                .words("Bottleneck")
                .number("Used")
                .number("Cost/mo");
        Map<String, ComponentSize> sizes = ComponentSize.of(breakdown);
        for (Component component : model.topology().components().values()) {
            ComponentSize size = sizes.get(component.id());
            Amount used = size == null ? null : size.utilization();
            table.row(
                    component.id(),
                    Figures.orNothing(component.area()),
                    size == null ? "" : Figures.count(size.units()),
                    size == null ? "" : size.bottleneck(),
                    used == null ? "" : Figures.percent(used),
                    Figures.money(breakdown.card(component.id())));
        }
        section("Components (size and use in the peak hour)", table);
    }

    private void flows() {
        TextTable table = table().id("Flow")
                .words("From")
                .words("To")
                .number("GB/mo")
                .number("Crossing")
                .number("Cost/mo");
        for (Flow flow : model.topology().flows().values()) {
            Node crossing = model.traffic().of(flow).crossing();
            table.row(
                    flow.id(),
                    flow.from(),
                    flow.to(),
                    Figures.number(breakdown.amount(model.graph().get(flow.id() + ".gb"))),
                    Figures.percent(breakdown.amount(crossing)),
                    Figures.money(breakdown.flow(flow.id())));
        }
        section("Flows (crossing: share of the bytes between zones)", table);
    }

    private void lineItems() {
        TextTable table = table().id("Line")
                .words("Usage type")
                .number("Quantity")
                .number("List/mo")
                .number("Cost/mo");
        for (LineItem line : breakdown.lines()) {
            table.row(
                    line.path(),
                    line.usageType(),
                    Figures.text(breakdown.amount(line.quantity())),
                    money(line.list()),
                    money(line.cost()));
        }
        section("Line items", table);
    }

    private void findings() {
        out.add("");
        out.add(ink.heading("Findings") + ": " + FindingLines.count(evaluated.findings()));
        new FindingLines(ink).of(evaluated.findings()).forEach(line -> out.add("  " + line));
    }

    private void prices() {
        PricesUsed used = PricesUsed.of(breakdown);
        out.add("");
        out.add(ink.heading("Prices"));
        if (used.earliest().isPresent() && used.latest().isPresent()) {
            out.add("  " + used.rates().size() + " rates of " + used.earliest().get() + " to "
                    + used.latest().get() + "; " + usd(used.olderThanYearUsd())
                    + " of the total rests on rates older than a year on " + used.asOf());
        }
        if (used.undatedUsd() > 0) {
            out.add("  " + usd(used.undatedUsd()) + " of the total rests on undated rates");
        }
        if (!used.own().isEmpty()) {
            out.add("  " + usd(used.ownUsd()) + " of the total rests on "
                    + used.own().size()
                    + (used.own().size() == 1 ? " price" : " prices") + " of the workspace's own"
                    + (details.assumptions ? "" : " (--assumptions lists them)"));
        }
    }

    private void section(String title, TextTable table) {
        if (table.isEmpty()) {
            return;
        }
        out.add("");
        out.add(ink.heading(title));
        table.lines(ink).forEach(line -> out.add("  " + line));
    }

    private TextTable table() {
        return new TextTable(WIDTH - 2);
    }

    private String money(Node node) {
        return Figures.money(breakdown.amount(node));
    }

    private static String usd(double value) {
        return Quantities.text(value, Unit.USD);
    }
}
