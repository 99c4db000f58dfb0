package io.spillway.app.cli;

import java.util.Locale;

/** The colours a window opens with. */
public enum WindowTheme {
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
