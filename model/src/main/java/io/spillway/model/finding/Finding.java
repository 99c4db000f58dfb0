package io.spillway.model.finding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    // As a record's own, written out: the generated ones cost milliseconds at their first use (docs/decisions/0014).

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding finding
                && code.equals(finding.code)
                && severity == finding.severity
                && location.equals(finding.location)
                && message.equals(finding.message)
                && advice.equals(finding.advice);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, severity, location, message, advice);
    }
}
