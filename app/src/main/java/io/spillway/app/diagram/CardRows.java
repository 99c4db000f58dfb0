package io.spillway.app.diagram;

import java.util.LinkedHashMap;
import java.util.Map;

/** Adds frames of cards that no flow joins, in rows below the layout of the others. */
final class CardRows {
    private static final double GAP = 20;
    private static final double PADDING = 18;
    private static final double TITLE = 34;
    private static final int FEWEST_COLUMNS = 5;

    private final CardMetrics metrics;

    CardRows(CardMetrics metrics) {
        this.metrics = metrics;
    }

    Placement below(Placement flows, Drawing drawing) {
        Map<String, Box> cards = new LinkedHashMap<>(flows.cards());
        Map<String, Box> frames = new LinkedHashMap<>(flows.frames());
        double step = metrics.cardWidth() + GAP;
        int columns = Math.max(FEWEST_COLUMNS, (int) ((flows.width() - 2 * PADDING) / step));
        double width = flows.width();
        double top = flows.height();
        for (Drawing.Frame frame : drawing.frames()) {
            if (frame.connected()) {
                continue;
            }
            int used = Math.min(columns, frame.cards().size());
            int rows = (frame.cards().size() + columns - 1) / columns;
            double frameWidth = used * step - GAP + 2 * PADDING;
            double frameHeight = TITLE + rows * (metrics.cardHeight() + GAP) - GAP + PADDING;
            for (int i = 0; i < frame.cards().size(); i++) {
                cards.put(
                        frame.cards().get(i),
                        new Box(
                                2 * PADDING + i % columns * step,
                                top + TITLE + (double) (i / columns) * (metrics.cardHeight() + GAP),
                                metrics.cardWidth(),
                                metrics.cardHeight()));
            }
            frames.put(frame.id(), new Box(PADDING, top, frameWidth, frameHeight));
            width = Math.max(width, frameWidth + 2 * PADDING);
            top += frameHeight + GAP;
        }
        return new Placement(width, top, cards, frames, flows.lines());
    }
}
