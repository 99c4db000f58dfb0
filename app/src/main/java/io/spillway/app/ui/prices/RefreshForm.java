package io.spillway.app.ui.prices;

import io.spillway.app.prices.PriceService;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.pricing.catalogue.source.aws.PriceListRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * Where new prices are to come from: the source, regions, the profile whose credentials sign, a file or folder; and below it what
 * would be asked, and of whom.
 */
final class RefreshForm extends VBox {
    private final RefreshViewModel model;
    private final PriceService service;
    private final ChoiceBox<PriceQuestion.From> from = new ChoiceBox<>();
    private final Label explanation = RefreshPane.words("");
    private final TextField regions = new TextField();
    private final TextField profile = new TextField();
    private final ChoiceBox<String> endpoint = new ChoiceBox<>();
    private final TextField path = new TextField();
    private final GridPane grid = new GridPane();
    private final VBox plan = new VBox();
    private String filledIn = "";

    RefreshForm(RefreshViewModel model, PriceService service, PriceDialogs dialogs) {
        this.model = model;
        this.service = service;
        getStyleClass().add("refresh-part");
        from.setId("refresh-from");
        from.getItems().setAll(PriceQuestion.From.values());
        from.setConverter(new StringConverter<>() {
            @Override
            public String toString(PriceQuestion.From each) {
                return each == null ? "" : each.words();
            }

            @Override
            public PriceQuestion.From fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        from.setValue(PriceQuestion.From.QUERY);
        regions.setId("refresh-regions");
        regions.setPromptText(Texts.of("prices.regionsPrompt"));
        profile.setId("refresh-profile");
        profile.setPromptText(Texts.of("prices.defaultProfile"));
        endpoint.setId("refresh-endpoint");
        endpoint.getItems().setAll(PriceListRequest.ENDPOINTS);
        endpoint.setValue(PriceListRequest.ENDPOINTS.getFirst());
        path.setId("refresh-path");
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox chosen = new HBox(
                path,
                choosing("refresh-file", Texts.of("prices.chooseFile"), dialogs::priceFile),
                choosing("refresh-folder", Texts.of("prices.chooseFolder"), dialogs::priceFolder));
        chosen.getStyleClass().add("refresh-buttons");
        grid.getStyleClass().add("refresh-grid");
        row(0, Texts.of("prices.source"), from);
        row(1, Texts.of("prices.path"), chosen);
        row(2, Texts.of("prices.regions"), regions);
        row(3, Texts.of("prices.profile"), profile);
        row(4, Texts.of("prices.endpoint"), endpoint);
        VBox.setVgrow(plan, Priority.ALWAYS);
        getChildren().addAll(grid, explanation, plan);
        // A workspace may still be calculated when this opens.
        model.regionProperty().subscribe(region -> {
            if (regions.getText().equals(filledIn)) {
                filledIn = region;
                regions.setText(region);
            }
        });
        from.valueProperty().subscribe(value -> planned());
        regions.textProperty().subscribe(text -> planned());
        profile.textProperty().subscribe(text -> planned());
        endpoint.valueProperty().subscribe(value -> planned());
        path.textProperty().subscribe(text -> planned());
    }

    private void planned() {
        PriceQuestion.From source = from.getValue();
        explanation.setText(source.explanation());
        shown(1, source == PriceQuestion.From.OWN_FILES);
        shown(3, source.signs());
        shown(4, source.signs());
        PriceQuestion question =
                new PriceQuestion(source, regions.getText(), profile.getText(), endpoint.getValue(), path.getText());
        try {
            plan.getChildren().setAll(RefreshPane.planned(model, question.source(service), question.precedence()));
        } catch (IllegalArgumentException e) {
            model.forgetPlan();
            Label wrong = RefreshPane.words(String.valueOf(e.getMessage()));
            wrong.setId("refresh-problem");
            wrong.getStyleClass().add(StyleClasses.DANGER);
            plan.getChildren().setAll(wrong);
        }
    }

    private Button choosing(String id, String text, Supplier<Optional<Path>> chooser) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> chooser.get().ifPresent(file -> path.setText(file.toString())));
        return button;
    }

    private void shown(int row, boolean shown) {
        for (Node node : List.copyOf(grid.getChildren())) {
            if (GridPane.getRowIndex(node) == row) {
                node.setVisible(shown);
                node.setManaged(shown);
            }
        }
    }

    private void row(int row, String label, Node field) {
        Label name = new Label(label);
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(field);
        GridPane.setHgrow(field, Priority.ALWAYS);
        grid.add(name, 0, row);
        grid.add(field, 1, row);
    }
}
