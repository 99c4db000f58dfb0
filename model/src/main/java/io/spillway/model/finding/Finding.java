package io.spillway.model.finding;

/**
 * A problem as a value.
 *
 * @param code stable, kebab-case, such as {@code unknown-key}
 * @param message what is wrong: names the thing and the value
 * @param advice what to do about it; may be empty when the message says it
 */
public record Finding(String code, Severity severity, Location location, String message, String advice) {
    public static Finding error(String code, Location location, String message, String advice) {
        return new Finding(code, Severity.ERROR, location, message, advice);
    }

    public static Finding warning(String code, Location location, String message, String advice) {
        return new Finding(code, Severity.WARNING, location, message, advice);
    }

    public static Finding note(String code, Location location, String message, String advice) {
        return new Finding(code, Severity.NOTE, location, message, advice);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
