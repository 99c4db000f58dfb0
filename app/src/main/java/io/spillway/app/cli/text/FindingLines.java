package io.spillway.app.cli.text;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.finding.Severity;
import java.util.List;
import java.util.Locale;

/** Findings one to a line, in the form that editors and compilers share: {@code file:line:column: error: message; advice [code]}. */
public final class FindingLines {
    private final Ink ink;

    public FindingLines(Ink ink) {
        this.ink = ink;
    }

    public List<String> of(List<Finding> findings) {
        return findings.stream().map(this::line).toList();
    }

    private String line(Finding finding) {
        String place = place(finding.location());
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        return (place.isEmpty() ? "" : place + ": ")
                + ink.severity(finding.severity(), severity + ":")
                + " " + finding.message()
                + (finding.advice().isEmpty() ? "" : "; " + finding.advice())
                + ink.faint(" [" + finding.code() + "]");
    }

    private static String place(Location at) {
        String file = at.file();
        if (file == null) {
            return at.path();
        }
        return at.line() > 0 ? file + ":" + at.line() + ":" + at.column() : file;
    }

    /** Such as {@code 2 errors, 1 warning}; "no findings" when there are none. */
    public static String count(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Severity severity : Severity.values()) {
            long count = findings.stream().filter(f -> f.severity() == severity).count();
            if (count > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(severity.name().toLowerCase(Locale.ROOT))
                        .append(count == 1 ? "" : "s");
            }
        }
        return text.isEmpty() ? "no findings" : text.toString();
    }
}
