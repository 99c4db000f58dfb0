package io.spillway.app.ui.cost;

import atlantafx.base.controls.CustomTextField;
import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.SideBySide;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.session.Shown;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The breakdown with its search, and the waterfall beside it. */
public final class CostView extends VBox {
    private static final double SPLIT = 0.58;
    /** The figures of a line need the half of it, and the names and values of the waterfall the rest. */
    private static final double BOTH = 760;

    private final CostTreeView tree;
    private final TextField search;
    private final SideBySide both;

    /** @param waterfall stands beside the breakdown where there is room */
    public CostView(CostTreeViewModel model, Node waterfall) {
        getStyleClass().add("cost-view");
        setMinSize(0, 0);
        CustomTextField field = new CustomTextField();
        field.setLeft(new FontIcon(Icon.MAGNIFY));
        search = field;
        search.setId("cost-search");
        search.setPromptText(Texts.of("cost.search"));
        search.setAccessibleText(Texts.of("cost.search"));
        search.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        tree = new CostTreeView(model);
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                tree.requestFocus();
                tree.getSelectionModel().selectFirst();
            }
        });
        Label message = new Label();
        message.setWrapText(true);
        message.getStyleClass().add(StyleClasses.MUTED);
        StackPane.setAlignment(message, Pos.CENTER);
        StackPane table = new StackPane(tree, message);
        table.setMinSize(0, 0);
        both = new SideBySide(
                "cost-views", Texts.of("cost.lines"), table, Texts.of("cost.waterfall"), waterfall, SPLIT, BOTH);
        both.getStyleClass().add("cost-split");
        HBox bar = new HBox(8, both.chooser(), search);
        bar.getStyleClass().addAll("tab-bar", "cost-bar");
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().setAll(bar, both, rate(model));
        model.shownProperty().subscribe(shown -> {
            String words = words(shown);
            message.setText(words);
            message.setVisible(!words.isEmpty());
            tree.setVisible(words.isEmpty());
            search.setDisable(!words.isEmpty());
        });
    }

    /** At which rate money is converted, where it is. */
    private static Label rate(CostTreeViewModel model) {
        Label rate = new Label();
        rate.getStyleClass().addAll(StyleClasses.MUTED, StyleClasses.SMALL, "price-note");
        rate.setMinHeight(USE_PREF_SIZE);
        model.shownProperty()
                .subscribe(shown ->
                        rate.setText(shown.map(now -> now.notation().noted("")).orElse("")));
        rate.visibleProperty().bind(rate.textProperty().isNotEmpty());
        rate.managedProperty().bind(rate.visibleProperty());
        return rate;
    }

    /** Whether the waterfall is in sight with the breakdown. */
    public BooleanBinding waterfallShownBinding() {
        return both.secondShownBinding();
    }

    /** Puts the cursor into the search. */
    public void find() {
        search.requestFocus();
        search.selectAll();
    }

    /** Hides what pops up. */
    public void hidePopups() {
        tree.hidePopups();
    }

    private static String words(Optional<Shown> shown) {
        if (shown.isEmpty()) {
            return Texts.of("cost.nothing");
        }
        if (shown.get().breakdown().isEmpty()) {
            return Texts.of("cost.notComputed");
        }
        return shown.get().sketch().boxes().isEmpty() ? Texts.of("cost.empty") : "";
    }
}
