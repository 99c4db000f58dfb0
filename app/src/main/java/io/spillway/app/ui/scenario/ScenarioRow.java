package io.spillway.app.ui.scenario;

/**
 * A scenario in the list.
 *
 * @param total for people; {@code cannot be computed} when there is none
 * @param difference from the baseline in dollars, and {@code relative} in per cent; empty for the baseline and where unknown
 * @param sign of the difference: -1 a saving, 1 a cost, 0 neither
 * @param zoneLoss what becomes of it when a zone is lost
 * @param lessResilient whether more is lost then than in the baseline
 * @param note more words, empty when there are none
 * @param pending whether the numbers are those of an earlier document, to be shown as such
 */
record ScenarioRow(
        String id,
        String name,
        String total,
        String difference,
        String relative,
        int sign,
        ZoneLoss zoneLoss,
        boolean lessResilient,
        String note,
        boolean chosen,
        boolean pending) {}
