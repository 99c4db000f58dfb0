package io.spillway.app.ui.business;

import io.spillway.app.figure.Figures;
import io.spillway.app.ui.look.SelectedByClick;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** A field whose text becomes an edit with Enter or when it is left; what cannot be meant stays, with the problem beside it. */
final class TypedField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final ObservableValue<String> value;
    private final Function<String, String> typed;
    private final Label problem;

    TypedField(String id, ObservableValue<String> value, Function<String, String> typed, Label problem) {
        this.value = value;
        this.typed = typed;
        this.problem = problem;
        setId(id);
        SelectedByClick.of(this);
        value.subscribe(now -> {
            if (!isFocused() || !isInvalid()) {
                rest();
            }
        });
        setOnAction(event -> keep());
        focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                keep();
                rest();
            } else if (is && !isInvalid()) {
                setText(value.getValue());
                selectAll();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setText(value.getValue());
                tell("");
            }
        });
    }

    private boolean isInvalid() {
        return getPseudoClassStates().contains(INVALID);
    }

    /** Shows the value, with its thousands apart while nobody types. */
    private void rest() {
        if (!isInvalid()) {
            setText(isFocused() ? value.getValue() : Figures.inGroups(value.getValue()));
        }
    }

    private void keep() {
        tell(getText().equals(value.getValue()) ? "" : typed.apply(getText()));
    }

    private void tell(String words) {
        pseudoClassStateChanged(INVALID, !words.isEmpty());
        problem.setText(words);
    }
}
