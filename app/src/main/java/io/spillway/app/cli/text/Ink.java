package io.spillway.app.cli.text;

import io.spillway.model.finding.Severity;

/** Colours for a terminal, or none. */
public enum Ink {
    /** For files and other programs. */
    PLAIN,
    /** For a terminal that understands ANSI escape sequences. */
    COLOURED;

    private static final String RESET = "\u001b[0m";

    public static Ink of(boolean coloured) {
        return coloured ? COLOURED : PLAIN;
    }

    public String heading(String text) {
        return in("1", text);
    }

    public String faint(String text) {
        return in("2", text);
    }

    public String strong(String text) {
        return in("1", text);
    }

    public String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> in("1;31", text);
            case WARNING -> in("33", text);
            case NOTE -> in("36", text);
        };
    }

    private String in(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + RESET;
    }
}
