package io.spillway.app.ui.form;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** One of a few words, chosen from a list; a typed letter goes to the next word that begins with it. */
final class ChoiceControl extends EntryControl {
    private final ComboBox<String> box = new ComboBox<>();
    private boolean taking;

    ChoiceControl(ChoiceEntry entry) {
        box.getStyleClass().add("form-choice");
        box.setId("input-" + String.join("-", entry.place().named()));
        box.getItems().setAll(entry.choices());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@org.jspecify.annotations.Nullable String choice) {
                return choice == null ? "" : ChoiceEntry.words(choice);
            }

            @Override
            public String fromString(String text) {
                return text.replace(' ', '-');
            }
        });
        box.setMaxWidth(Double.MAX_VALUE);
        entry.chosenProperty().subscribe(chosen -> {
            taking = true;
            box.setValue(chosen.isEmpty() ? null : chosen);
            taking = false;
        });
        box.valueProperty().addListener((value, before, now) -> {
            if (!taking && now != null) {
                entry.onChosen(now);
            }
        });
        box.setOnKeyTyped(event -> {
            String letter = event.getCharacter().toLowerCase(java.util.Locale.ROOT);
            if (!letter.isBlank()) {
                next(entry, letter);
            }
        });
    }

    private void next(ChoiceEntry entry, String letter) {
        int size = entry.choices().size();
        int now = entry.choices().indexOf(box.getValue());
        for (int step = 1; step <= size; step++) {
            String choice = entry.choices().get(Math.floorMod(now + step, size));
            if (choice.startsWith(letter)) {
                box.setValue(choice);
                return;
            }
        }
    }

    @Override
    Node node() {
        return box;
    }

    @Override
    Node focusTarget() {
        return box;
    }
}
