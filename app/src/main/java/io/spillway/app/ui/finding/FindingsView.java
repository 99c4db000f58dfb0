package io.spillway.app.ui.finding;

import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A list of findings. */
public final class FindingsView extends ListView<FindingRow> {

    /** @param chosen called when a finding is selected */
    public FindingsView(ObservableValue<List<FindingRow>> rows, Consumer<FindingRow> chosen) {
        getStyleClass().addAll("findings", "dense");
        Label none = new Label(Texts.of("finding.none"));
        none.getStyleClass().add(StyleClasses.MUTED);
        setPlaceholder(none);
        setCellFactory(view -> new Cell());
        rows.subscribe(list -> getItems().setAll(list));
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                chosen.accept(row);
            }
        });
    }

    /** The sign of a severity in its colour. */
    public static FontIcon icon(FindingRow row) {
        FontIcon icon = new FontIcon(
                switch (row.severity()) {
                    case ERROR -> Icon.CLOSE_CIRCLE_OUTLINE;
                    case WARNING -> Icon.ALERT_OUTLINE;
                    case NOTE -> Icon.INFORMATION_OUTLINE;
                });
        icon.getStyleClass()
                .add(
                        switch (row.severity()) {
                            case ERROR -> "error-icon";
                            case WARNING -> "warning-icon";
                            case NOTE -> "note-icon";
                        });
        return icon;
    }

    private static final class Cell extends ListCell<FindingRow> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable FindingRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            Label message = wrapped(row.message());
            VBox words = new VBox(2, message);
            String more = row.advice().isEmpty() ? row.place() : row.advice() + "  (" + row.place() + ")";
            if (!more.isEmpty()) {
                Label advice = wrapped(more);
                advice.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
                words.getChildren().add(advice);
            }
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox cell = new HBox(8, icon(row), words);
            cell.setAlignment(Pos.TOP_LEFT);
            setGraphic(cell);
        }

        private static Label wrapped(String text) {
            Label label = new Label(text);
            label.setWrapText(true);
            label.setMinWidth(0);
            return label;
        }
    }
}
