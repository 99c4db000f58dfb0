package io.spillway.app.cli.input;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import java.util.List;

/** What the user gave cannot be worked with; the findings say why and what to do. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public BadInputException(List<Finding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    /** One error about an argument of the command line. */
    public BadInputException(String code, String message, String advice) {
        this(List.of(Finding.error(code, Location.of(""), message, advice)));
    }

    public List<Finding> findings() {
        return findings;
    }
}
