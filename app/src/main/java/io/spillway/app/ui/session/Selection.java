package io.spillway.app.ui.session;

/** What is selected in the drawing. */
public sealed interface Selection {
    /** Nothing. */
    record None() implements Selection {}

    /** A component by its id. */
    record OfComponent(String id) implements Selection {}

    /** A flow by its id. */
    record OfFlow(String id) implements Selection {}
}
