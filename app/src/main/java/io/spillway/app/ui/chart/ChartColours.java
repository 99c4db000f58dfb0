package io.spillway.app.ui.chart;

import io.spillway.app.ui.look.Theme;
import java.awt.Color;

/** Colours of the charts, which cannot look them up in the style sheet. */
record ChartColours(Color background, Color text, Color muted, Color grid, Color total, Color saving, Color cost) {
    static ChartColours of(Theme theme) {
        return switch (theme) {
            case LIGHT ->
                new ChartColours(
                        new Color(0xffffff),
                        new Color(0x24292f),
                        new Color(0x57606a),
                        new Color(0xd8dee4),
                        new Color(0x0969da),
                        new Color(0x1a7f5a),
                        new Color(0xbc4c00));
            case DARK ->
                new ChartColours(
                        new Color(0x0d1117),
                        new Color(0xe6edf3),
                        new Color(0x8b949e),
                        new Color(0x21262d),
                        new Color(0x58a6ff),
                        new Color(0x3fb68b),
                        new Color(0xf0883e));
        };
    }
}
