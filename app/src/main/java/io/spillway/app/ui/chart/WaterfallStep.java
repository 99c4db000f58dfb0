package io.spillway.app.ui.chart;

/**
 * A bar of the waterfall.
 *
 * @param usd the total of the first and last bar, the difference that a change makes for the others
 * @param total whether the bar stands on the axis
 */
public record WaterfallStep(String label, double usd, boolean total) {}
