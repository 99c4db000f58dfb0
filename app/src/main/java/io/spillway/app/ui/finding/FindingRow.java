package io.spillway.app.ui.finding;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Severity;

/**
 * A finding for people.
 *
 * @param place its line and column, or the element it belongs to
 * @param path of the element or figure it belongs to; empty for the whole
 */
public record FindingRow(Severity severity, String place, String path, String message, String advice) {
    public static FindingRow of(Finding finding) {
        return new FindingRow(
                finding.severity(),
                finding.location().toString(),
                finding.location().path(),
                capital(finding.message()),
                capital(finding.advice()));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
