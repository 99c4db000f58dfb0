package io.spillway.app.ui.picker;

import atlantafx.base.theme.Styles;
import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import io.spillway.app.ui.table.Widths;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.QuantityReader;
import io.spillway.model.unit.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The table of types with its filters. Enter or a double click chooses, Esc closes. */
final class TypePickerView extends BorderPane {
    /** Texts of so many letters fit into any column. */
    private static final int SHORT = 5;

    private static final double NUMBER = 86;
    /** A number with "at least" before it. */
    private static final double AT_LEAST = 118;

    private final TypePickerViewModel model;
    private final Runnable close;
    private final TextField search = new TextField();
    private final TextField vcpu = number();
    private final TextField memory = number();
    private final TextField nvme = number();
    private final TextField price = number();
    private final CheckBox only = new CheckBox(Texts.of("picker.only"));
    private final TableView<TypeRow> table = new TableView<>();
    private final ObservableList<TypeRow> items = FXCollections.observableArrayList();

    TypePickerView(TypePickerViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().add("type-picker");
        search.setPromptText(Texts.of("picker.search"));
        search.setAccessibleText(Texts.of("picker.search"));
        search.setId("picker-search");
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox filters = new HBox(
                8,
                search,
                labelled("picker.leastVcpu", Texts.of("picker.leastVcpu"), vcpu),
                labelled("picker.leastMemory", Texts.of("picker.leastMemory"), memory),
                labelled("picker.leastNvme", Texts.of("picker.leastNvme"), nvme),
                labelled("picker.mostPrice", Texts.of("picker.mostPrice"), price));
        filters.setAlignment(Pos.CENTER_LEFT);
        only.setId("picker-only");
        VBox top = new VBox(8, filters, only);
        top.getStyleClass().add("picker-bar");
        setTop(top);
        setCenter(table());
        setBottom(buttons());
        search.textProperty().subscribe(text -> filter());
        for (TextField field : List.of(vcpu, memory, nvme, price)) {
            field.textProperty().subscribe(text -> filter());
        }
        only.selectedProperty().subscribe(now -> filter());
        model.shownProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void focusSearch() {
        search.requestFocus();
    }

    private static TextField number() {
        TextField field = new TextField();
        field.setPrefColumnCount(4);
        return field;
    }

    private static HBox labelled(String id, String words, TextField field) {
        Label label = new Label(words);
        label.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText(words);
        field.setId(id.replace('.', '-'));
        HBox box = new HBox(4, label, field);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void filter() {
        OptionalDouble most = read(price);
        model.onFilter(new TypePickerViewModel.Filter(
                search.getText(),
                read(vcpu).orElse(0),
                read(memory).orElse(0),
                read(nvme).orElse(0),
                most,
                only.isSelected()));
    }

    private static OptionalDouble read(TextField field) {
        Double value = new QuantityReader().read(field.getText(), Unit.ONE).valueOrNull();
        boolean wrong = value == null && !field.getText().isBlank();
        field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private TableView<TypeRow> table() {
        SortedList<TypeRow> sorted = new SortedList<>(items);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("picker-table");
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(column(Texts.of("picker.column.type"), 118, TypeRow::name, Comparator.naturalOrder(), false));
        table.getColumns().add(figure(Texts.of("picker.column.vcpu"), 56, TypeRow::vcpu));
        table.getColumns().add(figure(Texts.of("picker.column.memory"), NUMBER, TypeRow::memoryGiB));
        table.getColumns().add(figure(Texts.of("picker.column.network"), NUMBER + 10, TypeRow::networkGbps));
        table.getColumns().add(figure(Texts.of("picker.column.nvme"), NUMBER, TypeRow::nvmeGb));
        table.getColumns().add(money(Texts.of("picker.column.price"), TypeRow::usdPerHour, TypePickerView::exact));
        table.getColumns()
                .add(column(
                        Texts.of("picker.column.units"),
                        NUMBER,
                        row -> row.trial().map(TypeRow.Trial::units).orElse("…"),
                        Comparator.naturalOrder(),
                        true));
        TableColumn<TypeRow, OptionalDouble> cost = money(
                Texts.of("picker.column.cost"),
                row -> row.trial().map(TypeRow.Trial::usd).orElse(OptionalDouble.empty()),
                row -> row.trial().map(TypeRow.Trial::total).orElse("…"));
        Widths.set(cost, AT_LEAST);
        table.getColumns().add(cost);
        table.getColumns()
                .add(money(
                        Texts.of("picker.column.difference"),
                        row -> row.trial().map(TypeRow.Trial::difference).orElse(OptionalDouble.empty()),
                        TypePickerView::difference));
        table.getColumns()
                .add(column(
                        Texts.of("picker.column.why"),
                        200,
                        row -> row.current() && row.would()
                                ? Texts.of("picker.now")
                                : row.trial().map(TypeRow.Trial::objection).orElse(""),
                        Comparator.naturalOrder(),
                        false));
        table.setRowFactory(view -> {
            TableRow<TypeRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    choose(row.getItem());
                }
            });
            return row;
        });
        return table;
    }

    private static TableColumn<TypeRow, OptionalDouble> figure(
            String heading, double width, Function<TypeRow, OptionalDouble> value) {
        TableColumn<TypeRow, OptionalDouble> column = money(heading, value, row -> {
            OptionalDouble figure = value.apply(row);
            return figure.isPresent() ? Quantities.number(figure.getAsDouble()) : Figures.UNKNOWN;
        });
        Widths.set(column, width);
        return column;
    }

    private static TableColumn<TypeRow, OptionalDouble> money(
            String heading, Function<TypeRow, OptionalDouble> value, Function<TypeRow, String> words) {
        TableColumn<TypeRow, OptionalDouble> column = new TableColumn<>(heading);
        column.getStyleClass().add("amount-column");
        Widths.set(column, NUMBER + 8);
        column.setMinWidth(40);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        // What is not known is neither small nor large: it comes last.
        column.setComparator(Comparator.comparingDouble(figure -> figure.orElse(Double.POSITIVE_INFINITY)));
        column.setCellFactory(each -> new Cell<>(row -> words.apply(row), true));
        return column;
    }

    private static TableColumn<TypeRow, String> column(
            String heading, double width, Function<TypeRow, String> words, Comparator<String> order, boolean right) {
        TableColumn<TypeRow, String> column = new TableColumn<>(heading);
        Widths.set(column, width);
        column.setMinWidth(40);
        if (right) {
            column.getStyleClass().add("amount-column");
        }
        column.setComparator(order);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(words.apply(row.getValue())));
        column.setCellFactory(each -> new Cell<>(words, right));
        return column;
    }

    private static String exact(TypeRow row) {
        return row.usdPerHour().isPresent() ? JsonNumber.text(row.usdPerHour().getAsDouble()) : Figures.UNKNOWN;
    }

    private static String difference(TypeRow row) {
        return row.trial().map(TypeRow.Trial::by).orElse("…");
    }

    private HBox buttons() {
        Label progress = new Label();
        progress.textProperty().bind(model.progressProperty());
        progress.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
        HBox.setHgrow(progress, Priority.ALWAYS);
        progress.setMaxWidth(Double.MAX_VALUE);
        Button cancel = new Button(Texts.of("picker.close"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        Button choose = new Button(Texts.of("picker.choose"));
        choose.getStyleClass().add(Styles.ACCENT);
        choose.setId("picker-choose");
        choose.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        choose.setOnAction(event -> choose(table.getSelectionModel().getSelectedItem()));
        HBox line = new HBox(8, progress, cancel, choose);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("picker-bar");
        return line;
    }

    private void show(List<TypeRow> rows) {
        TypeRow selected = table.getSelectionModel().getSelectedItem();
        items.setAll(rows);
        for (TypeRow row : table.getItems()) {
            boolean again = selected == null ? row.current() : row.name().equals(selected.name());
            if (again) {
                table.getSelectionModel().select(row);
                if (selected == null) {
                    table.scrollTo(row);
                }
                return;
            }
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && table.getSelectionModel().getSelectedItem() != null) {
            choose(table.getSelectionModel().getSelectedItem());
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && search.isFocused()) {
            table.requestFocus();
            if (table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
            event.consume();
        }
    }

    private void choose(@Nullable TypeRow row) {
        if (row != null) {
            model.onChosen(row);
            close.run();
        }
    }

    private static final class Cell<T> extends TableCell<TypeRow, T> {
        private final Function<TypeRow, String> words;
        private final Tip whole = Tip.unspoken(this);

        Cell(Function<TypeRow, String> words, boolean right) {
            this.words = words;
            if (right) {
                getStyleClass().add("amount-cell");
            }
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            TypeRow row = empty ? null : getTableRow().getItem();
            String text = row == null ? "" : words.apply(row);
            setText(text);
            whole.say(text.length() > SHORT ? text : "");
            getStyleClass().remove(StyleClasses.MUTED);
            if (row != null && !row.would()) {
                getStyleClass().add(StyleClasses.MUTED);
            }
        }
    }
}
