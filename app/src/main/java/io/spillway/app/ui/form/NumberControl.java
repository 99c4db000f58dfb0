package io.spillway.app.ui.form;

import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.SelectedByClick;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/**
 * A number: typed, stepped with the arrow keys, or slid. A share has its slider always; that of another number opens when its unit is
 * clicked.
 */
final class NumberControl extends EntryControl {
    private static final int TEN = 10;
    private static final String SLIDE = "\u2194";

    private final NumberEntry entry;
    private final TextField field = new TextField();
    private final Label aside = new Label();
    private final HBox box = new HBox(5, field, aside);
    private final StackPane place = new StackPane();
    private boolean taking;
    private @org.jspecify.annotations.Nullable Slider slider;

    NumberControl(NumberEntry entry) {
        this.entry = entry;
        field.getStyleClass().add("form-number");
        field.setId("input-" + String.join("-", entry.place().named()));
        aside.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED, "form-unit");
        Tip.of(aside, Texts.of("form.slide"));
        aside.setCursor(Cursor.H_RESIZE);
        aside.setOnMouseClicked(event -> toggleSlider());
        box.setAlignment(Pos.CENTER_LEFT);
        TypedField.join(
                field, entry, entry.textProperty(), Figures::inGroups, entry::onTyped, entry::onEnter, entry::onRevert);
        SelectedByClick.of(field);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        entry.textProperty().subscribe(text -> follow());
        entry.stateProperty().subscribe(state -> follow());
        Lines.show(place, false);
        if (entry.isShare()) {
            toggleSlider();
        }
    }

    private void step(KeyEvent event) {
        int steps = event.isShiftDown() ? TEN : 1;
        if (event.getCode() == KeyCode.UP) {
            entry.onStep(steps);
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            entry.onStep(-steps);
            event.consume();
        }
    }

    private void toggleSlider() {
        if (slider != null) {
            place.getChildren().clear();
            slider = null;
            Lines.show(place, false);
            return;
        }
        Slider made = new Slider();
        made.getStyleClass().addAll(atlantafx.base.theme.Styles.SMALL, "form-slider");
        made.setFocusTraversable(false);
        made.setAccessibleText(entry.label());
        made.setOnMousePressed(event -> entry.onGrab());
        made.setOnMouseReleased(event -> {
            entry.onRelease();
            follow();
        });
        made.valueProperty().addListener((value, before, now) -> {
            if (!taking) {
                entry.onSlide(now.doubleValue());
            }
        });
        slider = made;
        place.getChildren().setAll(made);
        Lines.show(place, true);
        follow();
    }

    private void follow() {
        String words = entry.aside();
        if (!words.equals(aside.getText()) || words.isEmpty()) {
            aside.setText(words.isEmpty() ? SLIDE : words);
        }
        Slider shown = slider;
        if (shown != null && !shown.isPressed()) {
            NumberScale.Span span = entry.span();
            taking = true;
            shown.setMin(span.from());
            shown.setMax(span.to());
            shown.setValue(span.value());
            taking = false;
        }
    }

    @Override
    Node node() {
        return box;
    }

    @Override
    Node focusTarget() {
        return field;
    }

    @Override
    Optional<Node> below() {
        return Optional.of(place);
    }
}
