package io.spillway.app.ui.compare;

/**
 * One scenario's value of a row, in words.
 *
 * @param difference from the reference, {@code new} or {@code gone}; empty for the reference and where there is none
 * @param relative the difference in per cent
 * @param sign of the difference: -1 better, 1 worse, 0 neither
 * @param words all of it, for a tooltip
 * @param value not rounded; not a number when there is none
 * @param change the difference, not rounded; not a number when there is none
 */
public record CompareCell(
        String text, String difference, String relative, int sign, String words, double value, double change) {
    static final CompareCell NONE = of("", "");

    static CompareCell of(String text, String words) {
        return new CompareCell(text, "", "", 0, words, Double.NaN, Double.NaN);
    }

    static CompareCell of(String text, int sign, String words) {
        return new CompareCell(text, "", "", sign, words, Double.NaN, Double.NaN);
    }
}
