package io.spillway.app.ui.business;

/**
 * A figure of the baseline and of the scenario shown, in words.
 *
 * @param change after minus before
 * @param relative the change in per cent of before
 * @param sign -1 better, 1 worse, 0 neither or unknown
 */
public record FigureRow(String label, String before, String after, String change, String relative, int sign) {}
