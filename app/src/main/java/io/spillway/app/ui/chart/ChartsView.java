package io.spillway.app.ui.chart;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.input.ModelInput;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.TextScale;
import io.spillway.app.ui.look.Theme;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/** The list of charts, and the one chosen with what it lets the user choose. */
public final class ChartsView extends BorderPane {
    private static final int SUGGESTIONS = 8;
    /** Where the list would leave too little to the chart, kinds are in a box above it. */
    private static final double BOTH = 520;

    private final ChartsViewModel model;
    private final ChartPane pane;
    private final TextField input = new TextField();
    private final AutoCompletionBinding<ModelInput> completion;
    private final BooleanProperty narrow = new SimpleBooleanProperty();

    public ChartsView(ChartsViewModel model, ObservableValue<Theme> theme, ChartExport export) {
        this.model = model;
        this.pane = new ChartPane(theme, export);
        setId("charts");
        getStyleClass().add("charts");
        setMinSize(0, 0);
        completion = TextFields.bindAutoCompletion(
                input, request -> model.suggest(request.getUserText()), new StringConverter<>() {
                    @Override
                    public String toString(ModelInput chosen) {
                        return chosen.label();
                    }

                    @Override
                    public @Nullable ModelInput fromString(String text) {
                        return model.suggest(text).stream().findFirst().orElse(null);
                    }
                });
        HBox options = options();
        VBox chart = new VBox(options, pane);
        VBox.setVgrow(pane, Priority.ALWAYS);
        chart.setMinSize(0, 0);
        ListView<ChartKind> kinds = kinds();
        narrow.subscribe(now -> setLeft(now ? null : kinds));
        narrow.bind(Bindings.createBooleanBinding(
                () -> getWidth() > 0
                        && getWidth() < BOTH * TextScale.factorProperty().get(),
                widthProperty(),
                TextScale.factorProperty()));
        setCenter(chart);
        pane.setOnGroup(model::onGroup);
        model.contentProperty().subscribe(pane::show);
        model.computingProperty().subscribe(computing -> {
            if (computing) {
                pane.expect();
            }
        });
    }

    /** The chart, to save or copy it. */
    public ChartPane pane() {
        return pane;
    }

    /** Hides what pops up. */
    public void hidePopups() {
        completion.getAutoCompletionPopup().hide();
        pane.hidePopups();
    }

    private ListView<ChartKind> kinds() {
        ListView<ChartKind> list = new ListView<>();
        list.setId("chart-kinds");
        list.getStyleClass().addAll("dense", "chart-kinds");
        list.setAccessibleText(Texts.of("chart.kinds"));
        list.getItems().setAll(ChartKind.values());
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable ChartKind kind, boolean empty) {
                super.updateItem(kind, empty);
                setText(empty || kind == null ? null : kind.label());
            }
        });
        list.getSelectionModel().select(model.kindProperty().get());
        list.getSelectionModel().selectedItemProperty().subscribe(kind -> {
            if (kind != null) {
                model.kindProperty().set(kind);
            }
        });
        model.kindProperty().subscribe(kind -> list.getSelectionModel().select(kind));
        return list;
    }

    private ComboBox<ChartKind> kindBox() {
        ComboBox<ChartKind> box = new ComboBox<>();
        box.setId("chart-kind");
        box.setAccessibleText(Texts.of("chart.kinds"));
        box.getItems().setAll(ChartKind.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ChartKind kind) {
                return kind == null ? "" : kind.label();
            }

            @Override
            public ChartKind fromString(String text) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        box.valueProperty().bindBidirectional(model.kindProperty());
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private HBox options() {
        CheckBox all = new CheckBox(Texts.of("chart.allScenarios"));
        all.setId("chart-all-scenarios");
        all.selectedProperty().bindBidirectional(model.allScenariosProperty());
        all.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.kindProperty().get().comparesScenarios(), model.kindProperty()));
        Label day = new Label(Texts.of("chart.dayHint"));
        day.getStyleClass().addAll(StyleClasses.MUTED, StyleClasses.SMALL);
        day.visibleProperty().bind(model.kindProperty().isEqualTo(ChartKind.DAY));
        HBox curve = curve();
        curve.visibleProperty().bind(model.kindProperty().isEqualTo(ChartKind.CURVE));
        ComboBox<ChartKind> box = kindBox();
        box.visibleProperty().bind(narrow);
        HBox options = new HBox(8, box, all, day, curve);
        HBox.setHgrow(curve, Priority.ALWAYS);
        options.setAlignment(Pos.CENTER_LEFT);
        options.getStyleClass().add("chart-options");
        for (Region each : new Region[] {box, all, day, curve}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        options.visibleProperty()
                .bind(narrow.or(all.visibleProperty()).or(day.visibleProperty()).or(curve.visibleProperty()));
        options.managedProperty().bind(options.visibleProperty());
        return options;
    }

    private HBox curve() {
        input.setId("curve-input");
        input.setPromptText(Texts.of("chart.inputPrompt"));
        input.setAccessibleText(Texts.of("chart.input"));
        input.setMinWidth(0);
        HBox.setHgrow(input, Priority.ALWAYS);
        completion.setVisibleRowCount(SUGGESTIONS);
        completion.prefWidthProperty().bind(input.widthProperty());
        completion.setOnAutoCompleted(event -> model.onInput(event.getCompletion()));
        input.setOnMouseClicked(event -> completion.setUserInput(input.getText()));
        input.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                completion.setUserInput(input.getText());
            }
        });
        model.inputProperty().subscribe(chosen -> chosen.ifPresent(known -> input.setText(known.label())));
        Label dash = new Label(Texts.of("chart.to"));
        HBox box = new HBox(
                6,
                new Label(Texts.of("chart.input")),
                input,
                end("curve-from", Texts.of("chart.from"), model.fromProperty()),
                dash,
                end("curve-to", Texts.of("chart.to"), model.toProperty()));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().forEach(child -> {
            if (child instanceof Label label) {
                label.setMinWidth(Region.USE_PREF_SIZE);
            }
        });
        return box;
    }

    private TextField end(String id, String name, StringProperty typed) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefColumnCount(6);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.textProperty().bindBidirectional(typed);
        field.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.hasRange(), model.inputProperty()));
        return field;
    }
}
