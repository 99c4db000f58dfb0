package io.spillway.app.ui.form;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Control;

/** What edits an entry. */
abstract class EntryControl {
    /** The control of an entry. */
    static EntryControl of(FormEntry entry, FormParts parts) {
        return switch (entry) {
            case NumberEntry number -> new NumberControl(number);
            case ChoiceEntry choice -> choice.isToggle() ? new ToggleControl(choice) : new ChoiceControl(choice);
            case WordEntry word -> new WordControl(word, parts);
            case IdEntry id -> new IdControl(id);
            case ListEntry list -> new ListControl(list);
            case ZonesEntry zones -> new ZonesControl(zones);
            case ProfileEntry profile -> new ProfileControl(profile);
            case RecordEntry record -> new RecordControl(record, parts);
            case MapEntry map -> new MapControl(map, parts);
        };
    }

    abstract Node node();

    /** What takes the focus when the field is gone to. */
    abstract Node focusTarget();

    /** Whether it takes the whole width, below its label. */
    boolean isWide() {
        return false;
    }

    /** Whether going back to the default is one step, which a button beside the label offers. */
    boolean hasReset() {
        return true;
    }

    /** What stands below the line of the control. */
    Optional<Node> below() {
        return Optional.empty();
    }

    /** Views of fields within. */
    List<EntryView> inner() {
        return List.of();
    }

    /** Opens what hides the fields within. */
    void open(FormEntry inner) {}

    /** Marks that what it says is not possible. */
    void wrong(boolean wrong) {
        if (focusTarget() instanceof Control control) {
            control.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, wrong);
        }
    }
}
