package io.spillway.app.ui.ledger;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.SideBySide;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import io.spillway.app.ui.table.EditCell;
import io.spillway.app.ui.table.TextColumn;
import io.spillway.app.ui.table.Widths;
import io.spillway.app.ui.work.WorkBar;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.ComboBoxTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The projects as a table that can be typed into, with totals beside it. */
public final class LedgerView extends VBox {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final double SPLIT = 0.65;
    private static final double BOTH = 1100;
    private static final List<Integer> COUNTS = List.of(Integer.MAX_VALUE, 5, 10, 20);

    private final LedgerViewModel model;
    private final TableView<ProjectRow> table = new TableView<>();
    private final TableView<ProjectTotal> totals = new TableView<>();

    public LedgerView(LedgerViewModel model) {
        this.model = model;
        setId("projects");
        setMinSize(0, 0);
        Label note = new Label();
        note.getStyleClass().addAll(StyleClasses.MUTED, StyleClasses.SMALL);
        note.textProperty().bind(model.noteProperty());
        note.setMinWidth(0);
        note.textProperty().subscribe(Tip.unspoken(note)::say);
        ComboBox<String> most = new ComboBox<>();
        most.setId("projects-most");
        most.setAccessibleText(Texts.of("ledger.most"));
        COUNTS.forEach(count -> most.getItems()
                .add(count == Integer.MAX_VALUE ? Texts.of("ledger.all") : Texts.of("ledger.top", count)));
        most.getSelectionModel().selectFirst();
        most.setOnAction(
                event -> model.onMost(COUNTS.get(most.getSelectionModel().getSelectedIndex())));
        most.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        SideBySide both = new SideBySide(
                "projects-views", Texts.of("ledger.projects"), table, Texts.of("ledger.totals"), totals, SPLIT, BOTH);
        HBox bar = new HBox(10, both.chooser(), note, gap, new WorkBar(model.work()), most);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("tab-bar");
        projects();
        totals();
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().setAll(bar, both);
        model.rowsProperty().subscribe(this::show);
        model.totalsProperty().subscribe(lines -> totals.getItems().setAll(lines));
    }

    private void show(List<ProjectRow> rows) {
        ProjectRow chosen = table.getSelectionModel().getSelectedItem();
        boolean same = rows.size() == table.getItems().size();
        for (int i = 0; same && i < rows.size(); i++) {
            same = rows.get(i).id().equals(table.getItems().get(i).id());
        }
        if (same) {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(table.getItems().get(i))) {
                    table.getItems().set(i, rows.get(i));
                }
            }
            return;
        }
        table.getItems().setAll(rows);
        if (chosen != null) {
            rows.stream()
                    .filter(row -> row.id().equals(chosen.id()))
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
    }

    private void projects() {
        table.setId("projects-table");
        table.setAccessibleText(Texts.of("ledger.projects"));
        table.setEditable(true);
        table.getStyleClass().addAll("dense", "edit-table");
        table.getSelectionModel().setCellSelectionEnabled(true);
        Label none = new Label();
        none.getStyleClass().add(StyleClasses.MUTED);
        none.textProperty().bind(model.noteProperty());
        none.setWrapText(true);
        table.setPlaceholder(none);
        table.getColumns().add(typed(Texts.of("ledger.change"), 240, ProjectRow::title, ProjectField.TITLE, false));
        table.getColumns().add(saving());
        table.getColumns().add(plain(Texts.of("ledger.measure"), 78, ProjectRow::measure));
        table.getColumns()
                .add(TextColumn.<ProjectRow>of(Texts.of("ledger.resilience"), 220, ProjectRow::resilience)
                        .looking(LedgerView::resilienceLook));
        table.getColumns().add(typed(Texts.of("ledger.driver"), 140, ProjectRow::driver, ProjectField.DRIVER, false));
        table.getColumns().add(typed(Texts.of("ledger.owner"), 136, ProjectRow::owner, ProjectField.OWNER, false));
        table.getColumns().add(status());
        table.getColumns().add(typed(Texts.of("ledger.due"), 84, ProjectRow::due, ProjectField.DUE, false));
        table.getColumns().add(typed(Texts.of("ledger.starts"), 72, ProjectRow::starts, ProjectField.STARTS, false));
        table.getColumns().add(typed(Texts.of("ledger.effort"), 80, ProjectRow::effort, ProjectField.EFFORT, true));
        table.getColumns()
                .add(money(
                        currency -> Texts.of("ledger.rate", currency), 82, ProjectRow::dayRate, ProjectField.DAY_RATE));
        table.getColumns()
                .add(typed(Texts.of("ledger.confidence"), 80, ProjectRow::confidence, ProjectField.CONFIDENCE, true));
        table.getColumns()
                .add(money(
                        currency -> Texts.of("ledger.estimated", currency),
                        92,
                        ProjectRow::estimated,
                        ProjectField.ESTIMATED));
        table.getColumns()
                .add(money(
                        currency -> Texts.of("ledger.realised", currency),
                        92,
                        ProjectRow::realised,
                        ProjectField.REALISED));
        table.getColumns().add(plain(Texts.of("ledger.payback"), 150, ProjectRow::payback));
        table.getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
    }

    private static String resilienceLook(ProjectRow row) {
        return row.loses() ? StyleClasses.WARNING : "";
    }

    private TableColumn<ProjectRow, String> typed(
            String title, double width, Function<ProjectRow, String> text, ProjectField field, boolean number) {
        TableColumn<ProjectRow, String> column = column(title, width, text);
        column.setId("project-" + field.field());
        column.setCellFactory(each -> {
            EditCell<ProjectRow> cell =
                    new EditCell<>((row, typed) -> model.onTyped(row.id(), field, typed), row -> true);
            if (number) {
                cell.inGroups().getStyleClass().add("amount-cell");
            }
            return cell;
        });
        if (number) {
            column.getStyleClass().add("amount-column");
        }
        column.setEditable(true);
        return column;
    }

    /** A column whose title names the currency shown. */
    private TableColumn<ProjectRow, String> money(
            Function<String, String> title, double width, Function<ProjectRow, String> text, ProjectField field) {
        TableColumn<ProjectRow, String> column = typed("", width, text, field, true);
        column.textProperty().bind(model.currencyProperty().map(title));
        return column;
    }

    private TableColumn<ProjectRow, String> status() {
        TableColumn<ProjectRow, String> column = column(Texts.of("ledger.status"), 98, ProjectRow::status);
        column.setCellFactory(
                ComboBoxTableCell.forTableColumn(LedgerViewModel.statuses().toArray(String[]::new)));
        column.setOnEditCommit(
                event -> model.onTyped(event.getRowValue().id(), ProjectField.STATUS, event.getNewValue()));
        column.setEditable(true);
        return column;
    }

    private static TableColumn<ProjectRow, String> saving() {
        TableColumn<ProjectRow, String> column = plain(Texts.of("ledger.saving"), 92, ProjectRow::saving);
        column.getStyleClass().add("amount-column");
        column.setCellFactory(each -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                getStyleClass().removeAll(StyleClasses.SAVING, StyleClasses.COST, StyleClasses.MUTED, "amount-cell");
                getStyleClass().add("amount-cell");
                ProjectRow row = getTableRow() == null ? null : getTableRow().getItem();
                if (!empty && row != null) {
                    getStyleClass().add(row.growth() ? StyleClasses.MUTED : StyleClasses.ofDifference(row.sign()));
                }
            }
        });
        return column;
    }

    private static <R> TableColumn<R, String> plain(String title, double width, Function<R, String> text) {
        TableColumn<R, String> column = column(title, width, text);
        column.setEditable(false);
        return column;
    }

    private static <R> TableColumn<R, String> column(String title, double width, Function<R, String> text) {
        TableColumn<R, String> column = new TableColumn<>(title);
        Widths.set(column, width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    private void totals() {
        totals.setId("projects-totals");
        totals.setAccessibleText(Texts.of("ledger.totals"));
        totals.getStyleClass().addAll("dense", "totals-table");
        totals.setPlaceholder(new Label());
        totals.setMinWidth(0);
        totals.getColumns().add(plain(Texts.of("ledger.totalOf"), 136, ProjectTotal::key));
        totals.getColumns().add(number(Texts.of("ledger.changes"), 62, ProjectTotal::changes));
        totals.getColumns().add(number(Texts.of("ledger.saving"), 92, ProjectTotal::perMonth));
        totals.getColumns().add(number(Texts.of("ledger.perYear"), 92, ProjectTotal::perYear));
        totals.getColumns().add(number(Texts.of("ledger.effort"), 80, ProjectTotal::effort));
        totals.getColumns().add(plain("", 110, ProjectTotal::unknown));
        totals.getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
        totals.setRowFactory(view -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable ProjectTotal total, boolean empty) {
                super.updateItem(total, empty);
                pseudoClassStateChanged(HEADING, !empty && total != null && total.heading());
            }
        });
    }

    private static TableColumn<ProjectTotal, String> number(
            String title, double width, Function<ProjectTotal, String> text) {
        TableColumn<ProjectTotal, String> column = plain(title, width, text);
        column.getStyleClass().add("amount-column");
        column.setCellFactory(each -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty ? null : value);
                if (!getStyleClass().contains("amount-cell")) {
                    getStyleClass().add("amount-cell");
                }
            }
        });
        return column;
    }
}
