package io.spillway.app.ui.compare;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartPane;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import io.spillway.app.ui.look.WrappingBar;
import io.spillway.app.ui.work.WorkBar;
import io.spillway.scenarios.comparison.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Scenarios beside each other: table, bars and waterfall. */
public final class CompareView extends VBox {
    private static final double MOST_VERDICTS = 56;

    private final CompareViewModel model;
    private final WaterfallTabModel waterfall;
    private final MenuButton choose = new MenuButton();
    private final ComboBox<CompareViewModel.Option> reference = new ComboBox<>();
    private final ChartPane bars;
    private final ToggleButton byArea = new ToggleButton(Texts.of("compare.area"));
    private final List<ToggleButton> faces = new ArrayList<>();
    private boolean updating;
    private boolean visible;

    /**
     * Builds the view.
     *
     * @param prices says which prices the figures rest on
     * @param charts makes an empty chart in the window's theme
     */
    public CompareView(CompareViewModel model, WaterfallTabModel waterfall, Node prices, Supplier<ChartPane> charts) {
        this.model = model;
        this.waterfall = waterfall;
        this.bars = charts.get();
        setId("compare");
        setMinSize(0, 0);
        ToggleGroup group = new ToggleGroup();
        CompareTableView table = new CompareTableView(model);
        WaterfallTabView steps = new WaterfallTabView(waterfall, charts.get());
        StackPane middle = new StackPane(table, bars, steps);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinSize(0, 0);
        HBox toggles = new HBox(
                face(group, Texts.of("compare.table"), "compare-show-table", table),
                face(group, Texts.of("compare.bars"), "compare-show-bars", bars),
                face(group, Texts.of("compare.waterfall"), "compare-show-waterfall", steps));
        faces.getFirst().setSelected(true);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
            waterfall.onVisible(visible && faces.get(2).isSelected());
        });
        byArea.setId("compare-by-area");
        byArea.visibleProperty().bind(faces.get(1).selectedProperty());
        byArea.managedProperty().bind(byArea.visibleProperty());
        byArea.selectedProperty().subscribe(area -> showBars());
        choose.setId("compare-choose");
        reference();
        Label against = new Label(Texts.of("compare.against"));
        against.setMinWidth(Region.USE_PREF_SIZE);
        HBox which = new HBox(8, choose, against, reference);
        which.setAlignment(Pos.CENTER_LEFT);
        which.visibleProperty().bind(faces.get(2).selectedProperty().not());
        which.managedProperty().bind(which.visibleProperty());
        Button copy = new Button(Texts.of("compare.copy"));
        copy.setId("compare-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> copy());
        copy.visibleProperty().bind(faces.getFirst().selectedProperty());
        copy.managedProperty().bind(copy.visibleProperty());
        steps.chooser().visibleProperty().bind(faces.get(2).selectedProperty());
        steps.chooser().managedProperty().bind(steps.chooser().visibleProperty());
        WrappingBar bar = new WrappingBar(toggles, byArea, steps.chooser(), which, copy, new WorkBar(model.work()));
        getChildren().setAll(bar, verdicts(), middle, prices);
        model.optionsProperty().subscribe(this::options);
        model.comparedProperty().subscribe(now -> showBars());
        model.tableProperty().subscribe(now -> showBars());
    }

    /** Which cheaper scenarios lose resilience, above the dollars. */
    private Label verdicts() {
        Label verdicts = new Label();
        verdicts.setId("compare-verdicts");
        verdicts.getStyleClass().addAll(StyleClasses.WARNING, StyleClasses.SMALL, "tab-note");
        verdicts.setWrapText(true);
        verdicts.setMinHeight(Region.USE_PREF_SIZE);
        verdicts.setMaxHeight(MOST_VERDICTS);
        verdicts.setMinWidth(0);
        verdicts.textProperty().subscribe(Tip.unspoken(verdicts)::say);
        model.tableProperty().subscribe(table -> verdicts.setText(table.verdicts()));
        verdicts.visibleProperty()
                .bind(verdicts.textProperty().isNotEmpty().and(faces.getFirst().selectedProperty()));
        verdicts.managedProperty().bind(verdicts.visibleProperty());
        return verdicts;
    }

    /** Called when the tab comes into sight and when it leaves it. */
    public void onVisible(boolean now) {
        visible = now;
        model.onVisible(now);
        waterfall.onVisible(now && faces.get(2).isSelected());
        showBars();
    }

    private ToggleButton face(ToggleGroup group, String text, String id, Node content) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.setId(id);
        toggle.setToggleGroup(group);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.getStyleClass().add(faces.isEmpty() ? "left-pill" : faces.size() == 2 ? "right-pill" : "center-pill");
        content.visibleProperty().bind(toggle.selectedProperty());
        toggle.selectedProperty().subscribe(selected -> showBars());
        faces.add(toggle);
        return toggle;
    }

    private void reference() {
        reference.setId("compare-reference");
        reference.setAccessibleText(Texts.of("compare.against"));
        reference.setMinWidth(80);
        reference.setPrefWidth(170);
        reference.setConverter(new StringConverter<>() {
            @Override
            public String toString(CompareViewModel.Option option) {
                return option == null ? "" : option.name();
            }

            @Override
            public CompareViewModel.Option fromString(String name) {
                throw new UnsupportedOperationException("names are chosen, not typed");
            }
        });
        reference.valueProperty().subscribe(option -> {
            if (option != null && !updating) {
                model.onReference(option.id());
            }
        });
    }

    private void options(List<CompareViewModel.Option> options) {
        updating = true;
        long count = options.stream().filter(CompareViewModel.Option::chosen).count();
        choose.setText(Texts.of("compare.scenarios", count));
        reference.getItems().setAll(options);
        options.stream().filter(CompareViewModel.Option::reference).findFirst().ifPresent(reference::setValue);
        if (!choose.isShowing()) {
            choose.getItems().setAll(items(options));
        }
        updating = false;
    }

    private List<MenuItem> items(List<CompareViewModel.Option> options) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem all = new MenuItem(Texts.of("compare.all"));
        all.setOnAction(event -> model.onAll(true));
        MenuItem none = new MenuItem(Texts.of("compare.referenceOnly"));
        none.setOnAction(event -> model.onAll(false));
        items.add(all);
        items.add(none);
        items.add(new SeparatorMenuItem());
        for (CompareViewModel.Option option : options) {
            CheckBox box = new CheckBox(option.name());
            box.setMnemonicParsing(false);
            box.setSelected(option.chosen());
            box.setDisable(option.reference());
            box.selectedProperty().subscribe((before, now) -> {
                if (!before.equals(now)) {
                    model.onChoose(option.id(), now);
                }
            });
            CustomMenuItem item = new CustomMenuItem(box, false);
            item.setId("compare-option-" + option.id());
            items.add(item);
        }
        choose.setOnHidden(event -> options(model.optionsProperty().get()));
        return items;
    }

    private void showBars() {
        if (!visible || faces.size() < 2 || !faces.get(1).isSelected()) {
            return;
        }
        model.comparedProperty()
                .get()
                .ifPresent(now -> bars.show(CompareBars.of(
                        now.comparison(), byArea.isSelected() ? Section.AREA : Section.CATEGORY, now.notation())));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(CompareText.of(model.tableProperty().get()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Hides what pops up. */
    public void hidePopups() {
        choose.hide();
        reference.hide();
    }
}
