package io.spillway.app.ui.form;

import io.spillway.model.finding.Severity;
import java.util.Optional;

/**
 * What stands beside a field.
 *
 * @param given whether a value is written, rather than the default being in force
 * @param defaultText the default that can be gone back to; empty when there is none
 * @param source where the default in force comes from, with its date; or the reason the workspace gives for the value
 * @param overridden whether the scenario has another value than the baseline
 * @param baseline the baseline's value where it is overridden
 * @param writer title of the change that writes it; empty when it is not overridden
 * @param message what is wrong with the field, or worth knowing
 * @param hint what was understood of what was typed
 * @param mixed the values of elements edited together where they differ; else empty
 */
public record EntryState(
        boolean given,
        String defaultText,
        String source,
        boolean overridden,
        String baseline,
        String writer,
        Optional<Message> message,
        String hint,
        String mixed) {

    static final EntryState NONE = new EntryState(false, "", "", false, "", "", Optional.empty(), "", "");

    /** Words about a field. */
    public record Message(Severity severity, String text) {}

    /** Whether the field cannot stay as it is. */
    public boolean isWrong() {
        return message.filter(each -> each.severity() == Severity.ERROR).isPresent();
    }
}
