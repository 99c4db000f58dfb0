package io.spillway.app.ui.prices;

import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartContent;
import io.spillway.app.ui.chart.ChartExport;
import io.spillway.app.ui.chart.ChartPane;
import io.spillway.app.ui.chart.Scale;
import io.spillway.app.ui.chart.Tone;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Theme;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.Tier;
import io.spillway.pricing.catalogue.browser.PurchaseRow;
import io.spillway.pricing.catalogue.snapshot.RateHistory;
import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One price: its tiers, where it is from, how it was before, ways of buying, and who uses it. */
final class PriceDetailsView extends ScrollPane {
    private static final double CHART_HEIGHT = 190;
    private final ChartPane chart;
    private final VBox content = new VBox();

    PriceDetailsView(
            ObservableValue<Optional<PriceDetails>> details, ObservableValue<Theme> theme, ChartExport export) {
        chart = new ChartPane(theme, export);
        chart.setId("price-history");
        chart.setPrefHeight(CHART_HEIGHT);
        chart.setMinHeight(CHART_HEIGHT);
        content.getStyleClass().add("price-details");
        setFitToWidth(true);
        setContent(content);
        details.subscribe(this::show);
    }

    private void show(Optional<PriceDetails> details) {
        content.getChildren().clear();
        if (details.isEmpty()) {
            content.getChildren().add(muted(Texts.of("prices.chooseOne")));
            return;
        }
        PriceDetails now = details.get();
        Rate rate = now.rate();
        Label title = new Label(rate.key().toString());
        title.getStyleClass().add(StyleClasses.STRONG);
        title.setWrapText(true);
        content.getChildren()
                .addAll(
                        title,
                        muted(Texts.of("prices.origin", rate.sku(), rate.date().text(), rate.source())));
        tiers(rate);
        purchase(now.purchase());
        uses(now.uses());
        chart.show(history(now.history(), rate));
        content.getChildren().addAll(heading(Texts.of("prices.history")), chart);
    }

    private void tiers(Rate rate) {
        TableView<Tier> tiers = PriceTable.of(rate.tiers());
        PriceTable.number(tiers, Texts.of("prices.from"), 120, tier -> Quantities.number(tier.fromQuantity()));
        PriceTable.number(
                tiers,
                Texts.of("prices.perUnit", rate.unit()),
                140,
                tier -> "$" + tier.usd().toPlainString());
        PriceTable.fit(tiers);
        content.getChildren().addAll(heading(Texts.of("prices.tiers")), tiers);
    }

    private void purchase(List<PurchaseRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        TableView<PurchaseRow> table = PriceTable.of(rows);
        table.setId("price-options");
        table.setAccessibleText(Texts.of("prices.options"));
        TableColumn<PurchaseRow, String> option =
                PriceTable.text(table, Texts.of("prices.option"), 134, PriceDetailsView::option);
        PriceTable.text(
                table,
                Texts.of("prices.term"),
                42,
                row -> row.termYears() == 0 ? "" : Texts.of("prices.years", String.valueOf(row.termYears())));
        PriceTable.text(
                table, Texts.of("prices.payment"), 94, row -> row.payment().replace('-', ' '));
        PriceTable.number(
                table,
                Texts.of("prices.hourly"),
                70,
                row -> words(row, row.effective(), value -> "$" + Quantities.number(value)));
        PriceTable.number(table, Texts.of("prices.upfront"), 64, row -> words(row, row.upfront(), Figures::dollars));
        PriceTable.number(table, Texts.of("prices.monthly"), 64, row -> words(row, row.monthly(), Figures::dollars));
        PriceTable.number(table, Texts.of("prices.saved"), 64, row -> saved(row));
        PriceTable.number(table, Texts.of("prices.breakEven"), 66, row -> months(row));
        PriceTable.fillFitted(table, option);
        PriceTable.fit(table);
        content.getChildren().addAll(heading(Texts.of("prices.purchase")), table);
    }

    private void uses(List<PriceUse> uses) {
        content.getChildren().add(heading(Texts.of("prices.usedBy")));
        if (uses.isEmpty()) {
            content.getChildren().add(muted(Texts.of("prices.notUsed")));
            return;
        }
        TableView<PriceUse> table = PriceTable.of(uses);
        table.setId("price-uses");
        table.setAccessibleText(Texts.of("prices.usesTable"));
        TableColumn<PriceUse, String> name = PriceTable.text(table, Texts.of("prices.component"), 160, PriceUse::name);
        PriceTable.text(table, Texts.of("prices.id"), 130, PriceUse::id);
        PriceTable.text(table, Texts.of("prices.charge"), 180, PriceUse::charge);
        PriceTable.number(table, Texts.of("prices.cost"), 84, use -> Figures.dollars(use.cost()));
        PriceTable.fillFitted(table, name);
        PriceTable.fit(table);
        content.getChildren().add(table);
    }

    private static ChartContent history(RateHistory history, Rate rate) {
        List<ChartContent.Group> groups = new ArrayList<>();
        List<ChartContent.Mark> marks = new ArrayList<>();
        for (RateHistory.Point point : history.points()) {
            groups.add(new ChartContent.Group(point.snapshot(), point.snapshot()));
            String words = PriceWords.of(point.lookup());
            marks.add(
                    point.lookup() instanceof RateLookup.Known(Rate known)
                            ? new ChartContent.Mark(known.usd(), words, point.snapshotDate() + ": " + words)
                            : ChartContent.Mark.none(words, words));
        }
        Scale scale = new Scale(Texts.of("prices.perUnit", rate.unit()), Scale.Kind.QUANTITY, Unit.ONE, List.of());
        return new ChartContent.Bars(
                Texts.of("prices.historyOf", rate.key().usage()),
                "",
                scale,
                false,
                groups,
                List.of(new ChartContent.Series(Texts.of("prices.price"), Tone.SERIES_1, marks)));
    }

    private static String option(PurchaseRow row) {
        return switch (row.option()) {
            case ON_DEMAND -> Texts.of("prices.onDemand");
            case RESERVED_STANDARD -> Texts.of("prices.reserved");
            case RESERVED_CONVERTIBLE -> Texts.of("prices.convertible");
            case COMPUTE_SAVINGS_PLAN -> Texts.of("prices.computePlan");
            case EC2_INSTANCE_SAVINGS_PLAN -> Texts.of("prices.instancePlan");
        };
    }

    private static String saved(PurchaseRow row) {
        return words(row, row.saving(), Figures::percent);
    }

    private static String months(PurchaseRow row) {
        return words(
                row,
                row.breakEvenMonths(),
                value -> Texts.of("prices.months", String.format(Locale.ROOT, "%.1f", value)));
    }

    private static String words(PurchaseRow row, @Nullable Node node, DoubleFunction<String> words) {
        if (node == null) {
            return "";
        }
        return row.evaluation().isKnown(node) ? words.apply(row.evaluation().value(node)) : Figures.UNKNOWN;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-heading");
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(StyleClasses.MUTED);
        label.setWrapText(true);
        return label;
    }
}
