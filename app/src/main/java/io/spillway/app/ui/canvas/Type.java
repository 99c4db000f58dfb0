package io.spillway.app.ui.canvas;

import java.util.Locale;

/** Typefaces and sizes in which the drawing is painted; the style sheet has them as {@code -type-name-font} and so on. */
enum Type {
    NAME,
    PLAIN,
    SMALL,
    SMALL_STRONG,
    MARK,
    BADGE,
    TITLE,
    LANE,
    FAR_NAME,
    FAR_COST;

    String style() {
        return "-type-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-font";
    }
}
