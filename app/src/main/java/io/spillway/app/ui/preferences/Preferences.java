package io.spillway.app.ui.preferences;

import io.spillway.app.settings.Settings;
import io.spillway.app.settings.ThemeChoice;
import io.spillway.app.ui.look.Theme;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The settings in force, which views follow; a change takes effect at once and is saved in the background. */
public final class Preferences {
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final Consumer<UnaryOperator<Settings>> saving;
    private final ObjectBinding<Theme> theme;

    /**
     * @param saving saves a change of the settings
     * @param system the theme that the desktop prefers
     */
    public Preferences(Settings initial, Consumer<UnaryOperator<Settings>> saving, ObservableValue<Theme> system) {
        this.settings = new ReadOnlyObjectWrapper<>(initial);
        this.saving = saving;
        this.theme = Bindings.createObjectBinding(
                () -> switch (settings.get().theme()) {
                    case LIGHT -> Theme.LIGHT;
                    case DARK -> Theme.DARK;
                    case SYSTEM -> system.getValue();
                },
                settings,
                system);
    }

    /** Preferences that are forgotten with the window. */
    public static Preferences passing(Theme theme) {
        ThemeChoice choice = theme == Theme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT;
        return new Preferences(
                Settings.DEFAULTS.withTheme(choice).withWelcomeSeen(),
                change -> {},
                new ReadOnlyObjectWrapper<>(theme));
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public Settings get() {
        return settings.get();
    }

    /** The theme in force: the one chosen, or the desktop's. */
    public ObservableValue<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    /** Changes the settings. */
    public void change(UnaryOperator<Settings> change) {
        settings.set(change.apply(settings.get()));
        saving.accept(change);
    }

    /** From light to dark and back, whatever the desktop prefers. */
    public void onOtherTheme() {
        ThemeChoice other = theme() == Theme.DARK ? ThemeChoice.LIGHT : ThemeChoice.DARK;
        change(before -> before.withTheme(other));
    }
}
