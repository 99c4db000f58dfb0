package io.spillway.app.ui.ledger;

/**
 * A line of totals, in words.
 *
 * @param heading whether it is the name of the lines that follow
 * @param unknown how many savings the sum lacks; empty when it lacks none
 */
public record ProjectTotal(
        String key, String changes, String perMonth, String perYear, String effort, String unknown, boolean heading) {
    static ProjectTotal heading(String words) {
        return new ProjectTotal(words, "", "", "", "", "", true);
    }
}
