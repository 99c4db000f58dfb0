package io.spillway.app.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * English texts of the window by key. Keys are written out where they are used, so that a test finds those that are missing
 * and those that nothing uses.
 */
public final class Texts {
    private static final ResourceBundle BUNDLE = read();

    private Texts() {}

    /** By its name; asking for a bundle looks for a class in all jars first. */
    private static ResourceBundle read() {
        try (InputStream file = Objects.requireNonNull(Texts.class.getResourceAsStream("texts.properties"))) {
            return new PropertyResourceBundle(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of the window could not be read", e);
        }
    }

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
