package io.spillway.app.ui.scenario;

import io.spillway.app.ui.look.StyleClasses;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
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
        private static final double TWO_LINES = 34;
        private static final double NAME_WIDTH = 208;
        private static final Font NAME_FONT = Font.font("Inter", 12);
        private static final int MOST_ON_A_LINE = 21;

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
            name.setMaxHeight(TWO_LINES);
            // A list asks for a cell's height without naming a width, and a name that wraps has its height only with
            // one.
            if (width(row.name()) > NAME_WIDTH) {
                name.setMinHeight(TWO_LINES);
            }
            Label total = label(row.total(), "scenario-total");
            total.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            String sign =
                    row.sign() < 0 ? StyleClasses.SAVING : row.sign() > 0 ? StyleClasses.COST : StyleClasses.MUTED;
            Label relative = label(row.relative(), StyleClasses.SMALL);
            relative.setMinWidth(Region.USE_PREF_SIZE);
            Label difference = label(row.difference(), StyleClasses.SMALL);
            difference.setMinWidth(Region.USE_PREF_SIZE);
            relative.getStyleClass().add(sign);
            difference.getStyleClass().add(sign);
            setGraphic(
                    row.total().length() + row.difference().length() > MOST_ON_A_LINE
                            ? new VBox(1, name, line(total), line(gap, difference, relative))
                            : new VBox(1, name, line(total, gap, difference, relative)));
            setTooltip(new Tooltip(row.note().isEmpty() ? row.name() : row.name() + "\n" + row.note()));
        }

        private static double width(String name) {
            Text measured = new Text(name);
            measured.setFont(NAME_FONT);
            return measured.getLayoutBounds().getWidth();
        }

        private static HBox line(Node... figures) {
            HBox line = new HBox(8, figures);
            line.setAlignment(Pos.BASELINE_LEFT);
            return line;
        }

        private static Label label(String text, String styleClass) {
            Label label = new Label(text);
            label.getStyleClass().add(styleClass);
            return label;
        }
    }
}
