package io.spillway.model.file;

import io.spillway.model.finding.Finding;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What reading gave: a value, or none and the errors that say why; warnings may come with a value.
 *
 * @param value null when the errors leave nothing to work with
 */
public record Parsed<T>(@Nullable T value, List<Finding> findings) {

    public Parsed {
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /**
     * The value of input that is known to be good.
     *
     * @throws IllegalArgumentException listing every finding when there is no value, or an error beside it
     */
    public T orThrow() {
        T good = value;
        if (good == null || hasErrors()) {
            StringJoiner lines = new StringJoiner("\n");
            for (Finding finding : findings) {
                lines.add(finding.location() + ": " + finding.message() + "; " + finding.advice());
            }
            throw new IllegalArgumentException(lines.toString());
        }
        return good;
    }
}
