package io.spillway.app.ui.form;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.Node;

/** On or off. */
final class ToggleControl extends EntryControl {
    private final ToggleSwitch toggle = new ToggleSwitch();
    private boolean taking;

    ToggleControl(ChoiceEntry entry) {
        toggle.setId("input-" + String.join("-", entry.place().named()));
        entry.chosenProperty().subscribe(chosen -> {
            taking = true;
            toggle.setSelected(chosen.equals("on"));
            taking = false;
        });
        toggle.selectedProperty().addListener((value, before, now) -> {
            if (!taking) {
                entry.onChosen(now ? "on" : "off");
            }
        });
    }

    @Override
    Node node() {
        return toggle;
    }

    @Override
    Node focusTarget() {
        return toggle;
    }
}
