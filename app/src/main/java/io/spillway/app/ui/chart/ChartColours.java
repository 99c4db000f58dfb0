package io.spillway.app.ui.chart;

import io.spillway.app.ui.look.Theme;
import java.awt.Color;
import java.util.List;

/**
 * Colours of the charts, which cannot look them up in the style sheet.
 *
 * @param series ten that differ in hue and lightness, also for people who confuse red and green
 * @param cold of the least of a heat map, {@code hot} of its greatest
 */
record ChartColours(
        Color background,
        Color text,
        Color muted,
        Color grid,
        Color main,
        Color baseline,
        Color rest,
        Color saving,
        Color cost,
        Color crossing,
        Color cold,
        Color hot,
        List<Color> series) {
    ChartColours {
        series = List.copyOf(series);
    }

    static ChartColours of(Theme theme) {
        return switch (theme) {
            case LIGHT ->
                new ChartColours(
                        new Color(0xffffff),
                        new Color(0x24292f),
                        new Color(0x57606a),
                        new Color(0xd8dee4),
                        new Color(0x0969da),
                        new Color(0xafb8c1),
                        new Color(0xc9d1d9),
                        new Color(0x1a7f5a),
                        new Color(0xbc4c00),
                        new Color(0xbc4c00),
                        new Color(0xeaf2fb),
                        new Color(0x0a4a94),
                        colours(
                                0x0969da, 0xe08a1e, 0x1b6e5a, 0xbf3989, 0x8c6bd1, 0x6cb6d9, 0x9a6700, 0x7fb77e,
                                0x5c6b7a, 0xd9695f));
            case DARK ->
                new ChartColours(
                        new Color(0x0d1117),
                        new Color(0xe6edf3),
                        new Color(0x9198a1),
                        new Color(0x30363d),
                        new Color(0x58a6ff),
                        new Color(0x6e7681),
                        new Color(0x484f58),
                        new Color(0x3fb68b),
                        new Color(0xf0883e),
                        new Color(0xf0883e),
                        new Color(0x14233a),
                        new Color(0x79c0ff),
                        colours(
                                0x58a6ff, 0xe3a14a, 0x3fb68b, 0xe275ad, 0xa78bfa, 0x8fd3f4, 0xc69026, 0x9bd49a,
                                0x8b98a5, 0xf0837a));
        };
    }

    Color of(Tone tone) {
        return switch (tone) {
            case SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6, SERIES_7, SERIES_8, SERIES_9, SERIES_10 ->
                series.get(tone.ordinal());
            case MAIN -> main;
            case BASELINE, NO_ZONES -> baseline;
            case REST -> rest;
            case SAVING, IN_ZONE -> saving;
            case COST -> cost;
            case CROSSING -> crossing;
        };
    }

    /** Between cold and hot. */
    Color shade(double share) {
        double kept = Math.clamp(share, 0, 1);
        return new Color(
                between(cold.getRed(), hot.getRed(), kept),
                between(cold.getGreen(), hot.getGreen(), kept),
                between(cold.getBlue(), hot.getBlue(), kept));
    }

    /** Readable on a colour. */
    static Color on(Color ground) {
        double luminance = (0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue()) / 255;
        return luminance > 0.55 ? new Color(0x1f2328) : new Color(0xffffff);
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static List<Color> colours(int... rgb) {
        return java.util.Arrays.stream(rgb).mapToObj(Color::new).toList();
    }
}
