package io.spillway.app.ui.scenario;

import io.spillway.app.ui.look.StyleClasses;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The list of scenarios, always in sight. */
public final class ScenarioListView extends VBox {
    private final ListView<ScenarioRow> list = new ListView<>();
    private static final int ABOVE = 3;
    private boolean updating;

    public ScenarioListView(ScenarioListViewModel model) {
        Label heading = new Label("SCENARIOS");
        heading.getStyleClass().add(StyleClasses.HEADING);
        list.setId("scenarios");
        list.getStyleClass().add("scenario-list");
        list.setCellFactory(view -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heading, list);
        model.rowsProperty().subscribe(this::show);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !updating && !row.chosen()) {
                model.onScenario(row.id());
            }
        });
    }

    private void show(List<ScenarioRow> rows) {
        updating = true;
        list.getItems().setAll(rows);
        rows.stream().filter(ScenarioRow::chosen).findFirst().ifPresent(row -> {
            list.getSelectionModel().select(row);
            list.scrollTo(Math.max(0, rows.indexOf(row) - ABOVE));
        });
        updating = false;
    }

    private static final class Cell extends ListCell<ScenarioRow> {
        private static final double MOST_HEIGHT = 34;

        Cell() {
            getStyleClass().add("scenario-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ScenarioRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                setTooltip(null);
                setId(null);
                return;
            }
            setId("scenario-" + row.id());
            Label name = label(row.name(), "scenario-name");
            name.setWrapText(true);
            name.setMaxHeight(MOST_HEIGHT);
            Label total = label(row.total(), "scenario-total");
            total.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            String sign =
                    row.sign() < 0 ? StyleClasses.SAVING : row.sign() > 0 ? StyleClasses.COST : StyleClasses.MUTED;
            Label relative = label(row.relative(), StyleClasses.SMALL);
            relative.setMinWidth(Region.USE_PREF_SIZE);
            Label difference = label(row.difference(), StyleClasses.SMALL);
            difference.setMinWidth(0);
            relative.getStyleClass().add(sign);
            difference.getStyleClass().add(sign);
            HBox figures = new HBox(8, total, gap, difference, relative);
            figures.setAlignment(Pos.BASELINE_LEFT);
            VBox cell = new VBox(1, name, figures);
            setGraphic(cell);
            setTooltip(new Tooltip(row.note().isEmpty() ? row.name() : row.name() + "\n" + row.note()));
        }

        private static Label label(String text, String styleClass) {
            Label label = new Label(text);
            label.getStyleClass().add(styleClass);
            return label;
        }
    }
}
