package io.spillway.app.ui.business;

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
        value.subscribe(now -> {
            if (!isFocused() || !getPseudoClassStates().contains(INVALID)) {
                setText(now);
            }
        });
        setOnAction(event -> keep());
        focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                keep();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setText(value.getValue());
                tell("");
            }
        });
    }

    private void keep() {
        tell(getText().equals(value.getValue()) ? "" : typed.apply(getText()));
    }

    private void tell(String words) {
        pseudoClassStateChanged(INVALID, !words.isEmpty());
        problem.setText(words);
    }
}
