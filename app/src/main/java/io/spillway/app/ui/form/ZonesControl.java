package io.spillway.app.ui.form;

import atlantafx.base.theme.Styles;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Six weights side by side with their shares, and one click for an even spread. */
final class ZonesControl extends EntryControl {
    private static final int MOST_EVEN = 4;

    private final VBox box = new VBox(4);
    private final List<TextField> fields = new ArrayList<>();

    ZonesControl(ZonesEntry entry) {
        HBox weights = new HBox(4);
        List<Label> shares = new ArrayList<>();
        for (NumberEntry weight : entry.weights()) {
            TextField field = new TextField();
            field.getStyleClass().add("zone-weight");
            field.setId("input-" + String.join("-", weight.place().named()));
            field.setAccessibleText(entry.label() + ", " + weight.label());
            field.setMinWidth(0);
            TypedField.join(field, weight, weight.textProperty(), weight::onTyped, weight::onEnter, weight::onRevert);
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> step(event, weight));
            Label name = new Label(weight.spec().name());
            name.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
            name.setLabelFor(field);
            Label share = new Label();
            share.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
            share.setMinWidth(0);
            shares.add(share);
            VBox zone = new VBox(1, name, field, share);
            zone.setAlignment(Pos.TOP_CENTER);
            zone.setPrefWidth(0);
            HBox.setHgrow(zone, Priority.ALWAYS);
            field.setPromptText(Texts.of("form.mixedPrompt"));
            weight.stateProperty()
                    .subscribe(state -> field.pseudoClassStateChanged(Styles.STATE_DANGER, state.isWrong()));
            fields.add(field);
            weights.getChildren().add(zone);
        }
        HBox even = new HBox(4, muted(Texts.of("form.evenOver")));
        even.setAlignment(Pos.CENTER_LEFT);
        for (int zones = 1; zones <= MOST_EVEN; zones++) {
            int count = zones;
            Button button = new Button(String.valueOf(zones));
            button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "form-even");
            button.setAccessibleText(Texts.of("form.evenOverZones", zones));
            button.setOnAction(event -> entry.onEven(count));
            even.getChildren().add(button);
        }
        even.getChildren().add(muted(Texts.of("form.zonesWord")));
        Label problem = Lines.wrapped(StyleClasses.DANGER);
        Lines.show(problem, false);
        entry.weights()
                .forEach(weight -> weight.stateProperty().subscribe(state -> {
                    String words = entry.weights().stream()
                            .flatMap(each -> each.stateProperty().get().message().stream())
                            .map(EntryState.Message::text)
                            .findFirst()
                            .orElse("");
                    problem.setText(words);
                    Lines.show(problem, !words.isEmpty());
                }));
        box.getChildren().addAll(weights, problem, even);
        entry.sharesProperty().subscribe(words -> {
            for (int i = 0; i < words.size(); i++) {
                shares.get(i).setText(words.get(i));
            }
        });
    }

    private static void step(KeyEvent event, NumberEntry weight) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            weight.onStep(event.getCode() == KeyCode.UP ? 1 : -1);
            event.consume();
        }
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
        return label;
    }

    @Override
    Node node() {
        return box;
    }

    @Override
    Node focusTarget() {
        return fields.getFirst();
    }

    @Override
    boolean isWide() {
        return true;
    }
}
