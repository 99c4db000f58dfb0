package io.spillway.app.ui.ledger;

/**
 * A change as a project, in words.
 *
 * @param saving a month, in the currency shown, by the best measure there is; {@code …} while it is worked out
 * @param sign of the saving: -1 less cost, 1 more, 0 neither or unknown
 * @param measure how the saving was found
 * @param resilience what the change loses and gains; empty when it changes nothing that is modelled
 * @param loses whether it loses any, or nobody knows
 * @param payback month by whose end it has earned its effort, or how many months that takes, or why nobody knows
 * @param growth whether it is growth, which no total counts
 */
public record ProjectRow(
        String id,
        String title,
        String saving,
        int sign,
        String measure,
        String resilience,
        boolean loses,
        String driver,
        String owner,
        String status,
        String due,
        String starts,
        String effort,
        String dayRate,
        String confidence,
        String estimated,
        String realised,
        String payback,
        boolean growth) {}
