package io.spillway.app.ui.prices;

import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.text.Texts;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.source.aws.PriceListApiSource;
import io.spillway.pricing.catalogue.source.aws.PriceListRequest;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What AWS will be asked: regions, the profile whose credentials sign, the region of the service; and the plan of it. */
final class AskAwsForm extends VBox {
    private final RefreshViewModel model;
    private final TextField regions = new TextField();
    private final TextField profile = new TextField();
    private final ChoiceBox<String> endpoint = new ChoiceBox<>();
    private final VBox plan = new VBox();

    AskAwsForm(RefreshViewModel model) {
        this.model = model;
        getStyleClass().add("refresh");
        regions.setId("refresh-regions");
        regions.setText(model.region());
        profile.setId("refresh-profile");
        profile.setPromptText(Texts.of("prices.defaultProfile"));
        endpoint.getItems().setAll(PriceListRequest.ENDPOINTS);
        endpoint.setValue(PriceListRequest.ENDPOINTS.getFirst());
        GridPane grid = new GridPane();
        grid.getStyleClass().add("preferences");
        row(grid, 0, Texts.of("prices.regions"), regions);
        row(grid, 1, Texts.of("prices.profile"), profile);
        row(grid, 2, Texts.of("prices.endpoint"), endpoint);
        VBox.setVgrow(plan, Priority.ALWAYS);
        getChildren().addAll(RefreshPane.words(Texts.of("prices.askAws")), grid, plan);
        regions.textProperty().subscribe(text -> planned());
        profile.textProperty().subscribe(text -> planned());
        endpoint.valueProperty().subscribe(value -> planned());
    }

    private void planned() {
        List<String> wanted = Arrays.stream(regions.getText().split("[,\\s]+"))
                .filter(region -> !region.isBlank())
                .toList();
        try {
            PriceListRequest request =
                    new PriceListRequest(wanted, List.of(), profile.getText().strip(), endpoint.getValue());
            PriceListApiSource source = new PriceListApiSource(request);
            VBox shown = RefreshPane.plan(source, () -> model.onRead(source, Precedence.ASKED_TODAY));
            plan.getChildren().setAll(shown);
        } catch (IllegalArgumentException e) {
            Label wrong = RefreshPane.words(String.valueOf(e.getMessage()));
            wrong.getStyleClass().add(StyleClasses.DANGER);
            plan.getChildren().setAll(wrong);
        }
    }

    private static void row(GridPane grid, int row, String label, javafx.scene.Node field) {
        Label name = new Label(label);
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(field);
        grid.add(name, 0, row);
        grid.add(field, 1, row);
    }
}
