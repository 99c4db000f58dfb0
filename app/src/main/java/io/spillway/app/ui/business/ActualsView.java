package io.spillway.app.ui.business;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.WrappingBar;
import io.spillway.app.ui.table.EditCell;
import io.spillway.app.ui.table.Widths;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A month's bill, typed service by service, beside the model. */
public final class ActualsView extends VBox {
    private final ActualsViewModel model;
    private final TableView<ActualRow> table = new TableView<>();
    private final Label problem = new Label();
    private boolean updating;

    public ActualsView(ActualsViewModel model) {
        this.model = model;
        setId("actuals");
        setMinSize(0, 0);
        Label note = new Label();
        note.getStyleClass().addAll(StyleClasses.MUTED, StyleClasses.SMALL, "tab-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.textProperty().bind(model.noteProperty());
        table();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(bar(), note, table);
        model.rowsProperty().subscribe(this::show);
    }

    private void show(List<ActualRow> rows) {
        boolean same = rows.size() == table.getItems().size();
        for (int i = 0; same && i < rows.size(); i++) {
            same = rows.get(i).label().equals(table.getItems().get(i).label());
        }
        if (!same) {
            table.getItems().setAll(rows);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).equals(table.getItems().get(i))) {
                table.getItems().set(i, rows.get(i));
            }
        }
    }

    private WrappingBar bar() {
        ComboBox<YearMonth> months = new ComboBox<>();
        months.setId("actuals-month");
        months.setAccessibleText(Texts.of("business.month"));
        model.monthsProperty().subscribe(all -> {
            updating = true;
            months.getItems().setAll(all);
            months.setValue(model.monthProperty().get().orElse(null));
            updating = false;
        });
        model.monthProperty().subscribe(month -> {
            updating = true;
            months.setValue(month.orElse(null));
            updating = false;
        });
        months.valueProperty().subscribe(month -> {
            if (month != null && !updating) {
                model.onMonth(month);
            }
        });
        TextField added = prompt("actuals-new-month", Texts.of("business.monthPrompt"));
        Button add = button("actuals-add-month", Texts.of("business.addMonth"));
        add.setOnAction(event -> {
            problem.setText(model.onAddMonth(added.getText()));
            if (problem.getText().isEmpty()) {
                added.clear();
            }
        });
        added.setOnAction(event -> add.fire());
        Button remove = button("actuals-remove-month", Texts.of("business.removeMonth"));
        remove.setOnAction(event -> model.onRemoveMonth());
        TextField service = prompt("actuals-service", Texts.of("business.service"));
        TextField usd = prompt("actuals-usd", "");
        usd.promptTextProperty().bind(model.currencyProperty().map(currency -> Texts.of("business.billed", currency)));
        usd.accessibleTextProperty().bind(usd.promptTextProperty());
        Button addService = button("actuals-add-service", Texts.of("business.addService"));
        addService.setOnAction(event -> {
            problem.setText(model.onAddService(service.getText(), usd.getText()));
            if (problem.getText().isEmpty()) {
                service.clear();
                usd.clear();
            }
        });
        usd.setOnAction(event -> addService.fire());
        model.monthProperty().subscribe(month -> {
            remove.setDisable(month.isEmpty());
            addService.setDisable(month.isEmpty());
        });
        problem.getStyleClass().addAll(StyleClasses.DANGER, StyleClasses.SMALL);
        problem.setMinWidth(0);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        HBox chosen = group(months, remove);
        HBox lines = group(service, usd, addService);
        for (HBox each : List.of(chosen, lines)) {
            each.visibleProperty().bind(Bindings.isNotEmpty(months.getItems()));
            each.managedProperty().bind(each.visibleProperty());
        }
        return new WrappingBar(chosen, group(added, add), lines, problem);
    }

    private static HBox group(Node... controls) {
        HBox group = new HBox(6, controls);
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    private void table() {
        table.setId("actuals-table");
        table.setAccessibleText(Texts.of("business.billTable"));
        table.setEditable(true);
        table.getStyleClass().addAll("dense", "edit-table");
        table.setPlaceholder(new Label());
        table.getColumns().add(column(Texts.of("business.service"), 190, ActualRow::label, false));
        table.getColumns().add(column(Texts.of("business.model"), 120, ActualRow::model, true));
        TableColumn<ActualRow, String> billed = column("", 120, ActualRow::billed, true);
        billed.textProperty().bind(model.currencyProperty().map(currency -> Texts.of("business.billed", currency)));
        billed.setId("actuals-billed");
        billed.setEditable(true);
        billed.setCellFactory(each -> {
            EditCell<ActualRow> cell =
                    new EditCell<>((row, text) -> model.onBilled(row.service(), text), row -> !row.isSum());
            cell.inGroups().getStyleClass().add("amount-cell");
            return cell;
        });
        table.getColumns().add(billed);
        table.getColumns().add(column(Texts.of("business.unexplained"), 120, ActualRow::unexplained, true));
        table.getColumns().add(column(Texts.of("business.ofBill"), 80, ActualRow::share, true));
    }

    private static TableColumn<ActualRow, String> column(
            String title, double width, Function<ActualRow, String> text, boolean number) {
        TableColumn<ActualRow, String> column = new TableColumn<>(title);
        Widths.set(column, width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setEditable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(each -> {
            EditCell<ActualRow> cell = new EditCell<>((row, typed) -> "", row -> false);
            if (number) {
                cell.getStyleClass().add("amount-cell");
            }
            return cell;
        });
        if (number) {
            column.getStyleClass().add("amount-column");
        }
        return column;
    }

    private static TextField prompt(String id, String words) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(words);
        field.setAccessibleText(words);
        field.setPrefColumnCount(10);
        field.setMinWidth(Region.USE_PREF_SIZE);
        return field;
    }

    private static Button button(String id, String words) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
