package io.spillway.app.ui.form;

import io.spillway.app.text.Texts;
import io.spillway.model.component.Toggle;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonBool;
import io.spillway.model.file.JsonText;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** One of a few words. */
public final class ChoiceEntry extends FormEntry {
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper("");

    ChoiceEntry(FieldSite site) {
        super(site);
    }

    /** The word in force. */
    public ReadOnlyStringProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public boolean isToggle() {
        return spec().type() == Toggle.class;
    }

    /** Words to choose from, in order. */
    public List<String> choices() {
        return spec().choices();
    }

    /** A word as people read it. */
    public static String words(String choice) {
        return choice.replace('-', ' ');
    }

    public void onChosen(String choice) {
        if (!choice.equals(chosen.get())) {
            report("", "");
            write(JsonText.of(choice), "");
        }
    }

    @Override
    void show(@Nullable Json given) {
        chosen.set(isMixed() ? "" : word(given));
    }

    private String word(@Nullable Json given) {
        return switch (given) {
            case JsonText text -> text.value();
            case JsonBool bool -> bool.value() ? "on" : "off";
            case null, default -> spec().byDefault();
        };
    }

    @Override
    String words(@Nullable Json given) {
        String word = word(given);
        return word.isEmpty() ? Texts.of("form.notSet") : words(word);
    }
}
