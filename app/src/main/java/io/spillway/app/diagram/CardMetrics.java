package io.spillway.app.diagram;

import java.util.function.ToDoubleFunction;

/**
 * Sizes that the layout reserves.
 *
 * @param textWidth of a label's text in points
 */
public record CardMetrics(
        double cardWidth,
        double cardHeight,
        double labelHeight,
        double labelPadding,
        ToDoubleFunction<String> textWidth) {
    public static final double CARD_WIDTH = 204;
    public static final double CARD_HEIGHT = 92;
    static final double LABEL_HEIGHT = 22;
    static final double LABEL_PADDING = 34;
    private static final String WIDEST = "888 TB  $88.8k";

    public static CardMetrics measuredBy(ToDoubleFunction<String> textWidth) {
        return new CardMetrics(CARD_WIDTH, CARD_HEIGHT, LABEL_HEIGHT, LABEL_PADDING, textWidth);
    }

    public double labelWidth(String text) {
        return Math.ceil(Math.max(textWidth.applyAsDouble(text), textWidth.applyAsDouble(WIDEST)) + labelPadding);
    }
}
