package io.spillway.app.ui.canvas;

import io.spillway.app.text.Texts;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Where the name or id of a card is typed, over the card. */
final class NameField extends TextField {
    private static final double LEAST_WIDTH = 140;

    private final CardNaming naming;
    private final DrawingLayers layers;
    private final Node after;

    /** @param after has the focus when the typing ends */
    NameField(CardNaming naming, DrawingLayers layers, Node after) {
        this.naming = naming;
        this.layers = layers;
        this.after = after;
        setId("card-rename");
        getStyleClass().add("card-rename");
        setManaged(false);
        setVisible(false);
        setOnAction(event -> end(getText()));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                end(null);
            }
        });
        focusedProperty().subscribe((before, focused) -> {
            if (before && !focused && isVisible()) {
                naming.onTyped(getText());
            }
        });
        naming.typedProperty().subscribe(this::show);
    }

    private void show(Optional<CardNaming.Typed> typed) {
        CardView card = typed.map(now -> layers.card(now.component())).orElse(null);
        if (typed.isEmpty() || card == null || getParent() == null) {
            setVisible(false);
            return;
        }
        CardNaming.Typed now = typed.get();
        setText(now.text());
        setAccessibleText(now.ofId() ? Texts.of("canvas.idOf", now.text()) : Texts.of("canvas.nameOf", now.text()));
        Bounds bounds = getParent().sceneToLocal(card.localToScene(card.getLayoutBounds()));
        double height = prefHeight(-1);
        resizeRelocate(bounds.getMinX(), bounds.getMinY(), Math.max(LEAST_WIDTH, bounds.getWidth()), height);
        setVisible(true);
        requestFocus();
        selectAll();
    }

    private void end(@Nullable String text) {
        setVisible(false);
        if (text == null) {
            naming.onCancel();
        } else {
            naming.onTyped(text);
        }
        after.requestFocus();
    }
}
