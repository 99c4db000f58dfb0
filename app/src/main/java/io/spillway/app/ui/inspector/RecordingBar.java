package io.spillway.app.ui.inspector;

import atlantafx.base.theme.Styles;
import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.form.Option;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says which change records the edits of a scenario, and lets another be chosen or made. Not there for the baseline. */
final class RecordingBar extends HBox {
    private final ComboBox<Option> changes = new ComboBox<>();
    private final TextField title = new TextField();
    private final Button add = new Button(null, new FontIcon(Icon.PLUS));
    private boolean taking;

    RecordingBar(RecordingViewModel model) {
        getStyleClass().add("recording-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(Texts.of("inspector.recordsInto"));
        words.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.setLabelFor(changes);
        changes.setId("recording");
        changes.setAccessibleText(words.getText());
        changes.setMinWidth(0);
        changes.setMaxWidth(Double.MAX_VALUE);
        changes.setPromptText(Texts.of("inspector.ownChange"));
        changes.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public Option fromString(String text) {
                return new Option(text, text);
            }
        });
        changes.valueProperty().addListener((value, before, now) -> {
            if (!taking && now != null) {
                model.onChosen(now);
            }
        });
        HBox.setHgrow(changes, Priority.ALWAYS);
        add.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "form-icon");
        Tip.of(add, Texts.of("inspector.addChange"));
        add.setAccessibleText(Texts.of("inspector.addChange"));
        add.setOnAction(event -> name(true));
        title.setPromptText(Texts.of("inspector.changeTitle"));
        title.setAccessibleText(Texts.of("inspector.changeTitle"));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setOnAction(event -> {
            model.onNew(title.getText());
            name(false);
        });
        title.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                name(false);
                event.consume();
            }
        });
        title.focusedProperty().addListener((focus, before, now) -> {
            if (!now) {
                name(false);
            }
        });
        getChildren().addAll(words, changes, title, add);
        name(false);
        model.stateProperty().subscribe(this::show);
    }

    private void name(boolean naming) {
        title.setVisible(naming);
        title.setManaged(naming);
        changes.setVisible(!naming);
        changes.setManaged(!naming);
        if (naming) {
            title.clear();
            title.requestFocus();
        }
    }

    private void show(RecordingViewModel.State state) {
        setVisible(state.inScenario());
        setManaged(state.inScenario());
        taking = true;
        changes.getItems().setAll(state.changes());
        changes.setValue(state.chosen().orElse(null));
        taking = false;
    }
}
