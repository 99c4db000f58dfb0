package io.spillway.app.ui.prices;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartExport;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Theme;
import io.spillway.pricing.catalogue.browser.PriceQuery;
import io.spillway.pricing.catalogue.snapshot.SnapshotEntry;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The prices of a snapshot: what to look for above, the list, and everything about the price that is chosen. */
final class PriceBrowserView extends VBox {
    private static final double WIDTH = 1264;
    private static final double HEIGHT = 680;
    private static final double LIST_SHARE = 0.475;

    private final PriceBrowserViewModel model;
    private final ComboBox<SnapshotEntry> snapshots = new ComboBox<>();
    private final ComboBox<String> regions = new ComboBox<>();
    private final ComboBox<String> services = new ComboBox<>();
    private final ComboBox<String> families = new ComboBox<>();
    private final TextField text = new TextField();
    private final TableView<PriceLine> lines = PriceTable.of(List.of());
    private final Label note = new Label();
    private boolean filling;

    PriceBrowserView(PriceBrowserViewModel model, ObservableValue<Theme> theme, ChartExport export) {
        this.model = model;
        setId("price-browser");
        getStyleClass().add("price-browser");
        setPrefSize(WIDTH, HEIGHT);
        lines.setId("price-list");
        lines.setAccessibleText(Texts.of("prices.list"));
        PriceTable.text(
                lines, Texts.of("prices.service"), 122, line -> line.key().service());
        TableColumn<PriceLine, String> usage = PriceTable.text(
                lines, Texts.of("prices.usage"), 160, line -> line.key().usage());
        PriceTable.number(
                lines,
                Texts.of("prices.price"),
                92,
                line -> line.tiers() > 1
                        ? Texts.of("prices.tiered", line.usd(), String.valueOf(line.tiers()))
                        : line.usd());
        PriceTable.text(lines, Texts.of("prices.unit"), 64, PriceLine::unit);
        PriceTable.text(lines, Texts.of("prices.date"), 82, PriceLine::date);
        PriceTable.number(
                lines, Texts.of("prices.uses"), 40, line -> line.uses() == 0 ? "" : String.valueOf(line.uses()));
        PriceTable.fill(lines, usage);
        note.getStyleClass().addAll(StyleClasses.MUTED, StyleClasses.SMALL);
        note.setWrapText(true);
        text.setPromptText(Texts.of("prices.search"));
        text.setId("price-search");
        text.setAccessibleText(Texts.of("prices.search"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox filters = new HBox(snapshots, regions, services, families, text);
        filters.getStyleClass().add("price-filters");
        VBox list = new VBox(4, lines, note);
        VBox.setVgrow(lines, Priority.ALWAYS);
        SplitPane split = new SplitPane(list, new PriceDetailsView(model.detailsProperty(), theme, export));
        split.setDividerPositions(LIST_SHARE);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(filters, split);

        snapshots.setAccessibleText(Texts.of("prices.snapshot"));
        regions.setAccessibleText(Texts.of("prices.regions"));
        services.setAccessibleText(Texts.of("prices.service"));
        families.setAccessibleText(Texts.of("prices.family"));
        snapshots.setCellFactory(view -> new SnapshotCell());
        snapshots.setButtonCell(new SnapshotCell());
        services.setPromptText(Texts.of("prices.allServices"));
        families.setPromptText(Texts.of("prices.allFamilies"));
        model.snapshotsProperty().subscribe(this::fillSnapshots);
        model.pageProperty().subscribe(this::fill);
        chosen(snapshots, entry -> model.onSnapshot(entry.id()));
        chosen(regions, region -> query());
        chosen(services, service -> query());
        chosen(families, family -> query());
        text.textProperty().addListener((value, before, now) -> query());
        lines.getSelectionModel().selectedItemProperty().subscribe(model::onLine);
        model.onShown();
    }

    private <T> void chosen(ComboBox<T> box, Consumer<T> action) {
        box.valueProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                action.accept(now);
            }
        });
    }

    private void query() {
        if (filling) {
            return;
        }
        String all = Texts.of("prices.allServices");
        String service = services.getValue();
        String family = families.getValue();
        model.onQuery(new PriceQuery(
                or(regions.getValue()),
                service == null || service.equals(all) ? "" : service,
                family == null || family.equals(Texts.of("prices.allFamilies")) ? "" : family,
                text.getText()));
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void fillSnapshots(List<SnapshotEntry> entries) {
        filling = true;
        snapshots.getItems().setAll(entries);
        entries.stream()
                .filter(entry -> entry.id().equals(model.snapshot()))
                .findFirst()
                .ifPresent(snapshots::setValue);
        filling = false;
    }

    private void fill(PriceBrowserViewModel.Page page) {
        filling = true;
        fill(regions, page.regions(), page.query().region(), "");
        fill(services, page.services(), page.query().service(), Texts.of("prices.allServices"));
        fill(families, page.families(), page.query().family(), Texts.of("prices.allFamilies"));
        families.setDisable(page.families().isEmpty());
        lines.getItems().setAll(page.lines());
        note.setText(page.note());
        filling = false;
    }

    private static void fill(ComboBox<String> box, List<String> values, String chosen, String all) {
        List<String> items = new java.util.ArrayList<>(values);
        if (!all.isEmpty()) {
            items.addFirst(all);
        }
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(chosen.isEmpty() && !all.isEmpty() ? all : chosen);
    }

    /** A snapshot with its age. */
    private static final class SnapshotCell extends ListCell<SnapshotEntry> {
        @Override
        protected void updateItem(@Nullable SnapshotEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setText("");
            } else if (entry.catalog() == null) {
                setText(Texts.of("prices.damaged", entry.id()));
            } else {
                setText(Texts.of("prices.age", entry.id(), entry.age()));
            }
        }
    }
}
