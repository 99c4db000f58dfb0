package io.spillway.app.settings;

import java.util.Locale;

/** The colours of the window. */
public enum ThemeChoice {
    LIGHT,
    DARK,
    /** As the desktop prefers. */
    SYSTEM;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
