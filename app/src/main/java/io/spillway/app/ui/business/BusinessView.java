package io.spillway.app.ui.business;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartPane;
import io.spillway.app.ui.look.SideBySide;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.WrappingBar;
import io.spillway.app.ui.table.EditCell;
import io.spillway.app.ui.table.Widths;
import io.spillway.app.ui.work.WorkBar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Gross margin, companies, months ahead and unit costs. */
public final class BusinessView extends VBox {
    private static final double SPLIT = 0.5;
    /** The columns of the companies and the chart need it. */
    private static final double BOTH = 620;

    private static final int PROJECTION = 2;

    private final BusinessViewModel model;
    private final ProjectionViewModel projection;
    private final List<ToggleButton> faces = new ArrayList<>();
    private final Label problem = new Label();
    private boolean visible;

    /** @param charts makes an empty chart in the window's theme */
    public BusinessView(BusinessViewModel model, ProjectionViewModel projection, Supplier<ChartPane> charts) {
        this.model = model;
        this.projection = projection;
        setId("business");
        setMinSize(0, 0);
        ToggleGroup group = new ToggleGroup();
        problem.getStyleClass().addAll(StyleClasses.DANGER, StyleClasses.SMALL);
        FigureTable margin = table(
                "business-margin", Texts.of("business.margin"), currency -> Texts.of("business.figure", currency));
        model.rowsProperty().subscribe(rows -> margin.getItems().setAll(rows));
        FigureTable units = table(
                "business-units", Texts.of("business.unitCost"), currency -> Texts.of("business.perMillion", currency));
        model.unitCostsProperty().subscribe(rows -> units.getItems().setAll(rows));
        ChartPane months = charts.get();
        projection.chartProperty().subscribe(months::show);
        ChartPane plane = charts.get();
        model.scatterProperty().subscribe(plane::show);
        SideBySide companies = new SideBySide(
                "business-company-views",
                Texts.of("business.companies"),
                companies(),
                Texts.of("business.plane"),
                plane,
                SPLIT,
                BOTH);
        StackPane which = new StackPane(companies.chooser());
        which.visibleProperty()
                .bind(companies.visibleProperty().and(companies.chooser().visibleProperty()));
        which.managedProperty().bind(which.visibleProperty());
        StackPane middle = new StackPane();
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        HBox toggles = new HBox(
                face(group, Texts.of("business.margin"), "business-show-margin", margin),
                face(group, Texts.of("business.companies"), "business-show-companies", companies),
                face(group, Texts.of("business.months"), "business-show-months", months),
                face(group, Texts.of("business.unitCost"), "business-show-units", units));
        middle.getChildren().setAll(margin, companies, months, units);
        faces.getFirst().setSelected(true);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
            projection.onVisible(visible && faces.get(PROJECTION).isSelected());
        });
        Label note = new Label();
        note.getStyleClass().addAll(StyleClasses.MUTED, StyleClasses.SMALL, "tab-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.textProperty().bind(model.noteProperty());
        note.visibleProperty()
                .bind(model.noteProperty()
                        .isNotEmpty()
                        .and(faces.getFirst().selectedProperty())
                        // Without figures the table says it.
                        .and(Bindings.isNotEmpty(margin.getItems())));
        note.managedProperty().bind(note.visibleProperty());
        getChildren().setAll(bar(toggles, which), note, middle);
    }

    /** Called when the tab comes into sight and when it leaves it. */
    public void onVisible(boolean now) {
        visible = now;
        model.onVisible(now);
        projection.onVisible(now && faces.get(PROJECTION).isSelected());
    }

    private WrappingBar bar(HBox toggles, Node which) {
        CheckBox grows = new CheckBox(Texts.of("business.grows"));
        grows.setId("business-grows");
        grows.setOnAction(event -> model.onGrows(grows.isSelected()));
        HBox revenue = money(
                "business-revenue",
                currency -> Texts.of("business.revenueField", currency),
                model.revenueProperty(),
                model::onRevenue);
        HBox other = money(
                "business-other",
                currency -> Texts.of("business.otherField", currency),
                model.otherProperty(),
                model::onOther);
        HBox growing = new HBox(grows);
        for (HBox each : List.of(revenue, other, growing)) {
            each.setAlignment(Pos.CENTER_LEFT);
            each.visibleProperty().bind(faces.getFirst().selectedProperty());
            each.managedProperty().bind(each.visibleProperty());
        }
        problem.setMinWidth(0);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return new WrappingBar(toggles, which, revenue, other, growing, problem, new WorkBar(projection.work()));
    }

    /** A field with a label that names the currency shown. */
    private HBox money(
            String id, Function<String, String> words, ObservableValue<String> value, Function<String, String> typed) {
        Label label = new Label();
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(model.currencyProperty().map(words));
        TypedField field = new TypedField(id, value, typed, problem);
        field.accessibleTextProperty().bind(label.textProperty());
        field.setPrefColumnCount(9);
        field.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        return new HBox(6, label, field);
    }

    private FigureTable table(String id, String name, Function<String, String> what) {
        return new FigureTable(
                id,
                name,
                model.currencyProperty().map(what),
                Texts.of("business.baseline"),
                Texts.of("business.scenario"),
                Texts.of("business.change"),
                model.noteProperty());
    }

    private Node companies() {
        TableView<CompanyRow> table = new TableView<>();
        table.setId("business-company-table");
        table.setAccessibleText(Texts.of("business.companies"));
        table.setEditable(true);
        table.getStyleClass().addAll("dense", "edit-table");
        Label none = new Label(Texts.of("business.addPoints"));
        none.getStyleClass().add(StyleClasses.MUTED);
        none.setWrapText(true);
        table.setPlaceholder(none);
        table.getColumns().add(column(Texts.of("business.company"), 96, CompanyRow::name, "name"));
        table.getColumns().add(column(Texts.of("business.multiple"), 106, CompanyRow::multiple, "revenueMultiple"));
        table.getColumns().add(column(Texts.of("business.grossMargin"), 92, CompanyRow::margin, "grossMargin"));
        table.setOnKeyPressed(event -> {
            CompanyRow row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && row != null && table.getEditingCell() == null) {
                model.onRemoveCompany(row.id());
            }
        });
        model.companiesProperty().subscribe(rows -> table.getItems().setAll(rows));
        TextField name = prompt("company-name", Texts.of("business.company"));
        TextField multiple = prompt("company-multiple", Texts.of("business.multiplePrompt"));
        TextField margin = prompt("company-margin", Texts.of("business.marginPrompt"));
        Button add = new Button(Texts.of("business.add"));
        add.setId("company-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> {
            String wrong = model.onAddCompany(name.getText(), multiple.getText(), margin.getText());
            problem.setText(wrong);
            if (wrong.isEmpty()) {
                for (TextField field : new TextField[] {name, multiple, margin}) {
                    field.clear();
                }
                name.requestFocus();
            }
        });
        margin.setOnAction(event -> add.fire());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox bar = new HBox(6, name, multiple, margin, add);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("tab-bar");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox all = new VBox(table, bar);
        all.setMinSize(0, 0);
        return all;
    }

    private TableColumn<CompanyRow, String> column(
            String title, double width, Function<CompanyRow, String> text, String field) {
        TableColumn<CompanyRow, String> column = new TableColumn<>(title);
        Widths.set(column, width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(
                each -> new EditCell<>((row, typed) -> model.onCompany(row.id(), field, typed), row -> true));
        return column;
    }

    private static TextField prompt(String id, String words) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(words);
        field.setAccessibleText(words);
        field.setPrefColumnCount(6);
        field.setMinWidth(40);
        return field;
    }

    private ToggleButton face(ToggleGroup group, String text, String id, Node content) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.setId(id);
        toggle.setToggleGroup(group);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.getStyleClass().add(faces.isEmpty() ? "left-pill" : faces.size() == 3 ? "right-pill" : "center-pill");
        content.visibleProperty().bind(toggle.selectedProperty());
        faces.add(toggle);
        return toggle;
    }
}
