package io.spillway.app.ui.sweep;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartPane;
import io.spillway.app.ui.input.ModelInput;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import io.spillway.app.ui.look.WrappingBar;
import io.spillway.app.ui.work.WorkBar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;

/** One or two inputs with their values, and the cost over them. */
public final class SweepView extends VBox {
    private static final Duration PAUSE = Duration.millis(250);
    private static final ModelInput NONE = new ModelInput("", "");

    private final SweepViewModel model;
    private final List<SearchableComboBox<ModelInput>> boxes = new ArrayList<>();
    private boolean updating;

    /** @param prices says which prices the figures rest on */
    public SweepView(SweepViewModel model, Node prices, ChartPane chart) {
        this.model = model;
        setId("sweep");
        setMinWidth(0);
        ComboBox<SweepViewModel.Against> against = against();
        CheckBox unit = new CheckBox(Texts.of("sweep.unitCost"));
        unit.setId("sweep-unit-cost");
        unit.setOnAction(event -> model.onUnitCost(unit.isSelected()));
        Button copy = new Button(Texts.of("sweep.copy"));
        copy.setId("sweep-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.csv());
            Clipboard.getSystemClipboard().setContent(content);
        });
        chart.drawnProperty().subscribe(drawn -> copy.setDisable(!drawn));
        Label breakEven = new Label(Texts.of("sweep.against"));
        breakEven.setMinWidth(Region.USE_PREF_SIZE);
        HBox beside = new HBox(8, breakEven, against);
        beside.setAlignment(Pos.CENTER_LEFT);
        WrappingBar bar = new WrappingBar(
                input(0, Texts.of("sweep.first")),
                input(1, Texts.of("sweep.second")),
                beside,
                unit,
                copy,
                new WorkBar(model.work()));
        Label problem = new Label();
        problem.getStyleClass().addAll(StyleClasses.DANGER, StyleClasses.SMALL, "tab-note");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().setAll(bar, problem, chart, prices);
        model.chartProperty().subscribe(chart::show);
    }

    private Node input(int index, String words) {
        SearchableComboBox<ModelInput> box = new SearchableComboBox<>();
        box.setId("sweep-input-" + (index + 1));
        box.setAccessibleText(words);
        box.setPromptText(words);
        box.setPrefWidth(205);
        box.setConverter(words(ModelInput::label));
        boxes.add(box);
        model.inputsProperty().subscribe(inputs -> {
            updating = true;
            ModelInput chosen = box.getValue();
            List<ModelInput> all = new ArrayList<>();
            all.add(NONE);
            all.addAll(inputs);
            box.getItems().setAll(all);
            box.setValue(all.contains(chosen) ? chosen : null);
            updating = false;
        });
        box.valueProperty().subscribe(input -> {
            if (!updating) {
                model.onInput(index, input == null ? "" : input.path());
            }
        });
        TextField values = new TextField();
        values.setId("sweep-values-" + (index + 1));
        values.setPrefColumnCount(8);
        values.setPromptText(Texts.of("sweep.values"));
        values.setAccessibleText(Texts.of("sweep.valuesOf", words));
        Tip.of(values, Texts.of("sweep.valuesTip"));
        PauseTransition pause = new PauseTransition(PAUSE);
        pause.setOnFinished(event -> model.onValues(index, values.getText()));
        model.valuesProperty(index).subscribe(text -> {
            if (!text.equals(values.getText())) {
                values.setText(text);
                pause.stop();
            }
        });
        values.textProperty().subscribe((before, now) -> pause.playFromStart());
        values.setOnAction(event -> {
            pause.stop();
            model.onValues(index, values.getText());
        });
        HBox input = new HBox(6, box, values);
        input.setAlignment(Pos.CENTER_LEFT);
        return input;
    }

    private ComboBox<SweepViewModel.Against> against() {
        ComboBox<SweepViewModel.Against> box = new ComboBox<>();
        box.setId("sweep-against");
        box.setAccessibleText(Texts.of("sweep.against"));
        box.setPrefWidth(150);
        box.setConverter(words(SweepViewModel.Against::name));
        model.againstsProperty().subscribe(all -> {
            updating = true;
            SweepViewModel.Against chosen = box.getValue();
            box.getItems().setAll(all);
            box.setValue(all.stream()
                    .filter(each -> chosen != null && each.id().equals(chosen.id()))
                    .findFirst()
                    .orElse(all.size() > 1 ? all.get(1) : null));
            updating = false;
        });
        box.valueProperty().subscribe(each -> {
            if (each != null && !updating) {
                model.onAgainst(each.id());
            }
        });
        return box;
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T each) {
                return each == null ? "" : words.apply(each);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        };
    }

    /** Hides what pops up. */
    public void hidePopups() {
        boxes.forEach(ComboBox::hide);
    }
}
