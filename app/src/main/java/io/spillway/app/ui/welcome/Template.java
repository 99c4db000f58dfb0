package io.spillway.app.ui.welcome;

/**
 * Something to begin a workspace with.
 *
 * @param name of the workspace
 * @param description what it is about, for people
 */
public record Template(String id, String name, String description, Kind kind) {
    /** Where it comes from. */
    public enum Kind {
        EMPTY,
        STARTER,
        BUNDLED
    }
}
