package io.spillway.app.ui.scenario;

/**
 * A change in the checklist of a scenario.
 *
 * @param included whether the scenario contains it
 * @param position in the scenario from 1; 0 when it is not included
 * @param records whether edits of the scenario are written into it
 * @param requires titles of the changes it requires, with commas; empty when there are none
 * @param problem why it is no use here, such as that it must come later; empty when nothing is wrong
 */
public record ChangeRow(
        String id, String title, boolean included, int position, boolean records, String requires, String problem) {}
