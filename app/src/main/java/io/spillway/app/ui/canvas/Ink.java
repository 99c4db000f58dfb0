package io.spillway.app.ui.canvas;

import java.util.Locale;

/** Colours in which the drawing is painted; the style sheet has them as {@code -ink-muted} and so on. */
enum Ink {
    TEXT,
    MUTED,
    IN_ZONE,
    SOME_CROSS,
    MOST_CROSS,
    NO_ZONES,
    DANGER,
    OVERLOADED,
    TRACK,
    INSET,
    ON_BADGE,
    ON_FINDINGS,
    KIND_SOURCE,
    KIND_SERVICE,
    KIND_HOST,
    KIND_QUEUE,
    KIND_STREAM,
    KIND_NETWORK,
    KIND_DISCOVERY,
    KIND_STORE,
    KIND_DATABASE,
    KIND_DESTINATION,
    KIND_OTHER;

    /** The colour of a kind of component. */
    static Ink ofKind(String colourClass) {
        return valueOf(colourClass.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String style() {
        return "-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
