package io.spillway.app.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * English texts of the window by key. Keys are written out where they are used, so that a test finds those that are missing
 * and those that nothing uses.
 */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.spillway.app.text.texts", Locale.ROOT);

    private Texts() {}

    /**
     * The text of a key.
     *
     * @param arguments for the places {0}, {1}, ... of the text, put in as they are
     * @throws java.util.MissingResourceException when there is no such key, which a test prevents
     */
    public static String of(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(arguments);
    }
}
